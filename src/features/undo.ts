import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import type { Direction } from '../editor/history';
import type { Services } from '../editor/services';

/**
 * Undo and redo. The keys are ours only while the newest step of the article is an annotation (`galley.undoHere`); when
 * that stopped being true between key and command, the editor's own command runs.
 */
export function registerUndo({ annotating }: Services): vscode.Disposable {
  const step = (direction: Direction) => async () => {
    const source = vscode.window.activeTextEditor?.document.uri;
    const made = source !== undefined && (await annotating.step(source, direction));
    if (!made) await vscode.commands.executeCommand(direction);
  };
  return vscode.Disposable.from(
    registerCommand('galley.undo', step('undo')),
    registerCommand('galley.redo', step('redo')),
  );
}
