import * as vscode from 'vscode';
import type { StorageProblem } from '../storage/problems';
import { readSidecar } from '../storage/sidecar';
import {
  editSidecar,
  encodeSidecar,
  type Rewriting,
  type SidecarChange,
  type StoreResult,
} from '../storage/store';
import { baseName } from './sourceFiles';

/** The document of a file that is open in an editor. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === key && !document.isClosed,
  );
}

/** Edits an annotation file through its open document, whose unsaved edits stay a person's to save. */
export async function editOpen(
  document: vscode.TextDocument,
  sourceName: string,
  change: SidecarChange,
): Promise<StoreResult> {
  const before = document.getText();
  const result = editSidecar(readSidecar(new TextEncoder().encode(before), sourceName), sourceName, change);
  if (result.problem) return result;
  const after = new TextDecoder().decode(encodeSidecar(result.done.sidecar));
  const problem = await replaceText(document, after);
  return problem ? { problem } : result;
}

/** Gives an open annotation file another content, which stays a person's to save. */
export async function rewriteOpen(
  document: vscode.TextDocument,
  make: (bytes: Uint8Array) => Rewriting,
): Promise<StorageProblem | undefined> {
  const made = make(new TextEncoder().encode(document.getText()));
  return made.bytes ? replaceText(document, new TextDecoder().decode(made.bytes)) : made.problem;
}

/** Replaces the one piece in which the document differs from a text. */
async function replaceText(
  document: vscode.TextDocument,
  after: string,
): Promise<StorageProblem | undefined> {
  const edit = new vscode.WorkspaceEdit();
  const { start, end, text } = difference(document.getText(), after);
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (await vscode.workspace.applyEdit(edit)) return undefined;
  return { code: 'write-failed', severity: 'error', args: [baseName(document.uri), ''] };
}

/** The one piece in which two texts differ. */
export function difference(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
