import assert from 'node:assert/strict';
import { joinPieces } from '../../../../../src/core/detect/entities/joinPieces';
import { readNames } from '../../../../../src/core/detect/entities/readNames';
import { LABELS } from '../../../../../src/core/detect/entities/tagger/lattice';
import type { Voted } from '../../../../../src/core/detect/entities/vote';
import { tokenise } from '../../../../../src/core/text/tokens';

const PLACE = LABELS.indexOf('place');
const PERSON = LABELS.indexOf('person');

/** Pieces of a paragraph, each as where it begins and ends in the paragraph's words, and its label. */
function votesOf(
  text: string,
  start: number,
  ...pieces: [from: number, to: number, label: number][]
): Voted[] {
  const paragraph = readNames({ text, tokens: tokenise(text) }, 'article');
  return pieces.map(([from, to, label]) => ({ paragraph, start, from, to, label, score: 0.9 }));
}

const shown = (votes: readonly Voted[]) =>
  votes.map(({ paragraph: { tokens }, from, to, label }) => [
    tokens
      .slice(from, to)
      .map(({ form }) => form)
      .join(' '),
    label,
  ]);

describe('pieces that stand side by side', () => {
  it('are one name where the article has it elsewhere', () => {
    const votes = [
      ...votesOf('Mill End shopkeeper', 0, [0, 1, PERSON], [1, 2, 0]),
      ...votesOf('in Mill End', 50, [1, 3, PLACE]),
    ];
    assert.deepEqual(shown(joinPieces(votes)), [
      ['mill end', PLACE],
      ['mill end', PLACE],
    ]);
  });

  it('stay two where it has not, where neither is a name, and over a paragraph’s end', () => {
    const known = votesOf('in Mill End', 50, [1, 3, PLACE]);
    for (const votes of [
      votesOf('Mill Hill shopkeeper', 0, [0, 1, PERSON], [1, 2, 0]),
      votesOf('Mill End shopkeeper', 0, [0, 1, 0], [1, 2, 0]),
      [...votesOf('Mill', 0, [0, 1, PERSON]), ...votesOf('End', 10, [0, 1, PERSON])],
    ])
      assert.deepEqual(shown(joinPieces([...votes, ...known])), shown([...votes, ...known]));
  });
});
