/**
 * Where spans of an old text are in a new one.
 *
 * A span is where most of its characters went; its edges follow words that were replaced at them. What is left of it
 * elsewhere, a lesser part, does not count; where less than half is left in one place, the span is gone. The cost is that of
 * the alignment (align.ts), and for each span what it covers.
 */
import { countWhile } from '../text/binarySearch';
import type { Span } from '../text/span';
import { type Alignment, align } from './align';
import { fold, toFolded, toRaw } from './fold';
import { type ReadText, type Segment, segmentsIn, segmentsOf } from './segments';
import { makeTokeniser, tokenAt } from './tokens';

/** Two texts, compared: what `relocate` needs to follow any span from one into the other. */
export interface Comparison {
  readonly old: ReadText;
  readonly now: ReadText;
  readonly alignment: Alignment;
  readonly segments: readonly Segment[];
}

/** A span in the new text, and the share of its old characters that stand in it. */
interface Relocated {
  readonly span: Span;
  readonly share: number;
}

/** A wider gap within a span divides it into pieces. */
const widestGap = 160;
const leastShare = 0.4;

/** Compares two texts; with `isPartial` the old one is known in pieces, between `unknownText`. */
export function compare(
  oldText: string,
  newText: string,
  rules: { readonly isPartial: boolean },
): Comparison {
  const tokenise = makeTokeniser();
  const read = (raw: string): ReadText => {
    const folded = fold(raw);
    return { raw, folded, tokens: tokenise(raw, folded) };
  };
  const [old, now] = [read(oldText), read(newText)];
  const alignment = align(old.tokens, now.tokens, rules);
  return { old, now, alignment, segments: segmentsOf(old, now, alignment) };
}

/** `undefined` where the span is gone. */
export function relocate(comparison: Comparison, span: Span): Relocated | undefined {
  const { old, now, segments } = comparison;
  const inside = toFolded(old.folded, span);
  const length = lengthOf(old, inside);
  if (length === 0) return undefined;
  const piece = largestPiece(segmentsIn(segments, inside));
  const share = charactersOf(piece) / length;
  const [first, last] = [piece[0], piece.at(-1)];
  if (!first || !last || share < leastShare) return undefined;
  const start = startOf(comparison, inside.start, first);
  const end = endOf(comparison, inside.end, last);
  return { span: withBlanks(old.raw, span, now.raw, toRaw(now.folded, { start, end })), share };
}

/** White space at the edges of the old span belongs to the new one as well, as far as it is there. */
function withBlanks(old: string, span: Span, now: string, there: Span): Span {
  const isBlank = (text: string, at: number) => /^\s$/.test(text.charAt(at));
  let { start, end } = there;
  for (let k = span.start; k < span.end && isBlank(old, k) && isBlank(now, start - 1); k++) start--;
  for (let k = span.end - 1; k >= span.start && isBlank(old, k) && isBlank(now, end); k--) end++;
  return { start, end };
}

/** Characters of a folded span, white space apart. */
function lengthOf({ tokens }: ReadText, { start, end }: Span): number {
  let length = 0;
  for (let k = tokenAt(tokens, start); (tokens.starts[k] ?? end) < end; k++) {
    length += Math.min(end, tokens.ends[k] ?? 0) - Math.max(start, tokens.starts[k] ?? 0);
  }
  return length;
}

const charactersOf = (segments: readonly Segment[]) => segments.reduce((sum, { length }) => sum + length, 0);

/** Segments that stand together in the new text, in their old order; of several such pieces the largest. */
function largestPiece(segments: readonly Segment[]): readonly Segment[] {
  let best: Segment[] = [];
  let piece: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.now - b.now)) {
    const last = piece.at(-1);
    const goesOn = last && segment.old >= last.old && segment.now - last.now - last.length <= widestGap;
    if (!goesOn) piece = [];
    piece.push(segment);
    if (charactersOf(piece) > charactersOf(best)) best = piece;
  }
  return best;
}

/** Where the span begins: at its first words, or at what replaced the words before them. */
function startOf({ old, now, alignment }: Comparison, start: number, first: Segment): number {
  const from = tokenAt(old.tokens, start);
  const to = tokenAt(old.tokens, first.old);
  if (from >= to) {
    const missing = first.old - Math.max(start, old.tokens.starts[to] ?? 0);
    const there = now.tokens.starts[tokenAt(now.tokens, first.now)] ?? 0;
    return first.now - Math.min(missing, first.now - there);
  }
  let before = from - 1;
  while (before >= 0 && (alignment.forth[before] ?? -1) < 0) before--;
  const there = tokenAt(now.tokens, first.now);
  const low = before >= 0 ? (alignment.forth[before] ?? -1) : -1;
  const count = replaced({ all: to - before - 1, part: to - from, now: there - low - 1 });
  return count === 0 ? first.now : (now.tokens.starts[there - count] ?? first.now);
}

function endOf({ old, now, alignment }: Comparison, end: number, last: Segment): number {
  const lastEnd = last.now + last.length;
  const to = countWhile(old.tokens.starts.length, (k) => (old.tokens.starts[k] ?? 0) < end);
  const from = tokenAt(old.tokens, last.old + last.length - 1) + 1;
  if (from >= to) {
    const missing = Math.min(end, old.tokens.ends[to - 1] ?? 0) - last.old - last.length;
    const there = now.tokens.ends[tokenAt(now.tokens, lastEnd - 1)] ?? lastEnd;
    return lastEnd + Math.max(0, Math.min(missing, there - lastEnd));
  }
  const { forth } = alignment;
  let after = to;
  while (after < forth.length && (forth[after] ?? -1) < 0) after++;
  const there = tokenAt(now.tokens, lastEnd - 1) + 1;
  const high = after < forth.length ? (forth[after] ?? -1) : now.tokens.ids.length;
  const count = replaced({ all: after - from, part: to - from, now: high - there });
  return count === 0 ? lastEnd : (now.tokens.ends[there + count - 1] ?? lastEnd);
}

/** How many of the new words in a hole stand for these old ones: their share, where the hole is a replacement. */
function replaced(hole: { readonly all: number; readonly part: number; readonly now: number }): number {
  if (hole.now <= 0 || hole.now > 2 * hole.all + 2) return 0;
  return Math.round((hole.now * hole.part) / hole.all);
}

/** Characters of the surroundings that are looked at on either side. */
const surroundings = 32;

/** How much of what stood around a span, inside `within`, stands around its place in the new text, in characters. */
export function surroundingsOf(
  { old, now, segments }: Comparison,
  span: Span,
  within: Span,
  there: Span,
): { readonly kept: number; readonly known: number } {
  const before = { start: Math.max(within.start, span.start - surroundings), end: span.start };
  const after = { start: span.end, end: Math.min(within.end, span.end + surroundings) };
  const place = toFolded(now.folded, there);
  const near = { start: place.start - 2 * surroundings, end: place.end + 2 * surroundings };
  let [kept, known] = [0, 0];
  for (const side of [before, after]) {
    const folded = toFolded(old.folded, side);
    known += lengthOf(old, folded);
    for (const segment of segmentsIn(segments, folded)) {
      if (segment.now >= near.start && segment.now + segment.length <= near.end) kept += segment.length;
    }
  }
  return { kept, known };
}
