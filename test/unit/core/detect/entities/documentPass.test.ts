import assert from 'node:assert/strict';
import { detect, type ModelMention } from '../../../../../src/core';

// What the document pass makes of names that were read before it, whoever read them: `[Ada Venn|person]` is read as a
// person, `[Ada Venn|person 0.2]` as one that is not sure. Expected is each find as `text type entity`.

function check(read: string, expected: readonly string[]): void {
  const paragraphs = read.split('\n\n').map(readMarks);
  const finds = detect(paragraphs.map(({ text }) => text).join('\n\n'), {
    kinds: ['entity'],
    mentionsOf: (paragraph) => paragraphs.find(({ text }) => text === paragraph)?.mentions,
  });
  assert.deepEqual(
    finds.map((find) => (find.kind === 'entity' ? `${find.text} ${find.type} ${find.entity}` : '')),
    expected,
  );
}

function readMarks(read: string): { text: string; mentions: readonly ModelMention[] } {
  const mentions: ModelMention[] = [];
  let text = '';
  const marks = read.matchAll(/([^[]*)(?:\[([^|]*)\|([a-z]+) ?([\d.]*)\])?/g);
  for (const [, plain = '', words = '', type = '', score = ''] of marks) {
    text += plain;
    if (words === '') continue;
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      type: type as 'person',
      score: Number(score || 1),
    });
    text += words;
  }
  return { text, mentions };
}

describe('a pair of names', () => {
  it('is cut in two where both stand elsewhere too', () => {
    check('[Venn and Oduya|organisation] sang. [Ada Venn|person] and [Bo Oduya|person] left.', [
      'Venn person ada-venn',
      'Oduya person bo-oduya',
      'Ada Venn person ada-venn',
      'Bo Oduya person bo-oduya',
    ]);
  });

  it('is cut in two where one of them is what the pair was taken for', () => {
    check('The [House and Senate|organisation] met. The [House|organisation] rose.', [
      'House organisation house',
      'Senate organisation senate',
      'House organisation house',
    ]);
  });

  it('knows a surname with its particle', () => {
    check('[Bo Oduya|person] met [Ada del Venn|person]. Then [del Venn and Oduya|organisation] left.', [
      'Bo Oduya person bo-oduya',
      'Ada del Venn person ada-del-venn',
      'del Venn person ada-del-venn',
      'Oduya person bo-oduya',
    ]);
  });

  it('is cut in two behind a company’s legal form or "Group"', () => {
    check('[Venn Group and Oduya|organisation] and [Lorn Corp. and Wend|organisation] fell.', [
      'Venn Group organisation venn-group',
      'Oduya organisation oduya',
      'Lorn Corp. organisation lorn-corp',
      'Wend organisation wend',
    ]);
  });

  it('stays one name where nothing says that it is two', () => {
    check('[Venn and Oduya|organisation] grew. [Ada Venn|person] left.', [
      'Venn and Oduya organisation venn-and-oduya',
      'Ada Venn person ada-venn',
    ]);
    check('[Lorn and Wend|place] is far. [Lorn|place] is not.', [
      'Lorn and Wend place lorn-and-wend',
      'Lorn place lorn',
    ]);
    check('The [Office of Health and Care and Work|organisation] met in [Work|organisation].', [
      'Office of Health and Care and Work organisation office-of-health-and-care-and-work',
      'Work organisation work',
    ]);
  });
});

describe('names that are joined by "and"', () => {
  it('are of one kind where one of them is in doubt', () => {
    check('Between [Lorn|place] and the [Wend|person 0.2] it rained.', [
      'Lorn place lorn',
      'Wend place wend',
    ]);
  });

  it('are what they are where neither is, or more stands between them', () => {
    check('[Lorn|place] and [Wend|person] sang.', ['Lorn place lorn', 'Wend person wend']);
    check('In [Lorn|place], and then [Wend|person 0.2] sang.', ['Lorn place lorn', 'Wend person wend']);
    check('[Ada Venn|person] of [Lorn|place] and [Wend|person 0.2] sang.', [
      'Ada Venn person ada-venn',
      'Lorn place lorn',
      'Wend person wend',
    ]);
    check('[Lorn|place] and [Wend|person 0.2]’s [Bo Oduya|person] sang.', [
      'Lorn place lorn',
      'Wend person wend',
      'Bo Oduya person bo-oduya',
    ]);
  });
});

