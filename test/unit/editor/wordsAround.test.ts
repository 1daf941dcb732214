import assert from 'node:assert/strict';
import { wordsAround } from '../../../src/editor/wordsAround';

const text =
  'He was jailed for nine years at Lorn Crown Court.\n\nGareth Venn, 54, of Upper Lorn, pleaded guilty in March.';
const around = (words: string) => {
  const start = text.indexOf(words);
  return wordsAround(text, { start, end: start + words.length });
};

describe('words in a list', () => {
  it('stand between whole words, on one line', () => {
    assert.equal(around('Venn'), '…Crown Court. Gareth Venn, 54, of Upper Lorn, pleaded…');
  });

  it('are whole in every alphabet', () => {
    const cut = `Über ${'ü'.repeat(30)} Venn ${'é'.repeat(40)}`;
    const start = cut.indexOf('Venn');
    assert.equal(wordsAround(cut, { start, end: start + 4 }), '…Venn…');
    const emoji = `${'x'.repeat(10)} ${'😀'.repeat(12)}Venn${'.😀'.repeat(20)}`;
    const at = emoji.indexOf('Venn');
    for (let end = at + 4; end < at + 6; end++)
      assert.doesNotMatch(wordsAround(emoji, { start: at, end }), /\p{Cs}/u);
  });

  it('hold no part of a number', () => {
    const cut = `It cost 1,200 pounds and ${'x'.repeat(7)} Venn.`;
    const start = cut.indexOf('Venn');
    for (let shift = 0; shift < 8; shift++)
      assert.doesNotMatch(
        wordsAround(cut.replace(' xx', ` ${'x'.repeat(shift)}xx`), {
          start: start + shift,
          end: start + shift + 4,
        }),
        /^…\D*200/,
      );
  });

  it('begin with no mark that ends what is left out', () => {
    const report = 'He sat there for seventeen years. The court has heard a Venn.';
    const start = report.indexOf('Venn');
    assert.equal(wordsAround(report, { start, end: start + 4 }), '…The court has heard a Venn.');
  });

  it('have no dots where the article begins and ends', () => {
    assert.equal(around('jailed'), 'He was jailed for nine years at Lorn Crown…');
    assert.equal(around('guilty'), '…of Upper Lorn, pleaded guilty in March.');
  });

  it('are shortened, so that what stands behind them can be read', () => {
    assert.equal(
      around('jailed for nine years at Lorn Crown Court.'),
      'He was jailed for nine years at Lorn Crown Cou… Gareth Venn, 54, of Upper Lorn…',
    );
  });
});
