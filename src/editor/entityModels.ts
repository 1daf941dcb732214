import * as vscode from 'vscode';
import type { EntityModel } from '../core';

/** The tagger of names that is packed with the extension, read when the first article is. */
export class EntityModels {
  private loading: Promise<EntityModel | undefined> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Reads the file once; `undefined` where it cannot be read, which a person is told. */
  load(): Promise<EntityModel | undefined> {
    this.loading ??= this.read();
    return this.loading;
  }

  private async read(): Promise<EntityModel | undefined> {
    const file = vscode.Uri.joinPath(this.extensionUri, 'data', 'entities.bin');
    const { loadEntityModel } = await import('../core/recognition');
    const bytes = await vscode.workspace.fs.readFile(file).then(
      (read) => read,
      () => new Uint8Array(0),
    );
    const read = loadEntityModel(bytes);
    if ('model' in read) return read.model;
    const sentence =
      'Galley cannot read its model of names; names are found by rules alone. Install it again.';
    void vscode.window.showWarningMessage(vscode.l10n.t(sentence));
    return undefined;
  }
}
