import * as vscode from 'vscode';
import { type Annotation, type Claim, type Find, type Located, shorten } from '../core';
import type { Article, ArticleRecord } from '../editor/articles';
import { showCitation } from '../editor/citations';
import { toRange } from '../editor/convert';
import { approximationLabel, kindLabel, stateLabel, typeLabel } from '../editor/labels';
import type { Services } from '../editor/services';
import { articleSelector } from '../editor/sourceFiles';
import { handleOf } from '../editor/targets';

const commands = ['galley.editAnnotation', 'galley.cite', 'galley.removeAnnotation'];

/**
 * The reviewer's window. Each mark is two strings: what the workspace says, untrusted and escaped, and a row of buttons
 * made of fixed words, a number and an id, trusted for three commands of ours alone.
 */
export function registerHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(articleSelector, {
    provideHover(document, position) {
      const article = services.articles.get(document);
      if (!article || article.version !== document.version) return undefined;
      const offset = article.lines.offsetAt(position);
      const marks = marksAt(article, offset);
      const [first] = marks;
      if (!first) return undefined;
      const contents = marks.flatMap(({ record, find }) =>
        record ? recordStrings(services, article, record) : find ? [findString(find, article)] : [],
      );
      return new vscode.Hover(contents, toRange(article.lines, first.span));
    },
  });
}

interface Mark {
  readonly span: { readonly start: number; readonly end: number };
  readonly record?: ArticleRecord;
  readonly find?: Find;
}

/** What covers the offset: records before finds, short ones before long ones. */
function marksAt(article: Article, offset: number): Mark[] {
  const holds = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end;
  const length = ({ span }: Mark) => span.end - span.start;
  const records = article.records.flatMap((record): Mark[] => {
    const { span } = record.located;
    return span && holds(span) && !record.annotation.rejected ? [{ span, record }] : [];
  });
  const finds = article.finds.filter(holds).map((find): Mark => ({ span: find, find }));
  return [...records.sort((a, b) => length(a) - length(b)), ...finds.sort((a, b) => length(a) - length(b))];
}

function recordStrings(services: Services, article: Article, { annotation, located }: ArticleRecord) {
  const content = new vscode.MarkdownString();
  heading(content, kindLabel(annotation.kind), typeOf(services, article, annotation));
  if (annotation.kind === 'claim') claimLines(content, annotation, services, article);
  if (annotation.kind === 'figure') appendPairs(content, figurePairs(annotation));
  if (annotation.kind === 'quote' && annotation.speaker !== undefined) {
    appendPairs(content, [[vscode.l10n.t('Speaker'), speakerName(article, annotation.speaker)]]);
  }
  appendState(content, located, annotation);
  if (annotation.note !== undefined) appendPairs(content, [[vscode.l10n.t('Note'), annotation.note]]);
  for (const { by, text } of annotation.comments ?? [])
    appendPairs(content, [[by ?? vscode.l10n.t('Comment'), text]]);
  const who = [annotation.by, annotation.created].filter((part) => part !== undefined).join(' · ');
  if (who) content.appendMarkdown('\n\n').appendText(who);
  return [content, buttons(article, annotation)];
}

function typeOf({ projects }: Services, article: Article, annotation: Annotation): string | undefined {
  if (annotation.kind === 'note') return undefined;
  if (annotation.kind !== 'claim') return annotation.type && typeLabel(annotation.type);
  const category = projects.of(article.document.uri).categories.find(({ id }) => id === annotation.category);
  return category?.label ?? annotation.category;
}

function heading(content: vscode.MarkdownString, kind: string, type: string | undefined): void {
  content.appendMarkdown('**').appendText(kind).appendMarkdown('**');
  if (type) content.appendMarkdown(' · ').appendText(type);
}

function claimLines(
  content: vscode.MarkdownString,
  claim: Claim,
  services: Services,
  article: Article,
): void {
  if (claim.claim !== undefined) content.appendMarkdown('\n\n').appendText(claim.claim);
  const pairs: [string, string][] = [];
  if (claim.speaker !== undefined)
    pairs.push([vscode.l10n.t('Speaker'), speakerName(article, claim.speaker)]);
  if (claim.verdict) {
    const { value, label, why, by, date } = claim.verdict;
    const who = [by, date].filter((part) => part !== undefined).join(', ');
    const words = [label ?? typeLabel(value), why].filter((part) => part !== undefined).join(': ');
    pairs.push([vscode.l10n.t('Verdict'), who ? `${words} (${who})` : words]);
  }
  if (claim.review) pairs.push([vscode.l10n.t('Review'), typeLabel(claim.review.status)]);
  appendPairs(content, pairs);
  appendCitations(content, claim, services, article);
}

