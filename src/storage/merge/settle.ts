import type { EditResult } from '../edit';
import { removeRecord } from '../edit';
import { readSidecar, type Sidecar, type SidecarRecord } from '../sidecar';
import { applySplices, lineEnd, lineStart } from '../yaml/splice';
import { isMap, type Value, type ValueMap } from '../yaml/value';
import { changedBlock } from './blocks';
import { anchorField, type Conflict, conflictsOf, deletedField, same, withConflicts } from './conflicts';
import { anchorKeys } from './fields';
import { heldBy, placeOfEntry } from './held';
import type { Side } from './merge';

/**
 * Settles one entry of a record's `conflicts`: the chosen side's value (`heldBy`) goes into the field, and the
 * entry out of the list. A record that the chosen side deleted goes; the key goes with its last entry.
 * @param index Place of the entry in `conflicts`.
 */
export function settleConflict(sidecar: Sidecar, id: string, index: number, choice: Side): EditResult {
  const record = sidecar.records.find((one) => one.id === id);
  const conflicts = conflictsOf(record?.value) ?? [];
  const conflict = conflicts[index];
  if (!sidecar.writable) return refused('unreadable-sidecar', []);
  if (!record || !conflict) return refused('record-gone', [id]);
  const value = heldBy(choice, conflict, record.value);
  if (conflict.field === deletedField && value === 'deleted') return removeRecord(sidecar, id);
  const settled = withConflicts(
    settledValue(record.value, conflict, value),
    conflicts.filter((one) => one !== conflict),
  );
  return written(sidecar, record, settled);
}

function refused(code: 'record-gone' | 'unreadable-sidecar' | 'write-check-failed', args: readonly string[]) {
  return { problem: { code, severity: 'error', args } } as const;
}

function settledValue(record: ValueMap, conflict: Conflict, value: Value | undefined): ValueMap {
  const { field } = conflict;
  if (field === deletedField) return record;
  if (field === anchorField) {
    const rest = Object.entries(record).filter(([key]) => !anchorKeys.includes(key));
    return { ...Object.fromEntries(rest), ...(isMap(value) && value) };
  }
  const place = placeOfEntry(record, conflict);
  if (!place) return withField(record, field, value);
  const { list, at } = place;
  const entries = value === undefined ? [] : [value];
  const settled = at < 0 ? [...list, ...entries] : [...list.slice(0, at), ...entries, ...list.slice(at + 1)];
  return withField(record, field, settled.length > 0 ? settled : undefined);
}

function withField(record: ValueMap, field: string, value: Value | undefined): ValueMap {
  const { [field]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [field]: value };
}

function written(sidecar: Sidecar, record: SidecarRecord, value: ValueMap): EditResult {
  const { text, eol } = sidecar;
  const start = lineStart(text, record.span.start);
  const end = lineEnd(text, record.span.end);
  const style = { eol, indent: record.span.start - start };
  const block = changedBlock(text.slice(start, end) + eol, record.value, value, style).slice(0, -eol.length);
  const changed = applySplices(text, [{ start, end, text: block }]);
  const again = readSidecar(new TextEncoder().encode(changed), sidecar.source ?? '');
  const isRight =
    again.writable &&
    again.records.length === sidecar.records.length &&
    again.records.every((one, index) => {
      const before = sidecar.records[index];
      return one.id === before?.id && same(one.value, one.id === record.id ? value : before.value);
    });
  return isRight ? { text: changed, sidecar: again } : refused('write-check-failed', []);
}
