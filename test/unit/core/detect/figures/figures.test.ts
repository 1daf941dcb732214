import { makeCheck } from '../../../markedText';

const check = makeCheck('figure');

describe('numbers', () => {
  it('in digits, with what they count', () => {
    check('[3,500|number=3500; unit=athletes] athletes and [60.5|number=60.5] of them.');
    check('[6,000|number; unit=law-enforcement officers] law-enforcement officers came.');
    check('[800|number; unit=regular police officers] regular police officers came.');
  });

  it('in words and mixed', () => {
    check('[two million|number=2000000; unit=visitors] visitors and [4.5 billion|number=4500000000] more');
    check('[two hundred and five|number=205] of [twenty-five thousand|number=25000] or [a dozen|number=12]');
    check('[One|number=1] of the players saw [zero|number=0].');
  });

  it('as ranges', () => {
    check(
      '[5 to 10|number=; low=5; high=10; unit=people] people, [4–5 million|number; low=4000000; high=5000000].',
    );
    check('[between 5 and 10|number; low=5; high=10; core=5 and 10; approx=] people');
    check('from [5|number] and [10|number] people');
  });

  it('not as a range where one is a change and the other what it ends at', () => {
    check('Oil rose [$2|money=2] to [$80|money=80]. Turnout fell by [5%|percent=5] to [60%|percent=60].');
    check(
      'Shares gained [12|number=12] to [340|number=340], and prices rose [5 to 6%|percent; low=5; high=6].',
    );
    check('They paid [$5 to $10|money; low=5; high=10] and prices fell [2%-3%|percent; low=2; high=3].');
  });

  it('not "one" as a pronoun', () => {
    check('No one saw one another, and this one was the only one.');
  });

  it('not digits that no number is written with', () => {
    check('1,2 and 007 and 12345678901234567890123456');
    check('3D and 5G');
  });
});

describe('modifiers', () => {
  it('belong to the span and not to the core', () => {
    check(
      '[About 6,000|number; approx=about; core=6,000] and [more than 3,000|number; approx=more-than; core=3,000]',
    );
    check('[at least 5|number; approx=at-least] of [up to 10|number; approx=at-most]');
    check('[no fewer than five|number; approx=at-least], [less than 2%|percent; approx=less-than; core=2%]');
    check(
      '[just over 800|number; approx=more-than; core=800], [a little under 800|number; approx=less-than], ticked up to [3%|percent; approx=] and [nearly €5|money; approx=about]',
    );
    check('[an estimated 40|number; approx=about] [some 2,000|number; approx=about]');
  });

  it('not before what they cannot modify', () => {
    check('It was over [2019|date; approx=; core=]. It is almost [first|ordinal; approx=].');
  });

  it('not from another sentence', () => {
    check('It was more than. [5|number; approx=] came.');
  });
});

describe('percentages', () => {
  it('by sign and word, and ranges', () => {
    check('[12%|percent=12] [four per cent|percent=4] [3.5 percent|percent=3.5]');
    check('[5 to 6 percent|percent; low=5; high=6] [5% to 6%|percent=; low=5; high=6]');
    check('[two percentage points|percent=2; unit=percentage points]');
  });

  it('not "per" without "cent", nor a percentage without a number', () => {
    check('[12|number] per day, a percentage');
  });
});

describe('money', () => {
  it('with signs, codes and magnitudes', () => {
    check(
      '[€4.5bn|money=4500000000; currency=EUR] [$20|money=20; currency=USD] [US$3m|money=3000000; currency=USD]',
    );
    check(
      '[EUR 300|money=300; currency=EUR] [A$5 million|money=5000000; currency=AUD] [5€|money; currency=EUR]',
    );
  });

  it('in words', () => {
    check('[two million euros|money=2000000; currency=EUR] and [5 US dollars|money; currency=USD]');
    check('[about £4.35 million|money=4350000; core=£4.35 million; approx=about]');
  });

  it('as ranges', () => {
    check('[$5-6 million|money=; low=5000000; high=6000000] [£5m to £6m|money; low=5000000; high=6000000]');
  });

  it('not a sign or code without digits, nor metres', () => {
    check('$ and EUR, a us team, won');
    check('[5|number; unit=] for the euro');
  });
});

