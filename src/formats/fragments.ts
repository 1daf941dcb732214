import type { Span } from '../core';

/** The pieces of a span between its line breaks, without empty ones. */
export function cutAtLineBreaks(text: string, { start, end }: Span): Span[] {
  const pieces = [...text.slice(start, end).matchAll(/[^\r\n]+/g)];
  return pieces.map(({ 0: piece, index }) => ({ start: start + index, end: start + index + piece.length }));
}

/** Pieces that line breaks alone part, as one; others stay apart. */
export function joinAtLineBreaks(text: string, pieces: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, piece.start);
    if (last && between !== undefined && /^[\r\n]+$/.test(between))
      joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}
