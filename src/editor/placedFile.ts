import * as vscode from 'vscode';
import { type Annotation, type Located, locate, type Problem } from '../core';
import { sameBytes } from '../storage/bytes';
import { FileFault } from '../storage/files';
import type { StorageProblem } from '../storage/problems';
import type { Sidecar } from '../storage/sidecar';
import { makeAnchorReader, readSource, type SourceText } from '../storage/source';
import { messageOf } from './messages';
import type { OldTexts } from './oldTexts';
import type { Services } from './services';
import type { ListedFile, RecordFile } from './sidecars';
import { baseName, sidecarUri } from './sourceFiles';

/** An annotation file with its article as it is on disk, and where the records stand in it. */
export interface PlacedFile {
  /** Path of the article below its workspace folder, its name alone outside of one. */
  readonly name: string;
  readonly sidecar: Sidecar;
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

/** What keeps an annotation file out of what is shown or exported: it, or its article, is there and cannot be read. */
export interface LeftOut {
  /** Path of the file that cannot be read, as `name` of a `PlacedFile`. */
  readonly name: string;
  readonly why: StorageProblem;
}

/** Where the records of annotation files were found: kept as long as the files are as they were read. */
export type KnownPlaces = WeakMap<Sidecar, Places>;

interface Places {
  /** The article as it was read; absent where it is not there. */
  readonly bytes: Uint8Array | undefined;
  /** How many of the texts that the records were made on were known. */
  readonly oldTexts: number;
  readonly read: ReturnType<typeof readSource> | undefined;
  readonly located: readonly Located[];
}

/**
 * Places annotation files one after the other, so that the editor has its turn in between.
 * @param isOver Asked before each file: true ends it, and gives `undefined`.
 */
export async function placeFiles(
  services: Services,
  files: readonly ListedFile[],
  { isOver, known }: { readonly isOver: (done: number) => boolean; readonly known?: KnownPlaces },
): Promise<{ readonly placed: readonly PlacedFile[]; readonly leftOut: readonly LeftOut[] } | undefined> {
  const placed: PlacedFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const [done, file] of files.entries()) {
    if (isOver(done)) return undefined;
    const one = await placeFile(services, file, known);
    if ('why' in one) leftOut.push(one);
    else placed.push(one);
  }
  return { placed, leftOut };
}

/**
 * Reads the article of an annotation file from the disk, as the command line does, whatever is open.
 * @param known What was found before, and what this finds: where neither the article nor the records nor the texts that
 * they were made on are others, nothing is located again.
 */
async function placeFile(
  services: Services,
  file: ListedFile,
  known: KnownPlaces = new WeakMap(),
): Promise<PlacedFile | LeftOut> {
  if ('problem' in file) return { name: shownPath(sidecarUri(file.stem)), why: file.problem };
  const uri = services.sidecars.articleOf(file.stem);
  const bytes = await readOrFault(services, uri);
  if (bytes instanceof FileFault) return { name: shownPath(uri), why: bytes.problem };
  return place(services, file, { uri, bytes }, known);
}

function shownPath(uri: vscode.Uri): string {
  const isOurs = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return isOurs ? vscode.workspace.asRelativePath(uri) : baseName(uri);
}

async function readOrFault(
  { files }: Services,
  uri: vscode.Uri,
): Promise<Uint8Array | undefined | FileFault> {
  try {
    return await files.read(uri.toString());
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}

async function place(
  services: Services,
  { stem, sidecar }: RecordFile,
  { uri, bytes }: { readonly uri: vscode.Uri; readonly bytes: Uint8Array | undefined },
  known: KnownPlaces,
): Promise<PlacedFile> {
  const name = shownPath(uri);
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const before = known.get(sidecar);
  const places =
    before && isPresent(before, bytes, annotations, services)
      ? before
      : await locateAll(uri, bytes, annotations, services);
  known.set(sidecar, places);
  const { read, located } = places;
  const missing = { code: 'source-missing', severity: 'error', args: [baseName(uri)] } as const;
  const errors = (file: string, found: readonly Problem[]) =>
    found.flatMap((one) =>
      one.severity === 'error' ? [{ file, severity: one.severity, message: messageOf(one) }] : [],
    );
  const problems = [
    ...errors(shownPath(sidecarUri(stem)), sidecar.problems),
    ...errors(name, read?.problems ?? [missing]),
  ];
  return { name, sidecar, ...(read?.value && { article: read.value }), annotations, located, problems };
}

function isPresent(
  before: Places,
  bytes: Uint8Array | undefined,
  annotations: readonly Annotation[],
  { oldTexts }: Services,
): boolean {
  const isSame = before.bytes && bytes ? sameBytes(before.bytes, bytes) : before.bytes === bytes;
  return isSame && before.oldTexts === knownBases(annotations, oldTexts);
}

async function locateAll(
  uri: vscode.Uri,
  bytes: Uint8Array | undefined,
  annotations: readonly Annotation[],
  { oldTexts }: Services,
): Promise<Places> {
  const read = bytes && readSource(bytes);
  const article = read?.value;
  if (!article) return { bytes, oldTexts: knownBases(annotations, oldTexts), read, located: [] };
  await oldTexts.find(
    uri,
    annotations.flatMap(({ anchor: { base } }) => (base === undefined || base === article.id ? [] : [base])),
  );
  const readAnchor = makeAnchorReader(article);
  const located = locate(
    { ...article, oldTexts: oldTexts.known() },
    annotations.map(({ anchor }) => readAnchor(anchor)),
  );
  return { bytes, oldTexts: knownBases(annotations, oldTexts), read, located };
}

/** Texts of git never change, so that as many of them are the same ones. */
function knownBases(annotations: readonly Annotation[], oldTexts: OldTexts): number {
  return annotations.filter(({ anchor: { base } }) => base !== undefined && oldTexts.get(base) !== undefined)
    .length;
}
