import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import { isArticle } from '../editor/sourceFiles';

/** `galley.inArticle`: the active editor shows something that can be annotated. Keys and menus of ours ask for it. */
export function registerContextKeys({ articles }: Services): vscode.Disposable {
  let shown: boolean | undefined;
  const set = () => {
    const document = vscode.window.activeTextEditor?.document;
    const now = document !== undefined && isArticle(document);
    if (now !== shown) void vscode.commands.executeCommand('setContext', 'galley.inArticle', now);
    shown = now;
  };
  set();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(set), articles.onDidChange(set));
}
