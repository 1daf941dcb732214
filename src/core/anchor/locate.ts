/**
 * Finds annotations again in a text that may have changed since they were made.
 *
 * The quote decides, never the stored position alone (format.md, rule 3): where it stands word for word at its old place,
 * with its old surroundings or in the very text that the place was counted in, it is there. Else every occurrence of the
 * quote is weighed by how much of the old context stands around it; one that clearly wins is taken, several that do not
 * differ are `ambiguous`, and none, or one in wholly different surroundings, is `orphaned`. In doubt the answer is a
 * refusal: a claim shown on other words is worse than a claim shown as lost.
 */
import type { Anchor } from '../annotate/annotation';
import { type CodePointIndex, makeCodePointIndex } from '../text/codePoints';
import type { Span } from '../text/span';

/** `changed` is given by `follow` alone, while the words are edited in an open document. */
export type AnchorState = 'anchored' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

export interface Located {
  readonly state: AnchorState;
  /** UTF-16; absent for `ambiguous` and `orphaned`. */
  readonly span?: Span;
  /** Where else the words stand, for `ambiguous`. */
  readonly candidates?: readonly Span[];
}

/** An article to find anchors in: its LF text and, where known, the git blob id of the file it is. */
export interface AnchorText {
  readonly text: string;
  readonly id?: string;
  /** The text that the anchors with this `base` were made on, where it is known. */
  readonly old?: { readonly text: string; readonly id: string };
}

/** More occurrences than a person would look through. */
const maxCandidates = 200;
/** Characters of context by which the best occurrence must lead the second. */
const margin = 6;
/** A single occurrence in other surroundings is believed when the quote is at least this long … */
const tellingLength = 24;
/** … or when this many characters of its context still stand beside it. */
const contextFloor = 5;

/** Finds all anchors of one article; the answers stand in the order of the anchors. */
export function locate({ text, id }: AnchorText, anchors: readonly Anchor[]): Located[] {
  const index = makeCodePointIndex(text);
  return anchors.map((anchor) => locateOne(text, id, index, anchor));
}

function locateOne(text: string, id: string | undefined, index: CodePointIndex, anchor: Anchor): Located {
  const expected = anchor.at && index.toUtf16(anchor.at.start);
  const standsThere = expected !== undefined && text.startsWith(anchor.quote, expected);
  if (standsThere) {
    const full = contextAt(text, anchor, expected) === anchor.before.length + anchor.after.length;
    const sameText = id !== undefined && anchor.base === id;
    if (sameText || (full && anchor.before.length + anchor.after.length > 0)) {
      return { state: 'anchored', span: spanAt(anchor, expected) };
    }
  }
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
