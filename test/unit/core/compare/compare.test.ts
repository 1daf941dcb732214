import assert from 'node:assert/strict';
import { compare } from '../../../../src/core';

/** Relation and evidence of two sentences, as `relation kind: words | words`; `nothing in common` where they are no pair. */
function relation(a: string, b: string): string {
  const { pairs } = compare(a, b, { date: '2026-03-04' });
  const told = pairs.map(({ relation: name, evidence }) => {
    const words = evidence.map((one) => {
      const [x, y] = [a.slice(one.a.start, one.a.end), b.slice(one.b.start, one.b.end)];
      return `${one.kind}: ${x} | ${y}`;
    });
    return [name, ...words].join(' ');
  });
  return told.join('\n') || 'nothing in common';
}

const check = (a: string, b: string, expected: string) => assert.equal(relation(a, b), expected);

describe('two sentences on one thing', () => {
  it('are the same in the same words, however they are typeset', () => {
    check(
      '“We need a wall by winter,” the mayor said.',
      '"We need a wall by winter," the mayor said.',
      'same',
    );
    check('The barrier cost £612 million in all.', 'The barrier cost £612m in all.', 'paraphrase');
  });

  it('are a paraphrase where nothing makes another claim', () => {
    check(
      'Authorities will activate several red zones, prohibiting access to protesters.',
      'The authorities activate several red zones and bar access for protesters.',
      'paraphrase',
    );
    check(
      'The team organised a defence of the centre.',
      'The teams organized the defense of the center.',
      'paraphrase',
    );
  });

  it('contradict each other with figures that cannot both be right', () => {
    const moved = (figure: string) => `Police moved ${figure} people to schools and church halls overnight.`;
    check(moved('2,300'), moved('3,200'), 'contradicts figure: 2,300 | 3,200');
    check(moved('more than 2,300'), moved('2,100'), 'contradicts figure: more than 2,300 | 2,100');
    check(moved('more than 2,300'), moved('2,500'), 'stronger approx: more than 2,300 | 2,500');
    check(moved('about 2,300'), moved('2,250'), 'stronger approx: about 2,300 | 2,250');
    const cost = (sum: string) => `The new barrier cost ${sum} to build.`;
    check(cost('£612 million'), cost('£621 million'), 'contradicts figure: £612 million | £621 million');
    check(cost('£612 million'), cost('$612 million'), 'contradicts figure: £612 million | $612 million');
    check(cost('£612 million'), cost('$780 million'), 'paraphrase');
  });

  it('are one where a figure was rounded, and the rounded one says less', () => {
    const cost = (sum: string) => `The stadium cost ${sum} to rebuild.`;
    check(cost('£48.7 million'), cost('£49 million'), 'weaker approx: £48.7 million | £49 million');
    check(cost('£49 million'), cost('£48.7 million'), 'stronger approx: £49 million | £48.7 million');
    check(cost('£48.7 million'), cost('£47 million'), 'contradicts figure: £48.7 million | £47 million');
    const reached = (houses: string) => `Flood water reached ${houses} houses in the lower town.`;
    check(reached('412'), reached('421'), 'contradicts figure: 412 | 421');
    check(reached('49'), reached('50'), 'contradicts figure: 49 | 50');
    check(reached('19,840'), reached('nearly 20,000'), 'weaker approx: 19,840 | nearly 20,000');
    check(
      'A 34-year-old man was charged with arson.',
      'A man aged 35 was charged with arson.',
      'contradicts figure: 34-year-old | aged 35',
    );
  });

  it('are one in other units, and contradict each other where the units do not fit', () => {
    const stopped = (far: string) => `The lorry was stopped ${far} from the border with Norway.`;
    check(stopped('80 kilometres'), stopped('50 miles'), 'paraphrase');
    check(stopped('80 kilometres'), stopped('80 miles'), 'contradicts figure: 80 kilometres | 80 miles');
    check(
      'Divers raised a bell that weighs 3.2 tonnes.',
      'Divers raised a bell that weighs 3,200 kg.',
      'paraphrase',
    );
    check('It was 30 °C in Seville at noon.', 'It was 86 °F in Seville at noon.', 'paraphrase');
    const fell = (far: string) => `The temperature in Seville fell to ${far} before dawn.`;
    check(fell('1 °C'), fell('34 °F'), 'paraphrase');
    check(fell('30 °F'), fell('-1 °C'), 'paraphrase');
    check(fell('1 °C'), fell('36 °F'), 'contradicts figure: 1 °C | 36 °F');
    check(
      stopped('more than 50 miles'),
      stopped('80 kilometres'),
      'stronger approx: more than 50 miles | 80 kilometres',
    );
    check(
      stopped('80 kilometres'),
      stopped('more than 60 miles'),
      'contradicts figure: 80 kilometres | more than 60 miles',
    );
    const talked = (long: string) => `The talks in the capital lasted ${long}.`;
    check(talked('48 hours'), talked('two days'), 'paraphrase');
    check(talked('a month'), talked('four weeks'), 'paraphrase');
    check(talked('23 months'), talked('two years'), 'contradicts figure: 23 months | two years');
    check(talked('48 hours'), talked('five days'), 'contradicts figure: 48 hours | five days');
    check(
      'The tunnel is 12 kilometres long and crosses the bay.',
      'The tunnel crosses the bay 90 feet below the ships.',
      'paraphrase',
    );
  });

  it('are one with a share in words and in percent', () => {
    check(
      'Rents in Leeds rose by 12 percent last year.',
      'Rents in Leeds rose by 12% last year.',
      'paraphrase',
    );
    check(
      'A quarter of the 2,000 nurses left their posts.',
      'Some 500 of the 2,000 nurses left their posts.',
      'paraphrase',
    );
  });

  it('are one with a share and how many that are, and contradict each other where it is another number', () => {
    const voted = (who: string) => `${who} workers at the plant voted for the strike.`;
    const share = voted('Forty percent of the 500');
    check(share, voted('200 of the 500'), 'paraphrase');
    check(share, voted('200'), 'paraphrase');
    check(share, voted('300 of the 500'), 'contradicts figure: Forty percent | 300');
    check(voted('310'), share, 'contradicts figure: 310 | Forty percent');
    check(share, 'Of the plant’s 500 workers, 200 voted for the strike.', 'paraphrase');
    check(
      share,
      'Of the plant’s 500 workers, 310 voted for the strike.',
      'contradicts figure: Forty percent | 310',
    );
    check(share, voted('More than half of the 500'), 'contradicts figure: Forty percent | More than half');
    check(voted('41 percent of the 512'), voted('210'), 'paraphrase');
    check(voted('30 of the 500'), voted('80 of the 500'), 'contradicts figure: 30 | 80');
    check(
      voted('12.3 percent of the 500'),
      voted('12 percent of the 500'),
      'weaker approx: 12.3 percent | 12 percent',
    );
    check(
      'A third of the town’s 90 schools have no nurse.',
      'In the town 31 schools have no nurse.',
      'stronger approx: A third | 31',
    );
  });

  it('do not, where the number is that of all, or the share one of something else', () => {
    const share = 'Half of the 90 schools in the county have no nurse.';
    check(share, 'In the county 90 schools have no nurse.', 'paraphrase');
    check(share, 'Of 96 schools in the county many have no nurse.', 'contradicts figure: 90 | 96');
    check(
      'Turnout was 40 percent of voters in the 500 villages near the border.',
      'Turnout was 40 percent of voters in villages near the border, and 300 of the teachers stayed away.',
      'paraphrase',
    );
  });

  it('contradict each other with another day or hour, where they say the same otherwise', () => {
    const opens = (when: string) => `The new tram line to the hospital opens ${when}.`;
    check(opens('on 14 May 2027'), opens('on 4 May 2027'), 'contradicts figure: 14 May 2027 | 4 May 2027');
    check(opens('tomorrow'), opens('on 5 March'), 'paraphrase');
    check(opens('on 14 May 2027'), opens('in May 2027'), 'paraphrase');
    check(opens('at 6.30am'), opens('at 7.30am'), 'contradicts figure: 6.30am | 7.30am');
    check(
      'The hospital signed for the new tram line on 14 May 2027.',
      'The new tram line to the hospital carried its first guests on 4 June 2027.',
      'paraphrase',
    );
  });

  it('do not, where each counts something else', () => {
    check(
      'Officers searched 40 homes in the harbour district on Monday night.',
      'Officers searched 12 boats in the harbour district on Monday night.',
      'paraphrase',
    );
  });

  it('contradict each other where one denies what the other says, or says the opposite', () => {
    check(
      'The minister approved the harbour plan.',
      'The minister did not approve the harbour plan.',
      'contradicts negation: approved | approve',
    );
    check(
      'Ticket sales rose sharply in Leeds.',
      'Ticket sales fell sharply in Leeds.',
      'contradicts opposite: rose | fell',
    );
    check(
      'The mayor of the town approved the harbour plan on Monday.',
      'The town’s mayor approved the harbour plan on Monday.',
      'paraphrase',
    );
    check(
      'The assurances have not quelled criticism.',
      'The assurances did not quell the criticism.',
      'paraphrase',
    );
    check(
      'The harbour wall is priced high and due in October 2027.',
      'The harbour wall, priced high, is not due until October 2027.',
      'paraphrase',
    );
    check(
      'The mayor praised the harbour crews.',
      'The mayor not only praised the harbour crews.',
      'paraphrase',
    );
  });

  it('are weaker or stronger with doubt, precision and extent', () => {
    const shocked = (how: string) => `Images of the raid ${how}shocked residents in the harbour district.`;
    check(shocked('reportedly '), shocked(''), 'stronger hedge: reportedly | ');
    check(shocked(''), shocked('allegedly '), 'weaker hedge:  | allegedly');
    const visitors = (figure: string) => `Authorities expect ${figure} visitors at the opening games.`;
    check(
      visitors('two million'),
      visitors('around two million'),
      'weaker approx: two million | around two million',
    );
    const homes = (extent: string) => `The storm flooded ${extent} homes behind the barrier.`;
    check(homes('all'), homes('most'), 'weaker scope: all homes | most homes');
    check(homes('some'), homes('several'), 'paraphrase');
  });

  it('are distorted where a quotation has other words', () => {
    const says = (words: string) => `The commissioner told reporters: “${words}”`;
    const whole = 'The barrier did what it was built to do, but it cannot be our only defence.';
    check(
      says(whole),
      says('The barrier did what it was built to do, and it is the only defence we need.'),
      'distorted quote: but it cannot be our only defence | and it is the only defence we need',
    );
    assert.match(relation(says(whole), says('The barrier did what it was built to do')), /^paraphrase/);
  });

  it('are distorted where somebody else says it', () => {
    const says = (who: string) => `“We need a wall by winter in this town,” ${who} told residents.`;
    check(says('Ann Lee'), says('Bo Lind'), 'distorted speaker: Ann Lee | Bo Lind');
    check(
      says('Mayor Ann Lee'),
      says('Harbour Minister Bo Lind'),
      'distorted speaker: Mayor Ann Lee | Harbour Minister Bo Lind',
    );
    check(
      'Ann Lee said the sea wall in the old harbour was too low.',
      'The sea wall in the old harbour was too low, according to Bo Lind.',
      'distorted speaker: Ann Lee | Bo Lind',
    );
    for (const [one, other] of [
      ['Ann Lee', 'Mayor Lee'],
      ['Ann Lee', 'the mayor'],
      ['Ann Lee', 'she'],
      ['Ilse Vandermoor', 'Vandemoor'],
      ['the harbour master', 'the mayor'],
      ['Prime Minister Ann Lee', 'Prime Minister'],
      ['World Flood Office', 'WFO'],
    ] as const)
      check(says(one), says(other), 'paraphrase');
    for (const who of ['Officials', 'Harbour officials'])
      check(
        `${who} said the sea wall in the old town was too low.`,
        'Bo Lind said the sea wall in the old town was too low.',
        'paraphrase',
      );
    check(
      '“We need a wall by winter in this town,” Ann Lee told residents.',
      '“We saw the water rise by the hour at our doors,” Bo Lind told residents in this town, which had no wall by winter.',
      'stronger addition:  | “We saw the water rise by the hour at our doors,”',
    );
  });

  it('say more with a quotation that the other has nothing of', () => {
    const closed = 'The council closed the harbour bridge on Friday after cracks were found';
    const quoted = `${closed}, which Ann Lee called “an accident that we have been waiting for”.`;
    const words = '“an accident that we have been waiting for”';
    check(`${closed}.`, quoted, `stronger addition:  | ${words}`);
    check(quoted, `${closed}.`, `weaker addition: ${words} | `);
    check(`${closed}.`, `${closed}, a day that Ann Lee called “dark”.`, 'paraphrase');
    // The other article says it in the next sentence, or without the marks.
    assert.match(
      relation(`${closed}. It was an accident everybody in town was waiting for, residents added.`, quoted),
      /^paraphrase/,
    );
    check(
      'The mayor said “we need a new sea wall before the winter storms”.',
      'The mayor said the town needed a new sea wall before the winter storms.',
      'paraphrase',
    );
    // What is reported may be the same in other words.
    check(
      'The firm will close its plant in Leeds next spring, Ann Lee said.',
      '“We shut these works for good when winter is over,” Ann Lee said of the firm, which will close its plant in Leeds next spring.',
      'paraphrase',
    );
  });

  it('are distorted where who does it to whom is turned round', () => {
    check(
      'Border agents have faced significant criticism for the enforcement of the new law.',
      'Border agents have sharply criticised the enforcement of the new law.',
      'distorted role: faced significant criticism | criticised',
    );
    check(
      'Border agents have faced significant criticism for the enforcement of the new law.',
      'Border agents were sharply criticised for the enforcement of the new law.',
      'paraphrase',
    );
  });

  it('are distorted where two names change places around a verb', () => {
    check(
      'Halden United beat Corby Town in the cup final.',
      'Corby Town beat Halden United in the cup final.',
      'distorted role: Halden United beat Corby Town | Corby Town beat Halden United',
    );
    check(
      'Ann Hill met Bo Lind at the harbour talks in Malmö.',
      'Bo Lind met Ann Hill at the harbour talks in Malmö.',
      'paraphrase',
    );
    check(
      'Halden United beat Corby Town in the cup final.',
      'Corby Town were beaten by Halden United in the cup final.',
      'paraphrase',
    );
  });

  it('are no pair where they share names alone, or nothing', () => {
    check(
      'Mayor Corin Tashby of Merrowhaven opened a bakery.',
      'Reporters asked Corin Tashby of Merrowhaven why ferries were late.',
      'nothing in common',
    );
    check(
      'The surge drowned streets at night.',
      'Ferries return to normal service soon.',
      'nothing in common',
    );
  });
});

