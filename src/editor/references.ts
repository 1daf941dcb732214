import type * as vscode from 'vscode';
import type { ValueMap } from '../storage/yaml/value';
import type { Services } from './services';

/** The references that an article may cite: those of its own files, then the shared lists; the first with an id counts. */
export function referencesFor({ sidecars, projects }: Services, article: vscode.Uri): readonly ValueMap[] {
  return [
    ...sidecars.of(article).flatMap(({ sidecar }) => sidecar.references),
    ...projects.referencesOf(article),
  ];
}
