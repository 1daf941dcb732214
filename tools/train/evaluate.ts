import { detect, type EntityModel } from '../../src/core';
import { type GoldDocument, trimSpan } from './corpora';

const TYPE_OF: Readonly<Record<string, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** Counts by type: names found with the right extent and type, names in the gold, names predicted. */
export type Figures = ReadonlyMap<
  string,
  { readonly right: number; readonly gold: number; readonly found: number }
>;

/** Strict counts as the shared scorer makes them: what touches gold of another type is neither right nor wrong. */
export function evaluate(documents: readonly GoldDocument[], model: EntityModel): Figures {
  const figures = new Map(['PER', 'ORG', 'LOC'].map((type) => [type, { right: 0, gold: 0, found: 0 }]));
  for (const { text, spans } of documents) {
    const keyOf = (start: number, end: number, type: string) => {
      const span = trimSpan(text, start, end);
      return `${span.start} ${span.end} ${type}`;
    };
    const gold = new Set<string>();
    for (const { start, end, type } of spans) {
      const own = figures.get(type);
      if (own) own.gold++;
      if (own) gold.add(keyOf(start, end, type));
    }
    const others = spans.filter(({ type }) => !figures.has(type));
    for (const find of detect(text, { kinds: ['entity'], model })) {
      const type = TYPE_OF[find.type] ?? '';
      const own = figures.get(type);
      if (own === undefined) continue;
      if (gold.delete(keyOf(find.start, find.end, type))) own.right++;
      else if (others.some(({ start, end }) => start < find.end && end > find.start)) continue;
      own.found++;
    }
  }
  return figures;
}

export function printFigures(what: string, figures: Figures): void {
  const f1 = ({ right, gold, found }: { right: number; gold: number; found: number }) =>
    ((200 * right) / (gold + found || 1)).toFixed(1);
  const all = { right: 0, gold: 0, found: 0 };
  for (const own of figures.values()) {
    all.right += own.right;
    all.gold += own.gold;
    all.found += own.found;
  }
  const byType = [...figures].map(([type, own]) => `${type} ${f1(own)}`).join(', ');
  console.log(`${what}: F1 ${f1(all)} (${byType})`);
}
