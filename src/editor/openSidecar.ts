import * as vscode from 'vscode';
import { readSidecar } from '../storage/sidecar';
import { editSidecar, encodeSidecar, type SidecarChange, type StoreResult } from '../storage/store';
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
  const edit = new vscode.WorkspaceEdit();
  const { start, end, text } = difference(before, after);
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (await vscode.workspace.applyEdit(edit)) return result;
  return { problem: { code: 'write-failed', severity: 'error', args: [baseName(document.uri), ''] } };
}

/** The one piece in which two texts differ. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
