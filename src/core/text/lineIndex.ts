import { countWhile } from './binarySearch';

/** A place as editors count it: zero-based line, and UTF-16 units from the line's start. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts offsets and places of one text, in logarithmic time. */
export interface LineIndex {
  /** At least 1: an empty text has one empty line. */
  readonly lineCount: number;
  /** Offsets outside the text, or inside a line's break, give the nearest place before them. */
  positionAt(offset: number): Position;
  /** Places outside the text, or past a line's end, give the nearest offset before them. */
  offsetAt(position: Position): number;
}

/**
 * Line starts found once in O(n), looked up by binary search. A line ends at `\n` or `\r\n`; a lone `\r` ends none.
 */
export function makeLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const startOf = (line: number) => starts[line] ?? text.length;
  const contentEnd = (line: number) => {
    if (line + 1 >= starts.length) return text.length;
    const newline = startOf(line + 1) - 1;
    return newline > startOf(line) && text[newline - 1] === '\r' ? newline - 1 : newline;
  };

  return {
    lineCount: starts.length,
    positionAt(offset) {
      const line = Math.max(0, countWhile(starts.length, (k) => (starts[k] ?? 0) <= offset) - 1);
      const character = Math.min(offset, contentEnd(line)) - startOf(line);
      return { line, character: Math.max(0, character) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(startOf(line) + Math.max(0, character), contentEnd(line));
    },
  };
}
