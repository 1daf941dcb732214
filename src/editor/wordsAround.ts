import { isInsidePair, isInsideWord, type Span, shorten } from '../core';

const before = 24;
const after = 32;
/** More of the words themselves would push out of a list's row what stands behind them. */
const longest = 40;

/** Words with the whole words that stand around them, on one line that fits in the row of a list. */
export function wordsAround(text: string, { start, end }: Span): string {
  const lead = text.slice(Math.max(0, start - before), start);
  const tail = text.slice(end, end + after);
  const isCutBefore = isCut(text, start - before);
  const isCutAfter = isCut(text, end + after);
  const plain = (words: string) => words.replace(/\s+/g, ' ');
  return [
    start > before ? '…' : '',
    plain(isCutBefore ? lead.replace(/^\S+/, '') : lead).replace(/^[\s.,;:!?]+/, ''),
    shorten(text.slice(start, end), longest),
    plain(isCutAfter ? tail.replace(/\S+$/, '') : tail).trimEnd(),
    end + after < text.length ? '…' : '',
  ].join('');
}

/** True inside a word, a number or a character of two UTF-16 units. */
function isCut(text: string, at: number): boolean {
  return isInsideWord(text, { start: at, end: at }) || isInsidePair(text, at);
}
