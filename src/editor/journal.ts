import * as vscode from 'vscode';
import { blobId, groupedBy } from '../core';
import type { SidecarChange } from '../storage/store';
import type { Ports } from './ports';

/** The changes of one source, as they are kept. */
interface Page {
  readonly source: string;
  readonly changes: readonly SidecarChange[];
}

/** A page of a window that is gone, under the name that this window gave it. */
interface TakenPage extends Page {
  readonly file: vscode.Uri;
}

/** How often a window says that it is there, and after which silence it is not: as with the locks of files. */
const renewMs = 2000;
const goneMs = 10_000;

/**
 * Changes that could not be written, kept beside the editor's own state until they are: one JSON file a source, gone
 * once all of its changes are in the annotation file. It survives closing the window; what it cannot keep is told.
 *
 * Windows without a folder have one place for all of them, so a page carries its window in its name, `SOURCE.WINDOW.json`,
 * and while a window has pages it writes the time into `WINDOW.alive`. The pages of a window that fell silent go to the
 * first that renames them; those of a living one are left alone.
 */
export class Journal implements vscode.Disposable {
  /** One write after the other. */
  private turn: Promise<void> = Promise.resolve();
  private readonly kept = new Set<string>();
  /** Pages of windows that are gone, by source, until they are part of a page of this one. */
  private readonly taken = new Map<string, vscode.Uri[]>();
  private readonly told = new Set<string>();
  private readonly window: string;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly ports: Pick<Ports, 'now' | 'random'>,
  ) {
    this.window = [...ports.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** What is left goes to the next window, which need not wait for this one to fall silent. */
  dispose(): void {
    if (this.timer) void this.fallSilent().catch(tell);
  }

  /**
   * What windows that are gone could not write, by source; it is kept by this one from now on.
   * @returns `againInMs` where other windows have pages, which they may leave behind.
   */
  async take(): Promise<{
    readonly pages: ReadonlyMap<string, readonly SidecarChange[]>;
    readonly againInMs?: number;
  }> {
    const files = await this.list();
    const others = new Set<string>();
    const taken: TakenPage[] = [];
    for (const name of files.filter((one) => one.endsWith('.json') && ownerOf(one) !== this.window)) {
      const owner = ownerOf(name);
      if (owner !== undefined && (await this.isThere(owner))) others.add(owner);
      else {
        const page = await this.takePage(name);
        if (page) taken.push(page);
      }
    }
    for (const name of files.filter((one) => one.endsWith('.alive'))) {
      const owner = name.slice(0, -'.alive'.length);
      if (!others.has(owner) && !(await this.isThere(owner))) await discard(this.file(name));
    }
    const pages = groupedBy(taken, ({ source }) => source);
    // All at once: a change of the same source that is made meanwhile must not put a page away.
    for (const [source, own] of pages) {
      this.kept.add(source);
      this.taken.set(source, [...(this.taken.get(source) ?? []), ...own.map(({ file }) => file)]);
    }
    return {
      pages: new Map(pages.map(([source, own]) => [source, own.flatMap(({ changes }) => changes)])),
      ...(others.size > 0 && { againInMs: goneMs }),
    };
  }

  /** True while changes of a source are kept. */
  has(source: vscode.Uri): boolean {
    return this.kept.has(source.toString());
  }

  /** Keeps these changes of a source in place of those that this window kept before. */
  keep(source: vscode.Uri, changes: readonly SidecarChange[]): Promise<void> {
    const key = source.toString();
    if (changes.length === 0 && !this.kept.has(key)) return this.turn;
    if (changes.length > 0) this.kept.add(key);
    else this.kept.delete(key);
    this.turn = this.turn.then(() => this.write({ source: key, changes })).catch(tell);
    return this.turn;
  }

  private async write(page: Page): Promise<void> {
    const { source, changes } = page;
    const file = this.file(`${blobId(new TextEncoder().encode(source))}.${this.window}.json`);
    if (changes.length > 0) {
      await this.beThere();
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(page)));
    } else await discard(file);
    for (const old of this.taken.get(source) ?? []) await discard(old);
    this.taken.delete(source);
    if (this.kept.size === 0) await this.fallSilent();
  }

  /** A page that nobody has any more; `undefined` where it cannot be read, or another window was quicker. */
  private async takePage(name: string): Promise<TakenPage | undefined> {
    const file = this.file(name);
    const bytes = await readIfThere(file);
    const page = bytes && parsePage(bytes);
    if (!page) {
      if (bytes && !this.told.has(name)) void vscode.window.showWarningMessage(notReadable(file));
      this.told.add(name);
      return undefined;
    }
    await this.beThere();
    const own = this.file(`${name.slice(0, -'.json'.length)}.${this.window}.json`);
    return (await ifThere(vscode.workspace.fs.rename(file, own))) && { ...page, file: own };
  }

  /** Says that this window is there, from now on. */
  private async beThere(): Promise<void> {
    if (this.timer) return;
    // One that fails is no harm: others believe in a window for several of them.
    this.timer = setInterval(() => void this.renew().catch(() => undefined), renewMs);
    await vscode.workspace.fs.createDirectory(this.folder);
    await this.renew();
  }

  private async renew(): Promise<void> {
    const time = new TextEncoder().encode(String(this.ports.now().getTime()));
    await vscode.workspace.fs.writeFile(this.file(`${this.window}.alive`), time);
  }

  private async fallSilent(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await discard(this.file(`${this.window}.alive`));
  }

  private async isThere(window: string): Promise<boolean> {
    const bytes = await readIfThere(this.file(`${window}.alive`));
    const time = bytes && Number(new TextDecoder().decode(bytes));
    return time !== undefined && this.ports.now().getTime() - time < goneMs;
  }

  private file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }

  private async list(): Promise<string[]> {
    const entries = await ifThere(vscode.workspace.fs.readDirectory(this.folder));
    return (entries?.value ?? []).map(([name]) => name);
  }
}

/** The window that a page belongs to: the last that took it. */
function ownerOf(page: string): string | undefined {
  return page.split('.').slice(1).at(-2);
}

/** A new record that is read from the journal goes where its anchor was; the article may not be open by then. */
function parsePage(bytes: Uint8Array): Page | undefined {
  try {
    const page = JSON.parse(new TextDecoder().decode(bytes)) as Page;
    if (typeof page.source !== 'string' || !Array.isArray(page.changes)) return undefined;
    const changes = page.changes.map(
      (change): SidecarChange =>
        change.do === 'add' ? { ...change, startOf: ({ anchor }) => anchor.at?.start } : change,
    );
    return { source: page.source, changes };
  } catch {
    return undefined;
  }
}

function tell(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(
    vscode.l10n.t('Changes that wait to be saved could not be kept for the next start: {0}', reason),
  );
}

function notReadable(file: vscode.Uri): string {
  return vscode.l10n.t(
    'Changes of an earlier window cannot be read and stay where they are: {0}',
    file.fsPath,
  );
}

/** What becomes of work on a file; `undefined` where there is no such file, as another window may have taken it. */
async function ifThere<T>(work: Thenable<T>): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function readIfThere(file: vscode.Uri): Promise<Uint8Array | undefined> {
  return (await ifThere(vscode.workspace.fs.readFile(file)))?.value;
}

async function discard(file: vscode.Uri): Promise<void> {
  await ifThere(vscode.workspace.fs.delete(file));
}
