import * as vscode from 'vscode';
import { type Author, calendarDay } from '../core';
import type { Ports } from './ports';
import { readSettings, saveAnnotatorName } from './settings';

/**
 * Who annotates, and on which day (format.md, rule 13): the setting, the environment, git's name in a trusted folder;
 * else the person is asked once. `undefined` when they would not say.
 */
export async function currentAuthor(ports: Ports, source: vscode.Uri): Promise<Author | undefined> {
  const by = (await knownName(ports, source)) || (await askName());
  return by ? { by, today: calendarDay(ports.now()) } : undefined;
}

/** The name that is known without asking. */
export async function knownName(ports: Ports, source: vscode.Uri): Promise<string | undefined> {
  const name = readSettings(source).annotatorName || ports.annotatorName;
  if (name) return name;
  return vscode.workspace.isTrusted ? gitName(ports, source) : undefined;
}

/** The same, as far as it can be said at once. */
export function nameAtHand(ports: Ports, source: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(source)?.uri.fsPath ?? '';
  return readSettings(source).annotatorName || ports.annotatorName || foundNames.get(folder);
}

const gitNames = new Map<string, Promise<string | undefined>>();
const foundNames = new Map<string, string>();

function gitName(ports: Ports, source: vscode.Uri): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(source)?.uri;
  if (!ports.gitUserName || folder?.scheme !== 'file') return Promise.resolve(undefined);
  const known = gitNames.get(folder.fsPath) ?? ports.gitUserName(folder.fsPath);
  gitNames.set(folder.fsPath, known);
  void known.then((name) => name !== undefined && foundNames.set(folder.fsPath, name));
  return known;
}

async function askName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who is annotating?'),
    prompt: vscode.l10n.t(
      'A short name such as your initials. It is written beside each annotation you make.',
    ),
    placeHolder: 'mk',
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (/^[\p{L}\p{N}._-]{1,64}$/u.test(value.trim())) return undefined;
      return vscode.l10n.t('Letters, digits, dots and hyphens, please.');
    },
  });
  if (!name) return undefined;
  await saveAnnotatorName(name.trim());
  return name.trim();
}
