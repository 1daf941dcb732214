import type * as vscode from 'vscode';
import { boilerplateSpans, type Find, type Span } from '../core';
import type { Article } from './articles';

const known = new WeakMap<vscode.TextDocument, { readonly text: string; readonly spans: readonly Span[] }>();
const none: readonly Span[] = [];

/** What a site puts around an article, ascending; looked for once in a version of the text, and not in what is left alone. */
export function aroundArticle({ document, text, leftAlone }: Article): readonly Span[] {
  if (leftAlone) return none;
  const last = known.get(document);
  if (last?.text === text) return last.spans;
  const spans = boilerplateSpans(text);
  known.set(document, { text, spans });
  return spans;
}

/** The finds of the article itself. */
export function findsInside(article: Article): readonly Find[] {
  const around = aroundArticle(article);
  if (around.length === 0) return article.finds;
  const isAround = (find: Find) => around.some(({ start, end }) => find.start >= start && find.end <= end);
  return article.finds.filter((find) => !isAround(find));
}
