import assert from 'node:assert/strict';
import { paragraphAt, paragraphs } from '../../../../src/core/text/paragraphs';
import { sentenceAt, sentences } from '../../../../src/core/text/sentences';
import type { Span } from '../../../../src/core/text/span';

const show = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' | ');

/** The expected sentences are parted by bars. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll(' |', '');
  assert.equal(show(text, sentences(text)), marked);
}

describe('paragraphs', () => {
  const check = (text: string, expected: string) => assert.equal(show(text, paragraphs(text)), expected);

  it('end at blank lines and at single line breaks', () => {
    check('One.\n\nTwo.\nThree.\n', 'One. | Two. | Three.');
    check('One.\r\n \r\nTwo.\r\n', 'One. | Two.');
  });

  it('go on over the break of a short line before a small letter', () => {
    check('The council met\non Friday.\nIt was late.', 'The council met\non Friday. | It was late.');
    check('The council met\r\non Friday.', 'The council met\r\non Friday.');
  });

  it('end at the break of a long line, whatever follows', () => {
    const long = `${'word '.repeat(20)}end`;
    check(`${long}\nand more`, `${long} | and more`);
  });

  it('are found around an offset without the rest', () => {
    const text = 'One.\n\nTwo is\nhere.\nThree.';
    assert.equal(show(text, [paragraphAt(text, 14)]), 'Two is\nhere.');
    assert.deepEqual(paragraphAt(text, 5), { start: 5, end: 5 });
    assert.equal(show(text, [paragraphAt(text, text.length)]), 'Three.');
  });
});

describe('sentences', () => {
  it('end at a stop before white space and a capital', () => {
    checkSentences('Rain fell. | It fell all day! | Did it stop? | 40 roads closed.');
  });

  it('do not end at titles, initials and abbreviations', () => {
    checkSentences('Mr. Venn met Dr. J. Oduya in the U.S. Senate on Jan. 5. | Then he left.');
    checkSentences('She works for Harrow Inc. Shares fell.');
    checkSentences('He moved to the U.S. | The family stayed.');
    checkSentences('It was 46.6C. | The heat stayed.');
    checkSentences('See No. 10 and fig. 3 for more.');
  });

  it('do not end at decimals or before a small letter', () => {
    checkSentences('It grew 3.5 per cent vs. 2.1 before. | “Why?” he asked.');
    checkSentences('It went on … and on.');
  });

  it('hold the marks and brackets that close behind their stop', () => {
    checkSentences('“We go.” | “You stay.” | (It was so.) | He left.');
    checkSentences('He said "no." | Nobody spoke.');
  });

  it('never cross a paragraph', () => {
    const text = 'A headline without a stop\nThe text begins.';
    assert.equal(show(text, sentences(text)), 'A headline without a stop | The text begins.');
  });
});

describe('sentence at', () => {
  const text = 'One is here. Two is there.\n\nThree.';
  const at = (offset: number) => show(text, [sentenceAt(text, offset)]);

  it('is the sentence around the offset, the one before it in a gap', () => {
    assert.equal(at(0), 'One is here.');
    assert.equal(at(12), 'One is here.');
    assert.equal(at(13), 'Two is there.');
    assert.equal(at(text.length), 'Three.');
  });

  it('is empty on a blank line and in an empty text', () => {
    assert.deepEqual(sentenceAt(text, 27), { start: 27, end: 27 });
    assert.deepEqual(sentenceAt('', 5), { start: 0, end: 0 });
  });

  it('takes offsets outside the text for its ends', () => {
    assert.equal(at(-5), 'One is here.');
    assert.equal(at(999), 'Three.');
  });
});
