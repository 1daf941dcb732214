/**
 * Follows spans through the edits of an open document, exactly: no guess is needed where the editor says what was replaced.
 * Only what was replaced together with more around it (a formatter, `git checkout`, a moved line) goes through the
 * comparison of the two texts (relocate.ts). O(spans · changes).
 */
import type { Span } from '../text/span';
import { relocateSpans } from './locate';

/** One replaced piece of a text: offsets of the text before the change, and the length of what stands there now. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** A change with the words that came. */
export interface TextChange extends Change {
  readonly text: string;
}

/** Where spans of the old text are after the changes of one edit, as `follow` says; `undefined` for those that are gone. */
export function followAll(
  old: string,
  spans: readonly (Span | undefined)[],
  changes: readonly TextChange[],
): (Span | undefined)[] {
  let present: (Span | undefined)[] = [...spans];
  for (const change of fromTheEnd(changes)) {
    const found = throughComparison(old, present, change);
    present = present.map((span) => span && (found.get(span) ?? followOne(span, change)));
  }
  return present;
}

/** The same through several edits, each of them made in the text that the one before it left. */
export function followEdits(
  old: string,
  spans: readonly (Span | undefined)[],
  edits: readonly (readonly TextChange[])[],
): readonly (Span | undefined)[] {
  let text = old;
  let present = spans;
  for (const [k, changes] of edits.entries()) {
    present = followAll(text, present, changes);
    if (k < edits.length - 1) text = edited(text, changes);
  }
  return present;
}

function edited(text: string, changes: readonly TextChange[]): string {
  return fromTheEnd(changes).reduce(
    (before, { start, end, text: words }) => before.slice(0, start) + words + before.slice(end),
    text,
  );
}

/** The spans that a change replaced with more around them, as far as they stand in the words that came. */
function throughComparison(old: string, spans: readonly (Span | undefined)[], change: TextChange) {
  const found = new Map<Span, Span>();
  const isWider = (span: Span) => change.start < span.start || change.end > span.end;
  const inside = spans.flatMap((span) => (span && coversAll(change, span) && isWider(span) ? [span] : []));
  if (inside.length === 0 || change.text === '') return found;
  const { start: base } = change;
  const relative = inside.map(({ start, end }) => ({ start: start - base, end: end - base }));
  const located = relocateSpans(old.slice(base, change.end), change.text, relative);
  for (const [k, span] of inside.entries()) {
    const there = located[k]?.span;
    if (there) found.set(span, { start: base + there.start, end: base + there.end });
  }
  return found;
}

/**
 * Where a span is after the changes of one edit. Typing at the outer edges does not make it grow, typing inside does.
 * `undefined` when nothing of it is left. A change that replaces exactly the span leaves the new words annotated.
 * @param changes Of one event: none overlaps another, all in offsets of the text before it, in any order.
 */
export function follow(span: Span, changes: readonly Change[]): Span | undefined {
  let { start, end } = span;
  for (const change of fromTheEnd(changes)) {
    const moved = followOne({ start, end }, change);
    if (!moved) return undefined;
    ({ start, end } = moved);
  }
  return { start, end };
}

function fromTheEnd<C extends Change>(changes: readonly C[]): C[] {
  return [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
}

const coversAll = (change: Change, span: Span) => change.start <= span.start && change.end >= span.end;

function followOne(span: Span, change: Change): Span | undefined {
  const shift = change.length - (change.end - change.start);
  if (change.end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (change.start >= span.end) return span;
  if (coversAll(change, span)) {
    const isSpan = change.start === span.start && change.end === span.end;
    return isSpan && change.length > 0 ? { start: span.start, end: span.start + change.length } : undefined;
  }
  if (change.start < span.start) return { start: change.start + change.length, end: span.end + shift };
  if (change.end > span.end) return { start: span.start, end: change.start };
  const end = span.end + shift;
  return end > span.start ? { start: span.start, end } : undefined;
}
