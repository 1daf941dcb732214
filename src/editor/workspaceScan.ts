import * as vscode from 'vscode';
import { sidecarName } from '../storage/store';

/** Every annotation file of a workspace. */
export const sidecarPattern = `**/*${sidecarName('')}`;
/** More files than one newsroom folder has; of a workspace with more, the first are listed. */
const maxFiles = 5000;

/** The reading of all annotation files of the folders that are open, once. */
export class WorkspaceScan {
  private scanned: Promise<void> | undefined;
  private ended = false;

  /** @param read Reads one annotation file. */
  constructor(private readonly read: (file: vscode.Uri) => Promise<unknown>) {}

  /** A reading of the folders that are open now came to its end, or failed: views need not say that more will come. */
  get hasEnded(): boolean {
    return this.ended;
  }

  /** Done when every file was read; who asks after that failed tries again. */
  whole(): Promise<void> {
    if (this.scanned) return this.scanned;
    const end = (isWhole: boolean) => {
      // An older reading says nothing about the folders that are open now.
      if (this.scanned !== scanned) return;
      if (!isWhole) this.scanned = undefined;
      this.ended = true;
    };
    const scanned = this.readAll().then(
      () => end(true),
      () => end(false),
    );
    this.scanned = scanned;
    return scanned;
  }

  /** The same of other folders. */
  restart(): Promise<void> {
    this.scanned = undefined;
    this.ended = false;
    return this.whole();
  }

  private async readAll(): Promise<void> {
    for (const file of await vscode.workspace.findFiles(sidecarPattern, undefined, maxFiles)) {
      await this.read(file);
    }
  }
}
