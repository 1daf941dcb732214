import assert from 'node:assert/strict';
import { type BoundMove, moveBound, sentenceBeside } from '../../../../src/core';

/** Moves an end of the span in brackets, and gives the text with the new one. */
function check(move: BoundMove, before: string, after: string | undefined) {
  const start = before.indexOf('[');
  const text = before.replace(/[[\]]/g, '');
  const moved = moveBound(text, { start, end: before.indexOf(']') - 1 }, move);
  const shown =
    moved && `${text.slice(0, moved.start)}[${text.slice(moved.start, moved.end)}]${text.slice(moved.end)}`;
  assert.equal(shown, after, `${move}: ${before}`);
}

describe('the bounds of an annotation', () => {
  it('move by words, past what stands between them', () => {
    check('end-word-later', '[The bridge] cost £4.5 million.', '[The bridge cost] £4.5 million.');
    check('end-word-later', '[The bridge cost] £4.5 million.', '[The bridge cost £4.5] million.');
    check('end-word-later', '[It cost £4.5], the mayor said', '[It cost £4.5, the] mayor said');
    check('end-word-later', '[All of it].\n', '[All of it.]\n');
    check('end-word-later', '[All of it.] It fell.', '[All of it. It] fell.');
    check('end-word-later', '[All of it.]\n', undefined);
    check('end-word-earlier', '[The bridge don’t cost a mid-term.]', '[The bridge don’t cost a mid-term].');
    check('end-word-earlier', '[The bridge don’t cost a mid-term].', '[The bridge don’t cost a] mid-term.');
    check('end-word-earlier', '[Only].', undefined);
    check('start-word-earlier', 'Yes, the [bridge cost]', 'Yes, [the bridge cost]');
    check('start-word-earlier', '“[Yes]', undefined);
    check('start-word-later', '[“Yes, the bridge]', '“[Yes, the bridge]');
    check('start-word-later', '[Yes, the bridge]', 'Yes, [the bridge]');
    check('start-word-later', 'the [bridge]', undefined);
  });

  it('never part a number from its signs', () => {
    check('start-word-earlier', 'A lorry pays £7. [It]', 'A lorry pays [£7. It]');
    check('start-word-later', '[cost US$3m of it]', 'cost [US$3m of it]');
    check('start-word-later', '[fell to −2.5 on]', 'fell [to −2.5 on]');
    check('start-word-later', '[to −2.5 on]', 'to [−2.5 on]');
    check('start-word-later', '[a €3–€4 fare]', 'a [€3–€4 fare]');
    check('end-word-later', '[fell by] 38%, he', '[fell by 38%], he');
    check('end-word-later', '[paid] 40€ there', '[paid 40€] there');
    check('end-word-later', '[at] 4° there', '[at 4°] there');
    check('end-word-earlier', '[fell by 38% in]', '[fell by 38%] in');
    check('end-word-earlier', '[a well-known man - he]', '[a well-known man] - he');
    check('start-word-later', '[it -- the]', 'it -- [the]');
    check('start-word-later', '[it -so they say]', 'it -[so they say]');
  });

  it('move by sentences, over paragraphs as well', () => {
    check('end-sentence-later', '[It cost] a lot. It fell.', '[It cost a lot.] It fell.');
    check('end-sentence-later', '[It cost a lot.]\n\nIt fell.', '[It cost a lot.\n\nIt fell.]');
    check('end-sentence-later', '[It fell.]\n', undefined);
    check('end-sentence-earlier', '[It cost a lot.\n\nIt fell.]', '[It cost a lot.]\n\nIt fell.');
    check('end-sentence-earlier', '[It cost a lot. It] fell.', '[It cost a lot.] It fell.');
    check('end-sentence-earlier', 'A lot. [It fell.]', undefined);
  });

  it('lead from sentence to sentence', () => {
    const text = 'One here. Two there.\n\nThree.\n';
    const wordsAt = (offset: number, side: 'next' | 'previous') => {
      const span = sentenceBeside(text, offset, side);
      return span && text.slice(span.start, span.end);
    };
    assert.equal(wordsAt(0, 'next'), 'Two there.');
    assert.equal(wordsAt(10, 'next'), 'Three.');
    assert.equal(wordsAt(22, 'next'), undefined);
    assert.equal(wordsAt(22, 'previous'), 'Two there.');
    assert.equal(wordsAt(12, 'previous'), 'Two there.');
    assert.equal(wordsAt(0, 'previous'), undefined);
  });
});
