import type {
  Anchor,
  Annotation,
  Approximation,
  Citation,
  Comment,
  FigureType,
  QuoteType,
  Review,
  Span,
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
import { renderFlow, type WritableMap } from './yaml/render';
import { isList, isMap, type Value, type ValueMap, type Writable } from './yaml/value';

/** A key of a record whose value this version cannot read: the file keeps it, and nothing writes over it. */
interface FieldFault {
  readonly code: 'field-malformed' | 'date-malformed' | 'at-malformed' | 'quote-missing';
  readonly key: string;
  readonly shown: string;
}

export interface ReadRecord {
  /** `undefined` where there is not enough to place and show the record. */
  readonly annotation?: Annotation;
  readonly faults: readonly FieldFault[];
}

/** Calendar day, or RFC 3339 with a time. */
const dayForm = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?$/;

/** Builds the annotation of one record; `id` and `kind` were checked by the caller. */
export function readRecord(map: ValueMap): ReadRecord {
  const reader = new FieldReader(map);
  const anchor = readAnchor(reader);
  const annotation = anchor && readAnnotation(reader, anchor);
  return { ...(annotation && { annotation }), faults: reader.faults };
}

/** The fields of an annotation as they are written, in no particular order; the writer's layout orders them. */
export function fieldsOf(annotation: Annotation): WritableMap {
  const { anchor, conflicted: _, ...fields } = annotation;
  const all: Record<string, unknown> = {
    ...anchorFields(anchor),
    ...fields,
    ...('citations' in fields && fields.citations && { citations: fields.citations.map(citationFields) }),
  };
  return defined(all);
}

/** The fields that are numbers or booleans, which a file holds as words; `undefined` where there is none. */
export function typedFields(annotation: Annotation): WritableMap | undefined {
  if (annotation.kind === 'figure') {
    const { value, low, high } = annotation;
    return defined({ value, low, high });
  }
  const { everywhere } = annotation.kind === 'entity' ? annotation : {};
  return everywhere === undefined ? undefined : { everywhere };
}

/** The fields of an anchor as they are written. */
export function anchorFields({ at, parts, before, after, ...texts }: Anchor): WritableMap {
  return defined({
    ...texts,
    ...(before !== '' && { before }),
    ...(after !== '' && { after }),
    ...(at && { at: offsets(at) }),
    ...(parts && { parts: parts.map(offsets) }),
  });
}

function citationFields({ csl, ...fields }: Citation): WritableMap {
  return defined({ ...fields, ...csl });
}

function defined(fields: Record<string, unknown>): WritableMap {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(isList(value as Writable) && (value as Writable[]).length === 0),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      isMap(value as Writable) ? defined(value as Record<string, unknown>) : value,
    ]),
  ) as WritableMap;
}

function offsets(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** True for a day that exists, with or without a time. */
export function isDay(text: string): boolean {
  const found = dayForm.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth;
}

function parseOffsets(text: Value): Span | undefined {
  const found = typeof text === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(text) : undefined;
  const span = found && { start: Number(found[1]), end: Number(found[2]) };
  return span && span.end > span.start ? span : undefined;
}

/** Reads the fields of one map and remembers which could not be read. A class for this one list alone. */
class FieldReader {
  readonly faults: FieldFault[] = [];
  constructor(readonly map: ValueMap) {}

  read<T>(key: string, parse: (value: Value) => T | undefined, code: FieldFault['code'] = 'field-malformed') {
    const value = this.map[key];
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) this.faults.push({ code, key, shown: renderFlow(value).slice(0, 80) });
    return parsed;
  }

  text(key: string): string | undefined {
    return this.read(key, (value) => (typeof value === 'string' ? value : undefined));
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    return this.read(key, (value) => allowed.find((one) => one === value));
  }

  number(key: string): number | undefined {
    return this.read(key, (value) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      return Number.isFinite(number) ? number : undefined;
    });
  }

  flag(key: string): boolean | undefined {
    return this.read(key, (value) => (value === 'true' ? true : value === 'false' ? false : undefined));
  }

  day(key: string): string | undefined {
    return this.read(
      key,
      (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
      'date-malformed',
    );
  }

  list<T>(key: string, parse: (value: Value) => T | undefined): readonly T[] | undefined {
    return this.read(key, (value) => everyItem(value, parse));
  }
}

function everyItem<T>(value: Value, parse: (item: Value) => T | undefined): readonly T[] | undefined {
  if (!isList(value)) return value === '' ? [] : undefined;
  const items = value.map(parse);
  return items.some((item) => item === undefined) ? undefined : (items as T[]);
}

const asText = (value: Value) => (typeof value === 'string' ? value : undefined);

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
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
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

/** What is wrong with the head of a record, before anything else is read of it. */
export function headFault(
  map: ValueMap,
): { code: 'id-missing' | 'id-unreadable' | 'kind-unknown'; key: string } | undefined {
  const { id, kind } = map;
  if (id === undefined || id === '') return { code: 'id-missing', key: 'id' };
  if (typeof id !== 'string' || !isReadableId(id)) return { code: 'id-unreadable', key: 'id' };
  if (!kinds.some((one) => one === kind)) return { code: 'kind-unknown', key: 'kind' };
  return undefined;
}
