import * as vscode from 'vscode';
import { type Annotation, type Claim, type Find, groupedBy, mentionsOf, type Review, shorten } from '../core';
import { type Amount, amountWords } from './amountWords';
import { type Article, placedRecords } from './articles';
import { showCitation } from './citations';
import { dateWords } from './dateWords';
import { approximationLabel, kindLabel, stateLabel, typeLabel } from './labels';
import { escapeMarkdown } from './markdown';
import type { ArticleRecord } from './placing';
import { referencesIn } from './references';
import { commentsOn, reviewsOn } from './remarks';
import type { Services } from './services';
import { readSettings } from './settings';

/** What there is to say about a record, as Markdown without any trust: every word of the workspace is escaped. */
export function recordText(services: Services, article: Article, record: ArticleRecord): string {
  const { annotation, located } = record;
  const { anchor, note, by, created } = annotation;
  const layer = record.annotator && vscode.l10n.t('in the file of {0}', record.annotator);
  return paragraphs([
    heading(kindLabel(annotation.kind), typeOf(services, article, annotation)),
    ...(annotation.kind === 'claim' ? claimParagraphs(annotation, services, article) : []),
    ...(annotation.kind === 'figure' ? figureParagraphs(annotation) : []),
    annotation.kind === 'entity' &&
      pair(vscode.l10n.t('Mentions'), mentionsText(annotation.entity ?? anchor.quote, article)),
    ...(annotation.kind === 'quote'
      ? [pair(vscode.l10n.t('Speaker'), speakerName(article, annotation.speaker))]
      : []),
    located.state === 'changed' &&
      pair(
        stateLabel('changed'),
        vscode.l10n.t('annotated when the text said “{0}”', shorten(anchor.quote, 160)),
      ),
    pair(vscode.l10n.t('Note'), note),
    ...commentsOn(article.records, annotation).map((comment) =>
      pair(comment.by ?? vscode.l10n.t('Comment'), comment.text),
    ),
    escapeMarkdown([by, created, layer].filter((part) => part !== undefined).join(' · ')),
  ]);
}

/** What the machine made of a mark. */
export function findText(find: Find, article: Article): string {
  return paragraphs([
    heading(kindLabel(find.kind), typeLabel(find.type)),
    ...(find.kind === 'figure' ? figureParagraphs(find) : []),
    find.kind === 'quote' && pair(vscode.l10n.t('Speaker'), find.speaker?.text),
    find.kind === 'entity' && find.name !== find.text && pair(vscode.l10n.t('Name'), find.name),
    find.kind === 'entity' && pair(vscode.l10n.t('Mentions'), mentionsText(find.entity, article)),
    escapeMarkdown(vscode.l10n.t('Found by the machine')),
  ]);
}

