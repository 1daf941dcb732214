import { type Span, shorten } from '../core';

const before = 24;
const after = 32;
/** More of the words themselves would push out of a list's row what stands behind them. */
const longest = 40;

/** Words with the whole words that stand around them, on one line that fits in the row of a list. */
export function wordsAround(text: string, { start, end }: Span): string {
  const lead = text.slice(Math.max(0, start - before), start);
  const tail = text.slice(end, end + after);
  const isCutBefore = isInsideWord(text, start - before);
  const isCutAfter = isInsideWord(text, end + after);
  const plain = (words: string) => words.replace(/\s+/g, ' ');
  return [
    start > before ? '…' : '',
    plain(isCutBefore ? lead.replace(/^\S+/, '') : lead).replace(/^[\s.,;:!?]+/, ''),
    shorten(text.slice(start, end), longest),
    plain(isCutAfter ? tail.replace(/\S+$/, '') : tail).trimEnd(),
    end + after < text.length ? '…' : '',
  ].join('');
}

/** True between two letters or digits, and in the midst of a character of two UTF-16 units. */
function isInsideWord(text: string, at: number): boolean {
  const pair = at > 0 ? text.slice(at - 1, at + 1) : '';
  return /^(?:[\p{L}\p{N}_]{2}|[\u{10000}-\u{10ffff}])$/u.test(pair);
}
