import type { AnchorState } from '../anchor/state';
import type { Annotation, Claim } from './annotation';

/** One record that is counted; rejected finds are not to be among them. */
export interface CountedRecord {
  readonly annotation: Annotation;
  /** `undefined` where the article could not be read. */
  readonly state?: AnchorState;
}

/** How many records have each value; the most frequent first. */
export type Tally = Readonly<Record<string, number>>;

/** How many records there are of what. */
export interface Counts {
  readonly records: number;
  readonly kinds: Tally;
  readonly states: Tally;
  /** Who made the records; `unknown` for those that do not say. */
  readonly annotators: Tally;
  readonly claims: {
    /** `none` for claims without a category. */
    readonly categories: Tally;
    readonly verdicts: Tally;
    /** Claims that need a citation: all but those that cannot be checked. */
    readonly needed: number;
    /** Of those, the ones that have one or more. */
    readonly cited: number;
    /** `cited / needed`; absent where none is needed. */
    readonly coverage?: number;
    readonly citations: number;
  };
}

/** Counts records of any number of articles. Claims that cannot be checked count as neither cited nor uncited. */
export function countRecords(records: readonly CountedRecord[]): Counts {
  const claims = records.flatMap(({ annotation }) => (annotation.kind === 'claim' ? annotation : []));
  const needing = claims.filter(({ category }) => category !== 'not-checkable');
  const cited = needing.filter(({ citations = [] }) => citations.length > 0).length;
  return {
    records: records.length,
    kinds: tally(records.map(({ annotation }) => annotation.kind)),
    states: tally(records.map(({ state }) => state ?? 'unread')),
    annotators: tally(records.map(({ annotation }) => annotation.by ?? 'unknown')),
    claims: {
      categories: tally(claims.map(({ category }) => category ?? 'none')),
      verdicts: tally(claims.map(({ verdict }: Claim) => verdict?.value ?? 'none')),
      ...{ needed: needing.length, cited },
      ...(needing.length > 0 && { coverage: cited / needing.length }),
      citations: claims.reduce((sum, { citations = [] }) => sum + citations.length, 0),
    },
  };
}

function tally(values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