describe('two articles', () => {
  const a =
    'The plan has drones and robots for dangerous sites. A centre in Milan will watch the harbour network.\n\nReaders praised the careful crews.';
  const b =
    'The plan has drones, robots for dangerous sites, and a centre in Milan that will watch the harbour network.';

  it('may say in two sentences what is one in the other', () => {
    const { pairs, onlyA, onlyB } = compare(a, b);
    assert.equal(pairs.length, 2);
    assert.deepEqual(
      onlyA.map(({ start, end }) => a.slice(start, end)),
      ['Readers praised the careful crews.'],
    );
    assert.deepEqual(onlyB, []);
  });

  it('list the figures of what they have in common by what is counted', () => {
    const { figures } = compare(
      'The 14 gates closed in 22 minutes. It is one of the first.',
      'In about 22 minutes all 14 gates closed.',
    );
    assert.deepEqual(
      figures.map(({ what, a: one, b: two, agree }) => [what, one.value, two.value, two.approx, agree]),
      [
        ['gates', 14, 14, undefined, true],
        ['minute', 22, 22, 'about', true],
      ],
    );
  });

  it('name the two spellings of a name, and abbreviations that do not fit', () => {
    const variants = (one: string, two: string) => compare(one, two).variants;
    assert.deepEqual(variants('Mayor Ilse Vandermoor spoke.', 'Mayor Ilse Vandemoor spoke.'), [
      ['Vandermoor', 'Vandemoor'],
    ]);
    assert.deepEqual(variants('Mayor Ilse Vandermoor spoke.', 'Mayor Ilse Vandermoor spoke.'), []);
    assert.deepEqual(variants('Mayor Ann Lee spoke.', 'Mayor Ann Lea spoke.'), []);
    assert.deepEqual(variants('Homeland Security Investigations (HIS) is there.', 'x'), [['HSI', 'HIS']]);
    assert.deepEqual(variants('Homeland Security Investigations (HSI) is there.', 'x'), []);
    assert.deepEqual(variants('The United Nations High Commission (UNHCR) is there.', 'x'), []);
  });

  it('that hold nothing have nothing in common', () => {
    assert.deepEqual(compare('', '\n\n'), { pairs: [], onlyA: [], onlyB: [], figures: [], variants: [] });
  });

  it('are compared in either direction with the same pairs', () => {
    const spans = (list: ReturnType<typeof compare>['pairs']) => list.map((pair) => pair.score).sort();
    assert.deepEqual(spans(compare(a, b).pairs), spans(compare(b, a).pairs));
  });
});
