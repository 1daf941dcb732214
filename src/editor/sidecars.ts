import * as vscode from 'vscode';
import type { Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import type { Sidecar } from '../storage/sidecar';
import {
  editSidecar,
  emptySidecarFor,
  layerOf,
  layerStem,
  type Rewriting,
  type SidecarChange,
  sourceOfLayer,
} from '../storage/store';
import { tellFailure } from './commands';
import type { Journal } from './journal';
import { Queues } from './queues';
import {
  type ApplyResult,
  canWait,
  changePresent,
  type Reading,
  readPresent,
  rewritePresent,
} from './sidecarAccess';
import { baseName, layersBeside, sidecarUri, sourceOfSidecar } from './sourceFiles';
import { sidecarPattern, WorkspaceScan } from './workspaceScan';

interface Entry extends Reading {
  /** The file with the changes that wait to be written. */
  readonly shown?: Sidecar;
}

/** A change that is not in the file yet, and who waits for the answer to the first attempt. */
interface Waiting {
  readonly change: SidecarChange;
  answer?: ((result: ApplyResult) => void) | undefined;
}

/** An annotation file of an article: the team's record, or the layer of one annotator. */
export interface RecordFile {
  /** What the services know the file by: its URI without the common end, which for the team's record is the article. */
  readonly stem: vscode.Uri;
  readonly sidecar: Sidecar;
  /** Whose layer it is; absent for the team's record. */
  readonly annotator?: string;
}

/** An annotation file that is there and of which nothing can be read, and why. */
interface UnreadableFile {
  readonly stem: vscode.Uri;
  readonly problem: StorageProblem;
}

export type ListedFile = RecordFile | UnreadableFile;

/**
 * The annotation files that are in use, by their stems, as they stand at present: in the open document where one is
 * open with unsaved edits, else on disk. Announces every change, whoever made it. Longer than other files, because
 * readings, changes that wait and writes are one order of events: what is shown follows from all three.
 */
export class Sidecars implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  /** What is not written yet, by stem and in order: attempts run, or the file cannot be written at present. */
  private readonly waiting = new Map<string, Waiting[]>();
  /** Whose layer a file was when it could last be read. */
  private readonly owners = new Map<string, string>();
  /** One writer a file: attempts wait here for the one before. */
  private readonly queues = new Queues();
  /** Counts what was asked and set of each file, so that an answer that comes too late is dropped. */
  private readonly turns = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly failed = new vscode.EventEmitter<{ stem: vscode.Uri; result: ApplyResult }>();
  private readonly disposables: vscode.Disposable[] = [this.changed, this.failed];
  /** When the journal is looked at again for what other windows left behind. */
  private takingUp: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;
  private readonly workspace = new WorkspaceScan(async (file) => {
    const stem = sourceOfSidecar(file);
    if (stem && !this.get(stem)) await this.load(stem);
  });
  /** Fires with the stem whose annotation file is not what it was. */
  readonly onDidChange = this.changed.event;
  /** Fires when what has waited cannot be written, with nobody waiting for the answer. */
  readonly onDidFail = this.failed.event;

  constructor(
    private readonly files: Files,
    private readonly journal: Journal,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(sidecarPattern);
    const visit = (uri: vscode.Uri) => this.visit(sourceOfSidecar(uri));
    this.disposables.push(
      watcher,
      watcher.onDidChange(visit),
      watcher.onDidCreate(visit),
      watcher.onDidDelete(visit),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.loadSidecar(document.uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => visit(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => visit(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.workspace.restart()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) for (const key of this.entries.keys()) this.visit(vscode.Uri.parse(key));
      }),
    );
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.takingUp);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** What was last read, with what waits to be written; `undefined` while there is no file, or none was read yet. */
  get(stem: vscode.Uri): Sidecar | undefined {
    return this.entries.get(stem.toString())?.shown;
  }

  problem(stem: vscode.Uri): StorageProblem | undefined {
    return this.entries.get(stem.toString())?.problem;
  }

  /** Every annotation file that is known and can be read, by its path. */
  all(): RecordFile[] {
    const files = [...this.entries.keys()].flatMap((key) => this.fileOf(key) ?? []);
    return files.filter(({ sidecar }) => sidecar.head).sort((a, b) => (a.stem.path < b.stem.path ? -1 : 1));
  }

  /** Every annotation file that is known and cannot be read at all. */
  unreadable(): UnreadableFile[] {
    return [...this.entries].flatMap(([key, { shown, problem }]) => {
      const why = problem ?? (shown && !shown.head ? shown.problems[0] : undefined);
      return why ? [{ stem: vscode.Uri.parse(key), problem: why }] : [];
    });
  }

  /** The annotation files of an article: the team's record, then the layers. */
  of(article: vscode.Uri): RecordFile[] {
    const own = article.toString();
    const keys = [...this.entries.keys()].filter((key) => key === own || key.startsWith(layerStem(own, '')));
    const files = keys.flatMap((key) => this.fileOf(key) ?? []);
    const ofArticle = files.filter(({ stem }) => this.articleOf(stem).toString() === own);
    return ofArticle.sort((a, b) => (a.annotator ?? '').localeCompare(b.annotator ?? ''));
  }

  private fileOf(key: string): RecordFile | undefined {
    const sidecar = this.entries.get(key)?.shown;
    if (!sidecar) return undefined;
    const stem = vscode.Uri.parse(key);
    const annotator = layerOf(stem.path, sidecar);
    return { stem, sidecar, ...(annotator !== undefined && { annotator }) };
  }

  /** The article that an annotation file belongs to. */
  articleOf(stem: vscode.Uri): vscode.Uri {
    return stem.with({ path: sourceOfLayer(stem.path, this.annotatorOf(stem)) });
  }

  /** Whose layer a file is, was while it could be read, or is going to be; `undefined` for the team's record. */
  annotatorOf(stem: vscode.Uri): string | undefined {
    const key = stem.toString();
    const { shown, file } = this.entries.get(key) ?? {};
    const sidecar = shown ?? file;
    if (sidecar?.head) return layerOf(stem.path, sidecar);
    return this.owners.get(key) ?? this.waiting.get(key)?.[0]?.change.annotator;
  }

  private sourceNameOf(stem: vscode.Uri): string {
    return baseName(this.articleOf(stem));
  }

  /** Reads every annotation file of the workspace, once. */
  loadWorkspace(): Promise<void> {
    return this.workspace.whole();
  }

  /** Begins to read them. Done with the first, so that views need not wait for the last; false while more are being read. */
  async loadSome(): Promise<boolean> {
    const all = this.loadWorkspace();
    if (!this.workspace.hasEnded && this.all().length === 0) {
      await new Promise<void>((resolve) => {
        const listener = this.changed.event(() => finish());
        const finish = () => {
          listener.dispose();
          resolve();
        };
        void all.then(finish);
      });
    }
    return this.workspace.hasEnded;
  }

  /** Reads the annotation files of an article: the team's record, and the layers that stand beside it. */
  async loadAll(article: vscode.Uri): Promise<void> {
    await this.load(article);
    for (const stem of await layersBeside(article)) if (!this.get(stem)) await this.load(stem);
  }

  /** Reads the file again and announces it when its text is another. */
  async load(stem: vscode.Uri): Promise<Sidecar | undefined> {
    const key = stem.toString();
    const turn = this.nextTurn(stem);
    await this.queues.settled(key);
    const reading = await this.read(stem);
    // A later reading, or a change that was shown meanwhile, knows better.
    if (this.turns.get(key) === turn) this.set(stem, reading);
    return this.get(stem);
  }

  private nextTurn(stem: vscode.Uri): number {
    const turn = (this.turns.get(stem.toString()) ?? 0) + 1;
    this.turns.set(stem.toString(), turn);
    return turn;
  }

  private set(stem: vscode.Uri, reading: Reading): void {
    const key = stem.toString();
    this.nextTurn(stem);
    const old = this.entries.get(key);
    const annotator = reading.file && layerOf(stem.path, reading.file);
    if (annotator !== undefined) this.owners.set(key, annotator);
    const shown = this.withWaiting(stem, reading);
    this.entries.set(key, { ...reading, ...(shown && { shown }) });
    const same = old && old.shown?.text === shown?.text && old.problem?.code === reading.problem?.code;
    if (!same) this.changed.fire(stem);
  }

  private withWaiting(stem: vscode.Uri, { file, problem }: Reading): Sidecar | undefined {
    const waiting = this.waiting.get(stem.toString()) ?? [];
    if (problem || waiting.length === 0) return file;
    const sourceName = this.sourceNameOf(stem);
    const start = file ?? (waiting[0] && emptySidecarFor(sourceName, waiting[0].change));
    return waiting.reduce(
      (sidecar, { change }) => sidecar && (editSidecar(sidecar, sourceName, change).done?.sidecar ?? sidecar),
      start,
    );
  }

  /**
   * Makes a change: shown at once, written as soon as the ones before it are written. Where the file cannot be written,
   * the change stays: shown, in the journal, and tried again with every later attempt.
   */
  apply(stem: vscode.Uri, change: SidecarChange): Promise<ApplyResult> {
    return new Promise((answer) => {
      const key = stem.toString();
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), { change, answer }]);
      const entry = this.entries.get(key);
      if (entry) this.set(stem, entry);
      void this.writeWaiting(stem);
    });
  }

  /** Tries again to write what waits, and gives what became of each change up to the first that has to wait on. */
  writeWaiting(stem: vscode.Uri): Promise<ApplyResult[]> {
    return this.queues.add(stem.toString(), () => this.writeInOrder(stem));
  }

  /** Gives the whole file another content, made from what it holds at that moment, which may be nothing. */
  rewrite(
    stem: vscode.Uri,
    make: (bytes: Uint8Array | undefined) => Rewriting,
  ): Promise<StorageProblem | undefined> {
    return this.queues.add(stem.toString(), async () => {
      const problem = await rewritePresent(this.files, stem, make);
      this.set(stem, await this.read(stem));
      return problem;
    });
  }

  /** Takes up what earlier windows could not write; tells of what still cannot be written. */
  async takeUpJournal(): Promise<void> {
    const { pages: taken, againInMs } = await this.journal.take();
    const pages = [...taken].map(([key, changes]) => ({ stem: vscode.Uri.parse(key), changes }));
    // All of it waits before any of it is written, so that no page is put away before it was taken up.
    for (const { stem, changes } of pages) {
      const made = this.waiting.get(stem.toString()) ?? [];
      this.waiting.set(stem.toString(), [...changes.map((change) => ({ change })), ...made]);
    }
    for (const { stem } of pages) {
      await this.load(stem);
      const result = (await this.writeWaiting(stem)).find(({ problem }) => problem);
      if (result) this.failed.fire({ stem, result });
    }
    if (againInMs === undefined || this.isDisposed) return;
    this.takingUp = setTimeout(() => void this.takeUpJournal().catch(tellFailure), againInMs);
  }

  private async writeInOrder(stem: vscode.Uri): Promise<ApplyResult[]> {
    const key = stem.toString();
    const results: ApplyResult[] = [];
    let late = 0;
    for (;;) {
      const [first, ...others] = this.waiting.get(key) ?? [];
      if (!first) break;
      const result = await changePresent(this.files, this.knownFile(stem), first.change);
      results.push(result);
      if (result.problem && canWait(result.problem)) {
        this.set(stem, await this.read(stem));
        for (const one of [first, ...others]) answer(one, result);
        break;
      }
      this.waiting.set(key, this.waiting.get(key)?.filter((one) => one !== first) ?? []);
      this.set(stem, result.done ? { file: result.done.sidecar } : await this.read(stem));
      if (result.done?.isUndecided) tellOfBoth(stem);
      if (result.done && !first.answer) late++;
      answer(first, result);
      // What is in the file goes out of the journal at once: made again after the next, it would meet what that one made.
      if (this.journal.has(stem)) await this.keepWaiting(stem);
    }
    await this.keepWaiting(stem);
    if (late > 0) {
      const saved = vscode.l10n.t('Saved now: {0}', baseName(sidecarUri(stem)));
      vscode.window.setStatusBarMessage(`$(check) ${saved}`, 4000);
    }
    return results;
  }

  private keepWaiting(stem: vscode.Uri): Promise<void> {
    const left = this.waiting.get(stem.toString()) ?? [];
    return this.journal.keep(
      stem,
      left.map(({ change }) => change),
    );
  }

  private read(stem: vscode.Uri): Promise<Reading> {
    return readPresent(this.files, this.knownFile(stem));
  }

  private knownFile(stem: vscode.Uri) {
    const known = this.entries.get(stem.toString())?.file;
    return { stem, sourceName: this.sourceNameOf(stem), known };
  }

  private loadSidecar(uri: vscode.Uri): void {
    const stem = sourceOfSidecar(uri);
    if (stem) void this.load(stem);
  }

  /** Something may have happened to the file: reads it, and tries again to write what waits. */
  private visit(stem: vscode.Uri | undefined): void {
    if (!stem) return;
    void this.load(stem).then(async () => {
      // What waits is in the journal, for the window that comes next.
      if (this.isDisposed || !this.waiting.get(stem.toString())?.length) return;
      for (const result of await this.writeWaiting(stem)) {
        if (result.problem && !canWait(result.problem)) this.failed.fire({ stem, result });
      }
    });
  }
}

/** Tells that something in an annotation file is to be decided, because two people changed it. */
export function tellOfBoth(stem: vscode.Uri): void {
  const name = baseName(sidecarUri(stem));
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0}: somebody else changed the same meanwhile. Both are kept; choose in Problems.', name),
  );
}

function answer(one: Waiting, result: ApplyResult): void {
  one.answer?.(result);
  one.answer = undefined;
}
