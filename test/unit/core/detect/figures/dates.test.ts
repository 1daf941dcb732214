import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');
/** A Wednesday. */
const on = { date: '2026-01-28' };

describe('calendar dates', () => {
  it('with and without a year', () => {
    check(
      '[6 February 2026|date; date=2026-02-06] [March 11, 2026|date; date=2026-03-11] [2026-01-28|date; date=2026-01-28]',
    );
    check('[6 February|date; date=2026-02-06] [Feb. 6|date; date=2026-02-06] the [6th of February|date]', on);
    check('[20 December|date; date=2025-12-20]', on);
    check('[Tuesday, September 1, 2015|date; date=2015-09-01]');
  });

  it('without any reference, as EDTF', () => {
    check('Leeds\n\nOn [February 6|date; date=XXXX-02-06] in [March|date; date=XXXX-03].');
  });

  it('as ranges, of which "from" is no part of the core', () => {
    check('[from 6 to 22 February|date; date=2026-02-06/2026-02-22; core=6 to 22 February]', on);
    check('[February 6 to 22|date; date=2026-02-06/2026-02-22]', on);
    check('[February 6 to March 2, 2027|date; date=2027-02-06/2027-03-02]', on);
    check('[28 December to 3 January|date; date=2025-12-28/2026-01-03]', on);
  });

  it('months, years, decades', () => {
    check('[June 2019|date; date=2019-06] in [2019|date; date=2019] and the [1990s|date; date=199X]');
    check('[late 2019|date; date=2019] the [mid-1990s|date; date=199X] [2019–2021|date; date=2019/2021]');
    check('in [May|date; date=2026-05] and the Paris [2024|date] Games', on);
  });

  it('not the verb, nor a name', () => {
    check('It may rain. May said so. They march.');
  });

  it('not a count, nor a day that does not exist', () => {
    check('[2000|number] people, [2,019|number] votes');
    check('[30|number] [February|date]');
  });
});

describe('relative dates', () => {
  it('look back, unless a word says otherwise', () => {
    check('on [Tuesday|date; date=2026-01-27], [Wednesday|date; date=2026-01-28]', on);
    check('[this Saturday|date; date=2026-01-31], by [Friday|date; date=2026-01-30]', on);
    check('[last Wednesday|date; date=2026-01-21], [next Wednesday|date; date=2026-02-04]', on);
  });

  it('by day, week, month, year', () => {
    check(
      '[today|date; date=2026-01-28] [yesterday|date; date=2026-01-27] [tomorrow|date; date=2026-01-29]',
      on,
    );
    check('[last week|date; date=2026-W04] [next month|date; date=2026-02] [this year|date; date=2026]', on);
    check(
      '[three days ago|date; date=2026-01-25] [a year ago|date; date=2025] [two months ago|date; date=2025-11]',
      on,
    );
  });

  it('have no date without a reference', () => {
    check('Rain\n\nIt fell [yesterday|date; date=] and [last week|date; date=].');
  });

  it('not names, plurals and small words', () => {
    check('Black Friday in the Sunday Times. She sat in the sun on Tuesdays.', on);
  });
});
