import type { Problem } from '../core';

/** 20 MB: larger files are not ours, and are not read into memory twice. */
export const maxBytes = 20 * 1024 * 1024;

/** Files of other tools may hold many articles; larger ones would fill the memory. */
export const maxImportBytes = 256 * 1024 * 1024;

/** What can be wrong with a file before it is read as what it should be. */
export type BytesCode =
  | 'empty-file'
  | 'too-large'
  | 'not-utf8'
  | 'other-encoding'
  | 'control-character'
  | 'lone-cr'
  | 'conflict-markers';

/** A file as text. */
export interface DecodedText {
  /** Without the byte-order mark; line ends as they stand. */
  readonly text: string;
  readonly bom: boolean;
}

/**
 * Decodes a file as strict UTF-8. A lenient decoder would put U+FFFD in place of bad bytes, and the next write would
 * make that the file's content.
 */
export function decodeUtf8(bytes: Uint8Array): { value?: DecodedText; problems: Problem<BytesCode>[] } {
  const encoding = otherEncoding(bytes);
  if (encoding) return { problems: [problem('other-encoding', [encoding], 0)] };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  try {
    return { value: { text: decode(body), bom }, problems: [] };
  } catch {
    return { problems: [problem('not-utf8', [], firstBadByte(body))] };
  }
}

/**
 * The checks on an annotation file before any YAML is read (format.md, rule 4): size, encoding, control characters,
 * line ends, conflict markers. The span of a problem is in the decoded text.
 */
export function readText(bytes: Uint8Array): { value?: DecodedText; problems: Problem<BytesCode>[] } {
  if (bytes.length > maxBytes) return { problems: [problem('too-large', [String(maxBytes >> 20)])] };
  if (bytes.length === 0) return { problems: [problem('empty-file', [], 0)] };
  const decoded = decodeUtf8(bytes);
  if (!decoded.value) return decoded;
  const { text } = decoded.value;
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { problems: [problem('control-character', [`U+${code}`], control.index)] };
  }
  const loneCr = /\r(?!\n)/.exec(text);
  if (loneCr) return { problems: [problem('lone-cr', [], loneCr.index)] };
  const marker = conflictMarker(text);
  if (marker !== undefined) return { problems: [problem('conflict-markers', [], marker)] };
  return decoded;
}

/** The bytes of a text; lone halves of surrogate pairs do not survive this. */
export function encodeText({ text, bom }: DecodedText): Uint8Array {
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

/** Where the first of git's conflict markers stands at the start of a line; `undefined` without one. */
export function conflictMarker(text: string): number | undefined {
  const open = /^(?:<{7}|>{7})(?: |\r?$)/m.exec(text);
  return open?.index;
}

function problem(code: BytesCode, args: readonly string[], start?: number): Problem<BytesCode> {
  const span = start === undefined ? undefined : { start, end: start + 1 };
  return { code, severity: 'error', args, ...(span && { span }) };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  return undefined;
}

/** Offset, in the text decoded so far, of the first byte that is not UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // As a stream, so that a character that is cut off at the end does not count.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true })
    .length;
}

/** True where the bytes are UTF-8, a last character that is cut off excepted. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** True for the same bytes in the same order. Linear. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
