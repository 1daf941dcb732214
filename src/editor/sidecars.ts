import * as vscode from 'vscode';
import { FileFault, type Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import { readSidecar, type Sidecar } from '../storage/sidecar';
import {
  applyChange,
  editSidecar,
  emptySidecar,
  encodeSidecar,
  type SidecarChange,
  type StoreResult,
  sidecarName,
} from '../storage/store';
import { baseName, sidecarUri, sourceOfSidecar } from './sourceFiles';

/** Where a change now is: on disk, or in an open annotation file that somebody has unsaved edits in. */
type SavedIn = 'disk' | 'document';

export type ApplyResult = StoreResult & { readonly savedIn: SavedIn };

/** New bytes of an annotation file, or why there are none. */
export type Rewriting =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly bytes?: undefined; readonly problem: StorageProblem };

/** Every annotation file of a workspace. */
const sidecarPattern = `**/*${sidecarName('')}`;
/** More files than one newsroom folder has; of a workspace with more, the first are listed. */
const maxFiles = 5000;

interface Entry {
  readonly sidecar?: Sidecar;
  /** Why the file could not be read at all. */
  readonly problem?: StorageProblem;
}

/**
 * The annotation files that are in use, as they stand at present: in the open document where one is open with unsaved
 * edits, else on disk. Announces every change, whoever made it.
 */
