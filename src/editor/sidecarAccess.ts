import type * as vscode from 'vscode';
import { FileFault, type Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import type { Sidecar } from '../storage/sidecar';
import {
  applyChange,
  layerOf,
  type Rewriting,
  readAgain,
  rewriteFile,
  type SidecarChange,
  type StoreResult,
  sourceOfLayer,
} from '../storage/store';
import { editOpen, openDocument, rewriteOpen } from './openSidecar';
import { baseName, sidecarUri } from './sourceFiles';

/** Where a change now is: on disk, or in an open annotation file that somebody has unsaved edits in. */
type SavedIn = 'disk' | 'document';

export type ApplyResult = StoreResult & { readonly savedIn: SavedIn };

/** A file as it was read. */
export interface Reading {
  /** Absent where there is no file. */
  readonly file?: Sidecar;
  /** Why the file could not be read at all. */
  readonly problem?: StorageProblem;
}

/** An annotation file, and what is known of it before it is read. */
interface KnownFile {
  readonly stem: vscode.Uri;
  /** Name of the article that it is expected to belong to. */
  readonly sourceName: string;
  /** What was last read: the same bytes are not read again. */
  readonly known: Sidecar | undefined;
}

/** The file as it stands at present: in the open document where one has unsaved edits, else on disk. */
export async function readPresent(files: Files, { stem, sourceName, known }: KnownFile): Promise<Reading> {
  const uri = sidecarUri(stem);
  const open = openDocument(uri);
  const asRead = (bytes: Uint8Array) => {
    const file = readAgain(bytes, sourceName, known);
    const said = sourceOfLayer(baseName(stem), layerOf(stem.path, file));
    return { file: said === sourceName ? file : readAgain(bytes, said, file) };
  };
  if (open?.isDirty) return asRead(new TextEncoder().encode(open.getText()));
  try {
    const bytes = await files.read(uri.toString());
    return bytes ? asRead(bytes) : {};
  } catch (error) {
    if (error instanceof FileFault) return { problem: error.problem };
    throw error;
  }
}

/** Makes a change there; whatever goes wrong is a problem of the result. */
export async function changePresent(
  files: Files,
  { stem, sourceName, known }: KnownFile,
  change: SidecarChange,
): Promise<ApplyResult> {
  const uri = sidecarUri(stem);
  const open = openDocument(uri);
  const savedIn: SavedIn = open?.isDirty ? 'document' : 'disk';
  const file = { name: uri.toString(), sourceName };
  try {
    const result = open?.isDirty
      ? await editOpen(open, sourceName, change)
      : await applyChange(files, file, change, known);
    return { ...result, savedIn };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'write-failed', severity: 'error', args: [file.name, reason] }, savedIn };
  }
}

/** Gives the whole file there another content, made from what it holds at that moment, which may be nothing. */
export async function rewritePresent(
  files: Files,
  stem: vscode.Uri,
  make: (bytes: Uint8Array | undefined) => Rewriting,
): Promise<StorageProblem | undefined> {
  const uri = sidecarUri(stem);
  const open = openDocument(uri);
  return open?.isDirty ? rewriteOpen(open, make) : rewriteFile(files, uri.toString(), make);
}

/** True for what is wrong with the file or the disk, and not with the change itself. */
export function canWait({ code }: StorageProblem): boolean {
  return !['record-gone', 'field-unreadable', 'write-check-failed', 'wrong-layer'].includes(code);
}
