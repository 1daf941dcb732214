import * as vscode from 'vscode';
import { blobId } from '../core';
import { readSource } from '../storage/source';
import type { Ports } from './ports';

/** Older snapshots go when together they are larger than this. */
const maxStoredBytes = 64 * 1024 * 1024;

/**
 * The texts that annotations were made on, by git blob id: from the repository in a trusted workspace, else from
 * snapshots that are kept on this machine whenever something is annotated. With the old text an annotation is found again
 * by what happened to it; without it, its words and surroundings must do (format.md, rule 3).
 */
export class OldTexts {
  private readonly texts = new Map<string, string | undefined>();

  constructor(
    private readonly ports: Ports,
    private readonly folder: vscode.Uri,
  ) {}

  /** The LF text of an id, when it was found before. */
  get(id: string): string | undefined {
    return this.texts.get(id);
  }

  /** All texts that were found, by their ids. */
  known(): ReadonlyMap<string, string> {
    return new Map([...this.texts].flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));
  }

  /** Looks for texts that were not looked for before; true when one of them was found. */
  async find(source: vscode.Uri, ids: Iterable<string>): Promise<boolean> {
    const unknown = [...new Set(ids)].filter((id) => !this.texts.has(id));
    let isNew = false;
    for (const id of unknown) {
      const bytes = (await this.readSnapshot(id)) ?? (await this.readBlob(source, id));
      const text = bytes && readSource(bytes).value?.text;
      this.texts.set(id, text);
      isNew ||= text !== undefined;
    }
    return isNew;
  }

  /** Keeps a text that something was just annotated on. Failing is no harm: the next annotation tries again. */
  async keep(id: string, bytes: Uint8Array): Promise<void> {
    const text = readSource(bytes).value?.text;
    if (text === undefined || this.texts.get(id) === text) return;
    this.texts.set(id, text);
    try {
      await vscode.workspace.fs.writeFile(this.snapshot(id), bytes);
      await this.makeRoom();
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }

  private snapshot(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, 'snapshots', `${id}.txt`);
  }

  private async readSnapshot(id: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{40}$/.test(id)) return undefined;
    try {
      const bytes = await vscode.workspace.fs.readFile(this.snapshot(id));
      return blobId(bytes) === id ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  private async readBlob(source: vscode.Uri, id: string): Promise<Uint8Array | undefined> {
    if (!this.ports.gitBlob || source.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
    return this.ports.gitBlob(vscode.Uri.joinPath(source, '..').fsPath, id);
  }

  private async makeRoom(): Promise<void> {
    const folder = vscode.Uri.joinPath(this.folder, 'snapshots');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const files = await Promise.all(
      names.map(async (name) => {
        const uri = vscode.Uri.joinPath(folder, name);
        return { uri, ...(await vscode.workspace.fs.stat(uri)) };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { uri, size } of files.sort((a, b) => a.mtime - b.mtime)) {
      if (total <= maxStoredBytes) return;
      await vscode.workspace.fs.delete(uri);
      total -= size;
    }
  }
}
