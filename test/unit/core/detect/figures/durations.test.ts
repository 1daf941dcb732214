import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');
/** A Wednesday. */
const on = { date: '2026-01-28' };

describe('durations', () => {
  it('with their unit in the singular', () => {
    check('a [24-hour|duration=24; unit=hour; core=24-hour] room for [three years|duration=3; unit=year]');
    check('[5 to 10 minutes|duration; low=5; high=10] [more than two weeks|duration=2; core=two weeks]');
  });

  it('with halves and smaller units', () => {
    check('[two and a half years|duration=2.5; unit=year], a [six-and-a-half-year|duration=6.5] low');
    check(
      '[half an hour|duration=0.5; unit=hour], [half a century|duration=0.5], [a quarter-century|duration=0.25]',
    );
    check(
      '[a minute and a half|duration=1.5], [2 hours, 32 minutes, 25.3 seconds|duration=9145.3; unit=second]',
    );
  });

  it('in seconds, of a race', () => {
    check('in [4:07.13|duration=247.13; unit=second] and [2:05:42|duration=7542; unit=second]');
  });

  it('vague ones, without a number', () => {
    check(
      '[several years|duration=; unit=year], [a few days|duration=; unit=day], for [decades|duration=; unit=decade]',
    );
    check(
      '[two more weeks|duration=2; unit=week], a [day-long|duration=1; unit=day] and a [yearlong|duration=1] talk',
    );
  });

  it('of one unit only where it counts', () => {
    check(
      'within [a week|duration=1], [about a decade|duration=1; core=a decade], [an hour|duration=1] later',
    );
    check('a day, a $-a-month job, how many days, some day, one day he will');
    check('[€5|money] a year');
  });

  it('that come again', () => {
    check('[every day|duration=1; unit=day] and [each month|duration=1; unit=month], each of them');
  });

  it('beside the present, with their interval', () => {
    check('the [past two years|duration=2; unit=year; date=2024/2026]', on);
    check(
      'the [next three months|duration=3; date=2026-01/2026-04], the [first nine months|duration=9; date=]',
      on,
    );
    check('the [last few weeks|duration=; date=]', on);
  });
});
