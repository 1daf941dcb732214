/**
 * The way from the fields of a record to its annotation; `recordFields.ts` goes back. Fields are listed by hand, each with its
 * key twice: a reader of several keys at once takes half as long again for a large file.
 */
import type {
  Anchor,
  Annotation,
  Approximation,
  Citation,
  Comment,
  FigureType,
  QuoteType,
  Review,
  Stance,
  Verdict,
} from '../core';
import {
  approximations,
  figureTypes,
  isReadableId,
  kinds,
  quoteTypes,
  reviewStatuses,
  stances,
} from '../core';
import { asText, everyItem, type FieldFault, FieldReader, parseOffsets } from './fieldReader';
import { isMap, type Value, type ValueMap } from './yaml/value';

/** What could be read of a record. */
interface ReadRecord {
  /** `undefined` where there is not enough to place and show the record. */
  readonly annotation?: Annotation;
  readonly faults: readonly FieldFault[];
}

/** Builds the annotation of one record; `id` and `kind` were checked by the caller. */
export function readRecord(map: ValueMap): ReadRecord {
  const reader = new FieldReader(map);
  const anchor = readAnchor(reader);
  const annotation = anchor && readAnnotation(reader, anchor);
  return { ...(annotation && { annotation }), faults: reader.faults };
}

function readAnchor(reader: FieldReader): Anchor | undefined {
  const quote = reader.text('quote');
  if (quote === undefined || quote === '') {
    reader.faults.push({ code: 'quote-missing', key: 'quote', shown: '' });
    return undefined;
  }
  const at = reader.read('at', parseOffsets, 'at-malformed');
  const parts = reader.read('parts', (value) => everyItem(value, parseOffsets), 'at-malformed');
  const base = reader.text('base');
  return {
    quote,
    before: reader.text('before') ?? '',
    after: reader.text('after') ?? '',
    ...(at && { at }),
    ...(base !== undefined && { base }),
    ...(parts && { parts }),
  };
}

function readAnnotation(reader: FieldReader, anchor: Anchor): Annotation | undefined {
  const common = {
    id: reader.text('id') ?? '',
    anchor,
    ...read({
      by: reader.text('by'),
      created: reader.day('created'),
      origin: reader.text('origin'),
      note: reader.text('note'),
      tags: reader.list('tags', asText),
      comments: reader.list('comments', readComment),
      review: reader.read('review', readReview),
      rejected: reader.flag('rejected'),
      conflicted: reader.map.conflicts === undefined ? undefined : true,
    }),
  };
  switch (reader.map.kind) {
    case 'claim':
      return { ...common, kind: 'claim', ...read(claimFields(reader)) };
    case 'entity':
      return { ...common, kind: 'entity', ...read(entityFields(reader)) };
    case 'figure':
      return { ...common, kind: 'figure', ...read(figureFields(reader)) };
    case 'quote':
      return { ...common, kind: 'quote', ...read(quoteFields(reader)) };
    case 'note':
      return { ...common, kind: 'note', ...read({ on: reader.text('on') }) };
    default:
      return undefined;
  }
}

/** Leaves out what is not there, so that an absent field is an absent key. */
function read<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const there: { [K in keyof T]?: T[K] } = {};
  for (const key in fields) if (fields[key] !== undefined) there[key] = fields[key];
  return there as never;
}

function claimFields(reader: FieldReader) {
  return {
    category: reader.text('category'),
    claim: reader.text('claim'),
    speaker: reader.text('speaker'),
    said: reader.text('said'),
    in: reader.text('in'),
    figures: reader.list('figures', asText),
    certainty: reader.text('certainty'),
    polarity: reader.text('polarity'),
    priority: reader.text('priority'),
    checkability: reader.text('checkability'),
    citations: reader.list('citations', readCitation),
    verdict: reader.read('verdict', readVerdict),
  };
}

function entityFields(reader: FieldReader) {
  return {
    type: reader.text('type'),
    entity: reader.text('entity'),
    wikidata: reader.text('wikidata'),
    everywhere: reader.flag('everywhere'),
  };
}

function figureFields(reader: FieldReader) {
  return {
    type: reader.oneOf<FigureType>('type', figureTypes),
    value: reader.number('value'),
    low: reader.number('low'),
    high: reader.number('high'),
    unit: reader.text('unit'),
    currency: reader.text('currency'),
    approx: reader.oneOf<Approximation>('approx', approximations),
    date: reader.text('date'),
  };
}

function quoteFields(reader: FieldReader) {
  return {
    type: reader.oneOf<QuoteType>('type', quoteTypes),
    speaker: reader.text('speaker'),
    cue: reader.text('cue'),
    via: reader.text('via'),
  };
}

/** Runs `parse` over a map; a fault in any of its fields makes the whole unreadable. */
function whole<T>(value: Value, parse: (reader: FieldReader) => T | undefined): T | undefined {
  if (!isMap(value)) return undefined;
  const reader = new FieldReader(value);
  const parsed = parse(reader);
  return reader.faults.length === 0 ? parsed : undefined;
}

function readComment(value: Value): Comment | undefined {
  return whole(value, (reader) => {
    const [by, date, text] = [reader.text('by'), reader.day('date'), reader.text('text')];
    // In the order in which a new comment is written.
    return text === undefined ? undefined : { ...read({ by, date }), text };
  });
}

function readReview(value: Value): Review | undefined {
  return whole(value, (reader) => {
    const status = reader.oneOf('status', reviewStatuses);
    return status && { status, ...read({ by: reader.text('by'), date: reader.day('date') }) };
  });
}

function readVerdict(value: Value): Verdict | undefined {
  return whole(value, (reader) => {
    const verdict = reader.text('value');
    if (verdict === undefined) return undefined;
    return {
      value: verdict,
      ...read({
        label: reader.text('label'),
        by: reader.text('by'),
        date: reader.day('date'),
        why: reader.text('why'),
      }),
    };
  });
}

const citationKeys = new Set(['ref', 'source', 'quote', 'stance', 'locator', 'excerpt']);

function readCitation(value: Value): Citation | undefined {
  return whole(value, (reader) => {
    const cslPairs = Object.entries(reader.map).filter(([key]) => !citationKeys.has(key));
    return read({
      ref: reader.text('ref'),
      source: reader.text('source'),
      quote: reader.text('quote'),
      stance: reader.oneOf<Stance>('stance', stances),
      locator: reader.text('locator'),
      excerpt: reader.text('excerpt'),
      csl: cslPairs.length > 0 ? Object.fromEntries(cslPairs) : undefined,
    });
  });
}

type KindFault = 'kind-missing' | 'kind-unknown';

/** True for what keeps a record from being read, but not from being known by its id. */
export function isKindFault(code: string): code is KindFault {
  return code === 'kind-missing' || code === 'kind-unknown';
}

/** What is wrong with the head of a record, before anything else is read of it. */
export function headFault(
  map: ValueMap,
): { code: 'id-missing' | 'id-unreadable' | KindFault; key: string } | undefined {
  const { id, kind } = map;
  if (id === undefined || id === '') return { code: 'id-missing', key: 'id' };
  if (typeof id !== 'string' || !isReadableId(id)) return { code: 'id-unreadable', key: 'id' };
  if (kind === undefined || kind === '') return { code: 'kind-missing', key: 'kind' };
  if (!kinds.some((one) => one === kind)) return { code: 'kind-unknown', key: 'kind' };
  return undefined;
}
