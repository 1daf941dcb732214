import { type Kind, kinds, type Span } from '../core';
import { fieldsOfKind } from './misspelt';
import { outline } from './outline';

/** The names of fields that can be written at a place, and the letters there that they take the place of. */
export interface MissingFields {
  readonly span: Span;
  /** First those of the record's kind, then those of all. */
  readonly names: readonly string[];
}

/**
 * The fields that a record has not yet, for somebody who begins one on a line of its own in an annotation file, as far in as
 * the record's other keys; `undefined` anywhere else. The file may be half written. O(characters).
 */
export function missingFields(text: string, offset: number): MissingFields | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', typed] = /^( +)([\w-]*)$/.exec(text.slice(lineStart, offset)) ?? [];
  if (typed === undefined || !/^[\w-]*\s*(?:[\r\n]|$)/.test(text.slice(offset))) return undefined;
  const { items, fields, sections } = outline(text);
  const section = sections.findLast(({ start }) => start < offset);
  const item = items.findLast(({ start }) => start < lineStart);
  if (section?.key !== 'annotations' || item?.section !== 'annotations') return undefined;
  const dash = text.lastIndexOf('\n', item.start - 1) + 1;
  const [first = ''] = /^ *- +/.exec(text.slice(dash)) ?? [];
  if (first.length !== indent.length) return undefined;
  const own = fields.filter((field) => field.section === 'annotations' && field.item === item.index);
  const present = new Set(own.map(({ path }) => path.split('.')[0]));
  const kind = kinds.find((one) => own.some(({ path, value }) => path === 'kind' && value === one));
  const names = fieldsOf(kind).filter((name) => !present.has(name));
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { span: { start: offset - typed.length, end: offset + rest }, names };
}

/** The fields of a kind, its own before those that all kinds have; without a kind those that all have. */
function fieldsOf(kind: Kind | undefined): readonly string[] {
  const common = kinds
    .map((one) => fieldsOfKind[one])
    .reduce((all, some) => all.filter((name) => some.includes(name)));
  const own = kind ? fieldsOfKind[kind].filter((name) => !common.includes(name)) : [];
  return [...own, ...common];
}
