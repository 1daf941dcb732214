import * as vscode from 'vscode';
import type { Article, Articles } from './articles';

/** The article that views of one article are about. */
export interface ShownArticle extends vscode.Disposable {
  /** The one that was looked at last: it stays while somebody is in another file or in a view. */
  readonly current: Article | undefined;
}

/** Follows the active editor, and what becomes of the article wherever somebody is meanwhile; `draw` is called for each new state. */
export function followShownArticle(articles: Articles, draw: () => void): ShownArticle {
  let shown = articles.active();
  const show = (article: Article | undefined) => {
    if (!article || article === shown) return;
    shown = article;
    draw();
  };
  const listening = vscode.Disposable.from(
    articles.onDidChange((article) => {
      const { uri } = article.document;
      const active = vscode.window.activeTextEditor?.document.uri;
      // One that was opened just now becomes an article only after its editor became the active one.
      if ([shown?.document.uri, active].some((one) => one?.toString() === uri.toString())) show(article);
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
