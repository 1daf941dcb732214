/**
 * Merging of one record, field by field (format.md, rule 8). A decision that only one side made stands; what both
 * decided differently is left to a person: ours stays in the field, and a conflict says what theirs and the base were.
 * Apart from that the result does not depend on which side is ours.
 */
import { lookUp } from '../../core';
import { isList, isMap, type Value, type ValueMap } from '../yaml/value';
import {
  anchorField,
  type Conflict,
  conflictOf,
  conflictsOf,
  deletedField,
  isSameConflict,
  same,
  withConflicts,
} from './conflicts';
import { canonical, changedSide, matchEntries, mergeSets, type Sides, weave } from './keyed';
import { mergeLines } from './lines';

/** A merged value and what people have to decide about it; no value means that the field, or the record, is gone. */
export interface Merged<T extends Value> {
  readonly value: T | undefined;
  readonly conflicts: readonly Conflict[];
}

/** The fields that say where a record stands; one decision, never mixed. */
export const anchorKeys: readonly string[] = ['quote', 'before', 'after', 'at', 'base', 'parts'];

/**
 * Merges one record, reference, or the head of a file. `conflicts` of the result are those that this merge found; in
 * the value they stand beside those that were there before.
 */
export function mergeRecord(sides: Sides<ValueMap>): Merged<ValueMap> {
  const { base, ours, theirs } = sides;
  if (ours && theirs) return mergeBoth(base, ours, theirs);
  const kept = ours ?? theirs;
  if (!kept || (base && same(base, kept))) return { value: undefined, conflicts: [] };
  if (!base) return { value: kept, conflicts: [] };
  const found = conflictOf(
    deletedField,
    undefined,
    ours ? 'changed' : 'deleted',
    theirs ? 'changed' : 'deleted',
  );
  const value = withConflicts(kept, mergeSets(sidesOf([], conflictsOf(kept) ?? [], [found]), isSameConflict));
  return { value, conflicts: [found] };
}

function mergeBoth(base: ValueMap | undefined, ours: ValueMap, theirs: ValueMap): Merged<ValueMap> {
  const sides = sidesOf(base, ours, theirs);
  const settled = settledBefore(sides);
  const anchor = mergeAnchor(sides, settled.has(anchorField));
  const found = [...anchor.conflicts];
  const out = new Map<string, Value>();
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    if (key === 'conflicts') continue;
    const isAnchor = anchorKeys.includes(key);
    const merged = isAnchor
      ? { value: anchor.value?.[key], conflicts: [] }
      : mergeField(key, sidesOf(base?.[key], ours[key], theirs[key]), settled.has(key));
    if (merged.value !== undefined) out.set(key, merged.value);
    found.push(...merged.conflicts);
  }
  return { value: withFound(sides, Object.fromEntries(out), found), conflicts: found };
}

/** The merged fields with the conflicts of both sides and the new ones. */
function withFound(sides: Sides<ValueMap>, value: ValueMap, found: readonly Conflict[]): ValueMap {
  const { base, ours, theirs } = sides;
  const lists = sidesOf(conflictsOf(base), conflictsOf(ours), conflictsOf(theirs));
  if (lists.ours && lists.theirs) {
    const carried = mergeSets(lists, isSameConflict);
    return withConflicts(value, mergeSets(sidesOf([], carried, found), isSameConflict));
  }
  // Somebody wrote something else under this key: whatever either wrote stays, what is to be decided after it.
  const strange = changedSide(sidesOf(base?.conflicts, ours?.conflicts, theirs?.conflicts));
  if (strange?.value !== undefined && found.length === 0) return { ...value, conflicts: strange.value };
  const pieces = strange ? [strange.value] : [ours?.conflicts, theirs?.conflicts];
  const entries = pieces.flatMap((piece) => (isList(piece) ? piece : (piece ?? [])));
  const all = mergeSets<Value>(sidesOf([], entries, found as unknown as Value[]), same);
  return { ...value, ...(all.length > 0 && { conflicts: all }) };
}

function sidesOf<T>(base: T | undefined, ours: T | undefined, theirs: T | undefined): Sides<T> {
  return { base, ours, theirs };
}

/** Fields whose conflict stood in the base and was settled on both sides: different values are two decisions. */
function settledBefore({ base, ours, theirs }: Sides<ValueMap>): ReadonlySet<string> {
  const open = (record: ValueMap | undefined, field: string) =>
    (conflictsOf(record) ?? []).some((conflict) => conflict.field === field);
  const fields = (conflictsOf(base) ?? []).map(({ field }) => field);
  return new Set(fields.filter((field) => !open(ours, field) && !open(theirs, field)));
}

function mergeAnchor(sides: Sides<ValueMap>, isSettled: boolean): Merged<ValueMap> {
  const [base, ours, theirs] = [anchorOf(sides.base), anchorOf(sides.ours), anchorOf(sides.theirs)];
  const changed = isSettled ? undefined : changedSide(sidesOf(base, ours, theirs));
  if (changed) return { value: changed.value, conflicts: [] };
  if (ours && theirs && same(ours.quote, theirs.quote)) return { value: ours, conflicts: [] };
  return { value: ours, conflicts: [conflictOf(anchorField, base, ours, theirs)] };
}

