import * as vscode from 'vscode';
import { layerStem, sidecarName } from '../storage/store';
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

/** The stem of an annotator's own file of an article. */
export function layerUri(source: vscode.Uri, annotator: string): vscode.Uri {
  return source.with({ path: layerStem(source.path, annotator) });
}

/** The stems of the layers of an article; none where its folder cannot be listed. */
export async function layersBeside(article: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  return entries.flatMap(([name]) => {
    const stem =
      name.startsWith(`${baseName(article)}.`) && sourceOfSidecar(vscode.Uri.joinPath(folder, name));
    return stem && stem.path !== article.path ? [stem] : [];
  });
}

/** The article of an annotation file; `undefined` for any other file. */
export function sourceOfSidecar(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.path.endsWith(suffix) ? uri.with({ path: uri.path.slice(0, -suffix.length) }) : undefined;
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** True for a document that may be tagged: prose on a disk that can be written, and none of our own files. */
export function isArticle(document: vscode.TextDocument): boolean {
  if (sourceOfSidecar(document.uri)) return false;
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== true) return false;
  return hasArticleName(document);
}

/** True for a document that is an article by its name or language, wherever it is. */
export function hasArticleName({ uri, languageId }: vscode.TextDocument): boolean {
  return /\.(?:txt|md|markdown|article)$/i.test(uri.path) || languageId === 'article';
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
