import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');
/** A Wednesday. */
const on = { date: '2026-01-28' };

describe('calendar dates', () => {
  it('two days that follow each other as a range', () => {
    check(
      '[9 and 10 March|date; date=2026-03-09/2026-03-10], [March 9 and 10|date; date=2026-03-09/2026-03-10]',
      on,
    );
    check('[between 3 and 12 of March|date; date=2026-03-03/2026-03-12]', on);
    check(
      'On [March 9|date; date=2026-03-09] and [10|number=10] people came, on [March 9|date] and [12|number=12].',
      on,
    );
  });

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

  it('without the full stop behind a short name of a month, but with that of an abbreviation', () => {
    check(
      'He "left in [June|date; date=2025-06]." The [2nd of May|date; date=2026-05-02]. On [Sept. 3|date] it',
      on,
    );
  });

  it('not the verb, nor a name', () => {
    check('It may rain. May said so. They march.');
    check('Venn and May said so, in the talks, May told them, at the March on Leeds.');
    check('A report in [May|date; date=XXXX-05] said so.');
  });

  it('not a count, nor a day that does not exist', () => {
    check('[2000|number] people, [2,019|number] votes, its [1900|number] workers');
    check(
      "the group's [2030|date; date=2030] targets and its [2024|date; date=2024] results, below [1990|date; date=1990] levels",
    );
    check('[30|number] [February|date]');
  });

  it('with ordinals, with a year beside the reference, before a colon', () => {
    check('on the [Fourth of July|date; date=2025-07-04] and [March eighth|date; date=2026-03-08]', on);
    check(
      '[June last year|date; date=2025-06], [last May|date; date=2025-05], [last Oct. 23|date; date=2025-10-23]',
      on,
    );
    check('On [Saturday, April 25|date; date=2026-04-25]: the reader.', on);
  });
});

describe('feasts', () => {
  it('by their day, the nearest one', () => {
    check("[Christmas Day|date; date=2025-12-25], [New Year's Eve|date; date=2025-12-31]", on);
    check('[Thanksgiving Day|date; date=2025-11-27], [Memorial Day|date; date=2026-05-25]', on);
    check("It is on [St. Patrick's Day|date; date=2026-03-17]; [Good Friday|date; date=] is a holiday.", on);
  });

  it('with their year behind them', () => {
    check(
      'On [Christmas Day 2024|date; date=2024-12-25] and [New Year’s Eve, 2023|date; date=2023-12-31] it rained.',
    );
    check(
      'On [Thanksgiving Day 2024|date; date=2024-11-28] and [Boxing Day last year|date; date=2025-12-26].',
      on,
    );
    check('On [Good Friday 2024|date; date=] it rained.');
    check('On [Christmas Day|date; date=2025-12-25], [2000|number=2000] people came.', on);
  });

  it('by the place of a weekday in a month', () => {
    check('It opens on the [first Tuesday in May|date; date=2026-05-05].', on);
    check('It closed on the [last Friday of June 2020|date; date=2020-06-26].');
    check('The [third Monday in November last year|date; date=2025-11-17] was dry.', on);
  });

  it('not by the place of a weekday without a month', () => {
    check(
      'The [first|ordinal=1] [Tuesday|date] in weeks, and [last Friday|date; date=2026-01-23] in the rain.',
      on,
    );
    check('[First|ordinal=1], [Tuesday|date] in the town hall.', on);
  });

  it('not a season, nor small words', () => {
    check('At Christmas and Easter, on a memorial day, on Thanksgiving', on);
  });
});

describe('dates in digits', () => {
  it('where only one order gives a day', () => {
    check(
      '[28/1/2026|date; date=2026-01-28] [1/28/98|date; date=1998-01-28] [28.01.2026|date; date=2026-01-28]',
    );
    check(
      '[2026/01/28|date; date=2026-01-28], [2/2/2026|date; date=2026-02-02], since [9/11|date; date=2001-09-11]',
    );
  });

  it('without a date where both orders do', () => {
    check('[5/6/2026|date; date=]');
  });

  it('not years of letters', () => {
    check('In 1080p and 1920x, but in [1997|date=]’s rain.');
  });

  it('not other codes', () => {
    check('24/7, [3/4|number], 1.2.3, 31/31/2026, 1/2/3/2026, 10/10');
  });
});

