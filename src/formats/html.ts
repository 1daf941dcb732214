/**
 * A report for people: one HTML file without script, fonts or images from elsewhere, to be read and printed. Charts of the
 * claims by category and verdict and by state, of how far they are cited, of the figures of each article and of the
 * speakers; then every article with its claims. Nothing of an article becomes markup, and only web addresses become links.
 */

import { inWords, type Say, type Sentence, sentence } from '../storage/sentence';
import { chartHtml } from './charts';
import {
  type ClaimRecord,
  citationsOf,
  citedSources,
  claimsOf,
  claimText,
  lostClaimFields,
  speakerName,
  untitled,
} from './claims';
import type { ExportOptions, Written } from './format';
import type { ExportModel, ExportSource, Loss } from './model';
import { categoryLabel, charts } from './reportCounts';
import { escapeXml } from './xml';

const shown = ['id', 'claim', 'category', 'speaker', 'verdict', 'citations', 'note'];

/** How the page is made: as a file for anybody, or for a panel of an editor that speaks the reader's language. */
export interface PageOptions extends ExportOptions {
  /** Of the page's words, as in the attribute `lang`. */
  readonly language: string;
  /** Lets in the page's own style and no other; without it any style is let in, which only a file may. */
  readonly nonce?: string;
  /** Names of the articles that are not among the sources, because they could not be read. */
  readonly leftOut?: readonly string[];
  readonly say: Say;
}

export function write(model: ExportModel, { project }: ExportOptions = {}): Written {
  const text = writePage(model, {
    language: 'en',
    say: (words) => inWords(words),
    ...(project && { project }),
  });
  return { text, losses: model.sources.flatMap(lossesOf) };
}

/** The whole report. In an editor it takes the colours of the theme. */
export function writePage(model: ExportModel, options: PageOptions): string {
  const { project, language, nonce, leftOut = [], say } = options;
  const articles = model.sources.map((source) => articleHtml(source, model, options));
  const title = escapeXml(say(sentence('Claims and citations')));
  const policy = `default-src 'none'; style-src ${nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`}`;
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>
${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${summary(model, say)}${leftOutHtml(leftOut, say)}${charts(model, project, say)
  .map((chart) => chartHtml(chart, say))
  .join('')}<section>
<h2>${escapeXml(say(sentence('Articles')))}</h2>
${articles.join('')}</section>
</main>
</body>
</html>
`;
}

/** Light or dark as the reader's system is, always light in print; a panel has the theme's colours instead. */
const style = `:root { color-scheme: light dark;
  --ink: #1a1a1a; --paper: #ffffff; --faint: #4a4a4a; --link: #0b4f8a; --line: #c4c4c4; --edge: #767676; }
@media screen and (prefers-color-scheme: dark) { :root {
  --ink: #e4e4e4; --paper: #1e1e1e; --faint: #b9b9b9; --link: #7fbdf0; --line: #4d4d4d; --edge: #8a8a8a; } }
@media print { :root { color-scheme: light; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0;
  color: var(--vscode-foreground, var(--ink)); background: var(--vscode-editor-background, var(--paper)); }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--vscode-contrastBorder, var(--edge)); }
svg { max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
svg text { dominant-baseline: middle; fill: currentColor; }
svg rect { stroke: currentColor; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; font-size: 0.9rem; }
th, td { border-bottom: 1px solid var(--vscode-widget-border, var(--line)); padding: 0.2rem 0.7rem 0.2rem 0; text-align: start; vertical-align: top; }
td { font-variant-numeric: tabular-nums; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0.5rem 0; padding: 0; }
.key { margin-inline-end: 0.4em; }
.claim { border-inline-start: 4px solid var(--edge); padding-inline-start: 0.8rem; margin: 1rem 0; }
blockquote { margin: 0; padding: 0; border: 0; background: none; font-family: Georgia, serif; white-space: pre-line; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.8rem; margin: 0.4rem 0 0; font-size: 0.9rem; }
dt { color: var(--vscode-descriptionForeground, var(--faint)); } dd { margin: 0; overflow-wrap: anywhere; }
a { color: var(--vscode-textLink-foreground, var(--link)); }
@media print { main { max-width: none; padding: 0; } section, .claim, svg, tr { break-inside: avoid; }
  section:has(> .article) { break-inside: auto; } a[href]::after { content: " (" attr(href) ")"; font-size: 0.85em; } }
`;

