import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');

describe('fractions', () => {
  it('in words', () => {
    check(
      '[two-thirds|number=0.6666666666666666] of them, [one fifth|number=0.2], [three quarters|number=0.75]',
    );
    check('[a third|number] of voters and [half|number=0.5] the seats. [twenty-three fifths|number=4.6]');
    check(
      'It fell by only [a third|number] in Leeds and by [a quarter|number=0.25], she said; a [third|ordinal] fall came.',
    );
    check('[two-thirds|number; unit=] blamed food prices.');
    check('[one in every 50|number=0.02; unit=people] people and [one in five|number=0.2; unit=homes] homes');
    check(
      '[One|number=1; unit=] trustee holds the keys. Odds went from [33|number]-[1|number] to [7|number]-[2|number].',
    );
    check(
      '[one and a half|number=1.5] [five and a half million|number=5500000] [3 million and a half|number=3500000]',
    );
    check('[half a million|number=500000] [half a dozen|number=6] [quarter million|number=250000]');
  });

  it('in signs', () => {
    check('[1/2|number=0.5] [10 1/2|number=10.5] [½|number=0.5] [1½|number=1.5]');
  });

  it('not places, dates, codes and halves of a whole thing', () => {
    check('a [third|ordinal] man, 24/7 and [9/11|date] and [5/17/2018|date]');
    check('in the [second|ordinal] half, a half-brother, at half past, the half marathon');
    check('the [first|ordinal] [three|number] quarters');
  });
});

describe('numbers of magnitude', () => {
  it('have no value', () => {
    check('[Hundreds|number=; unit=books] of books, [tens of thousands|number=], [scores|number=] of them');
    check(
      '[several million|number=] or [a few hundred|number=; unit=people] people, [a couple of|number=2] friends',
    );
  });

  it('not without a magnitude', () => {
    check('several people, a few friends, the couple, she scores, his tens');
  });

  it('of India', () => {
    check('[13 lakh|number=1300000] [three lakh crore|number=3000000000000] [12,34,567|number=1234567]');
  });

  it('short and with decimals', () => {
    check('[10k|number=10000] [1.2b|number=1200000000] [2.5 bln|number=2500000000] [.300|number=0.3]');
    check('[two point five|number=2.5] [1 234 567|number=1234567] [40 000|number=40000]');
    check('[6.2×10^-4|number=0.00062] [1.2e14|number=120000000000000]');
  });

  it('not the letters of screens, companies and networks, nor two numbers', () => {
    check('4K and 3M and 5G');
    check('[40|number] [300|number]');
  });
});

describe('shares and results', () => {
  it('both sides of a result before any word of grammar', () => {
    check('They beat Chelsea [3|number=3]-[1|number=1] on [Saturday|date]. A Boeing 737 landed.');
  });

  it('tell how many times as much', () => {
    check(
      'Sales rose [threefold|number=3; unit=fold], a [20-fold|number=20; unit=fold; core=20] rise, or [3.5-fold|number=3.5].',
    );
    check('A [three-fold|number=3; core=three] rise was manifold.');
  });

  it('not other folds', () => {
    check('A manifold blindfold, a fold of sheep, and [20|number=20]-fold-out maps.');
  });

  it('are one number where they are a share', () => {
    check('[one in five|number=0.2] and [nine out of 10|number=0.9] dentists');
  });

  it('not years and periods', () => {
    check('[one|number] in [2019|date], [one|number] in [three months|duration]');
  });

  it('are two numbers where they are a result', () => {
    check(
      'Tunisia lost [1|number] – [2|number] to England. They won [6|number]-[4|number], [5|number]-[7|number].',
    );
    check('Panama [3|number] – [0|number] and a [3|number]-[4|number] win');
  });

  it('and a change is no range', () => {
    check('It rose from [9|number; approx=] to [10|number]. [From 9 to 10|number; low=9; high=10] came.');
  });
});

describe('below zero', () => {
  it('by an en dash, and not behind "plus or"', () => {
    check(
      '([–321°F|quantity=-321]), [minus 3%|percent=-3], plus or minus [3%|percent=3]; [2–5|number; low=2; high=5]',
    );
  });

  it('with a sign or word', () => {
    check('[-5|number=-5] and [minus two|number=-2], [minus 5%|percent=-5], [-10 °C|quantity=-10; core=-10]');
  });

  it('not behind a number or a test', () => {
    check('[5-10|number] and tested negative [two|number] times');
  });
});

describe('"one"', () => {
  it('counts', () => {
    check(
      '[one|number] of them, [at least one|number; approx=at-least], no [one|number] person, [one|number] last time',
    );
  });

  it('not as a pronoun', () => {
    check(
      'a serious one, the new one, the only one striking. One can see it. Formula One, Ground Zero, each one is',
    );
    check('on day five, in chapter two of it. That day [five|number] men came.');
  });
});

describe('compounds', () => {
  it('are quantities of what they count', () => {
    check('a [16-team|quantity=16; unit=team; core=16] league, [six-under-par|quantity=6; unit=under par]');
  });

  it('not adjectives', () => {
    check('a [three|number]-pronged plan, [20|number]-odd, a [two|number]-way street');
  });
});
