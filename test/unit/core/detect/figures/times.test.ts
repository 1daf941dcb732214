import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');
/** A Wednesday. */
const on = { date: '2026-01-28' };

describe('times', () => {
  it('by parts of an hour, in hours of the military, with regions and with their day', () => {
    check('[half past six|time; date=T06:30], at [a quarter to nine in the evening|time; date=T20:45]');
    check('[half|number=0.5] to lose, [half|number=0.5] of [six|number=6]');
    check('by [1800 hours|time; date=T18:00], in [1800 hours|duration=1800]');
    check('[3 PM Eastern|time; date=T15:00], [11.40pm AEST|time; date=T23:40] in Eastern Europe');
    check(
      '[11 am on 3 May 2026|date; date=2026-05-03T11:00], [9 am|time; date=T09:00] on [3|number=3] occasions',
    );
  });

  it('by clock and name', () => {
    check('[10:30|time; date=T10:30] [9pm|time; date=T21:00] [10.30 a.m. GMT|time; date=T10:30]');
    check('at [noon|time; date=T12:00] or [12 am|time; date=T00:00], [0600 GMT|time; date=T06:00]');
    check(
      "[seven o'clock|time; date=T07:00] or [4 in the morning|time; date=T04:00], [7:56:30 pm|time; date=T19:56]",
    );
    check('[8 p.m. local time|time; date=T20:00]');
  });

  it('as ranges', () => {
    check('[9 to 11 a.m.|time; date=T09:00/T11:00], [11 to 2 p.m.|time; date=T11:00/T14:00]', on);
    check('[2:00 - 2:30 pm|time; date=T14:00/T14:30]');
  });

  it('with their day behind them, as a date', () => {
    check(
      'at [9 a.m. EST Tuesday|date; date=2026-01-27T09:00], [noon yesterday|date; date=2026-01-27T12:00]',
      on,
    );
    check('[5 p.m., Nov. 9|date; date=2025-11-09T17:00], [noon on Friday|date; date=2026-01-23T12:00]', on);
    check('Leeds\n\nat [9 a.m. Tuesday|date; date=]');
    check('[Tuesday|date] at [9 a.m.|time; date=T09:00], [noon|time] Eastern, at [3 p.m.|time] May said', on);
  });

  it('not scores, ratios, titles and hours past 24', () => {
    check('[16|number]:[9|number] and [3|number]:[2|number] and [25|number]:[30|number]');
    check('a film, High Noon, at high noon; [2030|date] came; [seven|number] in the room');
  });
});
