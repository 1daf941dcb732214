/** Relations between the spans of an article, as tools with arrows have them. */
import { isList, isMap } from '../storage/yaml/value';
import type { ExportRecord, Fields } from './model';

/** Fields of ours that name another record of the same article, and so are arrows of that name. */
export const relationFields: readonly string[] = ['speaker', 'in', 'figures'];

/** An arrow between two records, by their places in a list. */
export interface Relation {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

/** An arrow as a file has it, by the tool's own ids. */
export interface FoundRelation {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/**
 * The arrows that start at the records: those of our fields, and those that came from the tool.
 * @param tool The field that keeps what the tool said: `{ id, relations: [{ to, type }] }`.
 */
export function relationsOf(records: readonly ExportRecord[], tool: string): Relation[] {
  const byId = new Map<string, number>();
  for (const [index, { id, fields }] of records.entries()) {
    const own = isMap(fields[tool]) ? fields[tool].id : undefined;
    if (typeof own === 'string') byId.set(`${tool} ${own}`, index);
    byId.set(id, index);
  }
  return records.flatMap(({ fields }, from) => {
    const arrow = (id: string, type: string): Relation[] => {
      const to = byId.get(id);
      return to === undefined ? [] : [{ from, to, type }];
    };
    const own = relationFields.flatMap((type) =>
      [fields[type] ?? []].flat().flatMap((id) => arrow(String(id), type)),
    );
    const kept = isMap(fields[tool]) ? fields[tool].relations : undefined;
    const others = isList(kept)
      ? kept.flatMap((one) => (isMap(one) ? arrow(`${tool} ${one.to}`, String(one.type)) : []))
      : [];
    return [...own, ...others];
  });
}

/**
 * The field that keeps what the tool said of a span.
 * @param all Every arrow of the article; a span's own id is kept where there are any, so that they find their end again.
 */
export function keptRelations(tool: string, id: string, all: readonly FoundRelation[]): Fields {
  const foreign = all.filter(({ type }) => !relationFields.includes(type));
  if (foreign.length === 0) return {};
  const relations = foreign.flatMap(({ from, to, type }) => (from === id ? { to, type } : []));
  return { [tool]: { id, ...(relations.length > 0 && { relations }) } };
}
