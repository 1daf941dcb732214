import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import type { Direction } from '../editor/history';
import type { Services } from '../editor/services';

const messageMs = 4000;

/**
 * Undo and redo. The keys are ours only while the newest step of the article is an annotation (`galley.undoHere`); when
 * that stopped being true between key and command, the editor's own command runs.
 */
export function registerUndo({ annotating }: Services): vscode.Disposable {
  const step = (direction: Direction) => async () => {
    const source = vscode.window.activeTextEditor?.document.uri;
    const made = source !== undefined && (await annotating.step(source, direction));
    if (made) return;
    const before = vscode.window.activeTextEditor?.document;
    const version = before?.version;
    await vscode.commands.executeCommand(direction);
    // An article of annotate mode cannot be typed into, and the editor then does nothing and says nothing.
    if (before?.version === version) vscode.window.setStatusBarMessage(nothingLeft(direction), messageMs);
  };
  return vscode.Disposable.from(
    registerCommand('galley.undo', step('undo')),
    registerCommand('galley.redo', step('redo')),
  );
}

function nothingLeft(direction: Direction): string {
  return direction === 'undo'
    ? vscode.l10n.t('There is nothing to undo here.')
    : vscode.l10n.t('There is nothing to redo here.');
}
