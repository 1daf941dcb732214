import * as vscode from 'vscode';
import { type CslFields, shorten } from '../core';
import type { Sentence } from '../storage/sentence';
import { showCitation } from './citations';
import { sayHere } from './messages';
import { baseName } from './sourceFiles';

/**
 * Bibliographies by their names: every .bib and .ris file; of JSON and YAML those that say what they are. Any other can be
 * chosen from a dialog.
 */
const patterns = [
  '**/*.{bib,bibtex,ris,csljson,csl.json,csl.yaml,csl.yml}',
  '**/{references,bibliography,library,literature}*.{json,yaml,yml}',
];
/** More files than a person would look through. */
const maxFiles = 500;

/** A file of the workspace, or one from anywhere. */
export async function pickBibliography(): Promise<vscode.Uri | undefined> {
  const found = await Promise.all(
    patterns.map((pattern) => vscode.workspace.findFiles(pattern, undefined, maxFiles)),
  );
  const files = found
    .flat()
    .sort((a, b) => a.path.localeCompare(b.path))
    .map((uri) => ({ label: baseName(uri), description: vscode.workspace.asRelativePath(uri), uri }));
  const items: readonly (vscode.QuickPickItem & { readonly uri?: vscode.Uri })[] = [
    ...files,
    { label: vscode.l10n.t('$(folder-opened) Another file…'), alwaysShow: true },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('From which bibliography?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.uri) return picked?.uri;
  const [other] =
    (await vscode.window.showOpenDialog({
      filters: {
        [vscode.l10n.t('Bibliographies')]: ['bib', 'bibtex', 'ris', 'json', 'csljson', 'yaml', 'yml'],
      },
    })) ?? [];
  return other;
}

/** What was read of a bibliography. */
interface Entries {
  readonly references: readonly CslFields[];
  readonly problems: readonly { readonly line?: number; readonly message: Sentence }[];
}

/** One entry of a bibliography. What could not be read is listed behind the entries; choosing it goes to its line. */
export async function pickEntry(
  uri: vscode.Uri,
  { references, problems }: Entries,
): Promise<CslFields | undefined> {
  type Item = vscode.QuickPickItem & { readonly reference?: CslFields; readonly line?: number };
  const entries = references.map((reference): Item => {
    const { title, before, after } = showCitation({ csl: reference }, [], 'author-date');
    return {
      label: shorten(title || String(reference.id), 120),
      description: [before.replace(/:\s*$/, ''), String(reference.id)].filter(Boolean).join(', '),
      detail: after.replace(/^[.,]\s*/, ''),
      reference,
    };
  });
  const unread = problems.map(({ line, message }): Item => {
    const place = line === undefined ? '' : vscode.l10n.t('line {0}', line);
    return {
      label: `$(warning) ${sayHere(message)}`,
      description: place,
      ...(line !== undefined && { line }),
    };
  });
  const separator = { label: vscode.l10n.t('Not read'), kind: vscode.QuickPickItemKind.Separator };
  const picked = await vscode.window.showQuickPick<Item>(
    unread.length === 0 ? entries : [...entries, separator, ...unread],
    {
      title: vscode.l10n.t('Cite which entry of {0}?', baseName(uri)),
      placeHolder: vscode.l10n.t('Type a word of its title, a name, a year or its key'),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    },
  );
  if (!picked || picked.reference) return picked?.reference;
  const at = new vscode.Position((picked.line ?? 1) - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  return undefined;
}
