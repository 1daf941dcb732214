/**
 * Formats of other tools that let a program leave data of its own take all fields of a record along, under the key
 * `galley`, so that a record comes back whole. What the other tool shows and lets people change (the place and the label)
 * is in its own fields, and counts when it comes back.
 */
import { anchorFieldNames } from './carry';
import { fieldsOfLabel, labelFields, labelOf } from './labels';
import type { ExportRecord, Fields } from './model';
import { asValueMap, type Json } from './safeJson';

/** All fields but the place and the label. */
export function ownFields(record: ExportRecord): Fields {
  const shown = new Set([...anchorFieldNames, ...labelFields(record)]);
  return Object.fromEntries(Object.entries(record.fields).filter(([key]) => !shown.has(key)));
}

/** A record's fields again, from its label and what was taken along, if anything was. */
export function withLabel(label: string | undefined, own: Json | undefined): Fields {
  const taken = asValueMap(own);
  const fields = { ...(taken && withoutAnchor(taken)) };
  return { ...fields, ...(label === undefined ? { kind: 'note' } : fieldsOfLabel(label)) };
}

/** A place that came along would contradict the one that the other tool gives. */
function withoutAnchor(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !anchorFieldNames.includes(key)));
}

/** The labels of many records, each once. */
export function labelsOf(records: readonly ExportRecord[]): string[] {
  return [...new Set(records.map(labelOf))].sort();
}
