import * as vscode from 'vscode';
import { type Anchor, type Category, type Claim, newClaim, retag, type Span, sentenceAt } from '../core';
import { type Article, placedRecords } from './articles';
import { toSpan } from './convert';
import type { Services } from './services';
import type { ApplyResult } from './sidecarAccess';

/** The claim on exactly these words, in the file that new ones go to. */
export function claimOn(
  { annotating }: Services,
  article: Article,
  span: Span,
): { stem: vscode.Uri; annotation: Claim } | undefined {
  const file = annotating.ownFile(article.document.uri)?.toString();
  for (const { annotation, stem, span: own } of placedRecords(article)) {
    const isThere = own.start === span.start && own.end === span.end && stem.toString() === file;
    if (isThere && annotation.kind === 'claim') return { stem, annotation };
  }
  return undefined;
}

/**
 * Gives words a category: a new claim, or another category for the one that is there.
 * @param prepared The anchor of the span, where somebody has begun to make it.
 */
export async function tagSpan(
  services: Services,
  article: Article,
  span: Span,
  category: Category,
  prepared?: Promise<Anchor | undefined>,
): Promise<ApplyResult | undefined> {
  const { annotating, articles } = services;
  const { document } = article;
  const present = claimOn(services, articles.get(document) ?? article, span);
  const announced = (saved: ApplyResult | undefined) => {
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Tagged as {0}', category.label));
    return saved;
  };
  if (present) {
    const { stem, annotation } = present;
    return announced(await annotating.change(stem, annotation.id, (claim) => retag(claim, category.id)));
  }
  const anchor = await (prepared ?? annotating.anchor(article, span));
  const author = anchor && (await annotating.author(document.uri));
  if (!anchor || !author) return undefined;
  const claim = newClaim(annotating.newId('claim', document.uri), anchor, category.id, author);
  return announced(await annotating.add(article, claim));
}

/** The selection without the blanks at its ends; without a selection, the sentence at the caret. */
export function spanToTag(article: Article, selection: vscode.Selection): Span | undefined {
  if (selection.isEmpty) return sentenceAt(article.text, article.lines.offsetAt(selection.active));
  const { start, end } = toSpan(article.lines, selection);
  const words = article.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trail = words.length - words.trimEnd().length;
  return lead < words.length ? { start: start + lead, end: end - trail } : { start, end };
}
