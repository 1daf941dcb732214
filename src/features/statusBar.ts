import * as vscode from 'vscode';
import type { Article } from '../editor/articles';
import { articleProblems } from '../editor/review';
import type { Services } from '../editor/services';

/** How many claims the article has, how many lack a citation, how many things need a person. */
export function registerStatusBar(services: Services): vscode.Disposable {
  const { articles, projects } = services;
  const item = vscode.window.createStatusBarItem('galley.status', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Galley');

  function show(): void {
    const article = articles.active();
    if (!article) {
      item.hide();
      return;
    }
    const { text, tooltip, command } = describeArticle(services, article);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.accessibilityInformation = { label: `${item.name}: ${text.replace(/\$\([\w-]+\)/g, '')}` };
    item.show();
  }

  show();
  return vscode.Disposable.from(
    item,
    articles.onDidChange(show),
    projects.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function describeArticle(
  services: Services,
  article: Article,
): { text: string; tooltip: string; command: string } {
  const leftAlone = whyText(article);
  if (leftAlone && article.records.length === 0) {
    return {
      text: vscode.l10n.t('$(tag) not highlighted'),
      tooltip: leftAlone,
      command: 'galley.annotateThisFile',
    };
  }
  const claims = article.records.filter(
    ({ annotation }) => annotation.kind === 'claim' && !annotation.rejected,
  );
  const uncited = claims.filter(
    ({ annotation }) => annotation.kind === 'claim' && !annotation.citations?.length,
  );
  const problems = articleProblems(services, article).filter(
    ({ problem }) => problem.severity !== 'information',
  );
  const parts = [
    claims.length === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims.length),
    ...(uncited.length > 0 ? [vscode.l10n.t('{0} uncited', uncited.length)] : []),
    ...(problems.length > 0 ? [vscode.l10n.t('$(warning) {0}', problems.length)] : []),
  ];
  return {
    text: `$(tag) ${parts.join(' · ')}`,
    tooltip:
      problems.length > 0
        ? vscode.l10n.t('{0} problems need a person. Click to see them.', problems.length)
        : vscode.l10n.t('Galley: show the claims'),
    command: problems.length > 0 ? 'workbench.actions.view.problems' : 'galley.claims.focus',
  };
}

function whyText({ leftAlone }: Article): string | undefined {
  const reasons = {
    large: vscode.l10n.t('The file is large, so it is left alone. Click to annotate it all the same.'),
    excluded: vscode.l10n.t('Your settings leave this file alone. Click to annotate it all the same.'),
    markdown: vscode.l10n.t(
      'This Markdown file is in no newsroom (no galley.yaml). Click to annotate it all the same.',
    ),
    conflict: vscode.l10n.t('The article holds a merge conflict. Resolve it, and its annotations are back.'),
  };
  return leftAlone && reasons[leftAlone];
}
