import type { Span } from '../text/span';

/** One replaced piece of a text: offsets of the text before the change, and the length of what stands there now. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Where a span is after the changes of one edit. Typing at the outer edges does not make it grow, typing inside does.
 * `undefined` when nothing of it is left. A change that replaces exactly the span leaves the new words annotated.
 * @param changes Of one event: none overlaps another, all in offsets of the text before it, in any order.
 */
export function follow(span: Span, changes: readonly Change[]): Span | undefined {
  let { start, end } = span;
  for (const change of [...changes].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const moved = followOne({ start, end }, change);
    if (!moved) return undefined;
    ({ start, end } = moved);
  }
  return { start, end };
}

function followOne(span: Span, change: Change): Span | undefined {
  const shift = change.length - (change.end - change.start);
  if (change.end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (change.start >= span.end) return span;
  const coversAll = change.start <= span.start && change.end >= span.end;
  if (coversAll) {
    const isSpan = change.start === span.start && change.end === span.end;
    return isSpan && change.length > 0 ? { start: span.start, end: span.start + change.length } : undefined;
  }
  if (change.start < span.start) return { start: change.start + change.length, end: span.end + shift };
  if (change.end > span.end) return { start: span.start, end: change.start };
  const end = span.end + shift;
  return end > span.start ? { start: span.start, end } : undefined;
}
