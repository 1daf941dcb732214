import type { Find } from '../detect/find';
import { countWhile } from '../text/binarySearch';
import { type Span, sharesHalf } from '../text/span';
import type { Annotation, Kind } from './annotation';

/** A record and where it stands at present. */
export interface Placed {
  readonly annotation: Annotation;
  readonly span: Span;
}

/**
 * The machine's finds that are still to be shown: not those of which a person has said something, which is the case
 * where a record of the same kind, kept or rejected, overlaps at least half of the shorter of the two (format.md, rule
 * 11), or where it says of the same words that they are no name `everywhere`.
 */
export function visibleFinds(finds: readonly Find[], records: readonly Placed[]): Find[] {
  if (records.length === 0) return [...finds];
  const everywhere = new Set<string>();
  const spans = new Map<Kind, Span[]>();
  for (const { annotation, span } of records) {
    if (annotation.kind === 'entity' && annotation.everywhere && annotation.rejected)
      everywhere.add(annotation.anchor.quote);
    const ofKind = spans.get(annotation.kind);
    if (ofKind) ofKind.push(span);
    else spans.set(annotation.kind, [span]);
  }
  const taken = new Map([...spans].map(([kind, list]) => [kind, makeOverlap(list)]));
  return finds.filter((find) => {
    if (find.kind === 'entity' && everywhere.has(find.text)) return false;
    return !taken.get(find.kind)?.(find);
  });
}

/** Tells whether a span shares half with one of many; each question looks only at those near enough to do so. */
function makeOverlap(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const longest = Math.max(...ordered.map(({ start, end }) => end - start));
  return (span) => {
    const first = countWhile(ordered.length, (k) => (ordered[k]?.start ?? 0) < span.start - longest);
    for (let k = first; k < ordered.length; k++) {
      const other = ordered[k];
      if (!other || other.start >= span.end) return false;
      if (sharesHalf(other, span)) return true;
    }
    return false;
  };
}
