/**
 * What an old text and a new one have in common, as pieces of equal characters: whole tokens from the alignment, and
 * between them, where words were mistyped, split or joined, single characters (alignGap once more, on their codes). Scattered
 * letters that any two words share are no match: a word counts when most of it is left.
 */
import { countWhile } from '../text/binarySearch';
import type { Span } from '../text/span';
import type { Alignment } from './align';
import type { FoldedText } from './fold';
import { alignGap } from './gap';
import type { Tokens } from './tokens';

/** A text made ready for comparison. */
export interface ReadText {
  readonly raw: string;
  readonly folded: FoldedText;
  readonly tokens: Tokens;
}

/** Equal characters: places in the folded texts. */
export interface Segment {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Characters of a gap that are compared one by one. */
const mostCharacters = 240;
/** How much of a word must be left for its letters to count. */
const leastOfWord = 0.6;

/** All segments, ascending in the old text. */
export function segmentsOf(old: ReadText, now: ReadText, { forth, back }: Alignment): Segment[] {
  const segments: Segment[] = [];
  let last = -1;
  for (let k = 0; k <= forth.length; k++) {
    const there = k < forth.length ? (forth[k] ?? -1) : now.tokens.ids.length;
    if (there < 0) continue;
    const from = last < 0 ? -1 : (forth[last] ?? -1);
    if (k > last + 1 && there > from + 1 && isFree(back, from + 1, there)) {
      addCharacters(segments, old, now, [last + 1, k], [from + 1, there]);
    }
    const start = old.tokens.starts[k];
    if (k < forth.length && start !== undefined) {
      segments.push({
        old: start,
        now: now.tokens.starts[there] ?? 0,
        length: (old.tokens.ends[k] ?? 0) - start,
      });
    }
    last = k;
  }
  return segments;
}

/** The segments that touch a folded span, cut to it. */
export function segmentsIn(segments: readonly Segment[], { start, end }: Span): Segment[] {
  const found: Segment[] = [];
  const at = (k: number) => segments[k] ?? { old: 0, now: 0, length: 0 };
  const first = countWhile(segments.length, (k) => at(k).old + at(k).length <= start);
  for (let k = first; k < segments.length && at(k).old < end; k++) {
    const { old, now, length } = at(k);
    const cut = Math.max(0, start - old);
    found.push({ old: old + cut, now: now + cut, length: Math.min(length, end - old) - cut });
  }
  return found;
}

function isFree(back: Int32Array, from: number, to: number): boolean {
  if (to - from > mostCharacters) return false;
  for (let k = from; k < to; k++) if ((back[k] ?? -1) >= 0) return false;
  return true;
}

type Range = readonly [number, number];

/** Compares the tokens of two gaps by their characters. */
function addCharacters(
  into: Segment[],
  old: ReadText,
  now: ReadText,
  [o1, o2]: Range,
  [n1, n2]: Range,
): void {
  const left = placesOf(old.tokens, o1, o2);
  const right = placesOf(now.tokens, n1, n2);
  if (left.length > mostCharacters || right.length > mostCharacters) return;
  const codes = (text: string, places: readonly number[]) => places.map((place) => text.charCodeAt(place));
  const pairs = alignGap(
    { items: codes(old.folded.text, left), from: 0, length: left.length },
    { items: codes(now.folded.text, right), from: 0, length: right.length },
    { step: 1, isClosed: true, hole: 0.9, perItem: 0.02, weight: () => 1 },
  ).reverse();
  const matched = pairs.map(([i, j]): Segment => ({ old: left[i] ?? 0, now: right[j] ?? 0, length: 1 }));
  const isSimilar = 2 * pairs.length >= leastOfWord * (left.length + right.length);
  for (let k = o1; k < o2; k++) {
    const word = { start: old.tokens.starts[k] ?? 0, end: old.tokens.ends[k] ?? 0 };
    if ((old.tokens.ids[k] ?? -1) < 0) continue;
    const ofWord = segmentsIn(matched, word);
    if (isSimilar || isMostOf(ofWord, word, now.tokens)) into.push(...ofWord);
  }
}

/** True where most of the old word is left, and most of the new words that hold it are it. */
function isMostOf(segments: readonly Segment[], word: Span, tokens: Tokens): boolean {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return false;
  const from = countWhile(tokens.ends.length, (k) => (tokens.ends[k] ?? 0) <= first.now);
  let length = 0;
  for (let k = from; (tokens.starts[k] ?? Number.POSITIVE_INFINITY) <= last.now; k++) {
    length += (tokens.ends[k] ?? 0) - (tokens.starts[k] ?? 0);
  }
  return 2 * segments.length >= leastOfWord * (word.end - word.start + length) && segments.length > 1;
}

/** The places of all characters of some tokens. */
function placesOf({ starts, ends }: Tokens, from: number, to: number): number[] {
  const places: number[] = [];
  for (let k = from; k < to && places.length <= mostCharacters; k++) {
    for (let place = starts[k] ?? 0; place < (ends[k] ?? 0); place++) places.push(place);
  }
  return places;
}
