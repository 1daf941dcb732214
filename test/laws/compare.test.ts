import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare } from '../../src/core';

/** Sentences that share much, between any characters. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Police moved 2,300 people to church halls overnight.',
      'Around 3,200 people were not moved to church halls by police.',
      '“We need £4.5 million,” the mayor, Ann Lee, told reporters on Tuesday.',
      '“We needed about £4 million,” mayor Ann Lee reportedly said to reporters.',
      'Agents faced criticism in Milan 👮 (HIS).',
      '\n\n',
      ' ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const nasty = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

describe('comparison of any two texts', () => {
  it('throws on none, gives places that exist, and as many pairs in either direction', () => {
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const { pairs, onlyA, onlyB, figures } = compare(a, b);
        const inside = (text: string) => (span: { start: number; end: number }) =>
          0 <= span.start && span.start <= span.end && span.end <= text.length;
        const evidence = pairs.flatMap((pair) => pair.evidence);
        for (const [text, side, only] of [
          [a, 'a', onlyA],
          [b, 'b', onlyB],
        ] as const) {
          const spans = [...only, ...pairs.map((pair) => pair[side]), ...evidence.map((one) => one[side])];
          assert.ok([...spans, ...figures.map((figure) => figure[side])].every(inside(text)));
        }
        assert.equal(compare(b, a).pairs.length, pairs.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every text the same as itself, sentence by sentence', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const { a, b, relation, score } of compare(text, text).pairs) {
          if (a.start === b.start) assert.deepEqual([relation, score], ['same', 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes long and repetitive texts in a time that grows with their length', () => {
    const repeated = 'Police moved 2,300 people to schools and church halls overnight.\n\n'.repeat(10_000);
    assert.ok(compare(repeated, repeated).onlyA.length > 0);
  });
});
