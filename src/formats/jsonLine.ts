/** The form of a record that `json` and `jsonl` share; `jsonl.ts` describes it. */
import type { ImportRecord } from './format';
import type { ExportRecord, ExportSource, Fields } from './model';
import { asText, asValueMap, type JsonMap } from './safeJson';
import { spanFromUtf16, type UnitTable } from './units';

const taken = ['file', 'layer', 'state', 'start', 'end'];

/**
 * A record as JSON: its own fields behind those of `head`, then its state and its place in the unit of `table`. The text is
 * put together from pieces, which takes a sixth of the time of one object made of all.
 * @param head Fields as they stand inside an object, with a comma behind; `headOf` makes them.
 */
export function recordJson(
  head: string,
  { fields, state, span }: ExportRecord,
  table: UnitTable | undefined,
): string {
  const isPlain = taken.every((key) => fields[key] === undefined);
  const own = JSON.stringify(isPlain ? fields : renamed(fields)).slice(1, -1);
  const { start = null, end = null } = span && table ? spanFromUtf16(table, span) : {};
  const place = `"state":${JSON.stringify(state ?? null)},"start":${start},"end":${end}`;
  return `{${head}${own}${own === '' ? '' : ','}${place}}`;
}

function renamed(fields: Fields): Fields {
  const pairs = Object.entries(fields).map(([key, value]) => [
    taken.includes(key) ? `record.${key}` : key,
    value,
  ]);
  return Object.fromEntries(pairs);
}

/** Path of the article, and the layer where it is one. */
export function sourceFields({ file, layer }: ExportSource): object {
  return { file, ...(layer !== undefined && { layer }) };
}

/** What lines of an article begin with. */
export function headOf(source: ExportSource): string {
  return `${JSON.stringify(sourceFields(source)).slice(1, -1)},`;
}

/** The way back: the record with its own anchor. `undefined` without an id, which every record of ours has. */
export function readRecordFields(line: JsonMap): ImportRecord | undefined {
  const id = asText(line.id);
  const kept = Object.entries(line).flatMap(([key, value]) =>
    taken.includes(key) ? [] : [[key.replace(/^record\./, ''), value]],
  );
  const fields: Fields | undefined = asValueMap(Object.fromEntries(kept));
  return id !== undefined && fields ? { key: id, fields } : undefined;
}