describe('ages', () => {
  it('with their words', () => {
    check('a [34-year-old|age=34; core=34; unit=year] man, [three months old|age=3; unit=month]');
    check('[aged 18 to 24|age=; low=18; high=24; core=18 to 24] and [age 7|age=7]');
    check('[aged nine months|age=9; unit=month], at the [age of six weeks|age=6; unit=week]');
  });

  it('between commas behind a name', () => {
    check('Marta Venn, [34|age=34], spoke. It was Marta Venn, [35|age=35].');
  });

  it('in brackets behind a full name', () => {
    check('Marta Venn ([34|age=34]), a nurse, and Ben Dole ([61|age=61]) of Leeds were there.');
    check('Marta Venn ([34|age=34]) pleaded guilty.');
  });

  it('not what a table or a result has in brackets', () => {
    check(
      'Venn ([34|number=34]), Dole ([61|number=61]); Marta Venn ([34|number=34]), Ben Dole ([61|number=61]).',
    );
    check('Leeds United ([4|number=4]), who led, and Harrow Town ([34|number=34]) drew.');
    check('The group ([34|number=34]) of Leeds.');
  });

  it('of several people between commas', () => {
    check('The brothers, [17|age=17] and [19|age=19], were found.');
    check('The victims, [17|age=17] and [19|age=19], lived there.');
  });

  it('not numbers of something else between commas', () => {
    check('The numbers, [17|number=17] and [19|number=19], were drawn.');
    check('Of the boys, [17|number=17] and [19|number=19] girls came.');
  });

  it('not a career, a count or a cheese', () => {
    check('a [34-year|duration] career. In Leeds, [34|number] people ate aged cheese.');
  });
});

describe('quantities', () => {
  it('with UCUM units', () => {
    check('[50-kilometre|quantity=50; unit=km; core=50] and [3 square metres|quantity=3; unit=m2]');
    check(
      '[20 °C|quantity=20; unit=Cel] [5 degrees|quantity; unit=deg] [80 kilometres per hour|quantity; unit=km/h]',
    );
  });

  it('not a unit without a number', () => {
    check('the miles, square one');
  });
});

describe('ordinals', () => {
  it('in words and digits', () => {
    check('the [first|ordinal=1] and [21st|ordinal=21], the [twenty-first|ordinal=21]');
  });

  it('not in phrases and names', () => {
    check('At first, first of all, the First Lady of Fifth Avenue, a second-hand coat');
  });
});

describe('digits that count nothing', () => {
  it('versions and addresses', () => {
    check('version 2.0, 1.2.3 and 192.168.0.1');
  });

  it('telephone numbers', () => {
    check('Call +39 02 555 0123 or 020 7946 0958 or 555-0123.');
    check('Call (020) 7946 0958, (555) 123-4567 or 1-800-555-0199.');
  });

  it('not a number behind one in brackets', () => {
    check('In Leeds ([2019|date]) [45|number=45] people came, then ([300|number=300]) [12|number=12].');
  });

  it('list markers, but not decimals at a start', () => {
    check('1. Vote\n2) Count\n(3) Publish\n[1.5 million|number] came.');
  });

  it('product names and words with a number', () => {
    check('A Boeing 737 at the G7 with Covid-19, an F-16, Formula 1, a 7-Eleven.');
    check('Boeing 737 parts are rare.');
    check('In Leeds [34|number] people. On [Friday|date] [34|number] came.');
  });

  it('names with a number in capitals', () => {
    check('He told 60 Minutes that the rapper 50 Cent had gone.');
    check(
      'Wales win the Six Nations with ease, and saw The Hateful Eight and later Ocean’s Eleven in colour.',
    );
  });

  it('not in headlines, at the start of a sentence or with small letters', () => {
    check('Storm Kills [Twelve|number=12] in Leeds After [60 Minutes|duration=60] of Rain');
    check(
      '[Six|number=6] nations met, for [60 minutes|duration=60]. He said: “[Two|number=2] Leeds men came.”',
    );
  });

  it('houses with a letter', () => {
    check('He lives at 221B Baker Street. They paid [$221B|money=221000000000] for it.');
  });

  it('labels and codes with a stroke', () => {
    check('section 12, No. 10, flight 370, open 24/7');
    check('no [10|number]');
  });
});
