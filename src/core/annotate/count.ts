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

/** What `countRecords` would give for the records of both. */
export function addCounts(a: Counts, b: Counts): Counts {
  const [needed, cited] = [a.claims.needed + b.claims.needed, a.claims.cited + b.claims.cited];
  return {
    records: a.records + b.records,
    kinds: addTallies(a.kinds, b.kinds),
    states: addTallies(a.states, b.states),
    annotators: addTallies(a.annotators, b.annotators),
    claims: {
      categories: addTallies(a.claims.categories, b.claims.categories),
      verdicts: addTallies(a.claims.verdicts, b.claims.verdicts),
      ...{ needed, cited },
      ...(needed > 0 && { coverage: cited / needed }),
      citations: a.claims.citations + b.claims.citations,
    },
  };
}

function addTallies(a: Tally, b: Tally): Tally {
  const counts = new Map(Object.entries(a));
  for (const [value, count] of Object.entries(b)) counts.set(value, (counts.get(value) ?? 0) + count);
  return sorted(counts);
}

function tally(values: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sorted(counts);
}

function sorted(counts: ReadonlyMap<string, number>): Tally {
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
