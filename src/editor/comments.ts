import type * as vscode from 'vscode';
import { type Annotation, type Author, newRemark } from '../core';
import type { Services } from './services';
import type { ApplyResult } from './sidecarAccess';
import type { Target } from './targets';

/** What somebody says about a record, as a change of the record or of a remark on it. */
export type Saying = (annotation: Annotation, author: Author) => Annotation;

/**
 * Writes a comment or a review: into the record itself, or, where somebody else's file holds it, into a remark in one's
 * own, which takes all that is said about that record. True when it was done; the person is told what.
 */
export async function sayAbout(
  services: Services,
  { stem, annotation }: Target,
  saying: Saying,
  what: string,
): Promise<boolean> {
  const { annotating, sidecars } = services;
  const source = sidecars.articleOf(stem);
  const author = await annotating.author(source);
  if (!author) return false;
  const saved = (await annotating.writes(stem))
    ? await annotating.change(stem, annotation.id, (one) => saying(one, author))
    : await remark(services, source, annotation, saying, author);
  if (saved) annotating.announceSaved(saved, what);
  return saved !== undefined;
}

async function remark(
  { annotating, articles, sidecars }: Services,
  source: vscode.Uri,
  about: Annotation,
  saying: Saying,
  author: Author,
): Promise<ApplyResult | undefined> {
  const own = annotating.ownFile(source);
  const records = own ? (sidecars.get(own)?.records ?? []) : [];
  const known = records.find(({ annotation }) => annotation?.kind === 'note' && annotation.on === about.id);
  if (own && known) return annotating.change(own, known.id, (one) => saying(one, author));
  const article = articles.all().find(({ document }) => document.uri.toString() === source.toString());
  const made = newRemark(annotating.newId('note', source), about, author);
  return article && annotating.add(article, saying(made, author));
}
