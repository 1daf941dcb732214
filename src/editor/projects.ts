import * as vscode from 'vscode';
import type { GazetteerEntry, Project } from '../core';
import type { Files } from '../storage/files';
import { gazetteerFileName, readGazetteerTable } from '../storage/gazetteer';
import type { StorageProblem } from '../storage/problems';
import { defaultProject, projectFileName, readProject } from '../storage/project';
import { readReferenceList, referencesFileName } from '../storage/references';
import type { ValueMap } from '../storage/yaml/value';

const pattern = `**/{${projectFileName},${referencesFileName},${gazetteerFileName}}`;

interface ProjectFile {
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
  private tables = new Map<string, readonly GazetteerEntry[]>();
  private turn = 0;
  /** Counts how often the lists have changed. */
  revision = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  readonly onDidChange = this.changed.event;

  constructor(private readonly storage: Files) {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
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

  /** The newsroom's own names: those of the nearest `galley.yaml`, then of the `gazetteer.tsv` beside it. */
  gazetteerOf(source: vscode.Uri): readonly GazetteerEntry[] {
    const named = foldersUp(source)
      .map((folder) => [
        ...(this.files.get(folder)?.project.gazetteer ?? []),
        ...(this.tables.get(folder) ?? []),
      ])
      .find((names) => names.length > 0);
    return named ?? [];
  }

  /** The nearest `galley.yaml` above a file; where there is none, the one that its workspace folder would have. */
  fileFor(source: vscode.Uri): vscode.Uri {
    const folders = foldersUp(source);
    const own = folders.find((folder) => this.files.has(folder));
    const top = own ?? vscode.workspace.getWorkspaceFolder(source)?.uri.toString() ?? folders[0] ?? '';
    return vscode.Uri.joinPath(vscode.Uri.parse(top), projectFileName);
  }

  /** The shared references that an article may cite, the nearest list first, up to that beside `galley.yaml`. */
  referencesOf(source: vscode.Uri): ValueMap[] {
    const folders = foldersUp(source);
    const top = folders.findIndex((folder) => this.files.has(folder));
    const within = top < 0 ? folders : folders.slice(0, top + 1);
    return within.flatMap((folder) => this.references.get(folder) ?? []);
  }

  /** What holds for articles together: the lists of the first one's newsroom, and the shared references of each. */
  ofAll(articles: readonly vscode.Uri[]): {
    readonly project: Project;
    readonly references: readonly (readonly ValueMap[])[];
  } {
    const [first] = articles;
    return {
      project: first ? this.of(first) : defaultProject,
      references: articles.map((article) => this.referencesOf(article)),
    };
  }

  /** The list that a new reference of an article goes to: the nearest one, else that beside `galley.yaml`. */
  referencesFileFor(source: vscode.Uri): vscode.Uri {
    const project = this.fileFor(source);
    const top = vscode.Uri.joinPath(project, '..').toString();
    const folders = foldersUp(source);
    const within = folders.slice(0, folders.indexOf(top) + 1);
    const folder = within.find((one) => this.references.has(one)) ?? top;
    return vscode.Uri.joinPath(vscode.Uri.parse(folder), referencesFileName);
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    const found = await vscode.workspace.findFiles(pattern, undefined, 1000);
    const files = new Map<string, ProjectFile>();
    const references = new Map<string, readonly ValueMap[]>();
    const tables = new Map<string, readonly GazetteerEntry[]>();
    for (const uri of found) {
      const bytes = await this.storage.read(uri.toString()).catch(() => undefined);
      if (!bytes) continue;
      const folder = vscode.Uri.joinPath(uri, '..').toString();
      if (uri.path.endsWith(`/${projectFileName}`)) files.set(folder, { uri, ...readProject(bytes) });
      else if (uri.path.endsWith(`/${gazetteerFileName}`))
        tables.set(folder, readGazetteerTable(bytes).entries);
      else references.set(folder, readReferenceList(bytes));
    }
    // A later reading knows better.
    if (turn !== this.turn) return;
    this.files = files;
    this.references = references;
    this.tables = tables;
    this.revision++;
    this.changed.fire();
  }
}

/** The folder of a file and those above it, up to its workspace folder. */
function foldersUp(file: vscode.Uri): string[] {
  // What git has of a file belongs to the folder that the file is in.
  const uri = file.scheme === 'git' ? file.with({ scheme: 'file', query: '' }) : file;
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
