import { isList, isMap, sameValue, type Value, type ValueMap } from '../yaml/value';

/**
 * What two people decided differently, as it stands in a record's `conflicts` (format.md, rule 8). Of `citations` and
 * `comments` it is one entry of the list. An absent side had no such value.
 */
export interface Conflict {
  readonly field: string;
  readonly ours?: Value;
  readonly theirs?: Value;
  readonly base?: Value;
}

/** In place of a field: one side took the whole record out, the other changed it. */
export const deletedField = '(deleted)';

/** In place of a field: the fields that say where a record stands, which are never mixed. */
export const anchorField = 'anchor';

/** What three files hold of one field; what is absent in one is absent in the conflict. */
export function conflictOf(
  field: string,
  base: Value | undefined,
  ours: Value | undefined,
  theirs: Value | undefined,
): Conflict {
  return {
    field,
    ...(ours !== undefined && { ours }),
    ...(theirs !== undefined && { theirs }),
    ...(base !== undefined && { base }),
  };
}

/** The entries of a record's `conflicts`; `undefined` where what stands there is not a list of them. */
export function conflictsOf(record: ValueMap | undefined): readonly Conflict[] | undefined {
  const value = record?.conflicts;
  if (value === undefined || value === '') return [];
  if (!isList(value)) return undefined;
  const entries = value.filter((entry) => isMap(entry) && typeof entry.field === 'string');
  return entries.length === value.length ? (entries as unknown as Conflict[]) : undefined;
}

/** The record with these conflicts; without the key where none is left. */
export function withConflicts(record: ValueMap, conflicts: readonly Conflict[]): ValueMap {
  const { conflicts: present, ...fields } = record;
  if (conflicts.length === 0) return fields;
  const unchanged = isList(present) && sameValue(present, conflicts as unknown as Value);
  return unchanged ? record : { ...fields, conflicts: conflicts as unknown as Value };
}

/** The same conflict, whichever of the two was called ours. */
export function isSameConflict(a: Conflict, b: Conflict): boolean {
  const there = same(a.ours, b.ours) && same(a.theirs, b.theirs);
  const back = same(a.ours, b.theirs) && same(a.theirs, b.ours);
  return a.field === b.field && same(a.base, b.base) && (there || back);
}

/** Equal values, or both absent. */
export function same(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameValue(a, b));
}
