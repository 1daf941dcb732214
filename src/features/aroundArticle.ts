import * as vscode from 'vscode';
import type { Span } from '../core';
import { aroundArticle } from '../editor/aroundArticle';
import type { Article } from '../editor/articles';
import { toRange } from '../editor/convert';
import type { Services } from '../editor/services';

/**
 * Fades what a site puts around an article, such as a call for donations, as the editor fades code that nobody uses: in the
 * way of each theme, with a hover that says why, and not in the list of problems.
 */
export function registerAroundArticle({ articles }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('galley.aroundArticle');
  const shown = new WeakMap<vscode.TextDocument, readonly Span[]>();

  function show(article: Article): void {
    const { document, lines } = article;
    const spans = aroundArticle(article);
    if (shown.get(document) === spans) return;
    shown.set(document, spans);
    const why = vscode.l10n.t('Not part of the article: the views leave out what the machine finds here.');
    const hints = spans.map((span) => {
      const hint = new vscode.Diagnostic(toRange(lines, span), why, vscode.DiagnosticSeverity.Hint);
      hint.source = 'galley';
      hint.tags = [vscode.DiagnosticTag.Unnecessary];
      return hint;
    });
    collection.set(document.uri, hints);
  }

  for (const article of articles.all()) show(article);
  return vscode.Disposable.from(
    collection,
    articles.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument((document) => {
      shown.delete(document);
      collection.delete(document.uri);
    }),
  );
}
