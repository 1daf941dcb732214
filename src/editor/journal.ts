import * as vscode from 'vscode';
import { blobId } from '../core';
import type { SidecarChange } from '../storage/store';

/** The changes of one source, as they are kept. */
interface Page {
  readonly source: string;
  readonly changes: readonly SidecarChange[];
}

/**
 * Changes that could not be written, kept beside the editor's own state until they are: one JSON file a source, gone
 * once all of its changes are in the annotation file. It survives closing the window; what it cannot keep is told.
 */
export class Journal {
  /** One write after the other. */
  private turn: Promise<void> = Promise.resolve();
  private readonly kept = new Set<string>();

  constructor(private readonly folder: vscode.Uri) {}

  /** What earlier windows could not write, by source. */
  async read(): Promise<Map<string, readonly SidecarChange[]>> {
    const pages = new Map<string, readonly SidecarChange[]>();
    for (const file of await this.list()) {
      const page = parsePage(await vscode.workspace.fs.readFile(file));
      if (page) pages.set(page.source, page.changes);
      else void vscode.window.showWarningMessage(notReadable(file));
    }
    for (const source of pages.keys()) this.kept.add(source);
    return pages;
  }

  /** True while changes of a source are kept. */
  has(source: vscode.Uri): boolean {
    return this.kept.has(source.toString());
  }

  /** Keeps these changes of a source in place of those kept before. */
  keep(source: vscode.Uri, changes: readonly SidecarChange[]): Promise<void> {
    const key = source.toString();
    if (changes.length === 0 && !this.kept.has(key)) return this.turn;
    if (changes.length > 0) this.kept.add(key);
    else this.kept.delete(key);
    this.turn = this.turn.then(() => this.write({ source: key, changes })).catch(tell);
    return this.turn;
  }

  private async write(page: Page): Promise<void> {
    const name = `${blobId(new TextEncoder().encode(page.source))}.json`;
    const file = vscode.Uri.joinPath(this.folder, name);
    if (page.changes.length === 0) return vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(page)));
  }

  private async list(): Promise<vscode.Uri[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      const names = entries.map(([name]) => name).filter((name) => name.endsWith('.json'));
      return names.map((name) => vscode.Uri.joinPath(this.folder, name));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  }
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
