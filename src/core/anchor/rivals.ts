/**
 * Other places where the words of a span stand, in text that nothing else accounts for, and how much of the old
 * surroundings stands around a place. The tokens of the new text are indexed once, O(n); a span then costs the occurrences of
 * its rarest word, up to a limit.
 */
import { countWhile } from '../text/binarySearch';
import type { Span } from '../text/span';
import { toFolded, toRaw } from './fold';
import type { Comparison } from './relocate';
import { tokenAt, weightOf } from './tokens';

/** A place in the new text, and the weight of the words with the old surroundings that adjoin them there. */
export interface Rival {
  readonly span: Span;
  readonly weight: number;
}

const mostOccurrences = 1000;
/** Tokens of the surroundings that are looked at on either side. */
const mostTokens = 80;

/**
 * `own` is the place itself, where the words stand there as they were. `others` leaves out what would turn the order of the
 * annotations round, where the place itself does not.
 */
export function makeRivalFinder(comparison: Comparison) {
  const { old, now, alignment } = comparison;
  const placesOf = indexTokens(now.tokens.ids);
  return (
    span: Span,
    piece: Span,
    there: Span | undefined,
  ): { readonly own?: Rival; readonly others: readonly Rival[] } => {
    const folded = toFolded(old.folded, span);
    const from = tokenAt(old.tokens, folded.start);
    const to = countWhile(old.tokens.starts.length, (k) => (old.tokens.starts[k] ?? 0) < folded.end);
    const ownStart = there && tokenAt(now.tokens, toFolded(now.folded, there).start);
    const rivalAt = (at: number): Rival => ({
      span: spanOf(comparison, at, at + to - from),
      weight: weightAt(comparison, from, to, at),
    });
    const [low, high] = neighboursOf(comparison, piece, ownStart);
    const others = occurrences(old.tokens.ids, from, to, now.tokens.ids, placesOf, ownStart ?? 0).filter(
      (at) => at !== ownStart && at > low && at < high && isFree(alignment.back, at, at + to - from),
    );
    const isOwn = ownStart !== undefined && isEqual(old.tokens.ids, from, to, now.tokens.ids, ownStart);
    return { ...(isOwn && { own: rivalAt(ownStart) }), others: others.map(rivalAt) };
  };
}

/** Tokens that are looked through for a neighbour. */
const mostLooked = 2000;

/** The new places of the nearest words of other pieces, where this place stands between them as it did of old. */
function neighboursOf(
  { old, alignment: { forth } }: Comparison,
  piece: Span,
  at: number | undefined,
): readonly [number, number] {
  const folded = toFolded(old.folded, piece);
  let before = tokenAt(old.tokens, folded.start) - 1;
  for (let k = 0; k < mostLooked && before >= 0 && (forth[before] ?? -1) < 0; k++) before--;
  let after = tokenAt(old.tokens, folded.end);
  for (let k = 0; k < mostLooked && after < forth.length && (forth[after] ?? -1) < 0; k++) after++;
  const low = forth[before] ?? -1;
  const next = forth[after] ?? -1;
  const high = next < 0 ? Number.POSITIVE_INFINITY : next;
  const isBetween = at !== undefined && at > low && at < high;
  return isBetween ? [low, high] : [-1, Number.POSITIVE_INFINITY];
}

function spanOf({ now }: Comparison, from: number, to: number): Span {
  return toRaw(now.folded, { start: now.tokens.starts[from] ?? 0, end: now.tokens.ends[to - 1] ?? 0 });
}

/** The places of every token, by its number. */
function indexTokens(ids: Int32Array): (id: number) => Int32Array {
  let most = 0;
  for (const id of ids) if (id > most) most = id;
  const offsets = new Int32Array(most + 2);
  for (const id of ids) if (id >= 0) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  for (let id = 1; id < offsets.length; id++) offsets[id] = (offsets[id] ?? 0) + (offsets[id - 1] ?? 0);
  const next = offsets.slice();
  const places = new Int32Array(ids.length);
  for (const [place, id] of ids.entries()) {
    if (id < 0) continue;
    places[next[id] ?? 0] = place;
    next[id] = (next[id] ?? 0) + 1;
  }
  return (id) =>
    id < 0 || id > most ? places.subarray(0, 0) : places.subarray(offsets[id], offsets[id + 1]);
}

/** Where the tokens from `from` to `to` stand, by the places of the rarest of them; of many the nearest. */
function occurrences(
  left: Int32Array,
  from: number,
  to: number,
  right: Int32Array,
  placesOf: (id: number) => Int32Array,
  near: number,
): number[] {
  let rarest = from;
  let places = placesOf(left[from] ?? -1);
  for (let k = from + 1; k < to; k++) {
    const others = placesOf(left[k] ?? -1);
    if (others.length < places.length) [rarest, places] = [k, others];
  }
  const middle = countWhile(places.length, (k) => (places[k] ?? 0) < near);
  const first = Math.max(0, middle - mostOccurrences / 2);
  const found: number[] = [];
  for (const place of places.subarray(first, first + mostOccurrences)) {
    const start = place - (rarest - from);
    if (to > from && isEqual(left, from, to, right, start)) found.push(start);
  }
  return found;
}

function isEqual(left: Int32Array, from: number, to: number, right: Int32Array, at: number): boolean {
  for (let k = from; k < to; k++) if (left[k] !== right[at + k - from]) return false;
  return true;
}

function isFree(back: Int32Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((back[k] ?? -1) >= 0) return false;
  return true;
}

/** The weight of the span and of the tokens around it that stand around this place as well, counted outwards. */
function weightAt({ old, now }: Comparison, from: number, to: number, at: number): number {
  const [left, right] = [old.tokens.ids, now.tokens.ids];
  const end = at + to - from;
  let sum = 0;
  for (let k = from; k < to; k++) sum += weightOf(old.tokens, k);
  for (let k = 1; k <= mostTokens && from >= k && at >= k && left[from - k] === right[at - k]; k++) {
    sum += weightOf(old.tokens, from - k);
  }
  for (let k = 0; k < mostTokens && to + k < left.length && left[to + k] === right[end + k]; k++) {
    sum += weightOf(old.tokens, to + k);
  }
  return sum;
}
