import {
  type AnchorState,
  type Annotation,
  type LintProblem,
  makeCodePointIndex,
  type Span,
  shorten,
} from '../core';
import { makeAnchorReader, type SourceText } from '../storage/source';

/** Says what is wrong with the place of a record, given what `locate` came to. */
type PlaceJudge = (annotation: Annotation, state: AnchorState) => LintProblem[];

/**
 * Finds places that contradict the very text they were counted in: outside it, or on other words than the quote.
 * Nothing is said of a record whose words are gone, which lint reports, or of a rejected one.
 */
export function makePlaceJudge(source: SourceText): PlaceJudge {
  const readAnchor = makeAnchorReader(source);
  const index = makeCodePointIndex(source.text);
  return (annotation, state) => {
    const { at, base, parts = [], quote } = readAnchor(annotation.anchor);
    if (!at || base !== source.id || state === 'orphaned' || annotation.rejected) return [];
    const words = source.text.slice(index.toUtf16(at.start), index.toUtf16(at.end));
    if (words !== quote) return [beyond(quote, at)];
    const outside = parts.find(
      (part, i) => part.start < (parts[i - 1]?.end ?? at.start) || part.end > at.end,
    );
    return outside ? [beyond(quote, outside)] : [];
  };
}

function beyond(quote: string, { start, end }: Span): LintProblem {
  return { code: 'at-beyond-text', severity: 'error', args: [shorten(quote), `${start}-${end}`] };
}
