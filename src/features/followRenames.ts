import * as vscode from 'vscode';
import { tellFailure } from '../editor/commands';
import { difference, openDocument } from '../editor/openSidecar';
import type { Services } from '../editor/services';
import { baseName, layersBeside, sidecarUri, sourceOfSidecar } from '../editor/sourceFiles';
import { renameSource } from '../storage/sourceName';
import type { Rewriting } from '../storage/store';

/**
 * When an article is renamed or moved in the editor, its annotation files go with it: the team's record and the layers of
 * annotators. After the fact and not before, so that VS Code asks nothing, and its undo of a rename takes them back as well.
 */
export function registerFollowRenames(services: Services): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files)
      if (!sourceOfSidecar(oldUri)) void follow(services, oldUri, newUri).catch(tellFailure);
  });
}

async function follow({ sidecars }: Services, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const nameAnew = (bytes: Uint8Array | undefined) => renameSource(bytes, baseName(from), baseName(to));
  const stems = [from, ...(await layersBeside(from))];
  // Read once more: whoever moves an article may have moved its annotation files too.
  for (const stem of stems) await sidecars.load(stem);
  for (const { stem } of sidecars.of(from)) {
    await sidecars.writeWaiting(stem);
    const moved = to.with({ path: to.path + stem.path.slice(from.path.length) });
    const [left, wanted] = [sidecarUri(stem), sidecarUri(moved)];
    const open = openDocument(left);
    if (open?.isDirty) {
      if (!(await moveUnsaved(open, wanted, nameAnew))) tellLeft(left, wanted);
    } else if (await moveFile(left, wanted)) await sidecars.rewrite(moved, nameAnew);
    else tellLeft(left, wanted);
    await sidecars.load(stem);
  }
}

/** Moves an annotation file with what is not saved in it. */
async function moveUnsaved(
  document: vscode.TextDocument,
  to: vscode.Uri,
  make: (bytes: Uint8Array) => Rewriting,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const { bytes } = make(new TextEncoder().encode(document.getText()));
  if (bytes) {
    const { start, end, text } = difference(document.getText(), new TextDecoder().decode(bytes));
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  edit.renameFile(document.uri, to);
  return vscode.workspace.applyEdit(edit);
}

/**
 * Moves an annotation file; false where there is one of that name, or it cannot be. Not through the editor: undo in the
 * file would then take it away from its article.
 */
async function moveFile(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const isDone = await vscode.workspace.fs.rename(from, to, { overwrite: false }).then(
    () => true,
    () => false,
  );
  if (isDone) await moveTabs(from, to);
  return isDone;
}

/** Shows the file at its new name where it is in front, and closes its tabs at the old one. */
async function moveTabs(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all)
    for (const tab of tabs) {
      if (!(tab.input instanceof vscode.TabInputText) || tab.input.uri.toString() !== from.toString())
        continue;
      if (tab.isActive)
        await vscode.window.showTextDocument(to, { viewColumn, preserveFocus: true, preview: tab.isPreview });
      // A tab in preview gave its place to the new one.
      await vscode.window.tabGroups.close(tab, true).then(undefined, () => false);
    }
}

function tellLeft(from: vscode.Uri, to: vscode.Uri): void {
  const nameOf = (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri);
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} could not be renamed to {1}. Rename it yourself, or its annotations are not shown.',
      nameOf(from),
      nameOf(to),
    ),
  );
}
