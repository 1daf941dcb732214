/** Lists whose entries are known by a key: which of them stay, and in which order. */
import type { Value, ValueMap } from '../yaml/value';
import { same } from './conflicts';

/** Three states of one thing; `undefined` where it was not there. */
export interface Sides<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/** What one side took away is gone, what either side added is in; ours' order, then what theirs added. */
export function mergeSets<T>(
  { base, ours, theirs }: Sides<readonly T[]>,
  isSame: (a: T, b: T) => boolean,
): T[] {
  const has = (list: readonly T[] | undefined, value: T) => (list ?? []).some((one) => isSame(one, value));
  const kept = (ours ?? []).filter((value) => has(theirs, value) || !has(base, value));
  return [...kept, ...(theirs ?? []).filter((value) => !has(ours, value) && !has(base, value))];
}

/**
 * The keys of both sides in one order: ours' as they stand, each of theirs after the one that it follows there.
 * @param goesAfter Whether a new key of theirs belongs after a neighbour that only ours has.
 */
export function weave(
  ours: readonly string[],
  theirs: readonly string[],
  goesAfter: (theirs: string, ours: string) => boolean = () => true,
): string[] {
  const mine = new Set(ours);
  const shared = new Set(theirs);
  const followers = new Map<string | undefined, string[]>();
  let previous: string | undefined;
  for (const key of theirs) {
    if (mine.has(key)) previous = key;
    else followers.set(previous, [...(followers.get(previous) ?? []), key]);
  }
  const out: string[] = [];
  let waiting = followers.get(undefined) ?? [];
  for (const key of ours) {
    while (waiting[0] !== undefined && (shared.has(key) || !goesAfter(waiting[0], key)))
      out.push(waiting.shift() as string);
    out.push(key);
    if (shared.has(key)) waiting = [...(followers.get(key) ?? [])];
  }
  return [...out, ...waiting];
}

/** The entries of three lists by keys that are unique in each of them. */
export function matchEntries(
  lists: Sides<readonly ValueMap[]>,
  keysOf: readonly ((entry: ValueMap) => string)[],
): Record<keyof typeof lists, ReadonlyMap<string, ValueMap>> {
  const all = [lists.base ?? [], lists.ours ?? [], lists.theirs ?? []];
  const [rough, ...finer] = keysOf;
  const precise = (entry: ValueMap) => {
    const group = rough?.(entry) ?? '';
    const within = all.map((list) => list.filter((other) => rough?.(other) === group));
    const isUnique = (key: (entry: ValueMap) => string) =>
      within.every((list) => new Set(list.map(key)).size === list.length);
    const key = [() => '', ...finer].find(isUnique) ?? finer.at(-1);
    return `${group}\n${key?.(entry) ?? ''}`;
  };
  const indexed = (list: readonly ValueMap[]) => {
    const seen = new Map<string, ValueMap>();
    for (const entry of list) {
      const key = precise(entry);
      let copy = 0;
      while (seen.has(`${key}\n${copy}`)) copy++;
      seen.set(`${key}\n${copy}`, entry);
    }
    return seen;
  };
  return {
    base: indexed(lists.base ?? []),
    ours: indexed(lists.ours ?? []),
    theirs: indexed(lists.theirs ?? []),
  };
}

/** A text that is equal for equal values, whatever the order of the keys. */
export function canonical(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const map = value as ValueMap;
  const keys = Object.keys(map).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(map[key])}`).join()}}`;
}

/** The side that changed something; `undefined` where both did, in different ways. */
export function changedSide<T extends Value>({
  base,
  ours,
  theirs,
}: Sides<T>): { value: T | undefined } | undefined {
  if (same(ours, theirs) || same(base, theirs)) return { value: ours };
  return same(base, ours) ? { value: theirs } : undefined;
}
