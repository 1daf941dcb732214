import * as vscode from 'vscode';
import { needs, type Todo, todos } from '../core';
import { claimNode, onClaimsChange, workspaceClaims } from '../editor/claimRows';
import type { Services } from '../editor/services';
import { groupNode, makeTree, type TreeNode } from '../editor/tree';

/** The To Do view: claims whose words are gone, that nobody has cited, that nobody has judged. */
export function registerTodoTree(services: Services): vscode.Disposable {
  const { sidecars } = services;

  async function roots(): Promise<readonly TreeNode[]> {
    if (!(await sidecars.loadSome())) void sidecars.loadWorkspace().then(() => tree.refresh());
    const claims = workspaceClaims(services);
    const groups = todos.map((todo) => ({ todo, entries: claims.filter((claim) => needs(claim, todo)) }));
    // Every claim begins unverified, so a badge for that would say nothing.
    const urgent = groups.filter(({ todo }) => todo !== 'unverified');
    const open = new Set(urgent.flatMap(({ entries }) => entries)).size;
    tree.view.badge =
      open === 0
        ? undefined
        : { value: open, tooltip: vscode.l10n.t('{0} claims without words or citation', open) };
    return groups
      .filter(({ entries }) => entries.length > 0)
      .map(({ todo, entries }) =>
        groupNode({
          key: `todo:${todo}`,
          label: todoLabel(todo),
          count: entries.length,
          isOpen: todo !== 'unverified',
          icon: new vscode.ThemeIcon(icons[todo]),
          children: () => entries.map((entry) => claimNode(entry, todo)),
        }),
      );
  }

  const tree = makeTree({ id: 'galley.todo', roots, canSelectMany: true });
  return vscode.Disposable.from(
    tree,
    onClaimsChange(services, () => tree.refresh()),
  );
}

const icons: Record<Todo, string> = { orphaned: 'debug-disconnect', uncited: 'link', unverified: 'question' };

function todoLabel(todo: Todo): string {
  const labels: Record<Todo, string> = {
    orphaned: vscode.l10n.t('Without their words'),
    uncited: vscode.l10n.t('Uncited'),
    unverified: vscode.l10n.t('Unverified'),
  };
  return labels[todo];
}
