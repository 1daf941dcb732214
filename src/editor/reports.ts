import * as vscode from 'vscode';

const scheme = 'galley-report';

/** Texts that tell what came of a command: documents that can be read, searched and saved elsewhere, but not edited. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private made = 0;
  private readonly disposables = [
    vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  ];

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  /** Opens a report in an editor of its own; the focus stays where it is. */
  async open(title: string, text: string): Promise<void> {
    const path = `/${title.replaceAll('/', '_')}.txt`;
    const uri = vscode.Uri.from({ scheme, path, query: String(++this.made) });
    this.texts.set(uri.toString(), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
  }
}
