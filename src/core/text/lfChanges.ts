import type { TextChange } from '../anchor/follow';

/** A change as editors tell of it: its place in the text before the event, in which all lines end alike. */
interface ToldChange {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * The changes of one event in offsets of the LF text before it, found without that text.
 * @param lineEndLength UTF-16 units of a line end in the document before the event: 2 for CRLF.
 */
export function lfChanges(changes: readonly ToldChange[], lineEndLength: 1 | 2): TextChange[] {
  const extra = lineEndLength - 1;
  return changes.map(({ range, rangeOffset, rangeLength, text: raw }) => {
    const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw;
    const start = rangeOffset - extra * range.start.line;
    const end = rangeOffset + rangeLength - extra * range.end.line;
    return { start, end, length: text.length, text };
  });
}
