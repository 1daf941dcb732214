import type { Anchor } from '../annotate/annotation';
import type { CodePointIndex } from '../text/codePoints';
import type { Span } from '../text/span';

/** Code points kept on either side of a quote. */
const contextLength = 32;

/**
 * The anchor of a span: its words, what stands around them, and its place. The inverse of `locate` as long as the text
 * stays the same.
 * @param text LF text without a byte-order mark; `index` is its code point index, `span` in UTF-16 units.
 * @param base Git blob id of the article that `text` was read from.
 */
export function describe(text: string, index: CodePointIndex, span: Span, base: string): Anchor {
  const at = { start: index.toCodePoint(span.start), end: index.toCodePoint(span.end) };
  return {
    quote: text.slice(span.start, span.end),
    before: text.slice(index.toUtf16(Math.max(0, at.start - contextLength)), span.start),
    after: text.slice(span.end, index.toUtf16(at.end + contextLength)),
    at,
    base,
  };
}
