import {
  type Annotation,
  blobId,
  type Edits,
  type Find,
  follow,
  followEdits,
  type Located,
  locate,
  type Span,
  saysTheSame,
} from '../core';
import type { OldTexts } from './oldTexts';
import type { RecordFile } from './sidecars';

/** A record of one of the annotation files, and where it stands in the article at present. */
export interface ArticleRecord extends Pick<RecordFile, 'stem' | 'annotator'> {
  readonly annotation: Annotation;
  readonly located: Located;
  /** The place is known from the edits of the open document, which no search can better. */
  readonly followed?: boolean;
}

/** Locates the records of an article's files; one whose anchor is as before keeps the place it was followed to. */
export function placeRecords(
  text: string,
  files: readonly RecordFile[],
  known: readonly ArticleRecord[],
  oldTexts: OldTexts,
): readonly ArticleRecord[] {
  const wanted = files.flatMap(({ stem, annotator, sidecar }) =>
    sidecar.records.flatMap(({ annotation }) =>
      annotation ? [{ stem, annotation, ...(annotator !== undefined && { annotator }) }] : [],
    ),
  );
  const old = new Map(known.map((record) => [anchorKey(record), record]));
  const unknown = wanted.filter((record) => !old.has(anchorKey(record)));
  const found = locateAnew(
    text,
    unknown.map(({ annotation }) => annotation),
    oldTexts,
  );
  return wanted.map((record) => {
    const before = old.get(anchorKey(record));
    if (!before) return { ...record, located: found.get(record.annotation) ?? { state: 'orphaned' } };
    return { ...record, located: before.located, ...(before.followed && { followed: true }) };
  });
}

/** Locates annotations together, by way of the texts that they were made on where those are known. */
function locateAnew(
  text: string,
  annotations: readonly Annotation[],
  oldTexts: OldTexts,
): Map<Annotation, Located> {
  if (annotations.length === 0) return new Map();
  const anchors = annotations.map(({ anchor }) => anchor);
  const known = anchors.flatMap(({ base }): [string, string][] => {
    const old = base === undefined ? undefined : oldTexts.get(base);
    return base === undefined || old === undefined ? [] : [[base, old]];
  });
  const found = locate({ text, id: articleId(text, annotations), oldTexts: new Map(known) }, anchors);
  return new Map(
    annotations.flatMap((annotation, index) => {
      const place = found[index];
      return place ? [[annotation, place]] : [];
    }),
  );
}

/** The blob id of the text, with a byte-order mark where the records say that the file has one: the editor hides it. */
function articleId(text: string, annotations: readonly Annotation[]): string {
  const encoder = new TextEncoder();
  const marked = blobId(encoder.encode(`\ufeff${text}`));
  if (annotations.some(({ anchor }) => anchor.base === marked)) return marked;
  return blobId(encoder.encode(text));
}

/** Equal for a record whose anchor is as before; the id alone is not enough, since a file may hold one twice. */
function anchorKey({ stem, annotation }: Pick<ArticleRecord, 'stem' | 'annotation'>): string {
  const { quote, before, after, at } = annotation.anchor;
  return JSON.stringify([stem.toString(), annotation.id, quote, before, after, at?.start, at?.end]);
}

/** Records whose words were edited, and stand again word for word where they were followed to, are in place again. */
export function settleRecords(records: readonly ArticleRecord[], text: string): readonly ArticleRecord[] {
  return records.map((record) => {
    const { span, state } = record.located;
    if (state !== 'changed' || !span) return record;
    const { quote } = record.annotation.anchor;
    const near = text.indexOf(quote, Math.max(0, span.start - quote.length));
    if (near < 0 || near > span.end) return record;
    return { ...record, located: { state: 'anchored', span: { start: near, end: near + quote.length } } };
  });
}

export function followRecords(
  records: readonly ArticleRecord[],
  oldText: string,
  edits: Edits,
  text: string,
): readonly ArticleRecord[] {
  const spans = records.flatMap(({ located: { span, parts = [] } }) => (span ? [span, ...parts] : []));
  const followed = followEdits(oldText, spans, edits);
  const thereOf = new Map(spans.map((span, k) => [span, followed[k]]));
  return records.map((record) => {
    const { annotation, located } = record;
    // What stood nowhere, or in several places, is looked for again when typing rests.
    if (!located.span) return record;
    const span = thereOf.get(located.span);
    if (!span) return { ...record, located: { state: 'orphaned' } };
    const same = saysTheSame(annotation.anchor.quote, text.slice(span.start, span.end));
    const parts = located.parts?.flatMap((part) => thereOf.get(part) ?? []);
    return {
      ...record,
      followed: true,
      located: { state: same ? 'anchored' : 'changed', span, ...(parts && { parts }) },
    };
  });
}

/** Until the text is read again, finds whose words stayed the same move along. */
export function followFinds(finds: readonly Find[], edits: Edits, text: string): readonly Find[] {
  const first = edits.flat().reduce((least, { start }) => Math.min(least, start), text.length);
  return finds.flatMap((find) => {
    if (find.end <= first) return [find];
    const span = edits.reduce<Span | undefined>((now, changes) => now && follow(now, changes), find);
    return span && text.slice(span.start, span.end) === find.text ? [{ ...find, ...span }] : [];
  });
}
