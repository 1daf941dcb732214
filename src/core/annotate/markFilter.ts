import type { Annotation } from './annotation';

/** What can be shown in an article; `uncited` leaves of the claims only those without a citation. */
export const markFilters = ['claim', 'uncited', 'entity', 'figure', 'quote', 'note'] as const;
export type MarkFilter = (typeof markFilters)[number];

/** True for a record that is drawn where these filters are chosen; what was rejected never is. */
export function isShownBy(annotation: Annotation, chosen: ReadonlySet<MarkFilter>): boolean {
  if (annotation.rejected || !chosen.has(annotation.kind)) return false;
  if (annotation.kind !== 'claim' || !chosen.has('uncited')) return true;
  return !annotation.citations?.length;
}
