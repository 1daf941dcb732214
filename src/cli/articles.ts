import { basename, dirname, join } from 'node:path';
import { type Annotation, type Located, locate } from '../core';
import { readGitBlob } from '../node/gitBlobs';
import { readQuickly } from '../node/quickRead';
import { readSidecar, type Sidecar } from '../storage/sidecar';
import { makeAnchorReader, readSource, type SourceText } from '../storage/source';
import { layerOf, sourceOfLayer } from '../storage/store';
import { type Finding, makeFinder } from './findings';
import { absolute, type Io } from './io';
import type { OffsetUnit } from './offsets';
import { withoutSidecarEnd } from './paths';

/** An article on disk; `source` is absent where it cannot be read, and a finding says why. */
export interface OpenedSource {
  readonly source?: SourceText;
  readonly findings: readonly Finding[];
}

/** Reads an article; `undefined` where there is no such file. */
export async function openSource(
  io: Pick<Io, 'cwd'>,
  path: string,
  unit: OffsetUnit,
): Promise<OpenedSource | undefined> {
  const bytes = await readQuickly(absolute(io, path));
  return bytes && readOpened(path, bytes, unit);
}

/** Reads an article from bytes that are at hand. `path` is for the messages. */
export function readOpened(path: string, bytes: Uint8Array, unit: OffsetUnit): OpenedSource {
  const { value, problems } = readSource(bytes);
  if (problems.length === 0) return value ? { source: value, findings: [] } : { findings: [] };
  // Where the bytes are no text, a lenient reading is good enough to count lines in.
  const text = value?.disk ?? new TextDecoder().decode(bytes.subarray(0, lenientBytes));
  return { ...(value && { source: value }), findings: problems.map(makeFinder(path, text, unit)) };
}

const lenientBytes = 32 * 1024 * 1024;

/** An annotation file on disk, and the article that it belongs to. */
export interface OpenedSidecar {
  /** As it is shown to the person. */
  readonly path: string;
  readonly sourcePath: string;
  /** The annotator whose layer it is; absent for the team's record. */
  readonly layer?: string;
  readonly sidecar: Sidecar;
}

/**
 * Reads an annotation file; `undefined` where there is none. Its name says which article it belongs to, and where its
 * header names an annotator whose name is in the file's name as well, it is that annotator's layer (format.md, rule 7).
 */
export async function openSidecar(io: Pick<Io, 'cwd'>, path: string): Promise<OpenedSidecar | undefined> {
  const bytes = await readQuickly(absolute(io, path));
  if (!bytes) return undefined;
  const name = withoutSidecarEnd(basename(path));
  const sidecar = readSidecar(bytes, name);
  const layer = layerOf(name, sidecar);
  if (layer === undefined) return { path, sourcePath: join(dirname(path), name), sidecar };
  const source = sourceOfLayer(name, layer);
  return { path, sourcePath: join(dirname(path), source), layer, sidecar: readSidecar(bytes, source) };
}

/** Where annotations stand in an article at present; the answers stand in the order of the annotations. */
export function locateAll(
  source: SourceText,
  annotations: readonly Annotation[],
  oldTexts?: ReadonlyMap<string, string>,
): Located[] {
  const readAnchor = makeAnchorReader(source);
  const anchors = annotations.map(({ anchor }) => readAnchor(anchor));
  return locate({ ...source, ...(oldTexts && { oldTexts }) }, anchors);
}

/**
 * The texts that annotations were made on, by their git blob ids, as far as the repository around the article has them.
 * @param folder Where the article is.
 */
export async function readOldTexts(
  source: SourceText,
  annotations: readonly Annotation[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Set(annotations.flatMap(({ anchor: { base } }) => base ?? []));
  const texts = new Map<string, string>();
  for (const base of bases) {
    if (base === source.id || base === source.rawId) continue;
    const bytes = await readGitBlob(folder, base);
    const text = bytes && readSource(bytes).value?.text;
    if (text !== undefined) texts.set(base, text);
  }
  return texts;
}
