import * as vscode from 'vscode';
import { besideInRank, type ClaimFind, ranked, type Span, shorten } from '../core';
import type { Article } from '../editor/articles';
import { registerCommand } from '../editor/commands';
import { toRange, toSpan } from '../editor/convert';
import type { Services } from '../editor/services';
import { followShownArticle } from '../editor/shownArticle';
import type { SuggestionRow } from '../editor/suggestions';
import { makeTree, type Tree } from '../editor/tree';

/**
 * Sentences that look worth checking: a view of the article that is looked at, the likeliest first, and a key that goes
 * from one to the next in this order. Keeping or rejecting one takes it off the list; nothing is hidden by its rank.
 */
export function registerSuggestions(services: Services): vscode.Disposable {
  const { annotating, articles, projects } = services;
  const shown = followShownArticle(articles, () => tree.refresh());

  const labelOf = (article: Article, { category }: ClaimFind) =>
    projects.of(article.document.uri).categories.find(({ id }) => id === category)?.label ?? category;

  function rowOf(article: Article, suggestion: ClaimFind): SuggestionRow {
    const { start, score } = suggestion;
    const category = labelOf(article, suggestion);
    return {
      key: `suggestion:${start}`,
      suggestion: { document: article.document, find: suggestion },
      item() {
        const item = new vscode.TreeItem(shorten(suggestion.text, 80));
        item.id = `suggestion:${start}`;
        item.description = `${percent(score)} · ${category}`;
        item.tooltip = suggestion.text;
        item.contextValue = 'suggestion';
        item.iconPath = new vscode.ThemeIcon('lightbulb');
        item.command = {
          title: vscode.l10n.t('Go to Suggested Claim'),
          command: 'galley.goToSuggestion',
          arguments: [{ suggestion: { document: article.document, find: suggestion } }],
        };
        item.accessibilityInformation = {
          label: vscode.l10n.t('{0}, {1}, {2} worth checking', suggestion.text, category, percent(score)),
        };
        return item;
      },
    };
  }

  const tree: Tree = makeTree({
    id: 'galley.suggestions',
    roots: () => {
      const article = shown.current;
      return article ? ranked(article.suggestions).map((suggestion) => rowOf(article, suggestion)) : [];
    },
  });

  function go(editor: vscode.TextEditor, article: Article, suggestion: ClaimFind): void {
    const range = toRange(article.lines, suggestion);
    // The whole sentence is selected: what a digit tags, and what Keep and Reject mean.
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  const step = (side: 'next' | 'previous') => () =>
    annotating.inTurn(async () => {
      const active = await annotating.activeArticle();
      if (!active) return;
      const { article, editor } = active;
      const order = ranked(article.suggestions);
      const suggestion = besideInRank(order, selectedSpan(article, editor), side);
      if (!suggestion) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No sentence is left that could be checked.'),
        );
        return;
      }
      go(editor, article, suggestion);
      const sentence = vscode.l10n.t(
        'Suggestion {0} of {1}: {2}, {3} worth checking',
        order.indexOf(suggestion) + 1,
        order.length,
        labelOf(article, suggestion),
        percent(suggestion.score),
      );
      vscode.window.setStatusBarMessage(sentence, statusMs);
    });

  async function goTo(row: unknown): Promise<void> {
    const { document, find } = (row as SuggestionRow).suggestion;
    const editor = await vscode.window.showTextDocument(document);
    const article = articles.get(document);
    if (article) go(editor, article, find);
  }

  return vscode.Disposable.from(
    tree,
    shown,
    projects.onDidChange(() => tree.refresh()),
    registerCommand('galley.nextSuggestion', step('next')),
    registerCommand('galley.previousSuggestion', step('previous')),
    registerCommand('galley.goToSuggestion', goTo),
  );
}

const statusMs = 5000;

function selectedSpan(article: Article, editor: vscode.TextEditor): Span {
  return toSpan(article.lines, editor.selection);
}

function percent(score: number): string {
  return new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(score);
}
