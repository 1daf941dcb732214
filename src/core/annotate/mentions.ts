/**
 * What an article mentions, for lists: the machine's finds together with the records that people made or kept of them, in
 * the groups that people look for them in.
 */
import type { Find, FindKind } from '../detect/find';
import { bySpan, type Span } from '../text/span';
import type { Annotation } from './annotation';
import type { Placed } from './visible';

/** One place of an article that is an entity, a figure or a quotation. */
export interface Mention<P extends Placed = Placed> {
  readonly span: Span;
  readonly text: string;
  /** The type, or `other` where a record has none. */
  readonly type: string;
  /** Equal for all mentions of one entity, or of one speaker; empty for a quotation without a speaker. */
  readonly group: string;
  /** What people call the group: the fullest name. */
  readonly name: string;
  /** The record, where a person has spoken; absent for a find of the machine. */
  readonly record?: P;
}

/** The mentions of a kind in the order of the text, without what was rejected. */
export function mentionsOf<P extends Placed>(
  kind: FindKind,
  finds: readonly Find[],
  records: readonly P[],
): Mention<P>[] {
  const found = finds.flatMap((find) => (find.kind === kind ? [ofFind<P>(find)] : []));
  const names = new Map(found.map(({ group, name }) => [group, name]));
  const kept = records.flatMap((record) => {
    const { annotation } = record;
    return annotation.kind === kind && !annotation.rejected ? [ofRecord(record, names)] : [];
  });
  return [...found, ...kept].sort((a, b) => bySpan(a.span, b.span));
}

function ofFind<P extends Placed>(find: Find): Mention<P> {
  const { start, end, text, type } = find;
  const common = { span: { start, end }, text, type };
  if (find.kind === 'entity') return { ...common, group: find.entity, name: find.name };
  const speaker = find.kind === 'quote' ? (find.speaker?.text ?? '') : type;
  return { ...common, group: speaker, name: speaker };
}

function ofRecord<P extends Placed>(record: P, names: ReadonlyMap<string, string>): Mention<P> {
  const { annotation, span } = record;
  const { quote } = annotation.anchor;
  const type = typeOf(annotation);
  const group = groupOf(annotation, type);
  return { span, text: quote, type, group, name: names.get(group) ?? nameOf(annotation, group), record };
}

function typeOf(annotation: Annotation): string {
  return (annotation.kind === 'claim' || annotation.kind === 'note' ? undefined : annotation.type) ?? 'other';
}

function groupOf(annotation: Annotation, type: string): string {
  if (annotation.kind === 'entity') return annotation.entity ?? annotation.anchor.quote;
  return annotation.kind === 'quote' ? (annotation.speaker ?? '') : type;
}

function nameOf(annotation: Annotation, group: string): string {
  return annotation.kind === 'entity' ? annotation.anchor.quote : group;
}

/** Items in groups by a key, in the order in which each key comes first. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
