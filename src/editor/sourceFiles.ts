import * as vscode from 'vscode';
import { projectFileName } from '../storage/project';
import { sidecarName } from '../storage/store';
import { readSettings } from './settings';

const suffix = sidecarName('');

/** Documents that can be articles at all; what is highlighted without being asked is narrower. */
export const articleSelector: readonly vscode.DocumentFilter[] = ['plaintext', 'markdown', 'article'].map(
  (language) => ({ language }),
);

/** The annotation file of an article. */
export function sidecarUri(source: vscode.Uri): vscode.Uri {
  return source.with({ path: sidecarName(source.path) });
}

/** The article of an annotation file; `undefined` for any other file. */
export function sourceOfSidecar(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.path.endsWith(suffix) ? uri.with({ path: uri.path.slice(0, -suffix.length) }) : undefined;
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** True for a document that may be tagged: prose on some disk, not output, not a diff's left side, not our own files. */
export function isArticle(document: vscode.TextDocument): boolean {
  if (sourceOfSidecar(document.uri) || document.uri.scheme === 'git' || document.uri.scheme === 'output')
    return false;
  return /\.(?:txt|md|markdown|article)$/i.test(document.uri.path) || document.languageId === 'article';
}

/** Why a document is not highlighted on its own, or `undefined` when it is. */
export function whyLeftAlone(document: vscode.TextDocument): 'large' | 'excluded' | 'markdown' | undefined {
  const settings = readSettings(document.uri);
  if (document.getText().length > settings.maxKilobytes * 1024) return 'large';
  const isExcluded = settings.excludedFiles.some(
    (pattern) => vscode.languages.match({ pattern }, document) > 0,
  );
  if (isExcluded) return 'excluded';
  return document.languageId === 'markdown' ? 'markdown' : undefined;
}

/** True where a workspace declares itself a newsroom, which is when its Markdown files are articles too. */
export async function hasProjectFile(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, `**/${projectFileName}`),
    null,
    1,
  );
  return found.length > 0;
}
