import * as vscode from 'vscode';
import type { Side } from '../storage/merge/merge';

/** The part of the built-in Git extension's API that is used here. */
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: { readonly mergeChanges: readonly { readonly uri: vscode.Uri }[] };
  show(ref: string, path: string): Promise<string>;
}

/**
 * The three states of a file that git keeps in its index while a merge is not finished; `undefined` without the
 * built-in Git extension (in a browser, in a workspace that is not trusted), and for a file without such states.
 */
export async function unmergedStages(uri: vscode.Uri): Promise<Record<Side, string> | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension?.isActive || !vscode.workspace.isTrusted || uri.scheme !== 'file') return undefined;
  const repository = extension.exports.getAPI(1).getRepository(uri);
  const isUnmerged = repository?.state.mergeChanges.some((change) => change.uri.fsPath === uri.fsPath);
  if (!repository || !isUnmerged) return undefined;
  const stage = (number: 1 | 2 | 3) =>
    // A stage that is not there is no fault: both sides may have added the file, or one deleted it.
    repository.show(`:${number}`, uri.fsPath).catch(() => undefined);
  const [base = '', ours, theirs] = [await stage(1), await stage(2), await stage(3)];
  return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
}
