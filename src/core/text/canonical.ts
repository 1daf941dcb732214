import { countWhile } from './binarySearch';
import type { Span } from './span';

/**
 * A source as the core reads it (format.md, rule 2): LF line ends and no byte-order mark, with the way back to the
 * offsets of the text as it stands on disk.
 */
export interface CanonicalText {
  readonly text: string;
  /** Offset in the text on disk; a place at the start of a line comes after the CR LF before it. */
  toDisk(offset: number): number;
  /** Offset in `text`; an offset between CR and LF becomes that of the LF. */
  fromDisk(offset: number): number;
}

/** Reads a text as it stands on disk, the byte-order mark (if any) already taken off. */
export function canonicalText(disk: string): CanonicalText {
  const removed: number[] = [];
  for (let at = disk.indexOf('\r\n'); at >= 0; at = disk.indexOf('\r\n', at + 2)) removed.push(at);
  if (removed.length === 0) {
    const same = (offset: number) => offset;
    return { text: disk, toDisk: same, fromDisk: same };
  }
  return {
    text: disk.replaceAll('\r\n', '\n'),
    // The k-th removed CR stood at removed[k], which is offset removed[k] - k in the LF text.
    toDisk: (offset) => offset + countWhile(removed.length, (k) => (removed[k] ?? 0) - k < offset),
    fromDisk: (offset) => offset - countWhile(removed.length, (k) => (removed[k] ?? 0) < offset),
  };
}

/** `span` of the LF text, in the text on disk. */
export function spanToDisk(text: CanonicalText, span: Span): Span {
  return { start: text.toDisk(span.start), end: text.toDisk(span.end) };
}
