/**
 * The table that `csv`, `tsv` and `xlsx` share: a header, a record a row. Lists are joined with `; `, citations and
 * comments are written as sentences, so it is for reading and counting, not for coming back; what a row cannot carry is a
 * loss.
 *
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets a leading
 * apostrophe (OWASP, "CSV Injection"). Numbers of the record are no such cells. Rejected: leaving the guard to whoever
 * opens the file, since quotes of articles are text from strangers.
 */

import type { Annotation, Citation, Claim, Comment } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import type { ExportOptions } from './format';
import type { ExportRecord, ExportSource, Fields, Loss } from './model';
import { makeUnitTable, spanFromUtf16 } from './units';

/** What a cell of a table holds; `undefined` for an empty one. */
export type Cell = string | number | boolean | undefined;

/** Columns that come from the source and the place, not from the record's own fields. */
const placeColumns = ['file', 'layer', 'state', 'start', 'end'];

/** Fields that are written as they are: text, a number, or a list joined. */
const plainFields = [
  ...['id', 'kind', 'quote', 'category', 'type', 'claim', 'speaker', 'said', 'in', 'cue', 'via', 'entity'],
  ...['wikidata', 'everywhere', 'value', 'low', 'high', 'unit', 'currency', 'approx', 'date', 'figures'],
  ...['certainty', 'polarity', 'checkability', 'priority', 'tags', 'note', 'on'],
  ...['by', 'created', 'origin', 'before', 'after', 'at', 'parts', 'base'],
];

/** Columns made of fields that hold maps. */
const madeColumns: Record<string, (annotation: Annotation) => Cell> = {
  citations: (annotation) => claimOf(annotation)?.citations?.map(citationText).join('; '),
  verdict: (annotation) => claimOf(annotation)?.verdict?.value,
  verdict_label: (annotation) => claimOf(annotation)?.verdict?.label,
  verdict_by: (annotation) => claimOf(annotation)?.verdict?.by,
  verdict_date: (annotation) => claimOf(annotation)?.verdict?.date,
  verdict_why: (annotation) => claimOf(annotation)?.verdict?.why,
  review: ({ review }) => review?.status,
  review_by: ({ review }) => review?.by,
  review_date: ({ review }) => review?.date,
  comments: ({ comments }) => comments?.map(commentText).join('\n'),
};

/** The names of the columns. */
export const header: readonly string[] = [...placeColumns, ...plainFields, ...Object.keys(madeColumns)];
const carried = new Set([...plainFields, 'citations', 'verdict', 'review', 'comments', 'rejected']);

/** The rows of an article; `start` and `end` in the unit of the options. */
export function rowsOf(source: ExportSource, { offsets = 'codepoint' }: ExportOptions): Cell[][] {
  const table = source.text === undefined ? undefined : makeUnitTable(source.text, offsets);
  return source.records.map(({ annotation, fields, state, span }) => {
    const { start, end } = span && table ? spanFromUtf16(table, span) : {};
    return [
      ...[source.file, source.layer, state, start, end],
      ...plainFields.map((field) => plainCell(fields[field])),
      ...Object.values(madeColumns).map((make) => annotation && make(annotation)),
    ];
  });
}

/** What the rows of an article do not hold. */
export function lossesOf({ records, references }: ExportSource): Loss[] {
  return [...records.flatMap(lossesOfRecord), ...lostReferences(references)];
}

/** Formats with a row a record have no place for lists of references. */
export function lostReferences(references: readonly ValueMap[]): Loss[] {
  const reason = sentence('References have no row of their own; citations keep their ref.');
  return references.map(({ id }) => ({ id: String(id), field: 'references', reason }));
}

/** A text that no spreadsheet runs. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function plainCell(value: Fields[string] | undefined): Cell {
  if (Array.isArray(value)) return value.map((item) => plainCell(item) ?? '').join('; ');
  return typeof value === 'object' ? undefined : (value as Cell);
}

function claimOf(annotation: Annotation): Claim | undefined {
  return annotation.kind === 'claim' ? annotation : undefined;
}

/** `interior-ministry-2026, page 2 (supports)`. */
function citationText({ ref, source, quote, stance, locator, csl = {} }: Citation): string {
  const passage = source === undefined ? undefined : `${source}: “${quote ?? ''}”`;
  const inline = [csl.title, csl.URL].filter((text) => typeof text === 'string').join(', ');
  const named = [ref ?? passage ?? inline, locator].filter(Boolean).join(', ');
  return stance === undefined ? named : `${named} (${stance})`;
}

/** `rv, 2026-08-22: Is the figure for all venues?`. */
function commentText({ by, date, text }: Comment): string {
  const head = [by, date].filter(Boolean).join(', ');
  return head === '' ? text : `${head}: ${text}`;
}

/** What a row says of a citation; every other field of it is lost. */
const citationCarried = new Set(['title', 'URL']);

function lossesOfRecord({ id, annotation, fields }: ExportRecord): Loss[] {
  const losses: Loss[] = [];
  const lose = (field: string, reason: Sentence) => losses.push({ id, field, reason });
  for (const [key, value] of Object.entries(fields)) {
    if (!carried.has(key)) lose(key, sentence('There is no column for this field.'));
    else if (plainFields.includes(key) && isStructured(value))
      lose(key, sentence('A cell cannot hold a map.'));
    else if (!plainFields.includes(key) && !annotation) lose(key, sentence('The record could not be read.'));
  }
  const citations = (annotation && claimOf(annotation)?.citations) ?? [];
  for (const { excerpt, csl = {} } of citations) {
    if (excerpt !== undefined) lose('citations.excerpt', sentence('Citations are one sentence each.'));
    for (const key of Object.keys(csl)) {
      if (!citationCarried.has(key)) lose(`citations.${key}`, sentence('Citations are one sentence each.'));
    }
  }
  return losses;
}

function isStructured(value: Fields[string]): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object');
  return typeof value === 'object';
}
