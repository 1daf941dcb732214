import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { detect, loadEntityModel } from '../../../../../src/core';
import { mayBegin, mayEnd, readChunks } from '../../../../../src/core/detect/entities/tagger/chunks';
import { tokenise } from '../../../../../src/core/text/tokens';
import { makeCheck } from '../../../markedText';
import { shippedModel } from './model';

const checkEntities = makeCheck('entity');
const check = (marked: string) => checkEntities(marked, { model: shippedModel() });

describe('chunks', () => {
  const chunksOf = (text: string) => {
    const tokens = tokenise(text);
    return readChunks(tokens).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  };

  it('are capitalised words and what joins them', () => {
    assert.deepEqual(chunksOf('He left the Bank of Lorn for St. Ada’s College.'), [
      'Bank of Lorn for St. Ada’s College',
    ]);
    assert.deepEqual(chunksOf('It was Kwok Ka-ki of Venn, Oduya & Co, Inc.'), [
      'Kwok Ka-ki of Venn, Oduya & Co, Inc',
    ]);
    assert.deepEqual(chunksOf('an al-Wend brigade at the 8th Circuit'), ['al-Wend', '8th Circuit']);
  });

  it('hold no party before a state', () => {
    const lattices = (text: string) => {
      const tokens = tokenise(text);
      return tokens.filter((_, at) => mayBegin(tokens, at)).map(({ form }) => form);
    };
    assert.deepEqual(lattices('said Ada, R-Maine, and he (D-Ohio).'), ['ada', 'maine', 'ohio']);
    assert.deepEqual(lattices('on D-Day'), ['d', 'day']);
  });

  it('are cut by small words in a line of capitals', () => {
    assert.deepEqual(chunksOf('MADE 1998 BY THE BANK OF WEND'), ['MADE 1998', 'BANK OF WEND']);
    assert.deepEqual(chunksOf('He told the WHO that ICE OUT, the IT unit, was at US HOME.'), [
      'WHO',
      'ICE OUT',
      'IT',
      'US HOME',
    ]);
  });

  it('cross no sentence, and hold no sentence’s first small word', () => {
    assert.deepEqual(chunksOf('He saw Lorn. The Wend rose. It fell, Ada said.'), ['Lorn', 'Wend', 'Ada']);
  });
});

