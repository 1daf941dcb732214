/**
 * How well mentions of one entity are grouped: B³ (A. Bagga, B. Baldwin, 1998) over the names of the seed articles, which
 * are development data beside this project (`../shared/gold`). A gold name has the group of the find that overlaps it
 * most; one that was not found, and each wrong group, counts against.
 */
import { existsSync, readFileSync } from 'node:fs';
import { detect, loadEntityModel, type Span } from '../src/core';
import { report } from './timing';

interface GoldName extends Span {
  readonly text: string;
  readonly canon: string;
  readonly level: string;
}

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldName[];
}

const goldFile = '../shared/gold/seeds.jsonl';

/** Group names of one article's gold names: what they are, and what was found. */
function pairGroups({ id, text, entities }: Gold, options: Parameters<typeof detect>[1]) {
  const finds = detect(text, { ...options, kinds: ['entity'] });
  return entities
    .filter(({ level }) => level === 'name')
    .map((name) => {
      let best: { entity: string; shared: number } | undefined;
      for (const find of finds) {
        if (find.kind !== 'entity') continue;
        const shared = Math.min(find.end, name.end) - Math.max(find.start, name.start);
        if (shared > (best?.shared ?? 0)) best = { entity: find.entity, shared };
      }
      const missed = `${id} missed ${name.start}`;
      return { text: name.text, gold: `${id} ${name.canon}`, found: best ? `${id} ${best.entity}` : missed };
    });
}

type Pair = ReturnType<typeof pairGroups>[number];

/** The mean over names of how much of `by`'s group is one group of `of`, in per cent. */
function purity(pairs: readonly Pair[], by: 'gold' | 'found', of: 'gold' | 'found'): number {
  const size = new Map<string, number>();
  const shared = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const pair of pairs) {
    add(size, pair[by]);
    add(shared, `${pair[by]}|${pair[of]}`);
  }
  const sum = pairs.reduce(
    (total, pair) => total + (shared.get(`${pair[by]}|${pair[of]}`) ?? 0) / (size.get(pair[by]) ?? 1),
    0,
  );
  return (100 * sum) / pairs.length;
}

function main(): void {
  if (!existsSync(goldFile)) {
    console.log(`There is no ${goldFile}; nothing is measured.`);
    return;
  }
  const read = loadEntityModel(readFileSync('data/entities.bin'));
  const gold = readFileSync(goldFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold);
  const ways = [
    { what: 'rules alone', options: {} },
    ...('model' in read ? [{ what: 'with the model', options: { model: read.model } }] : []),
  ];
  for (const { what, options } of ways) {
    const pairs = gold.flatMap((article) => pairGroups(article, options));
    const precision = purity(pairs, 'found', 'gold');
    const recall = purity(pairs, 'gold', 'found');
    const f1 = (2 * precision * recall) / (precision + recall);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(1));
    report(`B³ of ${pairs.length} names, ${what}: P, R, F1`, figures.join(', '));
    if (process.env.GALLEY_BENCH_SHOW) showSplit(pairs);
  }
}

/** Prints the groups that do not agree. */
function showSplit(pairs: readonly Pair[]): void {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { gold, found: group, text } of pairs) {
    const groups = found.get(gold) ?? new Map<string, Set<string>>();
    found.set(gold, groups);
    groups.set(group, (groups.get(group) ?? new Set<string>()).add(text));
  }
  for (const [gold, groups] of found) {
    if (groups.size < 2) continue;
    console.log(`  ${gold}`);
    for (const [group, texts] of groups) console.log(`    ${group}: ${[...texts].join(' | ')}`);
  }
}

main();