describe('periods', () => {
  it('not what a person is in the thirties of, nor the block of a street', () => {
    check('in the [early nineties|date; date=199X] and the [mid-eighties|date; date=198X]');
    check(
      'A woman in her early thirties lives in the [1200|number] block; in [1200|date; date=1200] it was built.',
    );
  });

  it('quarters and halves, as EDTF', () => {
    check(
      'in the [third quarter of 1997|date; date=1997-35] and the [1988 second quarter|date; date=1988-34]',
    );
    check('[third-quarter|date; date=2025-35] profit, [Q1 2024|date; date=2024-33]', on);
    check(
      "[last year's fourth quarter|date; date=2025-36], the [first half of the year|date; date=2026-40]",
      on,
    );
    check('It will report in the [first quarter|date; date=2026-33].', on);
  });

  it('not of a game, nor a quarter of a century', () => {
    check('In the [first|ordinal] quarter of the game, in the [second|ordinal] half Spain scored.');
  });

  it('seasons, as EDTF', () => {
    check('the [summer of 2012|date; date=2012-22], [winter 2025|date; date=2025-24]');
    check('That [summer|date; date=] it rained.', on);
    check(
      '[last summer|date; date=2025-22], [next spring|date; date=2026-21], in the [fall|date; date=2025-23]',
      on,
    );
  });

  it('not what springs and falls', () => {
    check('He chose to spring into spring training after the fall of Saigon at the Winter Games.', on);
  });

  it('centuries, decades, fiscal years, years before Christ', () => {
    check('the [19th century|date; date=18XX], a [twenty-first-century|date; date=20XX] town');
    check(
      "the ['90s|date; date=199X], the [80s|date; date=198X], the [sixties|date; date=196X], [1990's|date; date=199X]",
    );
    check(
      'The [2024/25|date; date=2024/2025] season and [fiscal 2025-26|date; date=2025/2026] it was, not 2024/27.',
    );
    check(
      '[fiscal 1998|date; date=1998], [1998-99|date; date=1998/1999], [2000 B.C.|date; date=-1999] it rained.',
    );
  });

  it('not an age or a temperature', () => {
    check('a woman in her sixties, [1709|number] schoolchildren');
  });

  it('parts of them, valued as the whole', () => {
    check('[early next year|date; date=2027], [earlier this month|date; date=2026-01]', on);
    check(
      'the [end of 1990|date; date=1990], [year-end|date; date=2026-12-31], [later that year|date; date=]',
      on,
    );
    check('the end of the game, later on');
  });
});

describe('relative dates', () => {
  it('by fortnights', () => {
    check('[a fortnight ago|date; date=2026-01-14] or [a week ago|date; date=2026-01-21]', on);
  });

  it('look ahead where the present tells of what is fixed or likely', () => {
    check('Arsenal play Chelsea on [Saturday|date; date=2026-01-31].', on);
    check(
      'The strike begins on [Thursday|date; date=2026-01-29] and rain is likely on [Friday|date; date=2026-01-30].',
      on,
    );
    check('Voters go to the polls on [Tuesday|date; date=2026-02-03].', on);
    check(
      'The new play on [Saturday|date; date=2026-01-24] was good. On [Friday|date; date=2026-01-23] they let him go.',
      on,
    );
  });

  it('look back, unless a word says otherwise', () => {
    check('on [Tuesday|date; date=2026-01-27], [Wednesday|date; date=2026-01-28]', on);
    check('[this Saturday|date; date=2026-01-31], by [Friday|date; date=2026-01-30]', on);
    check('[last Wednesday|date; date=2026-01-21], [next Wednesday|date; date=2026-02-04]', on);
  });

  it('ahead where the verb of the clause does', () => {
    check(
      'They will vote [Tuesday|date; date=2026-02-03]. On [Monday|date; date=2026-02-02] they plan to meet.',
      on,
    );
    check('They voted [Tuesday|date; date=2026-01-27]. By [Monday|date; date=2026-01-26] all had paid.', on);
    check('It is set to open in [May|date; date=2026-05]. It opened in [May|date; date=2025-05].', on);
    check('an intention to leave by the [end of August|date; date=2026-08]', on);
    check("the share before [Friday|date; date=2026-01-23]'s match", on);
    check('It would have ended [Friday|date; date=2026-01-23], a court was told.', on);
    check('It can be held [Friday|date; date=2026-01-30].', on);
  });

  it('from the story, without a date', () => {
    check(
      'the [following day|date; date=], the [previous Friday|date; date=], the [next morning|date; date=]',
      on,
    );
    check('in the [quarter|date; date=] the [year|date; date=] ended March, the team of the year', on);
  });

  it('by weekend, evening, decade', () => {
    check('[Tuesday of next week|date; date=2026-02-03], [Friday last week|date; date=2026-01-23]', on);
    check('[Monday|date] of the week', on);
    check(
      'the [weekend|date; date=2026-01-24/2026-01-25], [this weekend|date; date=2026-01-31/2026-02-01]',
      on,
    );
    check(
      '[last night|date; date=2026-01-27], [this century|date; date=20XX], [this past week|date; date=2026-W04]',
      on,
    );
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

  it('counted from now or from the story', () => {
    check('[several years ago|date; date=], [decades ago|date; date=], [a year earlier|date; date=]', on);
    check(
      '[two weeks from now|date; date=2026-02-11], the [year-ago quarter|date; date=] and [two days|duration] later',
      on,
    );
  });

  it('have no date without a reference', () => {
    check('Rain\n\nIt fell [yesterday|date; date=] and [last week|date; date=].');
  });

  it('by weeks from a weekday', () => {
    check(
      'The match is [a week on Saturday|date; date=2026-02-07], the vote [two weeks from Friday|date; date=2026-02-13].',
      on,
    );
    check(
      'It is closed for [two weeks|duration=2] from [Monday|date] and lasted [a week|duration=1] on [Friday|date].',
      on,
    );
  });

  it('on the other side of yesterday and tomorrow', () => {
    check(
      'The [day before yesterday|date; date=2026-01-26] and the [day after tomorrow|date; date=2026-01-30].',
      on,
    );
    check('The day before, [yesterday|date]’s man had left; the day after it was over.', on);
  });

  it('not names, plurals and small words', () => {
    check('Black Friday in the Sunday Times. She sat in the sun on Tuesdays.', on);
    check(
      'on a Monday, USA Today, the people of today, on This Week, Saturday Night Live; on [Saturday|date] Night',
      on,
    );
  });
});
