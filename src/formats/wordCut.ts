/**
 * Words and sentences for formats with a line a word. A word is a run of letters, marks and digits with the apostrophes,
 * points, commas and hyphens inside it; any other character is a word by itself, with the marks, variation selectors, skin
 * tones and joiners that belong to it, so that no character that people see is cut. Rejected: the platform's segmenter,
 * whose answers change with its version.
 */
import { type Span, sentences } from '../core';

const word =
  /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\p{RI}\p{RI}|\S(?:\p{M}|\p{EMod}|\u200d\S?)*/gu;

/** The words of each sentence, in order. White space apart, every character of the text is in one of them. */
export function wordsBySentence(text: string): Span[][] {
  const bounds = sentences(text);
  const found: Span[][] = [];
  let current = -1;
  let next = 0;
  for (const { 0: match, index } of text.matchAll(word)) {
    while ((bounds[next]?.end ?? text.length) <= index && next < bounds.length) next++;
    if (next !== current || found.length === 0) found.push([]);
    current = next;
    found.at(-1)?.push({ start: index, end: index + match.length });
  }
  return found;
}

/** The numbers of the words that each of the spans touches, from 0; none where start and end are equal. */
export function touchedWords(
  words: readonly Span[],
  spansByStart: readonly Span[],
): { start: number; end: number }[] {
  let first = 0;
  const startOf = (number: number) => words[number]?.start ?? Number.POSITIVE_INFINITY;
  return spansByStart.map(({ start, end }) => {
    while ((words[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    let past = first;
    while (startOf(past) < end) past++;
    return { start: first, end: past };
  });
}
