import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import type { TargetRef } from '../editor/targets';
import { refsOf, selectedRecords } from '../editor/tree';

/** Edit and Remove in our views: F2 and Delete work on what is selected in the view that has the focus, menus on their rows. */
export function registerSelectedRecords({ annotating, sidecars }: Services): vscode.Disposable {
  /** The rows that a menu hands over (the clicked one, and all that are selected), or those of the view that a key names. */
  function chosen([first, all]: readonly unknown[]): TargetRef[] {
    const view = (first as { view?: unknown } | undefined)?.view;
    if (typeof view === 'string') return selectedRecords(view);
    return refsOf(Array.isArray(all) && all.length > 0 ? all : [first ?? {}]);
  }

  async function remove(...args: unknown[]): Promise<void> {
    const refs = chosen(args).filter(({ stem, id }) =>
      sidecars.get(stem)?.records.some((record) => record.id === id),
    );
    const removed = [];
    for (const { stem, id } of refs) {
      const result = await annotating.remove(stem, id);
      if (result) removed.push({ stem, result });
    }
    if (removed.length === 0) return;
    const undo = vscode.l10n.t('Undo');
    const sentence =
      removed.length === 1
        ? vscode.l10n.t('Removed one annotation.')
        : vscode.l10n.t('Removed {0} annotations.', removed.length);
    // In a view the keys for undo are not ours.
    if ((await vscode.window.showInformationMessage(sentence, undo)) !== undo) return;
    for (const { stem, result } of removed.reverse()) await annotating.putBack(stem, result);
  }

  async function edit(...args: unknown[]): Promise<void> {
    const [first] = chosen(args);
    if (first) await vscode.commands.executeCommand('galley.editAnnotation', first);
  }

  return vscode.Disposable.from(
    registerCommand('galley.removeSelected', remove),
    registerCommand('galley.editSelected', edit),
  );
}
