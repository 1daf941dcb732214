import { type Annotation, type Comment, groupedBy, type Review } from '../core';

/** A record as far as remarks are concerned. */
interface Carrier {
  readonly annotation: Annotation;
}

/** The id of the record that this one is a remark on. */
function remarkedId({ annotation }: Carrier): string | undefined {
  return annotation.kind === 'note' ? annotation.on : undefined;
}

/** The records without those that are remarks on another of them. A remark whose record is gone stands for itself. */
export function withoutRemarks<T extends Carrier>(records: readonly T[]): readonly T[] {
  if (!records.some((record) => remarkedId(record) !== undefined)) return records;
  const ids = new Set(records.map(({ annotation }) => annotation.id));
  return records.filter((record) => !ids.has(remarkedId(record) ?? ''));
}

/** What was said about a record, in its own file and in remarks of other annotators, by day. */
export function commentsOn(records: readonly Carrier[], annotation: Annotation): readonly Comment[] {
  const said = [annotation, ...remarksOn(records, annotation)].flatMap(({ comments = [] }) => comments);
  return said.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

/** What reviewers made of a record: in its own file, then in remarks of other annotators. */
export function reviewsOn(records: readonly Carrier[], annotation: Annotation): readonly Review[] {
  return [annotation, ...remarksOn(records, annotation)].flatMap(({ review }) => review ?? []);
}

/** The remarks of a list of records by the id that they are on; found once, as every record of the list is asked about. */
const remarksOf = new WeakMap<readonly Carrier[], ReadonlyMap<string, Annotation[]>>();

function remarksOn(records: readonly Carrier[], { id }: Annotation): readonly Annotation[] {
  const known = remarksOf.get(records) ?? byRemarked(records);
  remarksOf.set(records, known);
  return known.get(id) ?? [];
}

function byRemarked(records: readonly Carrier[]): ReadonlyMap<string, Annotation[]> {
  const remarks = records.flatMap((record) => {
    const on = remarkedId(record);
    return on === undefined ? [] : [{ on, annotation: record.annotation }];
  });
  return new Map(
    groupedBy(remarks, ({ on }) => on).map(([on, own]) => [on, own.map(({ annotation }) => annotation)]),
  );
}
