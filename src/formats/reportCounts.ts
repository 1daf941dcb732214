/** The numbers of the report. */
import type { Project } from '../core';
import { type Say, sentence } from '../storage/sentence';
import type { Chart } from './charts';
import { type ClaimRecord, citationsOf, claimsOf, speakerName } from './claims';
import type { ExportModel, ExportSource } from './model';

/** As many rows as a chart shows; the others are one row. */
const maxRows = 20;

/** The charts of the report, in its order. Linear in the records, but for the product of categories and verdicts. */
export function charts(model: ExportModel, project: Project | undefined, say: Say): Chart[] {
  const claims = model.sources.flatMap((source) => claimsOf(source).claims);
  const verdicts = orderedBy(claims, verdictOf, project?.verdicts ?? []);
  const categories = orderedBy(
    claims,
    (claim) => claim.annotation.category ?? '',
    project?.categories.map(({ id }) => id) ?? [],
  );
  const count = (wanted: (claim: ClaimRecord) => boolean) => claims.filter(wanted).length;
  const states = ['anchored', 'moved', 'changed', 'ambiguous', 'orphaned'].filter((state) =>
    count((one) => one.state === state),
  );
  return [
    {
      id: 'categories',
      title: say(sentence('Claims by category and verdict')),
      of: say(sentence('Category')),
      parts: verdicts.map(say),
      rows: categories.map((category) => ({
        label: category === '' ? say(sentence('no category')) : categoryLabel(category, project),
        counts: verdicts.map((verdict) =>
          count((one) => (one.annotation.category ?? '') === category && verdictOf(one) === verdict),
        ),
      })),
    },
    {
      id: 'states',
      title: say(sentence('Claims by the state of their words')),
      of: say(sentence('State')),
      parts: [say(sentence('Claims'))],
      rows: states.map((state) => ({ label: say(state), counts: [count((one) => one.state === state)] })),
    },
    {
      id: 'citations',
      title: say(sentence('Citation coverage')),
      of: say(sentence('Article')),
      parts: [say(sentence('Cited')), say(sentence('Not cited'))],
      rows: perArticle(model, say, (source) => {
        const own = claimsOf(source).claims;
        const cited = own.filter(({ annotation }) => citationsOf(annotation).length > 0).length;
        return [cited, own.length - cited];
      }),
    },
    {
      id: 'figures',
      title: say(sentence('Figures per article')),
      of: say(sentence('Article')),
      parts: [say(sentence('Figures'))],
      rows: perArticle(model, say, ({ records }) => [
        records.filter(({ annotation }) => annotation?.kind === 'figure').length,
      ]),
    },
    {
      id: 'speakers',
      title: say(sentence('Speakers')),
      of: say(sentence('Speaker')),
      parts: [say(sentence('Claims')), say(sentence('Quotations'))],
      rows: speakers(model, say),
    },
  ];
}

/** The workspace's label of a category, or its id where the workspace has none. */
export function categoryLabel(category: string, project: Project | undefined): string {
  return project?.categories.find(({ id }) => id === category)?.label ?? category;
}

function verdictOf({ annotation }: ClaimRecord): string {
  return annotation.verdict?.value ?? 'unchecked';
}

/** The values that occur, those of the workspace's list first and in its order. */
function orderedBy(
  claims: readonly ClaimRecord[],
  value: (claim: ClaimRecord) => string,
  order: readonly string[],
): string[] {
  const there = new Set(claims.map(value));
  return [
    ...order.filter((one) => there.has(one)),
    ...[...there].filter((one) => !order.includes(one)).sort(),
  ];
}

type Row = Chart['rows'][number];

/** A row for each article with something to count, layers together. */
function perArticle(
  { sources }: ExportModel,
  say: Say,
  counts: (source: ExportSource) => readonly number[],
): Row[] {
  const rows = new Map<string, readonly number[]>();
  for (const source of sources) {
    const own = counts(source);
    const before = rows.get(source.file);
    rows.set(source.file, before ? before.map((number, part) => number + (own[part] ?? 0)) : own);
  }
  return largest(
    [...rows].map(([label, numbers]) => ({ label, counts: numbers })),
    say,
  );
}

function speakers({ sources }: ExportModel, say: Say): Row[] {
  const rows = new Map<string, [number, number]>();
  for (const source of sources) {
    for (const { annotation } of source.records) {
      if (annotation?.kind !== 'claim' && annotation?.kind !== 'quote') continue;
      const name = speakerName(source, annotation.speaker);
      if (name === undefined) continue;
      const row = rows.get(name) ?? [0, 0];
      row[annotation.kind === 'claim' ? 0 : 1]++;
      rows.set(name, row);
    }
  }
  return largest(
    [...rows].map(([label, counts]) => ({ label, counts })),
    say,
  );
}

/** The rows with the largest numbers, largest first; what is beyond is added up in a last row. */
function largest(rows: readonly Row[], say: Say): Row[] {
  const total = ({ counts }: Row) => counts.reduce((sum, number) => sum + number, 0);
  const ordered = rows
    .filter((row) => total(row) > 0)
    .sort((a, b) => total(b) - total(a) || (a.label < b.label ? -1 : 1));
  const rest = ordered.slice(maxRows);
  if (rest.length === 0) return ordered;
  const counts = (rest[0]?.counts ?? []).map((_, part) =>
    rest.reduce((sum, row) => sum + (row.counts[part] ?? 0), 0),
  );
  return [...ordered.slice(0, maxRows), { label: say(sentence('{0} others', rest.length)), counts }];
}
