import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPairs, highOf, lowOf, PAIRS, pairOf } from '../../../../../src/core/detect/entities/tagger/pairs';

const weights = fc.array(fc.tuple(fc.integer({ min: -128, max: 127 }), fc.integer({ min: -128, max: 127 })), {
  maxLength: 239,
});
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const added = (pairs: readonly (readonly [number, number])[]) => {
  const sums = new Int32Array(PAIRS);
  for (const [low, high] of pairs) addPairs(new Int32Array(PAIRS).fill(pairOf(low, high)), 0, sums, 0);
  return sums;
};

describe('two labels in one number', () => {
  it('are added at once, as many weights as a name has', () => {
    fc.assert(
      fc.property(weights, (pairs) => {
        for (const sum of added(pairs)) {
          assert.equal(lowOf(sum), sumOf(pairs.map(([low]) => low)));
          assert.equal(highOf(sum), sumOf(pairs.map(([, high]) => high)));
        }
      }),
    );
    for (const most of [-128, 127]) {
      const [sum = 0] = added(new Array<[number, number]>(239).fill([most, most]));
      assert.deepEqual([lowOf(sum), highOf(sum)], [239 * most, 239 * most]);
    }
  });

  it('are told after a sum that ran over is taken back', () => {
    fc.assert(
      fc.property(weights, (pairs) => {
        const before = new Array<[number, number]>(5000).fill([127, -128]);
        const [all = 0] = added([...before, ...pairs]);
        const [first = 0] = added(before);
        assert.equal(lowOf(all - first), sumOf(pairs.map(([low]) => low)));
        assert.equal(highOf(all - first), sumOf(pairs.map(([, high]) => high)));
      }),
      { numRuns: 20 },
    );
  });
});