function appendCitations(
  content: vscode.MarkdownString,
  claim: Claim,
  { projects }: Services,
  article: Article,
): void {
  const references = [...(article.sidecar?.references ?? []), ...projects.referencesOf(article.document.uri)];
  content.appendMarkdown('\n\n**').appendText(vscode.l10n.t('Citations')).appendMarkdown('**');
  if (!claim.citations?.length) content.appendMarkdown(' · ').appendText(vscode.l10n.t('none yet'));
  for (const citation of claim.citations ?? []) {
    const { title, url, details, stance, excerpt } = showCitation(citation, references);
    content.appendMarkdown('\n- ');
    if (url) content.appendMarkdown(`[${escapeLink(title)}](${linkTarget(url)})`);
    else content.appendText(shorten(title, 120));
    if (details.length > 0) content.appendMarkdown(' · ').appendText(details.join(', '));
    if (stance) content.appendMarkdown(' · ').appendText(typeLabel(stance));
    if (excerpt) content.appendMarkdown(' · ').appendText(`“${shorten(excerpt, 160)}”`);
  }
}

function appendPairs(content: vscode.MarkdownString, pairs: readonly (readonly [string, string])[]): void {
  for (const [label, value] of pairs) {
    content.appendMarkdown('\n\n**').appendText(label).appendMarkdown('** · ').appendText(value);
  }
}

/** The name behind an entity record's id, or the words themselves. */
function speakerName(article: Article, speaker: string): string {
  const record = article.records.find(({ annotation }) => annotation.id === speaker);
  return record?.annotation.anchor.quote ?? speaker;
}

function appendState(content: vscode.MarkdownString, { state }: Located, { anchor }: Annotation): void {
  if (state !== 'changed') return;
  appendPairs(content, [
    [stateLabel(state), vscode.l10n.t('annotated when the text said “{0}”', shorten(anchor.quote, 160))],
  ]);
}

function buttons(article: Article, { id, kind }: Annotation): vscode.MarkdownString {
  const args = encodeArguments([handleOf(article.document.uri), id]);
  const row = new vscode.MarkdownString(undefined, true);
  row.isTrusted = { enabledCommands: commands };
  const button = (icon: string, label: string, command: string) =>
    `[$(${icon}) ${label}](command:${command}?${args})`;
  const edit = button('edit', vscode.l10n.t('Edit'), 'galley.editAnnotation');
  const cite = button('link', vscode.l10n.t('Cite'), 'galley.cite');
  const remove = button('trash', vscode.l10n.t('Remove'), 'galley.removeAnnotation');
  return row.appendMarkdown((kind === 'claim' ? [edit, cite, remove] : [edit, remove]).join(' &nbsp; '));
}

/** Arguments of a command link, with nothing in them that could end the link. */
function encodeArguments(args: readonly unknown[]): string {
  return encodeURIComponent(JSON.stringify(args)).replace(
    /[()'*!~]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
}

function linkTarget(url: string): string {
  return url.replace(/[()<>\s\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function escapeLink(text: string): string {
  return shorten(text, 120).replace(/[\\`*_{}[\]()#+\-!~<>&|$]/g, '\\$&');
}

function findString(find: Find, article: Article): vscode.MarkdownString {
  const content = new vscode.MarkdownString();
  heading(content, kindLabel(find.kind), typeLabel(find.type));
  if (find.kind === 'figure') appendPairs(content, figurePairs(find));
  if (find.kind === 'quote' && find.speaker)
    appendPairs(content, [[vscode.l10n.t('Speaker'), find.speaker.text]]);
  if (find.kind === 'entity') {
    const mentions = article.finds.filter((other) => other.kind === 'entity' && other.entity === find.entity);
    if (find.name !== find.text) appendPairs(content, [[vscode.l10n.t('Name'), find.name]]);
    appendPairs(content, [[vscode.l10n.t('Mentions'), String(mentions.length)]]);
  }
  content.appendMarkdown('\n\n').appendText(vscode.l10n.t('Found by the machine'));
  return content;
}

interface FigureValues {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly currency?: string;
  readonly approx?: string;
  readonly date?: string;
}

function figurePairs({ value, low, high, unit, currency, approx, date }: FigureValues): [string, string][] {
  const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 10 });
  const amount =
    value !== undefined
      ? number(value)
      : low !== undefined && high !== undefined
        ? `${number(low)} – ${number(high)}`
        : '';
  const words = [approx && approximationLabel(approx), currency, amount, unit].filter(Boolean).join(' ');
  const pairs: [string, string][] = [];
  if (amount) pairs.push([vscode.l10n.t('Value'), words]);
  if (date !== undefined) pairs.push([vscode.l10n.t('Date'), date]);
  return pairs;
}
