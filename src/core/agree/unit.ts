import type { Span } from '../text/span';

/** What one annotator marked: a piece of the text, and what it was called there. Offsets in any unit, the same for all. */
export interface Unit extends Span {
  readonly label: string;
}

/** An annotator's units, ascending by start. */
export function sortedUnits<U extends Unit>(units: readonly U[]): readonly U[] {
  return [...units].sort((a, b) => a.start - b.start || a.end - b.end);
}
