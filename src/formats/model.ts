/**
 * What every export starts from: the records of any number of articles as plain data, with the place where each stands
 * at present. The editor and the command line make it with `exportSource`; the writers know no file and no offsets but
 * UTF-16 ones in the text as on disk, and turn them into their own at their border (`units.ts`).
 */

import {
  type AnchorState,
  type Annotation,
  type CanonicalText,
  type Located,
  makeLineIndex,
  type Span,
  spanToDisk,
} from '../core';
import { typedFields } from '../storage/recordFields';
import type { Sentence } from '../storage/sentence';
import type { Sidecar } from '../storage/sidecar';
import { isMap, type ValueMap, type Writable } from '../storage/yaml/value';

/** Fields under their names in the annotation file. */
export type Fields = { readonly [key: string]: Writable };

/** A record with the place where it stands at present. */
export interface ExportRecord {
  readonly id: string;
  /** Absent for a remark on a record of another layer, and for what could not be read well enough to be placed. */
  readonly annotation?: Annotation;
  /** All fields under their names in the annotation file, unknown ones included; numbers are numbers. */
  readonly fields: Fields;
  /** Line of the record in its annotation file, from 1. */
  readonly line?: number;
  /** `undefined` where the article could not be read, or where there is nothing to place. */
  readonly state?: AnchorState;
  /** Where the words stand at present: UTF-16, in the text of the source as on disk. */
  readonly span?: Span;
  /** The pieces of a span with gaps that were found, where the record has them. */
  readonly parts?: readonly Span[];
}

/** The records of one annotation file, and its article. */
export interface ExportSource {
  /** Path of the article, `/` between folders. */
  readonly file: string;
  /** The article as on disk, without its byte-order mark; absent where it could not be read. */
  readonly text?: string;
  /** The annotator whose layer this is; absent for the team's record. */
  readonly layer?: string;
  /** Fields of the file's head that this version does not know. */
  readonly head: ValueMap;
  /** Without the rejected ones: those are in no export (format.md, rule 11). */
  readonly records: readonly ExportRecord[];
  /** The file's own list. */
  readonly references: readonly ValueMap[];
}

/** All that an export writes. */
export interface ExportModel {
  readonly sources: readonly ExportSource[];
  /** The shared lists that the sources cite, each id once. */
  readonly references: readonly ValueMap[];
}

/** Something that a format could not carry. */
export interface Loss {
  readonly id: string;
  readonly field: string;
  readonly reason: Sentence;
}

/** Where a record stands: its state, and its span in UTF-16 of the text on disk. */
export type Placed = Pick<Located, 'state' | 'span' | 'parts'>;

/**
 * Turns places of the core (in the text with LF line ends) into places in the text on disk.
 * @param located The answers of `locate`, in the order of the annotations.
 */
export function makePlacer(
  source: CanonicalText,
  annotations: readonly Annotation[],
  located: readonly Located[],
): (annotation: Annotation) => Placed | undefined {
  const places = new Map(annotations.map((annotation, index) => [annotation, located[index]]));
  return (annotation) => {
    const { state, span, parts } = places.get(annotation) ?? {};
    return (
      state && {
        state,
        ...(span && { span: spanToDisk(source, span) }),
        ...(parts && { parts: parts.map((part) => spanToDisk(source, part)) }),
      }
    );
  };
}

/**
 * One annotation file for an export.
 * @param placeOf Where a record stands; `undefined` where the article is not there.
 * @param text The article as on disk; absent where it is not there.
 */
export function exportSource(
  file: string,
  sidecar: Sidecar,
  placeOf: (annotation: Annotation) => Placed | undefined,
  text?: string,
): ExportSource {
  const lines = makeLineIndex(sidecar.text);
  const records = sidecar.records.flatMap(({ id, annotation, value, span }): ExportRecord[] => {
    if (annotation?.rejected || value.rejected === 'true') return [];
    const place = (annotation && placeOf(annotation)) ?? {};
    const typed = annotation && typedFields(annotation);
    const fields: Fields = typed ? { ...value, ...typed } : value;
    const line = lines.positionAt(span.start).line + 1;
    return [{ id, fields, line, ...(annotation && { annotation }), ...place }];
  });
  const { annotator: layer, references, head = {} } = sidecar;
  return {
    file,
    ...(text !== undefined && { text }),
    ...(layer !== undefined && { layer }),
    ...{ head, records, references },
  };
}

/** The same of a file whose article, where it is there, was read and searched. */
export function placedSource(
  sidecar: Sidecar,
  {
    name,
    article,
    annotations,
    located,
  }: {
    readonly name: string;
    readonly article?: CanonicalText & { readonly disk: string };
    readonly annotations: readonly Annotation[];
    /** The answers of `locate`, in the order of the annotations. */
    readonly located: readonly Located[];
  },
): ExportSource {
  if (!article) return exportSource(name, sidecar, () => undefined);
  return exportSource(name, sidecar, makePlacer(article, annotations, located), article.disk);
}

/** Of several lists of references, nearest first, every id once. */
export function uniqueReferences(lists: readonly (readonly ValueMap[])[]): ValueMap[] {
  const byId = new Map<string, ValueMap>();
  for (const reference of lists.flat()) {
    const id = String(reference.id);
    if (!byId.has(id)) byId.set(id, reference);
  }
  return [...byId.values()];
}

/** CSL as its readers want it: the parts of dates are numbers. All else stays as written (format.md, rule 14). */
export function withNumericDates(reference: ValueMap): Fields {
  const convert = (value: Writable, isDatePart: boolean): Writable => {
    if (typeof value === 'string')
      return isDatePart && /^(?:0|[1-9]\d{0,5})$/.test(value) ? Number(value) : value;
    if (Array.isArray(value)) return value.map((item: Writable) => convert(item, isDatePart));
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, convert(inner, key === 'date-parts')]),
    );
  };
  const converted = convert(reference, false);
  return isMap(converted) ? converted : {};
}
