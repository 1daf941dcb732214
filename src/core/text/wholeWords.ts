import type { Span } from './span';

/** Scripts that put no space between words, so that a letter beside a letter says nothing. */
const unspaced =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const inWord = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}]`;
const insideWord = new RegExp(
  [`(?<=${inWord})(?=${inWord})`, '(?<=\\p{N}[.,:])(?=\\p{N})', '(?<=\\p{N})(?=[.,:]\\p{N})'].join('|'),
  'uy',
);

/**
 * True where a span begins or ends inside a word or a number: "12 million" in "$412 million", "200" in "1,200". A word ends at a
 * hyphen and at an apostrophe: "Brexit" in "anti-Brexit" and "France" in "France's" stand as words.
 * Cost: a few characters around the ends.
 */
export function isInsideWord(text: string, { start, end }: Span): boolean {
  return [start, end].some((at) => {
    insideWord.lastIndex = at;
    return insideWord.test(text);
  });
}

/** True between the two halves of a surrogate pair. */
export function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
