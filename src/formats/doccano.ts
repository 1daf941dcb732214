/**
 * doccano JSON lines, a document a line, in both of its shapes at once, so that the file can be imported into projects of
 * both kinds; each ignores the other's key:
 *
 *     { "text": …, "label": [[start, end, label], …],                               sequence labelling
 *       "entities": [{ "id", "start_offset", "end_offset", "label" }, …],           relation extraction
 *       "relations": [{ "id", "from_id", "to_id", "type" }, …],
 *       "galley": { "file", "layer", "words": […], "records": { <entity id>: fields } } }
 *
 * Other keys are kept by doccano as the document's metadata, so a record comes back whole. Offsets are code points.
 * Read are also `labels` and, from older versions, `annotations` with `start_offset`, `end_offset`, `label` and `user`.
 */
import { isSentence, type Sentence, sentence } from '../storage/sentence';
import { type SpanArticle, spanWriter } from './carry';
import { withoutEnding } from './files';
import type {
  FormatProblem,
  FormatWriter,
  ImportModel,
  ImportRecord,
  ImportSource,
  InFile,
  Written,
} from './format';
import { labelOf } from './labels';
import { ownFields, withLabel } from './ownFields';
import { type FoundRelation, keptRelations, relationsOf } from './relations';
import { asList, asOffset, asText, isJsonMap, type Json, type JsonMap, parseJson } from './safeJson';
import { fitUnit, makeUnitTable, spanFromUtf16, spanToUtf16, type UnitTable } from './units';

export function openWriter(): FormatWriter {
  return spanWriter(writeArticle);
}

function writeArticle({ source, text, placed, losses }: SpanArticle): Omit<Written, 'losses'> {
  const { file, layer } = source;
  const table = makeUnitTable(text, 'codepoint');
  const spans = placed.map((record) => ({ ...spanFromUtf16(table, record.span), label: labelOf(record) }));
  for (const { id, parts } of placed)
    if (parts) losses.push({ id, field: 'parts', reason: sentence('A span of doccano has no gaps.') });
  const document = {
    text,
    label: spans.map(({ start, end, label }) => [start, end, label]),
    entities: spans.map(({ start, end, label }, id) => ({ id, start_offset: start, end_offset: end, label })),
    relations: relationsOf(placed, 'doccano').map(({ from, to, type }, id) => ({
      id,
      from_id: from,
      to_id: to,
      type,
    })),
    galley: {
      ...{ file, ...(layer !== undefined && { layer }) },
      words: placed.map(({ span }) => text.slice(span.start, span.end)),
      records: Object.fromEntries(placed.map((record, index) => [index, ownFields(record)])),
    },
  };
  return { text: `${JSON.stringify(document)}\n` };
}

export function read(files: readonly InFile[]): ImportModel {
  const problems: FormatProblem[] = [];
  const sources: ImportSource[] = [];
  for (const { name, text } of files) {
    // doccano's own example of a relation extraction is one object over many lines.
    const whole = parseJson(text);
    const lines = isJsonMap(whole.value) || Array.isArray(whole.value) ? [text] : text.split('\n');
    for (const [index, content] of lines.entries()) {
      if (content.trim() === '') continue;
      const { value, fault } = parseJson(content);
      for (const [nth, document] of (Array.isArray(value) ? value : [value]).entries()) {
        const number = index + nth + 1;
        const source = fault ?? readDocument(document, `${withoutEnding(name)}-${number}.txt`);
        if (!isSentence(source)) sources.push(source);
        else problems.push({ file: name, line: index + 1, severity: 'error', message: source });
      }
    }
  }
  return { sources, references: [], problems };
}

interface Found {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly user?: string;
}

/** The document as an article; a sentence where it is none. */
function readDocument(found: Json | undefined, otherName: string): ImportSource | Sentence {
  const text = isJsonMap(found) ? asText(found.text) : undefined;
  if (!isJsonMap(found) || text === undefined) return sentence('This document has no text.');
  const own = isJsonMap(found.galley) ? found.galley : {};
  const list = [found.entities, found.label, found.labels, found.annotations].find(
    (one) => asList(one).length > 0,
  );
  const spans = asList(list).map((one, index) => readSpan(one, index));
  const wrong = spans.indexOf(undefined);
  if (wrong >= 0) return sentence('Label number {0} has not the form of doccano.', wrong + 1);
  const there = spans.flatMap((span) => span ?? []);
  const words = asList(own.words);
  const claims = there.map(({ start, end }, index) => {
    const said = asText(words[index]);
    // Once somebody has added or removed a label the words no longer stand in its order.
    return said === undefined || words.length !== there.length ? { start, end } : { start, end, words: said };
  });
  const { table, mismatch } = fitUnit(text, claims, 'codepoint');
  const fit = table ? { table } : fitUnit(text, there, 'codepoint');
  if (!fit.table) return mismatch ?? fit.mismatch;
  const relations = asList(found.relations).flatMap((one) => relationOf(one));
  const layer = asText(own.layer);
  return {
    file: asText(own.file) ?? otherName,
    text,
    ...(layer !== undefined && { layer }),
    records: there.map((span) => recordOf(span, fit.table, own, relations)),
  };
}

function readSpan(found: Json, index: number): Found | undefined {
  const map = Array.isArray(found)
    ? { start_offset: found[0], end_offset: found[1], label: found[2] }
    : found;
  if (!isJsonMap(map)) return undefined;
  const [start, end] = [asOffset(map.start_offset), asOffset(map.end_offset)];
  const label = typeof map.label === 'number' ? String(map.label) : asText(map.label);
  if (start === undefined || end === undefined || end <= start || label === undefined) return undefined;
  const user = map.user === undefined || map.user === null ? undefined : String(map.user);
  return { key: String(map.id ?? index), start, end, label, ...(user !== undefined && { user }) };
}

function recordOf(
  { key, start, end, label, user }: Found,
  table: UnitTable,
  own: JsonMap,
  relations: readonly FoundRelation[],
): ImportRecord {
  const taken = isJsonMap(own.records) ? own.records[key] : undefined;
  const fields = withLabel(label, taken);
  return {
    key: `${key} ${start} ${end} ${label} ${user ?? ''}`,
    fields: {
      ...fields,
      ...keptRelations('doccano', key, relations),
      ...(user !== undefined && fields.by === undefined && { by: user }),
    },
    span: spanToUtf16(table, { start, end }),
  };
}

function relationOf(found: Json): FoundRelation[] {
  if (!isJsonMap(found)) return [];
  return [{ from: String(found.from_id), to: String(found.to_id), type: String(found.type) }];
}
