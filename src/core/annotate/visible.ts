import type { Find } from '../detect/find';
import type { Span } from '../text/span';
import { sharesHalf } from '../text/span';
import type { Annotation } from './annotation';

/** A record and where it stands at present. */
export interface Placed {
  readonly annotation: Annotation;
  readonly span: Span;
}

/**
 * The machine's finds that are still to be shown: not those of which a person has said something, which is the case
 * where a record of the same kind, kept or rejected, overlaps at least half of the shorter of the two (format.md, rule
 * 11), or where a record with `everywhere` speaks for the same words.
 */
export function visibleFinds(finds: readonly Find[], records: readonly Placed[]): Find[] {
  if (records.length === 0) return [...finds];
  const byKind = new Map<string, Placed[]>();
  const everywhere = new Set<string>();
  for (const record of records) {
    const { annotation } = record;
    const list = byKind.get(annotation.kind) ?? [];
    list.push(record);
    byKind.set(annotation.kind, list);
    if (annotation.kind === 'entity' && annotation.everywhere) everywhere.add(annotation.anchor.quote);
  }
  return finds.filter((find) => {
    if (find.kind === 'entity' && everywhere.has(find.text)) return false;
    return !(byKind.get(find.kind) ?? []).some(({ span }) => sharesHalf(span, find));
  });
}
