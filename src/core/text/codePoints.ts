import { countWhile } from './binarySearch';

/** Converts offsets of one text, in logarithmic time at most. */
export interface CodePointIndex {
  /** An offset between the two halves of a pair counts as the pair's start. */
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

const IDENTITY: CodePointIndex = {
  toCodePoint: (utf16) => utf16,
  toUtf16: (codePoint) => codePoint,
};

/**
 * Converts between UTF-16 offsets, which editors and this program use, and code points, which the files use.
 * Only the places of surrogate pairs are kept, so a text without any costs one scan and no memory. A lone
 * surrogate counts as one code point. Each conversion is a binary search.
 */
export function makeCodePointIndex(text: string): CodePointIndex {
  const pairs = surrogatePairs(text);
  if (pairs.length === 0) return IDENTITY;
  return {
    toCodePoint: (utf16) => utf16 - countWhile(pairs.length, (k) => (pairs[k] ?? 0) < utf16),
    toUtf16: (codePoint) => codePoint + countWhile(pairs.length, (k) => (pairs[k] ?? 0) - k < codePoint),
  };
}

function surrogatePairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (!inBlock(text, i, 0xd800) || !inBlock(text, i + 1, 0xdc00)) continue;
    pairs.push(i);
    i++;
  }
  return pairs;
}

/** High surrogates are the 1,024 units from U+D800, low ones those from U+DC00. */
function inBlock(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first;
}
