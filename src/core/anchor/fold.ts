/**
 * A text as it is compared: what typesetting and editors change without changing a word is folded away, with the way back
 * to the raw offsets.
 *
 * Folded are quotation marks, dashes, the ellipsis, runs of white space (line ends with them), invisible characters and
 * the composition of accents (NFC, Unicode Annex 15). Digits and case never are: they make another claim. One pass, O(n),
 * no table for ASCII. Rejected: `normalize('NFKC')` over the whole text, which turns ² into 2 and loses the offsets.
 */
import { countWhile } from '../text/binarySearch';
import type { Span } from '../text/span';

/** Offsets are UTF-16. The k-th unit of `text` stands for the raw units from `starts[k]` to `ends[k]`. */
export interface FoldedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const quoteMarks: Record<number, string> = {};
for (const mark of '“”„‟«»″') quoteMarks[mark.charCodeAt(0)] = '"';
for (const mark of '‘’‚‛‹›′`´') quoteMarks[mark.charCodeAt(0)] = "'";
for (const mark of '‐‑‒–—―−') quoteMarks[mark.charCodeAt(0)] = '-';
quoteMarks[0x2026] = '...';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const invisibles = new RegExp(invisible, 'g');
const combining = /[\p{M}\u1160-\u11ff]/u;

/** Folds a whole text. Never throws. */
export function fold(raw: string): FoldedText {
  const room = raw.length * 3;
  const units = new Uint16Array(room);
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  let length = 0;
  const push = (code: number, start: number, end: number) => {
    units[length] = code;
    starts[length] = start;
    ends[length++] = end;
  };
  for (let at = 0; at < raw.length; ) {
    const start = at;
    const code = raw.charCodeAt(at++);
    if (isSpace(code)) {
      if (length > 0 && units[length - 1] === 0x20) ends[length - 1] = at;
      else push(0x20, start, at);
    } else if (code < 0x80 && code !== 0x60 && !mayCombine(raw, at)) push(code, start, at);
    else {
      while (mayCombine(raw, at) && at - start < 32) at++;
      const folded = foldCluster(raw.slice(start, at), code);
      // What is longer than its source would not fit the room; no composed form is.
      for (let k = 0; k < folded.length && length < room; k++) push(folded.charCodeAt(k), start, at);
    }
  }
  return {
    text: decode(units.subarray(0, length)),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** The units of a folded text that a raw span covers. */
export function toFolded({ starts, ends }: FoldedText, { start, end }: Span): Span {
  const first = countWhile(ends.length, (k) => (ends[k] ?? 0) <= start);
  const last = countWhile(starts.length, (k) => (starts[k] ?? 0) < end);
  return { start: first, end: Math.max(first, last) };
}

/** The raw span of a folded one that is not empty. */
export function toRaw({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/**
 * True where two passages say the same words: letters and digits in the same order and grouping. Quotation marks, dashes,
 * spaces and other marks may differ, but a currency or per cent sign may not be exchanged for another one.
 */
export function saysTheSame(a: string, b: string): boolean {
  if (a === b) return true;
  return wordsOf(a) === wordsOf(b) && !exchangesSigns(a, b);
}

function wordsOf(passage: string): string {
  const plain = passage.normalize('NFC').replace(invisibles, '');
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function exchangesSigns(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.match(/[\p{Sc}%‰°]/gu) ?? []);
  return left?.length === right?.length && left?.join('') !== right?.join('');
}

function foldCluster(cluster: string, code: number): string {
  const mark = quoteMarks[code];
  if (mark !== undefined && cluster.length === 1) return mark;
  if (cluster.length === 1 && (code < 0x300 || (code >= 0xd800 && code < 0xe000))) {
    return code === 0xad ? '' : cluster;
  }
  const plain = invisible.test(cluster) ? cluster.replace(invisibles, '') : cluster;
  return plain.normalize('NFC');
}

function mayCombine(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  return code >= 0x300 && (code < 0x370 || (code >= 0x483 && combining.test(raw.charAt(at))));
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Pieces, because a call takes a limited number of arguments. */
function decode(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 4096) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 4096)));
  }
  return pieces.join('');
}
