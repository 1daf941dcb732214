import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');

describe('money of other countries', () => {
  it('in coins, shillings and crores', () => {
    check('It costs [50p|money=50; unit=penny] or [85 US cents|money=85; unit=cent], not a 720p screen.');
    check('[2,000 Kenyan shillings|money=2000; currency=KES], [KSh 1,000|money=1000; currency=KES]');
    check('[INR 2,000 cr|money=20000000000; currency=INR] of [2,000|number=2000] cr');
  });

  it('in pounds that are no weight where a sum of many is told', () => {
    check('[tens of millions of pounds|money; currency=GBP], [a quarter of a million pounds|money=250000]');
    check('He lifts [200 pounds|quantity=200] and [thousands of pounds|quantity] of sand.');
  });

  it('by name, owner and code', () => {
    check('[10,000 Swiss francs|money=10000; currency=CHF] [5 Hong Kong dollars|money; currency=HKD]');
    check('[10 South Korean won|money; currency=KRW] [5 New Zealand dollars|money; currency=NZD]');
    check(
      '[RM50,000|money=50000; currency=MYR] [USD20|money=20; currency=USD] [dlrs 5|money=5; currency=USD]',
    );
    check(
      '[R150 million|money=150000000; currency=ZAR], [R12.5bn|money=12500000000] and [N1,200|money=1200; currency=NGN]',
    );
    check('He left the R62 and the N1 for R2-D2 and the N95 maker.');
    check('[30 MUSD|money=30000000; currency=USD] [75 USD million|money=75000000]');
    check('[2 kroner|money=2; currency=]');
  });

  it('in coins and uncertain sums', () => {
    check('[50 cents|money=50; currency=; unit=cent] [3 dollars and 50 cents|money=3.5; currency=USD]');
    check('[hundreds of millions of dollars|money=; currency=USD]');
  });

  it('with what it is paid for', () => {
    check('[$2|money=2; unit=per barrel] a barrel, a [$100|money; unit=per month]-a-month job');
    check('[$5|money; unit=] [a year ago|date]');
  });

  it('pounds are money by the hour and for a ticket', () => {
    check(
      'They want [five pounds|money=5; currency=GBP; unit=per hour] an hour. The ticket was [five pounds|money=5].',
    );
    check('It weighs [five pounds|quantity=5]; he lost [five pounds a week|quantity=5].');
  });

  it('pounds are a weight where nothing is paid', () => {
    check('a baby of [two pounds|quantity] that cost [25 pounds|money=25; currency=GBP]');
  });
});

describe('points of a percentage', () => {
  it('joined by hyphens', () => {
    check('a [25-basis-point|percent=25; unit=basis points] cut on a [two-year|duration=2] basis');
  });

  it('have their unit', () => {
    check('[3 basis points|percent=3; unit=basis points] [2 pp|percent=2; unit=percentage points]');
    check('[one-tenth of 1 percent|percent=0.1]');
    check('by [0.41sec|duration=0.41] in a one-in-150-year flood');
    check('in [14min 06.62sec|duration=846.62], it passed the House [218|number=218] to [210|number=210]');
    check('House 12 was sold, 06 was not');
    check('A wall [27 m|quantity=27] high, for [$27m|money=27000000]');
  });

  it('not in web addresses', () => {
    check('https://example.org/a?x=30%25&y=2020');
  });
});

describe('ages without "old"', () => {
  it('of groups, in lists and between limits', () => {
    check('people [over 65|age=65; approx=more-than] are, but people [over 65|number=65] times');
    check('Most voters [under 30|age=30; approx=less-than] backed her; pupils [under 16|age=16] rarely do.');
    check('[aged two|age=2], [five|age=5] and [11|age=11]. [aged 12|age=12] and [5|number=5] others');
    check('[aged between 18 and 24|age; low=18; high=24], [ages 5 to 11|age; low=5; high=11]');
    check(
      'Marta Venn, now [52|age=52], turns [80|age=80] in [June|date]; she turned [50|number=50] in a row.',
    );
  });

  it('by what is told of somebody', () => {
    check(
      'Ms. Gross, [47|age], is here. She turned [50|age] and he retired at [65|age] and died at [83|age]; the index closed at [83|number].',
    );
    check(
      'Ann, who is [17|age] and tall, at the [age of four|age=4; core=four], in his early [50s|age; low=50; high=59]',
    );
    check('[8 years of age|age=8; core=8]');
  });

  it('not what else is between commas or turned', () => {
    check('In Leeds, [34|number], turned [50|number] pages');
  });
});

describe('quantities of more units', () => {
  it('of science', () => {
    check(
      '[424 parts per million|quantity=424] of parts, [280 ppm|quantity=280] and [0.05 mg/L|quantity=0.05; unit=mg/L]',
    );
    check(
      '[20 m²|quantity=20; unit=m2], [5 km²|quantity=5; unit=km2], [5 km|quantity=5; unit=km], [12V|quantity=12; unit=V]',
    );
    check('[six-foot-two|quantity=6.16666666666667], [six-foot|quantity=6]');
  });

  it('with powers, rates and two parts', () => {
    check('[16,000 metric tons|quantity; unit=t] [190 km2|quantity; unit=km2] [200lbs|quantity=200]');
    check('[39 million litres per day|quantity; unit=L/d] [5 feet 2 inches|quantity=5.16666666666667]');
    check('[10- to 18-foot|quantity; low=10; high=18] jumpers, [1/2 cup|quantity=0.5]');
    check('[98.6 degrees fahrenheit|quantity] [40C|quantity; unit=Cel] [1.8m|quantity; unit=m] tall');
  });

  it('not "has" and not a point in time', () => {
    check('one has, [5 litres|quantity; unit=L] [a day|duration] later');
  });
});

describe('long ordinals', () => {
  it('in words and digits', () => {
    check(
      'the [one hundred and twenty-fifth|ordinal=125], [two hundredth|ordinal=200], [1,000th|ordinal=1000]',
    );
  });

  it('not the second of a clock', () => {
    check('a second later, per second');
  });
});
