/**
 * The best alignment of two short sequences: equal items count their weight, and every run of unequal ones (a hole) has a
 * price, so that a lone common word amid rewritten text is not taken for the old one.
 *
 * Needleman and Wunsch 1970 with the affine gaps of Gotoh 1982, the gaps of both sides folded into one state. O(n·m) time
 * and bytes; callers keep n·m small. Without a fixed far end it is the gapped extension of BLAST (Altschul et al. 1997):
 * the best score ends it. Rejected: Myers 1986, which counts every common item alike and so scatters matches.
 */

/** Two stretches of two sequences, read from `from` on; a negative `step` reads backwards. */
interface GapSide {
  readonly items: ArrayLike<number>;
  readonly from: number;
  readonly length: number;
}

interface GapRules {
  readonly step: 1 | -1;
  /** True where both stretches end beside something that is aligned already, as they always begin. */
  readonly isClosed: boolean;
  /** What opening a hole costs; `perItem` is added for each item in it. */
  readonly hole: number;
  readonly perItem: number;
  /** What a match of the item at this place of the left sequence is worth. */
  readonly weight: (place: number) => number;
}

const fromMatch = 1;
const holeFromMatch = 2;
const holeFromAbove = 4;

/** Pairs of places of the two sequences that belong together, in the order they were walked back. */
export function alignGap(left: GapSide, right: GapSide, rules: GapRules): [number, number][] {
  const { step, isClosed, hole, perItem } = rules;
  const [n, m] = [left.length, right.length];
  const width = m + 1;
  const trace = new Uint8Array((n + 1) * width);
  const match = new Float64Array(width).fill(-Infinity);
  const open = new Float64Array(width);
  let best = { score: 0, i: 0, j: 0 };
  match[0] = 0;
  open[0] = -hole;
  trace[0] = holeFromMatch;
  for (let j = 1; j <= m; j++) open[j] = (open[j - 1] ?? 0) - perItem;
  for (let i = 1; i <= n; i++) {
    const place = left.from + step * (i - 1);
    const item = left.items[place];
    const worth = rules.weight(place);
    let diagonalMatch: number = match[0] ?? 0;
    let diagonalOpen: number = open[0] ?? 0;
    match[0] = -Infinity;
    open[0] = diagonalOpen - perItem;
    trace[i * width] = holeFromAbove;
    for (let j = 1; j <= m; j++) {
      const aboveMatch = match[j] ?? 0;
      const above = open[j] ?? 0;
      let flags = 0;
      let matched = -Infinity;
      if (item === right.items[right.from + step * (j - 1)]) {
        if (diagonalMatch >= diagonalOpen) flags = fromMatch;
        matched = worth + Math.max(diagonalMatch, diagonalOpen);
        if (matched > best.score) best = { score: matched, i, j };
      }
      let holed = (open[j - 1] ?? 0) - perItem;
      if (above - perItem > holed) {
        holed = above - perItem;
        flags |= holeFromAbove;
      }
      if (matched - hole > holed) {
        holed = matched - hole;
        flags = (flags & fromMatch) | holeFromMatch;
      }
      trace[i * width + j] = flags;
      diagonalMatch = aboveMatch;
      diagonalOpen = above;
      match[j] = matched;
      open[j] = holed;
    }
  }
  const end = isClosed ? { i: n, j: m } : best;
  const endsMatched = !isClosed || (match[m] ?? 0) >= (open[m] ?? 0);
  return walkBack(trace, width, end, endsMatched && end.i > 0 && end.j > 0).map(([i, j]) => [
    left.from + step * i,
    right.from + step * j,
  ]);
}

function walkBack(
  trace: Uint8Array,
  width: number,
  end: { readonly i: number; readonly j: number },
  endsMatched: boolean,
): [number, number][] {
  const pairs: [number, number][] = [];
  let { i, j } = end;
  let isMatch = endsMatched;
  while (i > 0 && j > 0) {
    const flags = trace[i * width + j] ?? 0;
    if (isMatch) {
      pairs.push([--i, --j]);
      isMatch = (flags & fromMatch) !== 0;
    } else if (flags & holeFromMatch) isMatch = true;
    else if (flags & holeFromAbove) i--;
    else j--;
  }
  return pairs;
}
