import * as vscode from 'vscode';

/** The part of the built-in Git extension's API that is used here. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: { readonly mergeChanges: readonly { readonly uri: vscode.Uri }[] };
  show(ref: string, path: string): Promise<string>;
}

/**
 * The state that both sides of an unfinished merge come from, as git keeps it in its index; `undefined` without the
 * built-in Git extension (in a browser, in a workspace that is not trusted), and for a file without such a state.
 */
export async function unmergedBase(uri: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension?.isActive || !vscode.workspace.isTrusted || uri.scheme !== 'file') return undefined;
  const repository = extension.exports.getAPI(1).getRepository(uri);
  const isUnmerged = repository?.state.mergeChanges.some((change) => change.uri.fsPath === uri.fsPath);
  // Where both sides added the file, there is no such state: that is no fault.
  return isUnmerged ? repository?.show(':1', uri.fsPath).catch(() => undefined) : undefined;
}
