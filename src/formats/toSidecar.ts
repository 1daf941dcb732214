/**
 * From what a reader found to an annotation file. An import adds records and never changes one: a record that is there
 * already, word for word, is passed over, so that importing twice is importing once; one that is there with another
 * content is a refusal, and nothing of the file is written.
 */

import {
  blobId,
  type CanonicalText,
  canonicalText,
  describe,
  type Kind,
  kinds,
  locate,
  makeCodePointIndex,
  type Span,
} from '../core';
import { encodeText } from '../storage/bytes';
import { addFields, newSidecarText } from '../storage/edit';
import { sidecarLayout } from '../storage/layout';
import type { ImportCode, StorageProblem } from '../storage/problems';
import { anchorFields } from '../storage/recordFields';
import { type Sentence, sentence } from '../storage/sentence';
import { readSidecar, type Sidecar } from '../storage/sidecar';
import { isSourceName, makeAnchorReader, type SourceText } from '../storage/source';
import { isAnnotatorName } from '../storage/store';
import { renderMap, renderPair } from '../storage/yaml/render';
import { asRead, isMap, sameValue, type Value, type ValueMap } from '../storage/yaml/value';
import { hasOddCharacter, isInsidePath } from './files';
import type { ImportRecord, ImportSource } from './format';
import { type Fields, withNumericDates } from './model';

interface ImportTarget {
  /** File name of the article. */
  readonly sourceName: string;
  /** The article as it is on disk; absent where there is none. */
  readonly article?: SourceText;
  /** The annotation file as it is; absent where there is none. */
  readonly present?: Sidecar;
  /** Who annotates, for records that do not say. */
  readonly by?: string;
  /** What the records came from, for ids that are made up and for `origin`. */
  readonly format: string;
}

/**
 * The file as the import makes it, with how many records were new and how many were there already, or why it made none.
 */
export type ImportOutcome =
  | {
      readonly sidecar: Sidecar;
      readonly added: number;
      readonly same: number;
      /** What of the file's head and references was not brought in, because the file was there already. */
      readonly left: readonly Sentence[];
      readonly refusal?: undefined;
    }
  | { readonly sidecar?: undefined; readonly refusal: StorageProblem };

/** Why nothing of a source may be written, by its names alone; `undefined` for one that may. */
export function nameRefusal({ file, layer }: ImportSource): StorageProblem | undefined {
  if (hasOddCharacter(file)) return refused('import-odd-name');
  if (!isInsidePath(file)) return refused('import-outside');
  if (!isSourceName(file)) return refused('import-no-article');
  if (layer === undefined || isAnnotatorName(layer)) return undefined;
  return refused('import-layer-name', layer.slice(0, 80));
}

/** A reason to add nothing of an import. */
export function refused(code: ImportCode, ...args: readonly string[]): StorageProblem {
  return { code, severity: 'error', args };
}

/** The annotation file with the records of an import in it. */
export function importInto(source: ImportSource, target: ImportTarget): ImportOutcome {
  const { present } = target;
  if (present && !present.writable) {
    const [problem] = present.problems;
    return { refusal: problem ?? { code: 'unreadable-sidecar', severity: 'error', args: [] } };
  }
  if (present && present.annotator !== source.layer) return { refusal: refused('import-other-layer') };
  const records = prepared(source, target);
  if ('code' in records) return { refusal: records };
  return present ? addTo(present, records, source, target) : fresh(records, source, target);
}

interface Prepared {
  readonly id: string;
  readonly fields: Fields;
  /** UTF-16 in the LF text, where it is known. */
  readonly start?: number;
}

/** Every record with an id, an anchor and an origin; the reason where one cannot have them. */
function prepared(source: ImportSource, target: ImportTarget): readonly Prepared[] | StorageProblem {
  const { article, by, format } = target;
  const lf = source.text === undefined ? undefined : canonicalText(source.text);
  if (lf && article && lf.text !== article.text) return refused('import-other-text');
  const anchorOf = article && lf && makeAnchorMaker(article, lf);
  const taken = new Set(
    source.records.flatMap(({ fields }) => (typeof fields.id === 'string' ? fields.id : [])),
  );
  const made: Prepared[] = [];
  for (const record of source.records) {
    const anchor = record.span && anchorOf?.(record);
    if (!anchor && record.fields.quote === undefined) return refused('import-no-place', record.key);
    const id =
      typeof record.fields.id === 'string' ? record.fields.id : madeId(record, source, format, taken);
    taken.add(id);
    const isOwn = record.fields.id !== undefined;
    const fields: Fields = {
      ...record.fields,
      ...anchor?.fields,
      id,
      ...(record.fields.by === undefined && by !== undefined && { by }),
      ...(!isOwn && record.fields.origin === undefined && { origin: `imported:${format}` }),
    };
    made.push({ id, fields, ...(anchor && { start: anchor.start }) });
  }
  return made.every(({ start }) => start !== undefined)
    ? made.sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
    : made;
}