function paragraphs(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

function heading(kind: string, type: string | undefined): string {
  const bold = `**${escapeMarkdown(kind)}**`;
  return type ? `${bold} · ${escapeMarkdown(type)}` : bold;
}

function pair(label: string, value: string | undefined): string | undefined {
  return value === undefined || value === ''
    ? undefined
    : `**${escapeMarkdown(label)}** · ${escapeMarkdown(value)}`;
}

/** How often an entity is mentioned, in what the machine found and what people kept, and in which words on which lines. */
function mentionsText(entity: string, article: Article): string {
  const mentions = mentionsOf('entity', article.finds, placedRecords(article)).filter(
    ({ group }) => group === entity,
  );
  const words = groupedBy(mentions, ({ text }) => text).map(([text, same]) => {
    const own = [...new Set(same.map(({ span }) => article.lines.positionAt(span.start).line + 1))];
    const shown = own.slice(0, mostLines).join(', ') + (own.length > mostLines ? ', …' : '');
    return vscode.l10n.t('“{0}” (line {1})', text, shown);
  });
  return `${mentions.length} · ${words.join(' · ')}`;
}

const mostLines = 12;

function typeOf({ projects }: Services, article: Article, annotation: Annotation): string | undefined {
  if (annotation.kind === 'note') return undefined;
  if (annotation.kind !== 'claim') return annotation.type && typeLabel(annotation.type);
  const category = projects.of(article.document.uri).categories.find(({ id }) => id === annotation.category);
  return category?.label ?? annotation.category ?? vscode.l10n.t('no category');
}

function claimParagraphs(claim: Claim, services: Services, article: Article): (string | undefined)[] {
  return [
    claim.claim && escapeMarkdown(claim.claim),
    pair(vscode.l10n.t('Speaker'), speakerName(article, claim.speaker)),
    verdictText(claim),
    ...reviewsOn(article.records, claim).map(reviewText),
    citationList(claim, services, article),
  ];
}

function reviewText({ status, by }: Review): string | undefined {
  const words = typeLabel(status);
  return pair(vscode.l10n.t('Review'), by === undefined ? words : `${words} (${by})`);
}

function verdictText({ verdict }: Claim): string | undefined {
  if (!verdict) return undefined;
  const { value, label, why, by, date } = verdict;
  const words = [label ?? typeLabel(value), why].filter((part) => part !== undefined).join(': ');
  const who = [by, date].filter((part) => part !== undefined).join(', ');
  return pair(vscode.l10n.t('Verdict'), who ? `${words} (${who})` : words);
}

/** The name behind an entity record's id, or the words themselves. */
function speakerName(article: Article, speaker: string | undefined): string | undefined {
  const record = article.records.find(({ annotation }) => annotation.id === speaker);
  return record?.annotation.anchor.quote ?? speaker;
}

function citationList({ citations = [] }: Claim, services: Services, article: Article): string {
  const references = referencesIn(services, article);
  const style = readSettings(article.document.uri).citationStyle;
  const title = `**${escapeMarkdown(vscode.l10n.t('Citations'))}**`;
  if (citations.length === 0) return `${title} · ${escapeMarkdown(vscode.l10n.t('none yet'))}`;
  const lines = citations.map((citation) => {
    const { before, title: name, after, url, stance, excerpt } = showCitation(citation, references, style);
    const words = escapeMarkdown(shorten(name, 120));
    const rest = [stance && typeLabel(stance), excerpt && `“${shorten(excerpt, 160)}”`].filter(
      (part) => part !== undefined && part !== '',
    );
    return [
      `- ${escapeInLine(before)}${url ? `[${words}](${linkTarget(url)})` : words}${escapeInLine(after)}`,
      ...rest.map((part) => `· ${escapeMarkdown(part ?? '')}`),
    ].join(' ');
  });
  return [title, ...lines].join('\n');
}

/** Escaped, with the blanks at its ends, which part it from its neighbours. */
function escapeInLine(text: string): string {
  return text.replace(
    /^(\s?)(.*?)(\s?)$/s,
    (_, lead: string, words: string, trail: string) => `${lead}${escapeMarkdown(words)}${trail}`,
  );
}

/** An address with nothing in it that could end the link. */
function linkTarget(url: string): string {
  return url.replace(/[()<>\s\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** What a figure is worth, in one line; empty where the machine could not say. */
export function figureValue(figure: Amount): string {
  const amount = amountWords(figure, vscode.env.language);
  if (amount === undefined) return figure.date === undefined ? '' : shownDate(figure.date);
  return [figure.approx && approximationLabel(figure.approx), amount].filter(Boolean).join(' ');
}

function shownDate(date: string): string {
  return dateWords(date, vscode.env.language, vscode.l10n.t);
}

/** The date in words, and as the record has it. */
function fullDate(date: string): string {
  const words = shownDate(date);
  return words === date ? date : `${words} (${date})`;
}

function figureParagraphs(figure: Amount): (string | undefined)[] {
  const hasAmount = figure.value !== undefined || figure.low !== undefined;
  return [
    hasAmount ? pair(vscode.l10n.t('Value'), figureValue(figure)) : undefined,
    pair(vscode.l10n.t('Date'), figure.date && fullDate(figure.date)),
  ];
}
