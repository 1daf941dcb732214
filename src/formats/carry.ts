/** What a format for spans can carry of a record, and the losses of the rest. */

import type { Span } from '../core';
import { type Sentence, sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import { insidePath } from './files';
import type { FormatWriter, Written } from './format';
import { labelFields } from './labels';
import type { ExportRecord, ExportSource, Loss } from './model';

/** A record that stands somewhere. */
export type PlacedRecord = ExportRecord & { readonly span: Span };

/** Fields that the place of a span stands for. */
export const anchorFieldNames: readonly string[] = ['quote', 'before', 'after', 'at', 'base', 'parts'];

/**
 * The records that have a place, in the order of their places; the others as losses.
 * @param holdsQuote Whether the format has room for the words of a record where the article has others by now.
 */
export function placedRecords(
  { records, text }: ExportSource,
  { holdsQuote = false } = {},
): { placed: PlacedRecord[]; losses: Loss[] } {
  const placed = records.flatMap((record) =>
    record.span && text !== undefined ? { ...record, span: record.span } : [],
  );
  placed.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const lost = records.filter(({ span }) => !span || text === undefined);
  return {
    placed,
    losses: [
      ...lost.map(({ id, state }) => ({ id, field: '(record)', reason: reasonOf(state) })),
      ...(holdsQuote ? [] : placed.flatMap(lostQuote)),
    ],
  };
}

function lostQuote({ id, state }: PlacedRecord): Loss[] {
  if (state !== 'changed') return [];
  return [{ id, field: 'quote', reason: sentence('The article has other words there by now.') }];
}

function reasonOf(state: ExportRecord['state']): Sentence {
  if (state === 'ambiguous') return sentence('Its words stand in several places of the article.');
  return state === undefined
    ? sentence('It has no place in an article.')
    : sentence('Its words are no longer in the article.');
}

/**
 * The fields of a record that a format leaves out.
 * @param carried Those that it holds besides the label and the place.
 */
export function lostFields(record: ExportRecord, carried: readonly string[], reason: Sentence): Loss[] {
  const held = new Set([...labelFields(record), ...anchorFieldNames, ...carried, 'rejected']);
  return Object.keys(record.fields).flatMap((field) =>
    held.has(field) ? [] : { id: record.id, field, reason },
  );
}

/** Lists of references, and fields of the file's head, in a format that has no place for them. */
export function lostHead({ file, head, references }: ExportSource, carried: readonly string[] = []): Loss[] {
  const reason = sentence('The format holds spans of text, and nothing besides.');
  return [
    ...Object.keys(head).flatMap((field) => (carried.includes(field) ? [] : { id: file, field, reason })),
    ...references.map(({ id }) => ({ id: String(id), field: 'references', reason })),
  ];
}

/** Shared lists of references, in a format that has no place for them. */
export function lostLists(references: readonly ValueMap[]): Loss[] {
  return lostHead({ file: '', head: {}, records: [], references });
}

/** What a format for spans writes an article from. Whoever finds another loss adds it to the list. */
export interface SpanArticle {
  readonly source: ExportSource;
  readonly text: string;
  readonly placed: readonly PlacedRecord[];
  readonly losses: Loss[];
}

/** The writer of a format that holds the spans of each article, and nothing besides. */
export function spanWriter(write: (article: SpanArticle) => Omit<Written, 'losses'>): FormatWriter {
  return {
    begin: '',
    article(source) {
      const { text } = source;
      const { placed, losses } = placedRecords(source);
      losses.push(...lostHead(source));
      return text === undefined ? { losses } : { ...write({ source, text, placed, losses }), losses };
    },
    end: (references) => ({ losses: lostLists(references) }),
  };
}

/** The name of an article's own file in a folder of them; a layer has one of its own, with its name in it. */
export function documentName({ source: { file, layer }, losses }: SpanArticle, ending: string): string {
  if (layer === undefined) return insidePath(file) + ending;
  losses.push({ id: file, field: 'layer', reason: sentence('A layer is a file of its own.') });
  return `${insidePath(file)}.${layer}${ending}`;
}
