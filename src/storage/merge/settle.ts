import type { EditResult } from '../edit';
import { removeRecord } from '../edit';
import { readSidecar, type Sidecar, type SidecarRecord } from '../sidecar';
import { applySplices, lineEnd, lineStart } from '../yaml/splice';
import { isList, isMap, type Value, type ValueMap } from '../yaml/value';
import { changedBlock } from './blocks';
import { anchorField, type Conflict, conflictsOf, deletedField, same, withConflicts } from './conflicts';
import { anchorKeys, citationKey, commentKey } from './fields';
import type { Side } from './merge';

/**
 * Settles one entry of a record's `conflicts`: the chosen side's value goes into the field, and the entry out of the
 * list. A record that the chosen side deleted goes; the key goes with its last entry.
 * @param index Place of the entry in `conflicts`.
 */
export function settleConflict(sidecar: Sidecar, id: string, index: number, choice: Side): EditResult {
  const record = sidecar.records.find((one) => one.id === id);
  const conflicts = conflictsOf(record?.value) ?? [];
  const conflict = conflicts[index];
  if (!sidecar.writable) return refused('unreadable-sidecar', []);
  if (!record || !conflict) return refused('record-gone', [id]);
  const value = conflict[choice];
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
  const keyOf = entryKeys[field];
  const list = record[field] ?? [];
  if (keyOf && isList(list) && [conflict.ours, conflict.theirs].some(isMap)) {
    return withField(record, field, settledList(list, conflict, value, keyOf));
  }
  return withField(record, field, value);
}

/** Lists whose entries are in conflict one by one. */
const entryKeys: Record<string, (entry: ValueMap) => string> = {
  citations: citationKey,
  comments: commentKey,
};

function settledList(
  list: readonly Value[],
  conflict: Conflict,
  value: Value | undefined,
  keyOf: (entry: ValueMap) => string,
): readonly Value[] | undefined {
  const known = [conflict.ours, conflict.theirs].flatMap((one) => one ?? []);
  const exact = list.findIndex((entry) => known.some((one) => same(one, entry)));
  const key = known.find((one): one is ValueMap => isMap(one));
  const at =
    exact >= 0 ? exact : list.findIndex((entry) => isMap(entry) && key && keyOf(entry) === keyOf(key));
  const entries = value === undefined ? [] : [value];
  const settled = at < 0 ? [...list, ...entries] : [...list.slice(0, at), ...entries, ...list.slice(at + 1)];
  return settled.length > 0 ? settled : undefined;
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
