/**
 * Moving the ends of an annotation by a word or a sentence, as an annotator does with single keys. A word is a run of
 * letters and digits with the signs that stand inside it ("4.5", "don't", "mid-term") and those of its amount ("£7", "38%",
 * "−2", "#4"), so that no step ends on a comma or parts a number from what it counts;
 * what stands behind the last word of a sentence is a step of its own, so that growing is the inverse of shrinking.
 * Each step is the next that changes the span; `undefined` where there is none. Cost: the text around the moved end.
 */
import { sentenceAt } from '../text/sentences';
import type { Span } from '../text/span';

/** Which end of a span moves, and by what. */
export const boundMoves = [
  'end-word-later',
  'end-word-earlier',
  'start-word-earlier',
  'start-word-later',
  'end-sentence-later',
  'end-sentence-earlier',
] as const;
export type BoundMove = (typeof boundMoves)[number];

const wordPattern =
  /(?:(?<![\p{L}\p{N}\p{M}])[+−-](?=\p{Sc}?\p{N}))?[\p{Sc}#]?[\p{L}\p{N}\p{M}]+(?:[.,'’‑:/-]\p{Sc}?[\p{L}\p{N}\p{M}]+)*(?:[%‰°]|\p{Sc}(?!\p{N}))*/gu;
/** Longer than any word, and short enough that a step costs nothing in a long text. */
const reach = 400;

/** The span after one step; `undefined` where it would become empty or leave the text. */
export function moveBound(text: string, span: Span, move: BoundMove): Span | undefined {
  const { start, end } = span;
  switch (move) {
    case 'end-word-later':
      return withEnd(span, wordEndAfter(text, end));
    case 'end-word-earlier':
      return withEnd(span, wordsIn(text, start, end).findLast((word) => word.end < end)?.end);
    case 'start-word-earlier':
      return withStart(span, wordsIn(text, start - reach, start).at(-1)?.start);
    case 'start-word-later':
      return withStart(span, wordsIn(text, start, end).find((word) => word.start > start)?.start);
    case 'end-sentence-later':
      return withEnd(span, sentenceEndAfter(text, end));
    case 'end-sentence-earlier':
      return withEnd(span, sentenceEndBefore(text, span));
  }
}

/** The sentence after the one at `offset`, or before it; from inside a sentence, "before" is its own beginning. */
export function sentenceBeside(text: string, offset: number, side: 'next' | 'previous'): Span | undefined {
  const here = sentenceAt(text, offset);
  if (side === 'previous' && offset > here.start) return here;
  const at = side === 'next' ? firstVisible(text, Math.max(here.end, offset)) : lastVisible(text, here.start);
  return at === undefined ? undefined : sentenceAt(text, at);
}

function withEnd({ start }: Span, end: number | undefined): Span | undefined {
  return end === undefined ? undefined : { start, end };
}

function withStart({ end }: Span, start: number | undefined): Span | undefined {
  return start === undefined ? undefined : { start, end };
}

function wordsIn(text: string, from: number, to: number): Span[] {
  const start = Math.max(0, from);
  return [...text.slice(start, to).matchAll(wordPattern)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function wordEndAfter(text: string, end: number): number | undefined {
  const [next] = wordsIn(text, end, end + reach);
  const ownEnd = sentenceAt(text, Math.max(0, end - 1)).end;
  return ownEnd > end && (!next || next.start >= ownEnd) ? ownEnd : next?.end;
}

function sentenceEndAfter(text: string, end: number): number | undefined {
  const here = sentenceAt(text, Math.max(0, end - 1));
  if (here.end > end) return here.end;
  const next = firstVisible(text, end);
  return next === undefined ? undefined : sentenceAt(text, next).end;
}

function sentenceEndBefore(text: string, { start, end }: Span): number | undefined {
  const last = sentenceAt(text, Math.max(start, end - 1));
  const before = lastVisible(text, last.start);
  return before === undefined || before < start ? undefined : before + 1;
}

/** The first character from `from` on that is no white space. */
function firstVisible(text: string, from: number): number | undefined {
  const found = text.slice(from).search(/\S/);
  return found < 0 ? undefined : from + found;
}

/** The last character before `to` that is no white space. */
function lastVisible(text: string, to: number): number | undefined {
  let at = to - 1;
  while (at >= 0 && /\s/.test(text[at] ?? '')) at--;
  return at < 0 ? undefined : at;
}
