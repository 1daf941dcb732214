/** A piece of a text: UTF-16 offsets, `end` exclusive, `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two share at least half of the shorter one (format.md, rule 11). */
export function sharesHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

/** Ascending by start; of two that start together the longer comes first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