/** Describes places of the text that was imported in the article, which differs from it in its line ends at most. */
function makeAnchorMaker({ text, id }: SourceText, lf: CanonicalText) {
  const index = makeCodePointIndex(text);
  const inside = ({ start, end }: Span): Span => ({ start: lf.fromDisk(start), end: lf.fromDisk(end) });
  const outside = (span: Span): Span => {
    const { start, end } = inside(span);
    return { start: index.toCodePoint(start), end: index.toCodePoint(end) };
  };
  return ({ span, parts }: ImportRecord) => {
    if (!span) return undefined;
    const anchor = describe(text, index, inside(span), id);
    const fields: Fields = anchorFields({ ...anchor, ...(parts && { parts: parts.map(outside) }) });
    return { fields, start: inside(span).start };
  };
}

/** An id that is the same whenever the same record is imported again. */
function madeId(
  record: ImportRecord,
  { file }: ImportSource,
  format: string,
  taken: ReadonlySet<string>,
): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const kind = kinds.find((one) => one === record.fields.kind) ?? 'note';
  const letters: Record<Kind, string> = { claim: 'c', entity: 'e', figure: 'f', quote: 'q', note: 'n' };
  for (let attempt = 0; ; attempt++) {
    const seed = JSON.stringify([format, file, record.key, attempt]);
    const hash = blobId(new TextEncoder().encode(seed));
    const name = Array.from(
      { length: 8 },
      (_, i) => alphabet[Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16) & 31],
    );
    const id = `${letters[kind]}-${name.join('')}`;
    if (!taken.has(id)) return id;
  }
}

function fresh(records: readonly Prepared[], source: ImportSource, target: ImportTarget): ImportOutcome {
  const layout = sidecarLayout('\n');
  const { sourceName } = target;
  const { head = {}, layer, references = [] } = source;
  const list = records.map(({ fields }) => `  - ${renderMap(fields, 4, layout)}\n`).join('');
  const more = Object.entries(head).map(([key, value]) => `${renderPair(key, value, 0, layout)}\n`);
  const numeric = references.map((one) => withNumericDates(asRead(one) as ValueMap));
  const own = numeric.length > 0 ? `${renderPair('references', numeric, 0, layout)}\n` : '';
  const text = `${newSidecarText(sourceName, layer)}${list}${own}${more.join('')}`;
  const sidecar = readSidecar(encodeText({ text, bom: false }), sourceName);
  const fault = sidecar.problems.find(({ severity }) => severity === 'error');
  if (fault) return { refusal: fault };
  const isWhole =
    sidecar.records.length === records.length &&
    sidecar.records.every(({ value }, index) => sameValue(value, asRead(records[index]?.fields ?? {})));
  if (!sidecar.writable || !isWhole) return { refusal: refused('import-unwritable') };
  return { sidecar, added: records.length, same: 0, left: [] };
}

function addTo(
  present: Sidecar,
  records: readonly Prepared[],
  source: ImportSource,
  { article }: ImportTarget,
): ImportOutcome {
  const known = new Map(present.records.map(({ id, value }) => [id, value]));
  const added = records.filter(({ id }) => !known.has(id));
  const other = records.find(({ id, fields }) => {
    const value = known.get(id);
    return value !== undefined && !sameValue(value, asRead(fields));
  });
  if (other) return { refusal: refused('import-other-record', other.id) };
  const starts = article ? startsOf(present, article) : [];
  let sidecar = present;
  for (const { id, fields, start = Number.POSITIVE_INFINITY } of added) {
    const previous = starts.findLast((one) => one.start <= start)?.id;
    const result = addFields(sidecar, id, fields, previous);
    if (result.problem) return { refusal: result.problem };
    sidecar = result.sidecar;
    starts.splice(starts.findLastIndex((one) => one.id === previous) + 1, 0, { id, start });
  }
  return { sidecar, added: added.length, same: records.length - added.length, left: leftOf(present, source) };
}

/** The records in the file's order, as far as it is known where they begin. */
function startsOf({ records }: Sidecar, article: SourceText): { id: string; start: number }[] {
  const annotations = records.flatMap(({ annotation }) => annotation ?? []);
  const readAnchor = makeAnchorReader(article);
  const located = locate(
    article,
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  return annotations.flatMap(({ id }, index) => {
    const start = located[index]?.span?.start;
    return start === undefined ? [] : { id, start };
  });
}

function leftOf({ head, references }: Sidecar, source: ImportSource): Sentence[] {
  const differs = (there: Value | undefined, value: Fields[string]) =>
    !there || !sameValue(there, asRead(value));
  const keys = Object.entries(source.head ?? {}).flatMap(([key, value]) =>
    differs(head?.[key], value) ? sentence('the field {0}', key) : [],
  );
  const ids = (source.references ?? []).flatMap((one) => {
    const there = references.find(({ id }) => id === String(one.id));
    return isMap(there) && !differs(there, one) ? [] : sentence('the reference {0}', String(one.id));
  });
  return [...keys, ...ids];
}
