import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';

/**
 * Undo and redo. The keys are ours only while the newest step of the article is an annotation (`galley.undoHere`); when
 * that stopped being true between key and command, the editor's own command runs.
 */
export function registerUndo({ annotating }: Services): vscode.Disposable {
  const step = (make: (source: vscode.Uri) => Promise<boolean>, fallback: string) => async () => {
    const source = vscode.window.activeTextEditor?.document.uri;
    const made = source !== undefined && (await make(source));
    if (!made) await vscode.commands.executeCommand(fallback);
  };
  return vscode.Disposable.from(
    registerCommand(
      'galley.undo',
      step((source) => annotating.undo(source), 'undo'),
    ),
    registerCommand(
      'galley.redo',
      step((source) => annotating.redo(source), 'redo'),
    ),
  );
}
