import * as vscode from 'vscode';
import type { Files } from '../storage/files';
import { projectFileName } from '../storage/project';
import { referencesFileName } from '../storage/references';
import { type NewFile, writeTogether } from '../storage/together';
import { baseName, sourceOfSidecar } from './sourceFiles';

/** True for the files that the record of a newsroom is made of, besides its articles. */
export function isOfRecord(uri: vscode.Uri): boolean {
  return Boolean(sourceOfSidecar(uri)) || [projectFileName, referencesFileName].includes(baseName(uri));
}

/**
 * Writes all files, by their URIs, or none; tells the person of one that is in the way. True when they were written.
 * Folders are made where they are missing, and stay.
 */
export async function saveWhole(
  files: Files,
  made: readonly NewFile[],
  token: vscode.CancellationToken,
): Promise<boolean> {
  const folders = new Set(
    made.map(({ name }) => vscode.Uri.joinPath(vscode.Uri.parse(name), '..').toString()),
  );
  for (const folder of folders) {
    if (token.isCancellationRequested) return false;
    await vscode.workspace.fs.createDirectory(vscode.Uri.parse(folder));
  }
  const isCancelled = () => token.isCancellationRequested;
  const result = await writeTogether(made, { files, remove, isCancelled });
  if (result.outcome === 'in-the-way') {
    const name = baseName(vscode.Uri.parse(result.name));
    const sentence = vscode.l10n.t('{0} is there with another text; choose another folder.', name);
    void vscode.window.showErrorMessage(sentence);
  }
  return result.outcome === 'written';
}

async function remove(name: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(vscode.Uri.parse(name));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}
