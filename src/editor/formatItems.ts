import * as vscode from 'vscode';

/** What the list of formats says of one, in English. A test holds the translations complete. */
export interface FormatFacts {
  readonly name: string;
  readonly use: string;
  readonly holds: string;
}

/** A format in a quick pick: its name, what it is for and what its files are called, and what it can hold. */
export function formatItem({ name, use, holds }: FormatFacts, files: string): vscode.QuickPickItem {
  return {
    label: vscode.l10n.t(name),
    description: `${vscode.l10n.t(use)} · ${files}`,
    detail: vscode.l10n.t(holds),
  };
}
