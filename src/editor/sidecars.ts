import * as vscode from 'vscode';
import { FileFault, type Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import type { Sidecar } from '../storage/sidecar';
import {
  applyChange,
  editSidecar,
  emptySidecar,
  readAgain,
  type SidecarChange,
  type StoreResult,
  sidecarName,
} from '../storage/store';
import type { Journal } from './journal';
import { editOpen, openDocument, rewriteOpen } from './openSidecar';
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

/** A file as it was read. */
interface Reading {
  /** In the open document where one has unsaved edits, else on disk. */
  readonly file?: Sidecar;
  /** Why the file could not be read at all. */
  readonly problem?: StorageProblem;
}

interface Entry extends Reading {
  /** The file with the changes that wait to be written. */
  readonly shown?: Sidecar;
}

/** A change that is not in the file yet, and who waits for the answer to the first attempt. */
interface Waiting {
  readonly change: SidecarChange;
  answer?: ((result: ApplyResult) => void) | undefined;
}

/**
 * The annotation files that are in use, as they stand at present: in the open document where one is open with unsaved
 * edits, else on disk. Announces every change, whoever made it.
 */
export class Sidecars implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  /** What is not written yet, by source and in order: attempts run, or the file cannot be written at present. */
  private readonly waiting = new Map<string, Waiting[]>();
  /** One writer a file: attempts wait here for the one before. */
  private readonly queues = new Map<string, Promise<unknown>>();
  /** Counts what was asked and set of each file, so that an answer that comes too late is dropped. */
  private readonly turns = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private scanned: Promise<void> | undefined;
  /** Fires with the source whose annotation file is not what it was. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly files: Files,
    private readonly journal: Journal,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(
      `**/${baseName(sidecarUri(vscode.Uri.file('/*')))}`,
    );
    const visit = (uri: vscode.Uri) => this.visit(sourceOfSidecar(uri));
    this.disposables.push(
      watcher,
      watcher.onDidChange(visit),
      watcher.onDidCreate(visit),
      watcher.onDidDelete(visit),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.loadSidecar(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => visit(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => visit(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.scanned = undefined;
        void this.loadWorkspace();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const key of this.entries.keys()) this.visit(vscode.Uri.parse(key));
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** What was last read, with what waits to be written; `undefined` while there is no file, or none was read yet. */
  get(source: vscode.Uri): Sidecar | undefined {
    return this.entries.get(source.toString())?.shown;
  }

  problem(source: vscode.Uri): StorageProblem | undefined {
    return this.entries.get(source.toString())?.problem;
  }

  /** Every source whose annotation file is known. */
  sources(): vscode.Uri[] {
    const known = [...this.entries].map(([key, { shown }]) => ({ uri: vscode.Uri.parse(key), shown }));
    return known.filter(({ uri, shown }) => shown && !isLayerOf(uri, shown)).map(({ uri }) => uri);
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
    const reading = await this.read(source);
    // A later reading, or a change that was shown meanwhile, knows better.
    if (this.turns.get(key) === turn) this.set(source, reading);
    return this.get(source);
  }

  private nextTurn(source: vscode.Uri): number {
    const turn = (this.turns.get(source.toString()) ?? 0) + 1;
    this.turns.set(source.toString(), turn);
    return turn;
  }

  private set(source: vscode.Uri, reading: Reading): void {
    const key = source.toString();
    this.nextTurn(source);
    const old = this.entries.get(key);
    const shown = this.withWaiting(source, reading);
    this.entries.set(key, { ...reading, ...(shown && { shown }) });
    const same = old && old.shown?.text === shown?.text && old.problem?.code === reading.problem?.code;
    if (!same) this.changed.fire(source);
  }

  private withWaiting(source: vscode.Uri, { file, problem }: Reading): Sidecar | undefined {
    const waiting = this.waiting.get(source.toString()) ?? [];
    if (problem || waiting.length === 0) return file;
    const sourceName = baseName(source);
    return waiting.reduce(
      (sidecar, { change }) => editSidecar(sidecar, sourceName, change).done?.sidecar ?? sidecar,
      file ?? emptySidecar(sourceName),
    );
  }

  /**
   * Makes a change: shown at once, written as soon as the ones before it are written. Where the file cannot be written,
   * the change stays: shown, in the journal, and tried again with every later attempt.
   */
  apply(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    return new Promise((answer) => {
      const key = source.toString();
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), { change, answer }]);
      const entry = this.entries.get(key);
      if (entry) this.set(source, entry);
      void this.writeWaiting(source);
    });
  }

  /** Tries again to write what waits, and gives what became of each change up to the first that has to wait on. */
  writeWaiting(source: vscode.Uri): Promise<ApplyResult[]> {
    return this.enqueue(source, () => this.writeInOrder(source));
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

  /** Takes up what earlier windows could not write; gives the sources that still cannot be written, and why. */
  async takeUpJournal(): Promise<{ source: vscode.Uri; result: ApplyResult }[]> {
    const failed: { source: vscode.Uri; result: ApplyResult }[] = [];
    for (const [key, changes] of await this.journal.read()) {
      const source = vscode.Uri.parse(key);
      const made = this.waiting.get(key) ?? [];
      this.waiting.set(key, [...changes.map((change) => ({ change })), ...made]);
      await this.load(source);
      const result = (await this.writeWaiting(source)).find(({ problem }) => problem);
      if (result) failed.push({ source, result });
    }
    return failed;
  }

  private async writeInOrder(source: vscode.Uri): Promise<ApplyResult[]> {
    const key = source.toString();
    const results: ApplyResult[] = [];
    let late = 0;
    for (;;) {
      const [first, ...others] = this.waiting.get(key) ?? [];
      if (!first) break;
      const result = await this.write(source, first.change);
      results.push(result);
      if (result.problem && canWait(result.problem)) {
        this.set(source, await this.read(source));
        for (const one of [first, ...others]) answer(one, result);
        break;
      }
      this.waiting.set(key, this.waiting.get(key)?.filter((one) => one !== first) ?? []);
      this.set(source, result.done ? { file: result.done.sidecar } : await this.read(source));
      if (result.done && !first.answer) late++;
      answer(first, result);
    }
    const left = this.waiting.get(key) ?? [];
    await this.journal.keep(
      source,
      left.map(({ change }) => change),
    );
    if (late > 0) {
      const saved = vscode.l10n.t('Saved now: {0}', baseName(sidecarUri(source)));
      vscode.window.setStatusBarMessage(`$(check) ${saved}`, 4000);
    }
    return results;
  }

  private async write(source: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    const uri = sidecarUri(source);
    const open = openDocument(uri);
    const savedIn: SavedIn = open?.isDirty ? 'document' : 'disk';
    const file = { name: uri.toString(), sourceName: baseName(source) };
    try {
      const result = open?.isDirty
        ? await editOpen(open, file.sourceName, change)
        : await applyChange(this.files, file, change, this.entries.get(source.toString())?.file);
      return { ...result, savedIn };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problem: { code: 'write-failed', severity: 'error', args: [file.name, reason] }, savedIn };
    }
  }

  private async read(source: vscode.Uri): Promise<Reading> {
    const uri = sidecarUri(source);
    const open = openDocument(uri);
    const known = this.entries.get(source.toString())?.file;
    const asRead = (bytes: Uint8Array) => ({ file: readAgain(bytes, baseName(source), known) });
    if (open?.isDirty) return asRead(new TextEncoder().encode(open.getText()));
    try {
      const bytes = await this.files.read(uri.toString());
      return bytes ? asRead(bytes) : {};
    } catch (error) {
      if (error instanceof FileFault) return { problem: error.problem };
      throw error;
    }
  }

  private loadSidecar(uri: vscode.Uri): void {
    const source = sourceOfSidecar(uri);
    if (source) void this.load(source);
  }

  /** Something may have happened to the file: reads it, and tries again to write what waits. */
  private visit(source: vscode.Uri | undefined): void {
    if (!source) return;
    void this.load(source).then(() => {
      if (this.waiting.get(source.toString())?.length) void this.writeWaiting(source);
    });
  }
}

/** `budget.txt.mk.annotations.yaml` of the annotator mk belongs to `budget.txt`, and not to an article of that name. */
function isLayerOf({ path }: vscode.Uri, { annotator }: Sidecar): boolean {
  return annotator !== undefined && path.endsWith(`.${annotator}`);
}

/** True for what is wrong with the file or the disk, and not with the change itself. */
export function canWait({ code }: StorageProblem): boolean {
  return !['record-gone', 'field-unreadable', 'write-check-failed'].includes(code);
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

function answer(one: Waiting, result: ApplyResult): void {
  one.answer?.(result);
  one.answer = undefined;
}