/** The fields that say where a record stands; `undefined` where it has none. */
export function anchorOf(record: ValueMap | undefined): ValueMap | undefined {
  const entries = Object.entries(record ?? {}).filter(([key]) => anchorKeys.includes(key));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function mergeField(field: string, sides: Sides<Value>, isSettled = false): Merged<Value> {
  const changed = isSettled && !same(sides.ours, sides.theirs) ? undefined : changedSide(sides);
  if (changed) return { value: changed.value, conflicts: [] };
  const { base, ours, theirs } = sides;
  const merged = (isSettled ? undefined : lookUp(mergers, field))?.(sides);
  return merged ?? { value: ours, conflicts: [conflictOf(field, base, ours, theirs)] };
}

/** The fields that are more than one decision; `undefined` where the values are not of the expected form. */
const mergers: Record<string, (sides: Sides<Value>) => Merged<Value> | undefined> = {
  tags: mergeWords,
  figures: mergeWords,
  note: mergeText,
  citations: (sides) => mergeEntries('citations', sides, [citationKey, citationPlace, canonical]),
  comments: (sides) => mergeEntries('comments', sides, [commentKey, canonical], byDate),
};

function mergeWords(sides: Sides<Value>): Merged<Value> | undefined {
  const lists = listsOf(sides, (item): item is string => typeof item === 'string');
  return lists && { value: orAbsent(mergeSets(lists, (a, b) => a === b)), conflicts: [] };
}

function mergeText({ base = '', ours, theirs }: Sides<Value>): Merged<Value> | undefined {
  if (typeof base !== 'string' || typeof ours !== 'string' || typeof theirs !== 'string') return undefined;
  const value = mergeLines(base, ours, theirs);
  return value === undefined ? undefined : { value, conflicts: [] };
}

function orAbsent<T extends Value>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function listsOf<T extends Value>(
  { base = [], ours = [], theirs = [] }: Sides<Value>,
  isItem: (item: Value) => item is T,
): Sides<readonly T[]> | undefined {
  const read = (value: Value) =>
    value === '' ? [] : isList(value) && value.every(isItem) ? value : undefined;
  const lists = [base, ours, theirs].map(read) as (readonly T[] | undefined)[];
  return lists.includes(undefined) ? undefined : sidesOf(lists[0], lists[1], lists[2]);
}

/** What a citation cites: a reference, else an address, else a passage, else what it says of a publication. */
export function citationKey(citation: ValueMap): string {
  const { ref, URL, source, quote, stance: _, locator: __, excerpt: ___, ...publication } = citation;
  if (ref !== undefined) return `ref ${canonical(ref)}`;
  if (URL !== undefined) return `URL ${canonical(URL)}`;
  if (source !== undefined || quote !== undefined) return `passage ${canonical(source)} ${canonical(quote)}`;
  return `publication ${canonical(publication)}`;
}

/** Tells two citations of one publication apart. */
function citationPlace({ locator, excerpt }: ValueMap): string {
  return `${canonical(locator)} ${canonical(excerpt)}`;
}

/** Two comments are one where the same person said the same on the same day. */
export function commentKey({ by, date, text }: ValueMap): string {
  return `${canonical(by)} ${canonical(date)} ${canonical(text)}`;
}

/** Merges a list of maps entry by entry. An entry that needs a decision is one conflict, with its whole content. */
function mergeEntries(
  field: string,
  sides: Sides<Value>,
  keysOf: readonly ((entry: ValueMap) => string)[],
  sort = (list: readonly ValueMap[]) => list,
): Merged<Value> | undefined {
  const lists = listsOf(sides, (item): item is ValueMap => isMap(item));
  if (!lists) return undefined;
  const { base, ours, theirs } = matchEntries(lists, keysOf);
  const conflicts: Conflict[] = [];
  const value: ValueMap[] = [];
  for (const key of weave([...ours.keys()], [...theirs.keys()])) {
    const merged = mergeEntry(field, sidesOf(base.get(key), ours.get(key), theirs.get(key)));
    if (merged.value) value.push(merged.value);
    conflicts.push(...merged.conflicts);
  }
  return { value: orAbsent(sort(value)), conflicts };
}

function mergeEntry(field: string, sides: Sides<ValueMap>): Merged<ValueMap> {
  const changed = changedSide(sides);
  if (changed) return { value: changed.value, conflicts: [] };
  const { base, ours, theirs } = sides;
  if (!ours || !theirs) return { value: ours ?? theirs, conflicts: [conflictOf(field, base, ours, theirs)] };
  const agreed: Record<string, Value> = {};
  const open: string[] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const decided = changedSide(sidesOf(base?.[key], ours[key], theirs[key]));
    if (!decided) open.push(key);
    else if (decided.value !== undefined) agreed[key] = decided.value;
  }
  const as = (side: ValueMap) => ({
    ...agreed,
    ...Object.fromEntries(open.flatMap((key) => (side[key] === undefined ? [] : [[key, side[key]]]))),
  });
  if (open.length === 0) return { value: agreed, conflicts: [] };
  return { value: as(ours), conflicts: [conflictOf(field, base && as(base), as(ours), as(theirs))] };
}

/** By day; of one day, as they stand. */
function byDate(comments: readonly ValueMap[]): readonly ValueMap[] {
  const day = ({ date }: ValueMap) => (typeof date === 'string' ? date : '\uffff');
  return [...comments].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