describe('what stands before a person', () => {
  it('is a role where it is a rank', () => {
    check('[Professor Venn|person] spoke.', ['Professor role professor', 'Venn person venn']);
    check('[King James|person] and [Ada Professor|person] spoke.', [
      'King James person king-james',
      'Ada Professor person ada-professor',
    ]);
  });

  it('is a role without the title or the article before it', () => {
    check('Prosecutor [Ada Venn|person] spoke.', ['Prosecutor role prosecutor', 'Ada Venn person ada-venn']);
    check('Yes, Mr. President, [Venn|person] left.', ['President role president', 'Venn person venn']);
    check('THE PRESIDENT: Yes, [Venn|person] left.', ['PRESIDENT role president', 'Venn person venn']);
  });

  it('is nothing where it is a title alone', () => {
    check('The [Rev|person]. Dr. [Ada Venn|person], of [Miss|place].', [
      'Ada Venn person ada-venn',
      'Miss place miss',
    ]);
  });

  it('is a role before the place that it is for', () => {
    check('The Ambassador to [Lorn|place] left.', ['Ambassador role ambassador', 'Lorn place lorn']);
  });
});

describe('a headline', () => {
  it('is cut at the names of the article', () => {
    check(
      '[Lorn Sues Wend Over Coal|organisation]\n\nThen [Lorn|organisation] said [Wend|organisation] lied.',
      [
        'Lorn organisation lorn',
        'Wend organisation wend',
        'Lorn organisation lorn',
        'Wend organisation wend',
      ],
    );
    check('[VENN ARRESTED|organisation]\n\nThen [Ada Venn|person] was arrested.', [
      'VENN person ada-venn',
      'Ada Venn person ada-venn',
    ]);
  });

  it('is left as it was read where a longer name may be meant', () => {
    check('[Bank of Lorn|organisation] Shuts\n\nThe bank left [Lorn|place].', [
      'Bank of Lorn organisation bank-of-lorn',
      'Lorn place lorn',
    ]);
    check('[Lorn Stock Exchange|organisation] Shuts\n\nThe stock exchange left [Lorn|place].', [
      'Lorn Stock Exchange organisation lorn-stock-exchange',
      'Lorn place lorn',
    ]);
    check('[Lorn Times|organisation] Sues Big Bank\n\nIt left [Lorn|place].', [
      'Lorn Times organisation lorn-times',
      'Lorn place lorn',
    ]);
  });

  it('has no names of an unknown kind that are half a sentence', () => {
    check('Why the [Housing Market Is Cooling|other] Down Fast\n\nThe [Rain Act|other] did it.', [
      'Rain Act other rain-act',
    ]);
  });
});

describe('a family', () => {
  it('is people where one of them is named in full', () => {
    check('The [Venns|organisation 0.2] ran. [Ada Venn|person] sang.', [
      'Venns person venns',
      'Ada Venn person ada-venn',
    ]);
    check('The [Herons|organisation] won. [Ada Heron|person] sang.', [
      'Herons organisation herons',
      'Ada Heron person ada-heron',
    ]);
  });
});

describe('the words behind a name', () => {
  it('tell what it is between commas, with an age, and by its family', () => {
    check('[Bo Lorn|place 0.5], a retired nurse from [Wend|place], sang. [Lorn|place 0.5] left.', [
      'Bo Lorn person bo-lorn',
      'Wend place wend',
      'Lorn person bo-lorn',
    ]);
    check('[Lorn|place 0.3], 45, sang.', ['Lorn person lorn']);
    check('[Lorn|place 0.3], who sang, left.', ['Lorn person lorn']);
    check('[Lorn|place 0.3]’s widow left.', ['Lorn person lorn']);
    check('[Venn|person 0.3], a small brewer, grew.', ['Venn organisation venn']);
    check('Rain fell on [Venn|person 0.3], a mining town.', ['Venn place venn']);
  });

  it('say nothing where they begin a clause, or tell of another name', () => {
    check('In [Lorn|place 0.3], a retired nurse, who sang, left.', ['Lorn place lorn']);
    check('[Lorn|place 0.3], a nurse said so.', ['Lorn place lorn']);
    check('The head of [Lorn|place 0.3], who sang, left.', ['Lorn place lorn']);
    check('[Lorn|place 0.3], 450, and [Wend|place].', ['Lorn place lorn', 'Wend place wend']);
  });
});

describe('the label of a turn', () => {
  it('is a person where there are several', () => {
    check('[LORN|place 0.3]: Yes.\n\n[LORN|place 0.3]: No.', ['LORN person lorn', 'LORN person lorn']);
    check('[LORN|place 0.3]: Rain fell.', ['LORN place lorn']);
  });
});

