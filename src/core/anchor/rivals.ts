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

const mostOccurrences = 200;
/** Tokens of the surroundings that are looked at on either side. */
const mostTokens = 80;

/** The first answer is the place itself, where the words stand there as they were; then come the others. */
export function makeRivalFinder(comparison: Comparison) {
  const { old, now, alignment } = comparison;
  const placesOf = indexTokens(now.tokens.ids);
  return (
    span: Span,
    there: Span | undefined,
  ): { readonly own?: Rival; readonly others: readonly Rival[] } => {
    const folded = toFolded(old.folded, span);
    const from = tokenAt(old.tokens, folded.start);
    const to = countWhile(old.tokens.starts.length, (k) => (old.tokens.starts[k] ?? 0) < folded.end);
    const ownStart = there && tokenAt(now.tokens, toFolded(now.folded, there).start);
    let own: Rival | undefined;
    const others: Rival[] = [];
    for (const at of occurrences(old.tokens.ids, from, to, now.tokens.ids, placesOf)) {
      const rival = {
        span: spanOf(comparison, at, at + to - from),
        weight: weightAt(comparison, from, to, at),
      };
      if (at === ownStart) own = rival;
      else if (isFree(alignment.back, at, at + to - from)) others.push(rival);
    }
    return own ? { own, others } : { others };
  };
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

function occurrences(
  left: Int32Array,
  from: number,
  to: number,
  right: Int32Array,
  placesOf: (id: number) => Int32Array,
): number[] {
  let rarest = from;
  let places = placesOf(left[from] ?? -1);
  for (let k = from + 1; k < to; k++) {
    const others = placesOf(left[k] ?? -1);
    if (others.length < places.length) [rarest, places] = [k, others];
  }
  const found: number[] = [];
  for (const place of places.subarray(0, mostOccurrences)) {
    const start = place - (rarest - from);
    let length = 0;
    while (from + length < to && left[from + length] === right[start + length]) length++;
    if (from + length === to && to > from) found.push(start);
  }
  return found;
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
