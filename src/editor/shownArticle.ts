import * as vscode from 'vscode';
import type { Article, Articles } from './articles';

/** The article that views of one article are about. */
export interface ShownArticle extends vscode.Disposable {
  /** The one that was looked at last: it stays while somebody is in another file or in a view. */
  readonly current: Article | undefined;
}

/** Follows the active editor and what becomes of its article; `draw` is called for each new state. */
export function followShownArticle(articles: Articles, draw: () => void): ShownArticle {
  let shown = articles.active();
  const show = (article: Article | undefined) => {
    if (!article || article === shown) return;
    shown = article;
    draw();
  };
  const listening = vscode.Disposable.from(
    articles.onDidChange((article) => {
      if (article.document === vscode.window.activeTextEditor?.document) show(article);
    }),
    vscode.window.onDidChangeActiveTextEditor(() => show(articles.active())),
  );
  return {
    get current() {
      return shown;
    },
    dispose: () => listening.dispose(),
  };
}
