import type { Token } from '../../../text/tokens';
import type { NameRun } from '../runs';
import { mayBegin, mayEnd } from './chunks';

/** No name, and the kinds of name that the tagger tells apart; their order is that of the model's weights. */
export const LABELS = ['none', 'person', 'organisation', 'place', 'nationality', 'other'] as const;
export const LABEL_COUNT = 6;
/** More than a chunk can have. */
export const MOST_TOKENS = 48;
const LONGEST_NAME_TOKENS = 10;
export const MOST_PIECES = MOST_TOKENS * LONGEST_NAME_TOKENS;

/** The pieces that a chunk can be cut into. Token indexes count from the chunk's first; `to` is the last one's own. */
export interface Lattice {
  readonly length: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 1 where the piece may be a name; a piece of one token may also be none. */
  readonly named: readonly number[];
  /** For each token the index of the first piece that begins there; one more at the end. */
  readonly starts: readonly number[];
}

export function makeLattice(tokens: readonly Token[], chunk: NameRun): Lattice {
  const length = chunk.to - chunk.from;
  const from: number[] = [];
  const to: number[] = [];
  const named: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < length; i++) {
    starts.push(from.length);
    const begins = mayBegin(tokens, chunk.from + i);
    for (let j = i; j < Math.min(length, i + LONGEST_NAME_TOKENS); j++) {
      const isName = begins && mayEnd(tokens, chunk.from + j);
      if (j > i && !isName) continue;
      from.push(i);
      to.push(j);
      named.push(isName ? 1 : 0);
      if (!begins) break;
    }
  }
  starts.push(from.length);
  return { length, from, to, named, starts };
}
