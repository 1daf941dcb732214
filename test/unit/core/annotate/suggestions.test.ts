import assert from 'node:assert/strict';
import { besideInRank, ranked } from '../../../../src/core/annotate/suggestions';
import type { ClaimFind } from '../../../../src/core/detect/find';

const suggestion = (start: number, score: number): ClaimFind => ({
  kind: 'claim',
  type: 'suggested',
  category: 'event',
  start,
  end: start + 5,
  text: 'words',
  score,
  recogniser: 'claims',
});

describe('suggested claims', () => {
  const order = ranked([suggestion(0, 0.2), suggestion(20, 0.9), suggestion(10, 0.9), suggestion(30, 0)]);

  it('are ranked by score, then by place, and none is left out', () => {
    assert.deepEqual(
      order.map(({ start }) => start),
      [10, 20, 0, 30],
    );
  });

  it('follow one another in rank, around the end', () => {
    const from = (start: number, side: 'next' | 'previous') =>
      besideInRank(order, { start, end: start + 5 }, side)?.start;
    assert.deepEqual(
      [from(10, 'next'), from(30, 'next'), from(10, 'previous'), from(20, 'previous')],
      [20, 10, 30, 10],
    );
    assert.deepEqual([from(7, 'next'), from(7, 'previous')], [10, 30]);
    assert.equal(besideInRank([], { start: 0, end: 5 }, 'next'), undefined);
    assert.equal(besideInRank([], { start: 0, end: 5 }, 'previous'), undefined);
  });
});
