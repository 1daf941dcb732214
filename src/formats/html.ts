/**
 * A report for people: one HTML file without script, fonts or images from elsewhere, to be read and printed. Charts of the
 * claims by category and verdict and by state, of how far they are cited, of the figures of each article and of the
 * speakers; then every article with its claims. Nothing of an article becomes markup, and only web addresses become links.
 */

import { type Chart, chartHtml } from './charts';
import {
  type ClaimRecord,
  citationsOf,
  citedSources,
  claimsOf,
  claimText,
  lostClaimFields,
  speakerName,
} from './claims';
import type { ExportOptions, Written } from './format';
import type { ExportModel, ExportSource, Loss } from './model';
import { categoryLabel, charts } from './reportCounts';
import { escapeXml } from './xml';

const shown = ['id', 'claim', 'category', 'speaker', 'verdict', 'citations', 'note'];

export function write(model: ExportModel, { project }: ExportOptions = {}): Written {
  const all: readonly Chart[] = charts(model, project);
  const articles = model.sources.map((source) => articleHtml(source, model, project));
  const text = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Claims and citations</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>Claims and citations</h1>
${summary(model)}${all.map(chartHtml).join('')}<section>
<h2>Articles</h2>
${articles.join('')}</section>
</main>
</body>
</html>
`;
  return { text, losses: model.sources.flatMap(lossesOf) };
}

const style = `body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #767676; }
svg { max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { dominant-baseline: middle; fill: #1a1a1a; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; font-size: 0.9rem; }
th, td { border-bottom: 1px solid #c4c4c4; padding: 0.2rem 0.7rem 0.2rem 0; text-align: start; vertical-align: top; }
td { font-variant-numeric: tabular-nums; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0.5rem 0; padding: 0; }
.key { display: inline-block; width: 0.9em; height: 0.9em; margin-inline-end: 0.4em; border: 1px solid #1a1a1a; }
.claim { border-inline-start: 4px solid #767676; padding-inline-start: 0.8rem; margin: 1rem 0; }
blockquote { margin: 0; font-family: Georgia, serif; white-space: pre-line; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.8rem; margin: 0.4rem 0 0; font-size: 0.9rem; }
dt { color: #4a4a4a; } dd { margin: 0; overflow-wrap: anywhere; }
a { color: #0b4f8a; }
@media print { main { max-width: none; padding: 0; } section, .claim, svg, tr { break-inside: avoid; }
  section:has(> .article) { break-inside: auto; } a[href]::after { content: " (" attr(href) ")"; font-size: 0.85em; } }
`;

function summary({ sources }: ExportModel): string {
  const claims = sources.flatMap((source) => claimsOf(source).claims);
  const cited = claims.filter(({ annotation }) => citationsOf(annotation).length > 0).length;
  const judged = claims.filter(
    ({ annotation }) => (annotation.verdict?.value ?? 'unchecked') !== 'unchecked',
  ).length;
  const articles = new Set(sources.map(({ file }) => file)).size;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `<p>${count(articles, 'article')}, ${count(claims.length, 'claim')}; ${cited} with a citation, ${judged} with a verdict.</p>\n`;
}

function articleHtml(source: ExportSource, model: ExportModel, project: ExportOptions['project']): string {
  const { claims } = claimsOf(source);
  const name = source.layer === undefined ? source.file : `${source.file} (${source.layer})`;
  const list = claims.map((claim) => claimHtml(source, claim, model, project)).join('');
  return `<article class="article"><h3 dir="auto">${escapeXml(name)}</h3>\n${list === '' ? '<p>No claims.</p>\n' : list}</article>\n`;
}

function claimHtml(
  source: ExportSource,
  record: ClaimRecord,
  model: ExportModel,
  project: ExportOptions['project'],
): string {
  const { annotation, state } = record;
  const { claim, verdict, note, speaker } = annotation;
  const cited = citedSources(source, annotation, model.references).map(({ citation, title, url }) => {
    const name = escapeXml(title);
    const link = url === undefined ? name : `<a href="${escapeXml(url)}">${name}</a>`;
    return [link, citation.locator && escapeXml(citation.locator), citation.stance]
      .filter(Boolean)
      .join(', ');
  });
  const judged = [verdict?.label ?? verdict?.value, verdict?.by, verdict?.date, verdict?.why]
    .filter(Boolean)
    .join(', ');
  const rows: [string, string | undefined][] = [
    ['Category', escapeXml(categoryLabel(annotation.category, project))],
    ['Claim', claim === undefined ? undefined : escapeXml(claimText(annotation))],
    ['Speaker', escapeIfThere(speakerName(source, speaker))],
    ['Verdict', escapeIfThere(judged === '' ? undefined : judged)],
    ['Citations', cited.length === 0 ? 'none' : cited.join('<br>')],
    ['Note', escapeIfThere(note)],
    ['State', state === undefined || state === 'anchored' ? undefined : state],
  ];
  const terms = rows.flatMap(([term, value]) =>
    value === undefined ? [] : `<dt>${term}</dt><dd dir="auto">${value}</dd>`,
  );
  const quote = escapeXml(annotation.anchor.quote);
  return `<div class="claim"><blockquote dir="auto">${quote}</blockquote>\n<dl>${terms.join('')}</dl></div>\n`;
}

function escapeIfThere(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeXml(text);
}

function lossesOf(source: ExportSource): Loss[] {
  const { claims, losses } = claimsOf(source);
  const counted = new Set(['figure', 'quote', 'entity']);
  const unseen = losses.filter(({ id }) => {
    const kind = source.records.find((record) => record.id === id)?.annotation?.kind;
    return kind === undefined || !counted.has(kind);
  });
  return [...unseen, ...lostClaimFields(claims, shown, 'The report does not show it.')];
}
