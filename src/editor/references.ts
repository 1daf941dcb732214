import type * as vscode from 'vscode';
import type { ValueMap } from '../storage/yaml/value';
import type { Article } from './articles';
import type { Services } from './services';

/** The references that an article may cite: those of its own files, then the shared lists; the first with an id counts. */
export function referencesFor({ sidecars, projects }: Services, article: vscode.Uri): readonly ValueMap[] {
  return withShared(projects, { files: sidecars.of(article), uri: article });
}

/** The same for an article as it was read, which may be one that git has. */
export function referencesIn({ projects }: Services, { files, document }: Article): readonly ValueMap[] {
  return withShared(projects, { files, uri: document.uri });
}

function withShared(
  projects: Services['projects'],
  { files, uri }: { readonly files: Article['files']; readonly uri: vscode.Uri },
): readonly ValueMap[] {
  return [...files.flatMap(({ sidecar }) => sidecar.references), ...projects.referencesOf(uri)];
}
