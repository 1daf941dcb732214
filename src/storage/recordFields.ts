/** The way from an annotation to the fields that its file holds. */
import type { Anchor, Annotation, Citation, Span } from '../core';
import type { WritableMap } from './yaml/render';
import { isList, isMap, type Writable } from './yaml/value';

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
