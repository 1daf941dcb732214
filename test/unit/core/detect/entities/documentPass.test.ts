import assert from 'node:assert/strict';
import { detect, type ModelMention } from '../../../../../src/core';

// What the document pass makes of names that were read before it, whoever read them: `[Ada Venn|person]` is read as a
// person, `[Ada Venn|person 0.2]` as one that is not sure. Expected is each find as `text type entity`.

function check(read: string, expected: readonly string[]): void {
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
  const finds = detect(text, { kinds: ['entity'], mentionsOf: () => mentions });
  assert.deepEqual(
    finds.map((find) => (find.kind === 'entity' ? `${find.text} ${find.type} ${find.entity}` : '')),
    expected,
  );
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
