import * as vscode from 'vscode';
import { tellFailure } from '../editor/commands';
import type { Services } from '../editor/services';
import { baseName, layersBeside, sidecarUri, sourceOfSidecar } from '../editor/sourceFiles';
import { renameSource } from '../storage/sourceName';

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
  const stems = [from, ...(await layersBeside(from))];
  // Read once more: whoever moves an article may have moved its annotation files too.
  for (const stem of stems) await sidecars.load(stem);
  for (const { stem } of sidecars.of(from)) {
    await sidecars.writeWaiting(stem);
    const moved = to.with({ path: to.path + stem.path.slice(from.path.length) });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(sidecarUri(stem), sidecarUri(moved));
    if (await vscode.workspace.applyEdit(edit)) {
      await sidecars.rewrite(moved, (bytes) => renameSource(bytes, baseName(from), baseName(to)));
      await sidecars.load(stem);
    } else tellLeft(stem, moved);
  }
}

function tellLeft(stem: vscode.Uri, moved: vscode.Uri): void {
  const [left, wanted] = [stem, moved].map((uri) => vscode.workspace.asRelativePath(sidecarUri(uri)));
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} could not be renamed to {1}. Rename it yourself, or its annotations are not shown.',
      left ?? '',
      wanted ?? '',
    ),
  );
}