function summary({ sources }: ExportModel, say: Say): string {
  const claims = sources.flatMap((source) => claimsOf(source).claims);
  const cited = claims.filter(({ annotation }) => citationsOf(annotation).length > 0).length;
  const judged = claims.filter(
    ({ annotation }) => (annotation.verdict?.value ?? 'unchecked') !== 'unchecked',
  ).length;
  const articles = new Set(sources.map(({ file }) => file)).size;
  const counts = [
    [sentence('Articles'), articles],
    [sentence('Claims'), claims.length],
    [sentence('Cited'), cited],
    [sentence('With a verdict'), judged],
  ] as const;
  return `<p>${counts.map(([words, count]) => `${escapeXml(say(words))}: ${count}`).join(' · ')}</p>\n`;
}

function leftOutHtml(names: readonly string[], say: Say): string {
  if (names.length === 0) return '';
  return `<p>${escapeXml(say(sentence('Could not be read and left out')))}: ${names.map(escapeXml).join(' · ')}</p>\n`;
}

function articleHtml(source: ExportSource, model: ExportModel, options: PageOptions): string {
  const { claims } = claimsOf(source);
  const name = source.layer === undefined ? source.file : `${source.file} (${source.layer})`;
  const list = claims.map((claim) => claimHtml(source, claim, model, options)).join('');
  return `<article class="article"><h3 dir="auto">${escapeXml(name)}</h3>\n${list === '' ? `<p>${escapeXml(options.say(sentence('No claims.')))}</p>\n` : list}</article>\n`;
}

function claimHtml(
  source: ExportSource,
  record: ClaimRecord,
  model: ExportModel,
  { project, say }: PageOptions,
): string {
  const { annotation, state } = record;
  const { claim, verdict, note, speaker } = annotation;
  const cited = citedSources(source, annotation, model.references).map(({ citation, title, url }) => {
    const name = escapeXml(title === untitled.english ? say(untitled) : title);
    const link = url === undefined ? name : `<a href="${escapeXml(url)}">${name}</a>`;
    return [
      link,
      citation.locator && escapeXml(citation.locator),
      citation.stance && escapeXml(say(citation.stance)),
    ]
      .filter(Boolean)
      .join(', ');
  });
  const judged = [verdict?.label ?? (verdict && say(verdict.value)), verdict?.by, verdict?.date, verdict?.why]
    .filter(Boolean)
    .join(', ');
  const category =
    annotation.category === undefined
      ? say(sentence('no category'))
      : categoryLabel(annotation.category, project);
  const rows: [Sentence, string | undefined][] = [
    [sentence('Category'), escapeXml(category)],
    [sentence('Claim'), claim === undefined ? undefined : escapeXml(claimText(annotation))],
    [sentence('Speaker'), escapeIfThere(speakerName(source, speaker))],
    [sentence('Verdict'), escapeIfThere(judged === '' ? undefined : judged)],
    [sentence('Citations'), cited.length === 0 ? escapeXml(say(sentence('none'))) : cited.join('<br>')],
    [sentence('Note'), escapeIfThere(note)],
    [sentence('State'), state === undefined || state === 'anchored' ? undefined : say(state)],
  ];
  const terms = rows.flatMap(([term, value]) =>
    value === undefined ? [] : `<dt>${escapeXml(say(term))}</dt><dd dir="auto">${value}</dd>`,
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
  return [...unseen, ...lostClaimFields(claims, shown, sentence('The report does not show it.'))];
}
