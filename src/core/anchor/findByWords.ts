/**
 * Finds the words of one anchor, letter for letter, weighing every occurrence by how much of the old surroundings stands
 * around it. One that clearly wins is taken, several that do not differ are `ambiguous`, none, or one in wholly different
 * surroundings, is `orphaned`. O(n) for each anchor, so it is the last resort.
 */
import type { Anchor } from '../annotate/annotation';
import type { CodePointIndex } from '../text/codePoints';
import type { Span } from '../text/span';
import type { Located } from './state';

/** More occurrences than a person would look through. */
const maxCandidates = 200;
/** Characters of context by which the best occurrence must lead the second. */
const margin = 6;
/** A single occurrence in other surroundings is believed when the quote is at least this long … */
const tellingLength = 24;
/** … or when this many characters of its context still stand beside it. */
const contextFloor = 5;

/** Looks for the words of an anchor alone: where its surroundings fit best. Linear in the text. */
export function findByWords(text: string, index: CodePointIndex, anchor: Anchor): Located {
  const expected = anchor.at && index.toUtf16(anchor.at.start);
  const starts = occurrences(text, anchor.quote);
  const [best, second] = starts
    .map((start) => ({ start, context: contextAt(text, anchor, start) }))
    .sort((a, b) => b.context - a.context || a.start - b.start);
  if (!best) return { state: 'orphaned' };
  if (second && best.context - second.context < margin) {
    return { state: 'ambiguous', candidates: starts.map((start) => spanAt(anchor, start)) };
  }
  if (!isBelievable(anchor, best.context)) return { state: 'orphaned' };
  return { state: best.start === expected ? 'anchored' : 'moved', span: spanAt(anchor, best.start) };
}

function isBelievable(anchor: Anchor, context: number): boolean {
  const stored = anchor.before.length + anchor.after.length;
  return anchor.quote.length >= tellingLength || context >= Math.min(contextFloor, stored);
}

function spanAt(anchor: Anchor, start: number): Span {
  return { start, end: start + anchor.quote.length };
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  if (quote === '') return starts;
  for (
    let at = text.indexOf(quote);
    at >= 0 && starts.length < maxCandidates;
    at = text.indexOf(quote, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

/** How many characters of the stored context, counted outwards from the quote, stand around this place. */
function contextAt(text: string, anchor: Anchor, start: number): number {
  const { before, after } = anchor;
  const end = start + anchor.quote.length;
  let left = 0;
  while (left < before.length && before[before.length - 1 - left] === text[start - 1 - left]) left++;
  let right = 0;
  while (right < after.length && after[right] === text[end + right]) right++;
  return left + right;
}
