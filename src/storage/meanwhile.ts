/**
 * A change that meets a record which somebody else changed after the person saw it: it waited in the journal while a
 * colleague's work came in, or two windows were quicker than the disk. Both are merged as two branches are (format.md,
 * rule 8): the base is what the person saw, ours what they made of it, theirs what the file holds. Where nobody else
 * touched the same fields, which is nearly always, the change is made as it is.
 */
import { type Annotation, remake } from '../core';
import { addRecord, changeFields, changeRecord, type EditResult, removeRecord } from './edit';
import { conflictOf, deletedField, same } from './merge/conflicts';
import { mergeRecord } from './merge/fields';
import { asWritable } from './merge/writable';
import { fieldsOf } from './recordFields';
import type { Sidecar } from './sidecar';
import { asRead, type ValueMap, type Writable } from './yaml/value';

/** An edit, and whether it left something to be decided in the record's `conflicts`. */
type Merged = EditResult & { readonly isUndecided?: boolean };

/**
 * Makes a change that a person made of `before` on the record as it stands in the file now.
 * @param present `undefined` where somebody took it out: it is put back as the person left it, as a conflict.
 */
export function changeMeanwhile(
  sidecar: Sidecar,
  present: Annotation | undefined,
  before: Annotation,
  after: Annotation,
): Merged {
  if (!present) {
    const conflicts = [conflictOf(deletedField, undefined, 'changed', 'deleted')] as unknown as Writable;
    const result = addRecord(sidecar, after, ({ anchor }) => anchor.at?.start, { conflicts });
    return { ...result, isUndecided: true };
  }
  const [base, ours, theirs] = [dataOf(before), dataOf(after), dataOf(present)];
  const isChangedByBoth = [...new Set([...Object.keys(base), ...Object.keys(ours)])].some(
    (key) =>
      ![same(base[key], ours[key]), same(base[key], theirs[key]), same(ours[key], theirs[key])].includes(
        true,
      ),
  );
  if (isChangedByBoth) return mergeInto(sidecar, present, base, ours);
  return changeRecord(sidecar, present, remake(present, before, after));
}

/** Takes a record out that a person saw as `before`; one that somebody changed meanwhile stays, as a conflict. */
export function removeMeanwhile(
  sidecar: Sidecar,
  present: Annotation,
  before: Annotation,
): ReturnType<typeof removeRecord> & Merged {
  const base = dataOf(before);
  if (same(base, dataOf(present))) return removeRecord(sidecar, present.id);
  return mergeInto(sidecar, present, base, undefined);
}

/** @param ours What the person made of `base`; `undefined` where they took it out. */
function mergeInto(
  sidecar: Sidecar,
  present: Annotation,
  base: ValueMap,
  ours: ValueMap | undefined,
): Merged {
  const { conflicts } = sidecar.records.find(({ id }) => id === present.id)?.value ?? {};
  const open: ValueMap = conflicts === undefined ? {} : { conflicts };
  const theirs = dataOf(present);
  const merged = mergeRecord({ base, ours, theirs: { ...theirs, ...open } });
  const old = { ...fieldsOf(present), ...open };
  const result = changeFields(sidecar, present.id, old, asWritable(merged.value ?? theirs));
  return { ...result, isUndecided: merged.conflicts.length > 0 };
}

function dataOf(annotation: Annotation): ValueMap {
  return asRead(fieldsOf(annotation)) as ValueMap;
}
