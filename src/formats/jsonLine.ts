/** The form of a record that `json` and `jsonl` share; `jsonl.ts` describes it. */
import type { ImportRecord } from './format';
import type { ExportRecord, ExportSource, Fields } from './model';
import { asText, asValueMap, type JsonMap } from './safeJson';
import { spanFromUtf16, type UnitTable } from './units';

const taken = new Set(['file', 'layer', 'state', 'start', 'end']);

/** A record's own fields, and its place in the unit of `table`. */
export function recordFields({ fields, state, span }: ExportRecord, table: UnitTable | undefined): object {
  const own = Object.entries(fields).map(([key, value]) => [taken.has(key) ? `record.${key}` : key, value]);
  const { start = null, end = null } = span && table ? spanFromUtf16(table, span) : {};
  return { ...Object.fromEntries(own), state: state ?? null, start, end };
}

/** Path of the article, and the layer where it is one. */
export function sourceFields({ file, layer }: ExportSource): object {
  return { file, ...(layer !== undefined && { layer }) };
}

/** The way back: the record with its own anchor. `undefined` without an id, which every record of ours has. */
export function readRecordFields(line: JsonMap): ImportRecord | undefined {
  const id = asText(line.id);
  const kept = Object.entries(line).flatMap(([key, value]) =>
    taken.has(key) ? [] : [[key.replace(/^record\./, ''), value]],
  );
  const fields: Fields | undefined = asValueMap(Object.fromEntries(kept));
  return id !== undefined && fields ? { key: id, fields } : undefined;
}
