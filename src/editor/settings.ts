import * as vscode from 'vscode';
import type { CitationStyle, FindKind, Severity } from '../core';

/** Every setting is read here and nowhere else, so that the list in package.json can be held equal to it. */
const section = 'galley';

interface Settings {
  readonly annotatorName: string;
  /** Annotations go into a file of the annotator's own, not into the team's record. */
  readonly ownFile: boolean;
  readonly highlightKinds: ReadonlySet<FindKind>;
  /** Sentences are ranked by how much they look worth checking. */
  readonly suggestClaims: boolean;
  readonly excludedFiles: readonly string[];
  readonly maxKilobytes: number;
  readonly citationStyle: CitationStyle;
  /** How serious each kind of problem is here, where that is not as usual; `off` shows it nowhere. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** A message after each change, which screen readers speak. */
  readonly announce: boolean;
}

export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const settings = vscode.workspace.getConfiguration(section, scope);
  const kinds = settings.get<readonly FindKind[]>('highlight.kinds', ['entity', 'figure', 'quote']);
  return {
    annotatorName: settings.get('annotator.name', '').trim(),
    ownFile: settings.get('annotator.ownFile', false),
    highlightKinds: new Set(kinds),
    suggestClaims: settings.get('claims.suggest', true),
    excludedFiles: settings.get<readonly string[]>('highlight.exclude', []),
    maxKilobytes: settings.get('highlight.maxKilobytes', 1024),
    citationStyle: settings.get<CitationStyle>('citations.style', 'newsroom'),
    severities: settings.get<Settings['severities']>('problems.severity', {}),
    announce: settings.get('announce', false),
  };
}

/** Stores the name that a person gave when asked for it. */
export async function saveAnnotatorName(name: string): Promise<void> {
  await vscode.workspace
    .getConfiguration(section)
    .update('annotator.name', name, vscode.ConfigurationTarget.Global);
}

/** The user's own model of names and the runtime for it, folders on this machine; empty where there is none. */
export function readModelSettings(): { readonly folder: string; readonly runtime: string } {
  const settings = vscode.workspace.getConfiguration(section);
  return {
    folder: settings.get('model.folder', '').trim(),
    runtime: settings.get('model.runtime', '').trim(),
  };
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}
