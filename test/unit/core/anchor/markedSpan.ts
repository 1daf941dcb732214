import assert from 'node:assert/strict';
import {
  type Anchor,
  describe as describeSpan,
  locate,
  makeCodePointIndex,
  type Span,
} from '../../../../src/core';

// Texts with one span between `[[` and `]]`: "A dozen [[officers]] came."

/** The text without the marks, and the span between them, if any. */
export function unmark(marked: string): { text: string; span?: Span } {
  const start = marked.indexOf('[[');
  const text = marked.replace(/\[\[|\]\]/g, '');
  return start < 0 ? { text } : { text, span: { start, end: marked.indexOf(']]') - 2 } };
}

/** The span of a text that has one. */
export function spanOf(marked: string): Span {
  const { span } = unmark(marked);
  assert.ok(span, `there is no span in: ${marked}`);
  return span;
}

/** The way back from `unmark`. */
export function mark(text: string, span: Span | undefined): string {
  if (!span) return text;
  return `${text.slice(0, span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end)}`;
}

export function anchorOf(marked: string): Anchor {
  const { text } = unmark(marked);
  return describeSpan(text, makeCodePointIndex(text), spanOf(marked), 'a'.repeat(40));
}

/** Looks for the first anchor in another text, whose marks say where it should be; the others are in the file as well. */
export function checkAnchor(olds: readonly string[], now: string, state: string): void {
  const { text } = unmark(now);
  const [located] = locate({ text }, olds.map(anchorOf));
  assert.equal(`${located?.state}: ${mark(text, located?.span)}`, `${state}: ${now}`);
}