describe('a dateline', () => {
  it('is a place, whatever it was taken for', () => {
    check('[LORNHAVEN|organisation 0.3], March 11 — Rain fell on [Lornhaven|organisation 0.3].', [
      'LORNHAVEN place lornhaven',
      'Lornhaven place lornhaven',
    ]);
    check('[LORNHAVEN|person 0.3] (Argus) - Rain fell.', ['LORNHAVEN place lornhaven']);
  });

  it('is no team in a list, and nothing that a sentence goes on behind', () => {
    check('[LORNHAVEN|organisation 0.3] - Signed a striker.', ['LORNHAVEN organisation lornhaven']);
    check('[LORNHAVEN|organisation 0.3], as it said, grew - slowly.', ['LORNHAVEN organisation lornhaven']);
    check('[LORNHAVEN|organisation 0.3] (new) grew.', ['LORNHAVEN organisation lornhaven']);
  });
});

describe('one name in capitals and not', () => {
  it('is one name where it is written with one capital too', () => {
    check('[VENN|organisation 0.1]: Yes.\n\nIt was [Venn|person]. He saw [Venn|person].', [
      'VENN person venn',
      'Venn person venn',
      'Venn person venn',
    ]);
  });
});

describe('what is short for a name', () => {
  it('is a given name, or what stands first, where it is nobody’s surname', () => {
    check('[Xi Jinping|person] spoke. [Xi|person] left.', [
      'Xi Jinping person xi-jinping',
      'Xi person xi-jinping',
    ]);
    check('[James Venn|person] met [Ada James|person]. [James|person] left.', [
      'James Venn person james-venn',
      'Ada James person ada-james',
      'James person ada-james',
    ]);
    check('[Ada Venn|person] met [Ada Oduya|person]. [Ada|person] left.', [
      'Ada Venn person ada-venn',
      'Ada Oduya person ada-oduya',
      'Ada person ada',
    ]);
  });

  it('is a name without its middle initial, where it is one person’s', () => {
    check('[Ada B. Venn|person] spoke. [Ada Venn|person] left. [Venn|person] ran.', [
      'Ada B. Venn person ada-b-venn',
      'Ada Venn person ada-b-venn',
      'Venn person ada-b-venn',
    ]);
    check('[Ada B. Venn|person] met [Ada C. Venn|person]. [Ada Venn|person] left.', [
      'Ada B. Venn person ada-b-venn',
      'Ada C. Venn person ada-c-venn',
      'Ada Venn person ada-venn',
    ]);
  });

  it('is the surname before "Jr."', () => {
    check('[Ada Venn Jr|person]. spoke. [Venn|person] left.', [
      'Ada Venn Jr person ada-venn-jr',
      'Venn person ada-venn-jr',
    ]);
  });

  it('is the initials of one body, in capitals and of its kind', () => {
    check('The [Northern Water Board|organisation] met. The [NWB|organisation] left.', [
      'Northern Water Board organisation northern-water-board',
      'NWB organisation northern-water-board',
    ]);
    check('The [Wend Hill Office|organisation] met. [Who|organisation] left [WHO|place].', [
      'Wend Hill Office organisation wend-hill-office',
      'Who organisation who',
      'WHO place who',
    ]);
    check('[Lorn Water|organisation] and [Leeds Wool|organisation] met. The [LW|organisation] left.', [
      'Lorn Water organisation lorn-water',
      'Leeds Wool organisation leeds-wool',
      'LW organisation lw',
    ]);
  });

  it('is a company without its legal form or "Group", and a team without its city', () => {
    check('[Lorn Inc|organisation]. fell. [Lorn|organisation] rose.', [
      'Lorn Inc organisation lorn-inc',
      'Lorn organisation lorn-inc',
    ]);
    check('The [Wend Group|organisation] fell. [Wend|organisation] rose.', [
      'Wend Group organisation wend-group',
      'Wend organisation wend-group',
    ]);
    check('The [Lorn Herons|organisation] won. The [Herons|organisation] sang.', [
      'Lorn Herons organisation lorn-herons',
      'Herons organisation lorn-herons',
    ]);
    check('The [Daily Lantern|organisation] asked. The [Lantern|nationality 0.2] knows.', [
      'Daily Lantern organisation daily-lantern',
      'Lantern organisation daily-lantern',
    ]);
    check('The [Social Democrats|organisation] won. The [Democrats|organisation] sang.', [
      'Social Democrats organisation social-democrats',
      'Democrats organisation democrats',
    ]);
  });
});
