import * as vscode from 'vscode';
import type { Article } from '../editor/articles';
import { toRange } from '../editor/convert';
import { articleProblems } from '../editor/review';
import type { Services } from '../editor/services';

const sign =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#bf8803" d="M8 1.5 15.2 14H.8Z"/><path stroke="#fff" stroke-width="1.6" d="M8 5.6v4.2M8 11v1.6"/></svg>';

/** A sign in the gutter where an annotation needs a person: a warning or an error, no mere hint. */
export function registerGutter(services: Services): vscode.Disposable {
  const { articles, projects } = services;
  const type = vscode.window.createTextEditorDecorationType({
    gutterIconPath: vscode.Uri.parse(`data:image/svg+xml,${encodeURIComponent(sign)}`),
    gutterIconSize: '75%',
  });

  function show(article: Article): void {
    const spans = articleProblems(services, article).flatMap(({ problem, record }) => {
      const span = problem.severity === 'information' ? undefined : record?.located.span;
      return span ? [{ start: span.start, end: span.start }] : [];
    });
    const ranges = spans.map((span) => toRange(article.lines, span));
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === article.document) editor.setDecorations(type, ranges);
  }

  const showAll = () => {
    for (const article of articles.all()) show(article);
  };
  return vscode.Disposable.from(
    type,
    articles.onDidChange(show),
    projects.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
  );
}
