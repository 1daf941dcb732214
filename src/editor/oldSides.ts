import * as vscode from 'vscode';
import { type GitSide, readGitSide, readSide } from '../storage/gitSide';
import { type Article, freshArticle } from './articles';
import type { OldTexts } from './oldTexts';
import { hasArticleName, layersBeside } from './sourceFiles';

/** What is used of the interface that the editor's own Git extension offers to others. */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): { toGitUri(file: vscode.Uri, ref: string): vscode.Uri };
}

/**
 * Articles as git has them, which side-by-side comparisons show, with the annotations of that side. They are looked at
 * and never written. Without the editor's Git extension, in a browser or a window that is not trusted, there are none.
 */
export class OldSides implements vscode.Disposable {
  private readonly articles = new Map<string, Article>();
  /** The versions that are being read: one comes into view more than once. */
  private readonly reading = new WeakMap<vscode.TextDocument, number>();
  private readonly changed = new vscode.EventEmitter<Article>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  /** Tells when it is switched on; `undefined` until it was asked for. */
  private git: GitExtension | undefined;
  /** Fires when the annotations of a side were read. */
  readonly onDidChange = this.changed.event;

  /** @param findGit The editor's Git extension; `undefined` where there is none. */
  constructor(
    private readonly oldTexts: OldTexts,
    private readonly findGit: () => Promise<GitExtension | undefined> = gitExtension,
  ) {
    this.disposables.push(
      vscode.window.onDidChangeVisibleTextEditors(() => this.readVisible()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.read(document)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.readVisible()),
      vscode.extensions.onDidChange(() => this.readVisible()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.articles.delete(uri.toString())),
    );
    this.readVisible();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** `undefined` for every document that is no old side, and until its annotations were read. */
  get(document: vscode.TextDocument): Article | undefined {
    const article = this.articles.get(document.uri.toString());
    return article?.version === document.version ? article : undefined;
  }

  private readVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors)
      if (!this.get(document)) void this.read(document);
  }

  private async read(document: vscode.TextDocument): Promise<void> {
    if (document.uri.scheme !== 'git' || !vscode.workspace.isTrusted) return;
    const { version } = document;
    if (this.reading.get(document) === version) return;
    this.reading.set(document, version);
    try {
      await this.readVersion(document, version);
    } catch {
      // A side that git does not give has nothing to show; it is tried again when it comes into view again.
    } finally {
      if (this.reading.get(document) === version) this.reading.delete(document);
    }
  }

  private async readVersion(document: vscode.TextDocument, version: number): Promise<void> {
    const side = readGitSide(document.uri.query);
    const api = side && hasArticleName(document) && (await this.gitApi());
    if (!api) return;
    const article = await this.readArticle(document, side, (path) =>
      readBytes(api.toGitUri(vscode.Uri.file(path), side.ref)),
    );
    if (document.isClosed || document.version !== version) return;
    this.articles.set(document.uri.toString(), article);
    this.changed.fire(article);
  }

  /** `undefined` without the Git extension, and while it is switched off. */
  private async gitApi(): Promise<ReturnType<GitExtension['getAPI']> | undefined> {
    const git = await this.findGit();
    if (git && git !== this.git) {
      this.git = git;
      this.disposables.push(git.onDidChangeEnablement(() => this.readVisible()));
    }
    return git?.enabled ? git.getAPI(1) : undefined;
  }

  private async readArticle(
    document: vscode.TextDocument,
    { path }: GitSide,
    show: (path: string) => Promise<Uint8Array | undefined>,
  ): Promise<Article> {
    const present = vscode.Uri.file(path);
    const layers = (await layersBeside(present)).map(({ fsPath }) => fsPath);
    const read = await readSide(show, present.fsPath, layers);
    const files = read.map(({ stem, ...rest }) => ({ stem: vscode.Uri.file(stem), ...rest }));
    const bases = files.flatMap(({ sidecar }) =>
      sidecar.records.flatMap(({ annotation }) => annotation?.anchor.base ?? []),
    );
    await this.oldTexts.find(present, bases);
    return freshArticle(document, files, this.oldTexts);
  }
}

async function gitExtension(): Promise<GitExtension | undefined> {
  return vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
