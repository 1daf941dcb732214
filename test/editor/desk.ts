/** What editor tests share: files of the workspace, an open article, and waiting for a condition. */
import * as vscode from 'vscode';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('The tests need a workspace folder');
  return first.uri;
};

export const fileUri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** The file's text; `undefined` when there is none. */
export async function readFile(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
  } catch {
    return undefined;
  }
}

/** Asks until the answer is neither `undefined` nor `false`; fails with `what` after ten seconds. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What many tests write annotations about. */
export const article = [
  'The bridge cost £12 million, the mayor said on Tuesday.',
  '',
  'Some 300 people came to Harrowte Square. “It is a good day,” said Ana Reuss.',
  '',
  'The bridge will open in 2027.',
  '',
].join('\n');

/** The blocks of an annotation file's records, each from its id on; none where there is no file. */
export const recordsOf = (yaml = ''): string[] => yaml.split(/^ {2}- (?=id: )/m).slice(1);

/** Writes an article under a name of its own and opens it. */
export async function openArticle(name: string, content: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(name, content);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Puts the caret at the first occurrence of some words, or selects them. */
export function goTo(editor: vscode.TextEditor, words: string, { select = false } = {}): void {
  const offset = editor.document.getText().indexOf(words);
  if (offset < 0) throw new Error(`"${words}" is not in the article`);
  const [start, end] = [offset, offset + words.length].map((at) => editor.document.positionAt(at));
  if (start && end) editor.selection = new vscode.Selection(start, select ? end : start);
}

/** Puts the caret at the beginning of a line, and waits for the editor to say so: word of an earlier one may be on its way. */
export async function caretAtLine(editor: vscode.TextEditor, line: number): Promise<void> {
  const wanted = new vscode.Selection(line, 0, line, 0);
  const confirmed = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
      if (!selections[0]?.isEqual(wanted)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = wanted;
  await confirmed;
}

export const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** What the hover at the first occurrence of some words says, all its strings in one, without Markdown's escapes. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const strings = await hoverStrings(document, words);
  return strings.map(({ value }) => value.replace(/\\([!-/:-@[-`{-~])/g, '$1')).join('\n---\n');
}

/** The quick fixes at the first occurrence of some words, or the code actions of another kind. */
export async function fixesAt(
  document: vscode.TextDocument,
  words: string,
  kind = 'quickfix',
): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words));
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    kind,
  );
}

export async function hoverStrings(
  document: vscode.TextDocument,
  words: string,
): Promise<vscode.MarkdownString[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('galley').update(name, value, vscode.ConfigurationTarget.Workspace);
}
