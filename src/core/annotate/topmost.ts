import type { Span } from '../text/span';

/** Marks of a higher rank lie over those of a lower one; of one rank the shortest lies on top. */
export interface Layered extends Span {
  readonly rank: number;
}

/** A stretch in which one mark is the one to be seen. */
export interface Piece<M> extends Span {
  readonly mark: M;
  /** True where another mark of the same rank lies below. */
  readonly coversOthers: boolean;
}

/**
 * Cuts marks that lie in or over each other into pieces, in the order of the text, that share no character: the longest
 * lies below, so that what is nested in it stays to be seen, and of two as long the one that begins later is on top. One
 * sweep over their ends, O(n log n + n · depth).
 */
export function topmost<M extends Layered>(marks: readonly M[]): Piece<M>[] {
  const drawn = marks.filter(({ start, end }) => start < end);
  const starting = [...drawn].sort((a, b) => a.start - b.start);
  const cuts = [...new Set(drawn.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Piece<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (const [k, at] of cuts.entries()) {
    open = open.filter(({ end }) => end > at);
    for (let mark = starting[next]; mark?.start === at; mark = starting[++next]) open.push(mark);
    const top = open.reduce<M | undefined>(
      (best, mark) => (best && liesOver(best, mark) ? best : mark),
      undefined,
    );
    if (!top) continue;
    const coversOthers = open.some((mark) => mark !== top && mark.rank === top.rank);
    const end = cuts[k + 1] ?? at;
    const last = pieces[pieces.length - 1];
    if (last?.mark === top && last.coversOthers === coversOthers)
      pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start: at, end, mark: top, coversOthers });
  }
  return pieces;
}

function liesOver(a: Layered, b: Layered): boolean {
  const byLength = b.end - b.start - (a.end - a.start);
  return (a.rank - b.rank || byLength || a.start - b.start) > 0;
}
