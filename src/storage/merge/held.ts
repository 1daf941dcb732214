import { lookUp } from '../../core';
import { isList, isMap, type Value, type ValueMap } from '../yaml/value';
import { anchorField, type Conflict, deletedField, same } from './conflicts';
import { anchorOf, citationKey, commentKey } from './fields';
import type { Side } from './merge';

/**
 * What a side of a record's conflict holds; `undefined` where it has no value. A conflict says what ours was when it arose:
 * where somebody went on from there, ours is what the record holds now, so that to keep it takes nothing back. Not: theirs, as after a merge with the sides turned round.
 */
export function heldBy(side: Side, conflict: Conflict, record: ValueMap): Value | undefined {
  if (side !== 'ours' || conflict.field === deletedField) return conflict[side];
  const present = presentValue(record, conflict);
  return same(present, conflict.theirs) ? conflict.ours : present;
}

/** Where the entry of a list that a conflict is about stands; `undefined` for a conflict of a whole field. */
export function placeOfEntry(
  record: ValueMap,
  { field, ours, theirs }: Conflict,
): { readonly list: readonly Value[]; readonly at: number } | undefined {
  const keyOf = lookUp(entryKeys, field);
  const list = record[field] ?? [];
  const known = [ours, theirs].flatMap((one) => one ?? []);
  const key = known.find((one): one is ValueMap => isMap(one));
  if (!keyOf || !key || !isList(list)) return undefined;
  const exact = list.findIndex((entry) => known.some((one) => same(one, entry)));
  const at = exact >= 0 ? exact : list.findIndex((entry) => isMap(entry) && keyOf(entry) === keyOf(key));
  return { list, at };
}

/** Lists whose entries are in conflict one by one. */
const entryKeys: Record<string, (entry: ValueMap) => string> = {
  citations: citationKey,
  comments: commentKey,
};

function presentValue(record: ValueMap, conflict: Conflict): Value | undefined {
  if (conflict.field === anchorField) return anchorOf(record);
  const place = placeOfEntry(record, conflict);
  return place ? place.list[place.at] : record[conflict.field];
}