export class Sidecars implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  /** One writer a file: changes wait here for the one before. */
  private readonly queues = new Map<string, Promise<unknown>>();
  /** Counts what was asked and set of each file, so that an answer that comes too late is dropped. */
  private readonly turns = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private scanned: Promise<void> | undefined;
  /** Fires with the source whose annotation file is not what it was. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly files: Files) {
    const watcher = vscode.workspace.createFileSystemWatcher(
      `**/${baseName(sidecarUri(vscode.Uri.file('/*')))}`,
    );
    const refresh = (uri: vscode.Uri) => this.refreshSidecar(uri);
    this.disposables.push(
      watcher,
      watcher.onDidChange(refresh),
      watcher.onDidCreate(refresh),
      watcher.onDidDelete(refresh),
      vscode.workspace.onDidChangeTextDocument(({ document }) => refresh(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => refresh(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => refresh(uri)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const key of this.entries.keys()) void this.load(vscode.Uri.parse(key));
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** What was last read; `undefined` while there is no file, or none was read yet. */
  get(source: vscode.Uri): Sidecar | undefined {
    return this.entries.get(source.toString())?.sidecar;
  }

  problem(source: vscode.Uri): StorageProblem | undefined {
    return this.entries.get(source.toString())?.problem;
  }

  /** Every source whose annotation file is known. */
  sources(): vscode.Uri[] {
    return [...this.entries].filter(([, { sidecar }]) => sidecar).map(([key]) => vscode.Uri.parse(key));
  }

  /** Reads every annotation file of the workspace, once. */
  loadWorkspace(): Promise<void> {
    this.scanned ??= (async () => {
      const files = await vscode.workspace.findFiles(sidecarPattern, undefined, maxFiles);
      for (const file of files) {
        const source = sourceOfSidecar(file);
        if (source && !this.get(source)) await this.load(source);
      }
    })();
    return this.scanned;
  }

  /** Reads the file again and announces it when its text is another. */
  async load(source: vscode.Uri): Promise<Sidecar | undefined> {
    const key = source.toString();
    const turn = this.nextTurn(source);
    await this.queues.get(key);
    const entry = await this.read(source);
    // A later reading, or a change that was shown meanwhile, knows better.
    if (this.turns.get(key) !== turn) return this.get(source);
    return this.set(source, entry).sidecar;
  }

  private nextTurn(source: vscode.Uri): number {
    const turn = (this.turns.get(source.toString()) ?? 0) + 1;
    this.turns.set(source.toString(), turn);
    return turn;
  }

  private set(source: vscode.Uri, entry: Entry): Entry {
    const key = source.toString();
    this.nextTurn(source);
    const old = this.entries.get(key);
    this.entries.set(key, entry);
    const same =
      old && old.sidecar?.text === entry.sidecar?.text && old.problem?.code === entry.problem?.code;
    if (!same) this.changed.fire(source);
    return entry;
  }

  /**
   * Makes a change: shown at once, written as soon as the one before it is written. Where the write fails, what is shown
   * is again what the file holds, and the problem says why.
   */
  apply(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    this.showAhead(source, change);
    return this.enqueue(source, () => this.write(source, change));
  }

  /** Gives the whole file another content, made from what it holds at that moment. */
  rewrite(source: vscode.Uri, make: (bytes: Uint8Array) => Rewriting): Promise<StorageProblem | undefined> {
    return this.enqueue(source, async () => {
      const uri = sidecarUri(source);
      const open = openDocument(uri);
      const problem = open?.isDirty
        ? await rewriteOpen(open, make)
        : await rewriteFile(this.files, uri.toString(), make);
      this.set(source, await this.read(source));
      return problem;
    });
  }

  private enqueue<T>(source: vscode.Uri, work: () => Promise<T>): Promise<T> {
    const key = source.toString();
    const next = (this.queues.get(key) ?? Promise.resolve()).then(work);
    const settled = next.then(
      () => undefined,
      () => undefined,
    );
    this.queues.set(key, settled);
    void settled.then(() => {
      if (this.queues.get(key) === settled) this.queues.delete(key);
    });
    return next;
  }

  private showAhead(source: vscode.Uri, change: SidecarChange): void {
    const entry = this.entries.get(source.toString());
    if (!entry || entry.problem) return;
    const sourceName = baseName(source);
    const ahead = editSidecar(entry.sidecar ?? emptySidecar(sourceName), sourceName, change);
    if (ahead.done) this.set(source, { sidecar: ahead.done.sidecar });
  }

  private async write(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    const open = openDocument(sidecarUri(source));
    const savedIn: SavedIn = open?.isDirty ? 'document' : 'disk';
    const file = { name: sidecarUri(source).toString(), sourceName: baseName(source) };
    const result = open?.isDirty
      ? await editOpen(open, file.sourceName, change)
      : await applyChange(this.files, file, change);
    const entry = result.done ? { sidecar: result.done.sidecar } : await this.read(source);
    this.set(source, entry);
    return { ...result, savedIn };
  }

  private async read(source: vscode.Uri): Promise<Entry> {
    const uri = sidecarUri(source);
    const open = openDocument(uri);
    if (open?.isDirty)
      return { sidecar: readSidecar(new TextEncoder().encode(open.getText()), baseName(source)) };
    try {
      const bytes = await this.files.read(uri.toString());
      return bytes ? { sidecar: readSidecar(bytes, baseName(source)) } : {};
    } catch (error) {
      if (error instanceof FileFault) return { problem: error.problem };
      throw error;
    }
  }

  private refreshSidecar(uri: vscode.Uri): void {
    const source = sourceOfSidecar(uri);
    if (source) void this.load(source);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === key && !document.isClosed,
  );
}

/** Edits an annotation file through its open document, whose unsaved edits stay a person's to save. */
async function editOpen(
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

async function rewriteOpen(
  document: vscode.TextDocument,
  make: (bytes: Uint8Array) => Rewriting,
): Promise<StorageProblem | undefined> {
  const made = make(new TextEncoder().encode(document.getText()));
  return made.bytes ? replaceText(document, new TextDecoder().decode(made.bytes)) : made.problem;
}

async function rewriteFile(
  files: Files,
  name: string,
  make: (bytes: Uint8Array) => Rewriting,
): Promise<StorageProblem | undefined> {
  let problem: StorageProblem | undefined = { code: 'record-gone', severity: 'error', args: [name] };
  try {
    await files.update(name, (bytes) => {
      const made = bytes && make(bytes);
      if (made) problem = made.problem;
      return made?.bytes;
    });
  } catch (error) {
    if (error instanceof FileFault) return error.problem;
    throw error;
  }
  return problem;
}

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
function difference(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
