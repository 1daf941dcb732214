import { makeCheck } from '../../../markedText';

const check = makeCheck('entity');

describe('names', () => {
  it('with connectors, hyphens, initials and "&"', () => {
    check('He met [Ada van der Venn|person] of [Harrow & Co|organisation].');
    check('She knows [Jean-Luc Oduya|person] and [George W. Venn|person].');
    check('He left the [Bank of Lorn|organisation] for [Cortina d’Arco|person].');
  });

  it('of one letter, where what is done on it tells', () => {
    check(
      'He wrote on [X|organisation]. She posted a video on [X|organisation; entity=x], formerly [Twitter|other].',
    );
    check('The posts stand on [X|other] and [Y|other]. It was published on [X|other]-ray plates.');
  });

  it('without article, title and possessive', () => {
    check('He asked Mr. [Venn|person] and Dr [Ada Oduya|person].');
    check('He read [Leeds|place]’s report in The [Argus|other].');
  });

  it('not a sentence’s first word that is common or stands alone', () => {
    check('Authorities spoke. Rain fell. Approximately ten came. However, it stopped. The rain.');
  });

  it('a sentence’s first word that the text has elsewhere with a capital', () => {
    check('[Argus|other] fell. He sold [Argus|other] at once.');
    check('[Leeds|place] won. [Lorn|other]’s team lost.');
  });

  it('not dates, pronouns and headlines', () => {
    check('On Tuesday I met nobody in May, nor on Jan. 5.');
    check('He met [Ada May|person] on May 5.');
    check('Council Approves New Harbour Plan\nHARBOUR FIRE: WHAT WE KNOW');
  });

  it('a name in a headline that stands in the text too', () => {
    check('[Lorn|other] Wins Harbour Prize Again\n\nThe prize of [Lorn|other] is new.');
  });
});

describe('types', () => {
  it('by lists and endings', () => {
    check('The [Italian|nationality] team left [Milan|place] for the [U.S.|place; entity=united-states].');
    check('The [Lornese|nationality] beat the [Harrovians|nationality].');
  });

  it('by heads', () => {
    check('The [Harbour Ministry|organisation] met at [Lorn Stadium|facility] by the [Wend River|place].');
    check('The [Ministry of Rain|organisation] opened the [Winter Games|event].');
  });

  it('by what stands before', () => {
    check('It rained in [Lorn|place]. He is spokesman [Venn|person].');
    check('The [Harbour Agency for Rain|organisation].');
  });

  it('roles as mentions of their own', () => {
    check(
      'It was [Harbour Minister|role] [Ada Venn|person] and [Secretary of Rain|role] [Ben Oduya|person].',
    );
    check('The [US Ambassador to Lorn|role] [Ada Venn|person] wrote.');
    check('It was [US Vice President|role] [Ada Venn|person].');
    check('The [Justice Department|organisation] stands on [King Street|place].');
  });

  it('acronyms as organisations', () => {
    check('He left the [NWB|organisation] then.');
  });
});

describe('groups', () => {
  it('a surname with the full name, wherever that stands', () => {
    check('He saw [Venn|person; entity=ada-venn; name=Ada Venn]. It was [Ada Venn|person; entity=ada-venn].');
  });

  it('not a surname of two people', () => {
    check('It was [Ada Venn|person], not [Ben Venn|person]. He saw [Venn|person; entity=venn].');
  });

  it('an acronym with the name before its brackets', () => {
    check(
      'The [Northern Water Board|organisation] ([NWB|organisation; entity=northern-water-board]) and the [NWB|organisation; entity=northern-water-board].',
    );
    check('The [Rain and Water Board|organisation] ([RWB|organisation; name=Rain and Water Board]).');
  });

  it('an acronym whose letters stand in another order', () => {
    check('The [Northern Water Board|organisation] ([NBW|organisation; entity=northern-water-board]) met.');
    check('The [Northern Water Board|organisation] ([NWX|organisation; entity=nwx]) met.');
  });

  it('the last word of an event', () => {
    check('The [Lorn Games|event] began. The [Games|event; entity=lorn-games] end in May.');
    check('The [Lorn Summit|event] began. The [Games|event; entity=games] end in May.');
  });

  it('nationalities in singular and plural, and a country’s bodies', () => {
    check('The [Italian|nationality; entity=italian] met [Italians|nationality; entity=italian].');
    check(
      'The [US Rain Agency|organisation; entity=united-states-rain-agency] is the [United States Rain Agency|organisation; entity=united-states-rain-agency].',
    );
  });

  it('names of a country', () => {
    check('The [US|place; entity=united-states], that is the [United States|place; entity=united-states].');
  });

  it('in slugs without marks on letters', () => {
    check('He met [Zoë Çelik|person; entity=zoe-celik].');
  });
});
