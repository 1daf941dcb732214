import * as vscode from 'vscode';

/**
 * Rewrites a file of the newsroom through the editor, so that undo knows of it and unsaved edits in it stay, and saves
 * it; makes it where there is none.
 *
 * @param make The new text from the present one; `undefined` where it stays as it is.
 * @returns `false` when it could not be written, `undefined` when it stays as it is.
 */
export async function rewriteText(
  uri: vscode.Uri,
  make: (before: string) => string | undefined,
): Promise<boolean | undefined> {
  const known = await vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
  const before = known?.getText() ?? '';
  const after = make(before);
  if (after === undefined) return undefined;
  const edit = new vscode.WorkspaceEdit();
  if (known) {
    const all = new vscode.Range(known.positionAt(0), known.positionAt(before.length));
    edit.replace(uri, all, after);
  } else edit.createFile(uri, { contents: new TextEncoder().encode(after) });
  const isDone = await vscode.workspace.applyEdit(edit);
  return isDone && (known === undefined || known.isDirty === false || (await known.save()));
}
