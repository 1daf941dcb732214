/**
 * Folded texts cut into words and single marks, each with a number: equal tokens of the two texts that are compared have
 * equal numbers, so that everything behind works on numbers. White space is no token. O(n).
 */
import { countWhile } from '../text/binarySearch';
import type { FoldedText } from './fold';

/** Tokens in order, `starts` and `ends` in the folded text. */
export interface Tokens {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What begins with the token: 2 a line, 1 a sentence perhaps, else 0. */
  readonly breaks: Uint8Array;
  /** 1 for a token that begins with a digit. */
  readonly figures: Uint8Array;
}

/** Stands between pieces of a text of which the rest is unknown. It equals nothing, not even itself. */
export const unknownText = '\0';

/** Makes the tokens of texts that are to be compared with each other. */
export function makeTokeniser(): (raw: string, folded: FoldedText) => Tokens {
  const idOf = makeNumbering();
  return (raw, { text: folded, starts: rawStarts, ends: rawEnds }) => {
    const ids = new Int32Array(folded.length);
    const starts = new Int32Array(folded.length);
    const ends = new Int32Array(folded.length);
    const figures = new Uint8Array(folded.length);
    const breaks = new Uint8Array(folded.length);
    let length = 0;
    let next = 2;
    for (let at = 0; at < folded.length; ) {
      const start = at;
      if (folded.charCodeAt(at) === 0x20) {
        if (raw.slice(rawStarts[at], rawEnds[at]).includes('\n')) next = 2;
        at++;
        continue;
      }
      at = tokenEnd(folded, at);
      const word = folded.slice(start, at);
      ids[length] = idOf(word);
      breaks[length] = next;
      figures[length] = isDigit(word.charCodeAt(0)) ? 1 : 0;
      next = endsSentence(word) ? 1 : 0;
      starts[length] = start;
      ends[length++] = at;
    }
    return {
      ids: ids.slice(0, length),
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
      breaks: breaks.slice(0, length),
      figures: figures.slice(0, length),
    };
  };
}

/** Equal words get equal numbers; unknown text gets one below zero. */
function makeNumbering(): (word: string) => number {
  const known = new Map<string, number>();
  let count = 0;
  return (word) => {
    if (word === unknownText) return -++count;
    const id = known.get(word);
    if (id !== undefined) return id;
    known.set(word, ++count);
    return count;
  };
}

/** The first token that ends behind this place of the folded text. */
export function tokenAt({ ends }: Tokens, place: number): number {
  return countWhile(ends.length, (k) => (ends[k] ?? 0) <= place);
}

/** What a token of one letter weighs. */
export const weightOfMark = 1;

/** Long words say more than short ones, and marks hardly anything. */
export function weightOf(tokens: Tokens, k: number): number {
  if ((tokens.ids[k] ?? -1) < 0) return 0;
  return tokens.figures[k] ? 3.5 : 0.5 + Math.min(3.5, tokenLength(tokens, k) / 2);
}

/** What it says that an old token has gone; nothing beside unknown text, where the word may be cut off. */
export function lossOf(tokens: Tokens, k: number): number {
  const isCut = (tokens.ids[k - 1] ?? 0) < 0 || (tokens.ids[k + 1] ?? 0) < 0;
  return isCut ? 0 : weightOf(tokens, k);
}

function tokenLength({ starts, ends }: Tokens, k: number): number {
  return (ends[k] ?? 0) - (starts[k] ?? 0);
}

function tokenEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
  if (at > start) return at;
  const isPair =
    (text.charCodeAt(start) & 0xfc00) === 0xd800 && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
  return start + (isPair ? 2 : 1);
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const endsSentence = (word: string) => word === '.' || word === '!' || word === '?' || word === '"';

/** Letters, digits and marks. Above ASCII everything but the blocks of punctuation, symbols and surrogates. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code < 0xd800 || (code >= 0xf900 && code < 0xff00);
}
