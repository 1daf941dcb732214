import assert from 'node:assert/strict';
import { type Anchor, follow, locate } from '../../../../src/core';
import { anchorOf, checkAnchor, spanOf } from './markedSpan';

const check = (old: string, now: string, state: string) => checkAnchor([old], now, state);

describe('anchor', () => {
  it('describes a span by its words, its surroundings and its code points', () => {
    const anchor = anchorOf('😀 A dozen [[officers]] came.');
    assert.deepEqual(anchor, {
      quote: 'officers',
      before: '😀 A dozen ',
      after: ' came.',
      at: { start: 10, end: 18 },
      base: 'a'.repeat(40),
    });
  });

  it('finds the words again where they stood', () => {
    check('A dozen [[officers]] came.', 'A dozen [[officers]] came.', 'anchored');
  });

  it('finds them when text came in before', () => {
    check('A dozen [[officers]] came.', 'Yesterday a dozen [[officers]] came.', 'moved');
  });

  it('takes, of several, the one in the old surroundings', () => {
    check(
      'In Leeds a dozen [[officers]] came. In York officers left.',
      'In York officers left. In Leeds a dozen [[officers]] came.',
      'moved',
    );
  });

  it('refuses to choose between twins', () => {
    check('a [[b]] c', 'x a b c a b c', 'ambiguous');
  });

  it('gives up when the words are gone, also when a digit changed', () => {
    check('A dozen [[officers]] came.', 'A dozen people came.', 'orphaned');
    check('Some [[12 officers]] came.', 'Some 14 officers came.', 'orphaned');
  });

  it('does not believe a short word in other surroundings', () => {
    check(
      'The [[ICE]] staff will assist the delegation.',
      'Skating on thin ICE, he said, is fun.',
      'orphaned',
    );
  });

  it('believes the stored place without any context when the text is the very same', () => {
    const anchor: Anchor = { quote: 'b', before: '', after: '', at: { start: 4, end: 5 }, base: 'x' };
    assert.deepEqual(locate({ text: 'b c b c', id: 'x' }, [anchor])[0]?.span, { start: 4, end: 5 });
    assert.equal(locate({ text: 'b c b c', id: 'y' }, [anchor])[0]?.state, 'ambiguous');
  });
});

describe('follow', () => {
  const cases: readonly [string, string, { at: number; del: number; ins: string }[], string | undefined][] = [
    ['typing before', 'a [[bcd]] e', [{ at: 0, del: 0, ins: 'xx' }], 'xxa [[bcd]] e'],
    [
      'typing at the edges',
      'a [[bcd]] e',
      [
        { at: 2, del: 0, ins: 'x' },
        { at: 5, del: 0, ins: 'y' },
      ],
      'a x[[bcd]]y e',
    ],
    ['typing inside', 'a [[bcd]] e', [{ at: 3, del: 0, ins: 'x' }], 'a [[bxcd]] e'],
    ['deleting across the start', 'a [[bcd]] e', [{ at: 1, del: 2, ins: '' }], 'a[[cd]] e'],
    ['deleting across the end', 'a [[bcd]] e', [{ at: 4, del: 2, ins: '' }], 'a [[bc]]e'],
    ['replacing the very words', 'a [[bcd]] e', [{ at: 2, del: 3, ins: 'x' }], 'a [[x]] e'],
    ['deleting them', 'a [[bcd]] e', [{ at: 2, del: 3, ins: '' }], undefined],
    ['deleting more', 'a [[bcd]] e', [{ at: 1, del: 6, ins: 'q' }], undefined],
  ];
  for (const [what, before, edits, after] of cases) {
    it(what, () => {
      const changes = edits.map(({ at, del, ins }) => ({ start: at, end: at + del, length: ins.length }));
      assert.deepEqual(follow(spanOf(before), changes), after === undefined ? undefined : spanOf(after));
    });
  }
});
