import * as vscode from 'vscode';
import { type Annotation, type Located, locate, type Problem } from '../core';
import { makeAnchorReader, readSource, type SourceText } from '../storage/source';
import { messageOf } from './messages';
import type { Services } from './services';
import type { RecordFile } from './sidecars';
import { baseName, sidecarUri } from './sourceFiles';

/** An annotation file with its article as it is on disk, and where the records stand in it. */
export interface PlacedFile {
  /** Path of the article below its workspace folder, its name alone outside of one. */
  readonly name: string;
  /** Absent where the article is not there, or cannot be read. */
  readonly article?: SourceText;
  readonly annotations: readonly Annotation[];
  /** In the order of the annotations; none without the article. */
  readonly located: readonly Located[];
  readonly problems: readonly {
    readonly file: string;
    readonly severity: 'error';
    readonly message: string;
  }[];
}

/** Reads the article of an annotation file from the disk, as the command line does, whatever is open. */
export async function placeFile(
  { sidecars, oldTexts, files }: Services,
  { stem, sidecar }: RecordFile,
): Promise<PlacedFile> {
  const uri = sidecars.articleOf(stem);
  const isOurs = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const name = isOurs ? vscode.workspace.asRelativePath(uri) : baseName(uri);
  const bytes = await files.read(uri.toString());
  const read = bytes && readSource(bytes);
  const missing = { code: 'source-missing', severity: 'error', args: [baseName(uri)] } as const;
  const errors = (file: string, found: readonly Problem[]) =>
    found.flatMap((one) =>
      one.severity === 'error' ? [{ file, severity: one.severity, message: messageOf(one) }] : [],
    );
  const problems = [
    ...errors(vscode.workspace.asRelativePath(sidecarUri(stem)), sidecar.problems),
    ...errors(name, read?.problems ?? [missing]),
  ];
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const article = read?.value;
  if (!article) return { name, annotations, located: [], problems };
  const readAnchor = makeAnchorReader(article);
  await oldTexts.find(
    uri,
    annotations.flatMap(({ anchor: { base } }) => (base === undefined || base === article.id ? [] : [base])),
  );
  const located = locate(
    { ...article, oldTexts: oldTexts.known() },
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  return { name, article, annotations, located, problems };
}