describe('the tagger', () => {
  it('tells people, organisations, places and nationalities', () => {
    check('Mr. [Blair|person] met the [Italian|nationality] leader in [London|place].');
    check('[John Smith|person], a lawyer at [Microsoft|organisation], flew to [Nairobi|place].');
    check('The [World Health Organization|organisation] said on Tuesday that [France|place] agreed.');
  });

  it('tells names from a sentence’s first words', () => {
    check('Officials said nothing. Heavy rain fell. Several people were hurt.');
  });

  it('leaves roles and titles to themselves', () => {
    check('It was [Prime Minister|role] [Tony Blair|person] who spoke to Mrs. [Clinton|person].');
  });

  it('reads datelines', () => {
    check('[NAIROBI|place], [Kenya|place] ([AP|organisation]) _ Thousands of people marched on Monday.');
    check('[WEXLEY|place], Nov 18 ([Argus|organisation]) - Rain fell on Monday.');
    check('[Wexley|place], 3 Dec - Rain fell on Monday.');
  });

  it('leaves out what stands around a person’s name', () => {
    check(
      'Det Sgt [Ann Moll|person] and Supt. [Neil Fox|person] spoke. Det Ch Insp [Moll|person] thanked them.',
    );
    check('[Nadia Quist|person] KC and Sir [Keith Bell|person] OBE listened to Dr [Lena Moss|person], PhD.');
  });

  it('reads names with a genitive to their end', () => {
    check('He was taken to [St Aldric’s Hospital|organisation] at noon.');
    check('He bought it at [Sotheby’s|organisation] after lunch. [Sotheby|organisation]’s profits fell.');
    check(
      'The step by [Moody’s|organisation] was a surprise. The cuts that [Moody|organisation]’s analysts saw came.',
    );
  });

  it('takes no common acronym for a name', () => {
    check('The DNA evidence, his IQ of 130 and the CCTV footage told them more than a MRI scan.');
    check('The [USB|organisation] union met. She was appointed CBE.');
  });

  it('reads two houses of one kind as two', () => {
    check('Doctors at [Guy’s Hospital|organisation] and [Great Lorn Hospital|organisation] were told.');
  });

  it('takes a name for what the noun before it says', () => {
    check(
      'The retailer [Dalby|organisation] said sales rose. Shares of chipmaker [Nortis|organisation] fell.',
    );
    check(
      'The film [Embers|work] opened. The ship [Caledra|product] sank near the village of [Ossley|place].',
    );
    check('Striker [Adeyemi|person] scored. The firm [Ada Venn|person] founded failed.');
    check('Somebody at the research firm [Calloway Partners|organisation] left.');
  });

  it('tells a surname behind an office by the rest of the article', () => {
    check('Crime fell under [Mayor|role] [Stroud|person]. [Mayor|role] [Ed Stroud|person] said so.');
  });

  it('tells titles of works, and people by the place of the article', () => {
    check('She was seen in recent shows like “The [Black Rower|work]” and at the theatre.');
    check('Rain fell on [Ostrava|place]. The [Ostravan|nationality] minister left [Ostrava|place].');
  });

  it('takes a short form for what its full name is', () => {
    check(
      'It was [Ada Wells|person; entity=ada-wells] who spoke. [Wells|person; entity=ada-wells] left at once.',
    );
  });

  it('reads the roles of companies and offices whole', () => {
    check('[Chief Executive|role] [Ingrid Solberg|person] said profits rose.');
    check('He met [Chief Financial Officer|role] [Lars Hagen|person] on Monday.');
    check('[Attorney General|role] [Merrick Garland|person] spoke.');
    check('The [General Assembly|organisation] met on Monday.');
  });

  it('takes a councillor for a role and a person, and a body called by an office for a body', () => {
    check('[Councillor|role] [Osric Pellane|person] said it was unfair.');
    check('Pupils of the [Mayor Daley Academy|organisation] marched on Tuesday.');
  });

  it('takes storms for events, barriers for facilities and newspapers for organisations', () => {
    check('The [Ossel Barrier|facility] held when [Storm Ottilie|event] came.');
    check('He met the [Archbishop of Canterbury|role].');
    check('Residents fled [Hurricane Milton|event], and [Tropical Storm Debby|event] weakened.');
    check('The report in the [Harbour Courier|organisation] was read on Monday.');
  });

  it('takes what a town is called for a place', () => {
    check('The water spared the old town of [Merrowhaven|place]. Nobody in [Merrowhaven|place] was hurt.');
  });

  it('takes no shouted words for a name', () => {
    check('ADVERTISEMENT');
    check('MORE LIKE THIS');
    check('SAVED BY THE GATES: barrier beats monster tide');
    check('The [BBC|organisation] said so.');
  });

  it('takes an event’s head alone for the event', () => {
    check(
      'The [Winter Olympics|event; entity=winter-olympics] begin soon. The [Games|event; entity=winter-olympics] end in May.',
    );
  });

  it('takes an acronym for what stands before its brackets', () => {
    check(
      'The [International Rain Agency|organisation] ([IRA|organisation; entity=international-rain-agency]) met. Then the [IRA|organisation; entity=international-rain-agency] left.',
    );
  });

  it('reads what is nothing but capitals and marks', () => {
    const text = `${'Aa '.repeat(3_000)}${'A-'.repeat(3_000)}${'A. '.repeat(3_000)}${'of A '.repeat(3_000)}`;
    const finds = detect(text, { kinds: ['entity'], model: shippedModel() });
    assert.ok(finds.every((find) => find.end - find.start < 1_000));
  });
});

describe('where a name may stand', () => {
  const written = (text: string) => {
    const tokens = tokenise(text);
    const [chunk] = readChunks(tokens);
    if (chunk === undefined) return '';
    return tokens
      .slice(chunk.from, chunk.to)
      .map(({ form }, i) => (mayEnd(tokens, chunk.from + i) ? `${form}|` : form))
      .join(' ');
  };

  it('goes on over a hyphen and a small function word', () => {
    assert.equal(written('then Moon Jae-in won'), 'moon| jae - in|');
    assert.equal(written('then London-based firms won'), 'london| - based|');
  });

  it('begins with a capital inside a sentence, but for an article', () => {
    assert.equal(written('then the All Blacks won'), 'all| blacks|');
    assert.equal(written('then The Blacks won'), 'blacks|');
    assert.equal(written('All Blacks won'), 'blacks|');
  });
});

describe('the model’s file', () => {
  const bytes = readFileSync('data/entities.bin');

  it('is at most 500 KB when packed', () => {
    assert.ok(gzipSync(bytes).length <= 500_000);
  });

  it('gives a problem where it is none, or cut short, or longer', () => {
    const other = Uint8Array.from(bytes, (byte, i) => (i === 0 ? byte ^ 1 : byte));
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    const counts = Uint8Array.from(bytes.subarray(0, 60), (byte, i) => (i > 7 && i < 12 ? 0xff : byte));
    for (const broken of [new Uint8Array(0), bytes.subarray(0, 50_000), other, longer, counts]) {
      const read = loadEntityModel(broken);
      assert.equal('problem' in read && read.problem.code, 'entity-model-unreadable');
    }
  });
});
