import * as vscode from 'vscode';
import { registerCommand } from '../editor/commands';
import type { Services } from '../editor/services';
import { isArticle } from '../editor/sourceFiles';

/** Annotate This File: for what is left alone until asked, such as large files and Markdown outside a newsroom. */
export function registerAnnotateFile({ articles }: Services): vscode.Disposable {
  return registerCommand('galley.annotateThisFile', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isArticle(document)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Only text, Markdown and .article files can be annotated.'),
      );
      return;
    }
    await articles.annotateAnyway(document);
  });
}
