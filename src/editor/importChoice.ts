import * as vscode from 'vscode';
import { type FormatFacts, formatItem } from './formatItems';

/** What the questions need to know of a format that can be imported. */
interface ImportFacts extends FormatFacts {
  readonly output: string;
  /** The endings of its files, with their dots. */
  readonly reads?: readonly string[];
}

/** Asks which format the files have; `undefined` when the person turns away, here and below. */
export async function pickFormat<F extends ImportFacts>(readable: readonly F[]): Promise<F | undefined> {
  const items = readable.map((format) => ({
    ...formatItem(format, (format.reads ?? []).join(' ')),
    format,
  }));
  const title = vscode.l10n.t('Import Annotations From');
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.format;
}

/** The folder that the articles are in, or go to. */
export async function pickRoot(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const placeHolder = vscode.l10n.t('The folder that the articles are in, or go to');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}

/** Dialogs of some systems show files or folders, not both, so what is a folder of files is asked for as either. */
export async function askFiles(
  { output, reads = [], name }: ImportFacts,
  defaultUri: vscode.Uri,
): Promise<readonly vscode.Uri[] | undefined> {
  const [files, folder] = [vscode.l10n.t('Files…'), vscode.l10n.t('A folder of files…')];
  const title = vscode.l10n.t('Import Annotations From');
  const what = output === 'folder' ? await vscode.window.showQuickPick([files, folder], { title }) : files;
  if (what === undefined) return undefined;
  const isFolder = what === folder;
  return vscode.window.showOpenDialog({
    ...{ title, defaultUri, canSelectFiles: !isFolder, canSelectFolders: isFolder, canSelectMany: !isFolder },
    openLabel: vscode.l10n.t('Import'),
    ...(!isFolder && { filters: { [name]: reads.map((end) => end.slice(1)) } }),
  });
}
