import * as vscode from 'vscode';
import type { Project } from '../core';
import type { Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import { defaultProject, projectFileName, readProject } from '../storage/project';
import { readReferenceList, referencesFileName } from '../storage/references';
import type { ValueMap } from '../storage/yaml/value';

export interface ProjectFile {
  readonly uri: vscode.Uri;
  readonly project: Project;
  readonly text: string;
  readonly problems: readonly StorageProblem[];
}

/**
 * The lists of a newsroom: `galley.yaml` and `references.yaml`, from the folder of an article up to that of its
 * workspace; the nearest `galley.yaml` counts, and of references the nearest with an id.
 */
export class Projects implements vscode.Disposable {
  private files = new Map<string, ProjectFile>();
  private references = new Map<string, readonly ValueMap[]>();
  private turn = 0;
  /** Counts how often the lists have changed. */
  revision = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  readonly onDidChange = this.changed.event;

  constructor(private readonly storage: Files) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${projectFileName},${referencesFileName}}`);
    const reload = () => void this.load();
    this.disposables.push(
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
    );
    reload();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  all(): ProjectFile[] {
    return [...this.files.values()];
  }

  /** True where the workspace folder of a file holds a `galley.yaml` somewhere: its Markdown files are articles too. */
  isNewsroom(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    return folder !== undefined && [...this.files.keys()].some((file) => `${file}/`.startsWith(`${folder}/`));
  }

  /** What the workspace of an article decides; the defaults where there is no `galley.yaml`. */
  of(source: vscode.Uri): Project {
    return (
      foldersUp(source)
        .map((folder) => this.files.get(folder)?.project)
        .find(Boolean) ?? defaultProject
    );
  }

  /** The shared references that an article may cite, the nearest list first, up to that beside `galley.yaml`. */
  referencesOf(source: vscode.Uri): ValueMap[] {
    const folders = foldersUp(source);
    const top = folders.findIndex((folder) => this.files.has(folder));
    const within = top < 0 ? folders : folders.slice(0, top + 1);
    return within.flatMap((folder) => this.references.get(folder) ?? []);
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const found = await vscode.workspace.findFiles(
      `**/{${projectFileName},${referencesFileName}}`,
      undefined,
      1000,
    );
    const files = new Map<string, ProjectFile>();
    const references = new Map<string, readonly ValueMap[]>();
    for (const uri of found) {
      const bytes = await this.storage.read(uri.toString()).catch(() => undefined);
      if (!bytes) continue;
      const folder = vscode.Uri.joinPath(uri, '..').toString();
      if (uri.path.endsWith(`/${projectFileName}`)) files.set(folder, { uri, ...readProject(bytes) });
      else references.set(folder, readReferenceList(bytes));
    }
    // A later reading knows better.
    if (turn !== this.turn) return;
    this.files = files;
    this.references = references;
    this.revision++;
    this.changed.fire();
  }
}

/** The folder of a file and those above it, up to its workspace folder. */
function foldersUp(uri: vscode.Uri): string[] {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const folders: string[] = [];
  let folder = vscode.Uri.joinPath(uri, '..');
  while (folder.path.length > 1) {
    folders.push(folder.toString());
    if (!top || folder.path === top.path) break;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return folders;
}
