import * as vscode from 'vscode';
import { decodeUtf8, maxImportBytes } from '../storage/bytes';
import { FileFault, type Files } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import { messageOf } from './messages';
import { baseName } from './sourceFiles';

interface ChosenFile {
  readonly uri: vscode.Uri;
  /** Its path below the folder that was chosen, with `/`; its own name where it was chosen itself. */
  readonly name: string;
}

/** A file that was chosen, decoded; or a sentence that says why it could not be read. */
type ReadFile = { readonly name: string } & ({ readonly text: string } | { readonly fault: string });

/**
 * Reads what was chosen in a dialog: the files below a folder that have one of the endings; or a file itself with those
 * beside it that differ from it in the ending alone.
 * @param endings With the dot.
 */
export async function readChosen(
  files: Files,
  chosen: readonly vscode.Uri[],
  endings: readonly string[],
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const uri of chosen) {
    try {
      const found = await filesOfChoice(uri, endings);
      for (const file of found)
        if (!read.some(({ name }) => name === file.name)) read.push(await readFile(files, file));
      if (found.length > 0) continue;
      const fault = vscode.l10n.t('There is no file here that ends with {0}.', endings.join(', '));
      read.push({ name: baseName(uri), fault });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      read.push({ name: baseName(uri), fault: messageOf(error.problem) });
    }
  }
  return read;
}

async function readFile(files: Files, { uri, name }: ChosenFile): Promise<ReadFile> {
  const large: StorageProblem = {
    ...{ code: 'too-large', severity: 'error' },
    args: [String(maxImportBytes >> 20)],
  };
  if ((await statOf(uri)).size > maxImportBytes) return { name, fault: messageOf(large) };
  const { value, problems } = decodeUtf8((await files.read(uri.toString())) ?? new Uint8Array());
  return value ? { name, text: value.text } : { name, fault: problems.map(messageOf).join(' ') };
}

async function filesOfChoice(uri: vscode.Uri, endings: readonly string[]): Promise<ChosenFile[]> {
  const { type } = await statOf(uri);
  return type & vscode.FileType.Directory ? below(uri, '', endings) : beside(uri, endings);
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    throw new FileFault('write-failed', baseName(uri), error instanceof Error ? error.message : '');
  }
}

/** Links to folders are not followed, hidden folders not entered. */
async function below(folder: vscode.Uri, above: string, endings: readonly string[]): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) {
      if (!name.startsWith('.')) found.push(...(await below(uri, `${above}${name}/`, endings)));
    } else if (endings.some((end) => name.endsWith(end))) found.push({ uri, name: above + name });
  }
  return found;
}

async function beside(uri: vscode.Uri, endings: readonly string[]): Promise<ChosenFile[]> {
  const own = endings.find((end) => uri.path.endsWith(end));
  const others = own === undefined ? [] : endings.filter((end) => end !== own);
  const siblings = others.map((end) => uri.with({ path: uri.path.slice(0, -(own ?? '').length) + end }));
  const there = await Promise.all(
    siblings.map((sibling) =>
      vscode.workspace.fs.stat(sibling).then(
        () => true,
        () => false,
      ),
    ),
  );
  return [uri, ...siblings.filter((_, index) => there[index])].map((one) => ({
    uri: one,
    name: baseName(one),
  }));
}
