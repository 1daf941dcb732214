/**
 * Where an old text is known in pieces: words that were found far from what stood beside them in their piece.
 *
 * Long insertions part neighbours, and so does a look-alike of a deleted sentence. The first leaves the words as they were, or
 * beside a line that came along; what is neither is dropped. Linear.
 */
import type { Alignment } from './align';
import { lossOf, type Tokens } from './tokens';

/** Tokens of new text between two neighbours that make them stand apart. */
const apart = 40;
/** Weight that may be missing: a mark. */
const mostMissing = 1;

/** Aligned tokens of one piece that stand together in the new text. */
interface Cluster {
  readonly first: number;
  readonly last: number;
  /** The first token of the next cluster of the same piece, or the end of the piece. */
  readonly end: number;
  readonly isLastOfPiece: boolean;
  /** A line ends within it. */
  readonly crossesLine: boolean;
}

/** Changes the alignment in place. */
export function dropDetached({ forth, back }: Alignment, old: Tokens): void {
  let before: Cluster | undefined;
  for (let k = 0; k < forth.length; ) {
    const cluster = clusterFrom(forth, old, k);
    const isParted = before !== undefined || !cluster.isLastOfPiece;
    const isWhole = () => missing(forth, old, cluster, before ? before.last + 1 : k) <= mostMissing;
    if (isParted && !cluster.crossesLine && !isWhole()) {
      for (let i = cluster.first; i <= cluster.last; i++) {
        const there = forth[i] ?? -1;
        if (there >= 0) back[there] = -1;
        forth[i] = -1;
      }
    }
    before = cluster.isLastOfPiece ? undefined : cluster;
    k = cluster.end + (cluster.isLastOfPiece ? 1 : 0);
  }
}

function clusterFrom(forth: Int32Array, old: Tokens, start: number): Cluster {
  let [first, last] = [start, start - 1];
  let [crossesLine, crosses] = [false, false];
  let k = start;
  for (; k < forth.length && (old.ids[k] ?? -1) >= 0; k++) {
    if (last >= first && old.breaks[k] === 2) crosses = true;
    const there = forth[k] ?? -1;
    if (there < 0) continue;
    if (last < first) first = k;
    else {
      const distance = there - (forth[last] ?? 0);
      if (distance <= 0 || distance > apart + k - last) {
        return { first, last, end: k, isLastOfPiece: false, crossesLine };
      }
      crossesLine ||= crosses;
    }
    last = k;
  }
  return { first, last, end: k, isLastOfPiece: true, crossesLine };
}

/** The weight of the words that a cluster lacks, inside it and at its ends up to the line's. */
function missing(forth: Int32Array, old: Tokens, { first, last, end }: Cluster, start: number): number {
  let sum = 0;
  const add = (k: number) => {
    if ((forth[k] ?? -1) < 0) sum += lossOf(old, k);
  };
  for (let k = first; k > start && old.breaks[k] !== 2; k--) add(k - 1);
  for (let k = first; k <= last; k++) add(k);
  for (let k = last + 1; k < end && old.breaks[k] !== 2; k++) add(k);
  return sum;
}
