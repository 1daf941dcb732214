import { basename, dirname, sep } from 'node:path';
import { type ExportSource, exportSource, makePlacer } from '../formats/model';
import type { SourceText } from '../storage/source';
import { locateAll, type OpenedSidecar, openSidecar, openSource, readOldTexts } from './articles';
import { complainOf, type Finding, makeFinder } from './findings';
import { absolute, type Io } from './io';
import type { OffsetUnit } from './offsets';

/** One annotation file of an export. `source` is absent where it could not be read well enough to say anything. */
export interface ReadSource {
  readonly source?: ExportSource;
  /** False where something of it could not be read, which was said on standard error. */
  readonly isWhole: boolean;
}

/** Reads an annotation file and its article, and finds where the records stand; `undefined` where the file is gone. */
export async function readExportSource(
  io: Io,
  file: string,
  unit: OffsetUnit,
): Promise<ReadSource | undefined> {
  const opened = await openSidecar(io, file);
  if (!opened) return undefined;
  const { sidecar, sourcePath } = opened;
  const { source, findings } = await readArticle(io, opened, unit);
  await complainOf(io, findings);
  const isWhole = sidecar.writable && !findings.some(({ severity }) => severity === 'error');
  if (!sidecar.head) return { isWhole };
  const path = sourcePath.split(sep).join('/');
  return { source: exportSource(path, sidecar, await placer(io, source, opened), source?.disk), isWhole };
}

/** The article of an annotation file, and every error of the two that the person should know of. */
async function readArticle(
  io: Io,
  { sidecar, path, sourcePath }: OpenedSidecar,
  unit: OffsetUnit,
): Promise<{ source?: SourceText; findings: readonly Finding[] }> {
  const errors = sidecar.problems.filter(({ severity }) => severity === 'error');
  const article = await openSource(io, sourcePath, unit);
  if (article && errors.length === 0) return article;
  const find = makeFinder(path, sidecar.text, unit);
  const own = errors.map(find);
  if (article) return { ...article, findings: [...own, ...article.findings] };
  return {
    findings: [...own, find({ code: 'source-missing', severity: 'error', args: [basename(sourcePath)] })],
  };
}

async function placer(io: Io, source: SourceText | undefined, { sidecar, sourcePath }: OpenedSidecar) {
  if (!source) return () => undefined;
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const oldTexts = await readOldTexts(source, annotations, dirname(absolute(io, sourcePath)));
  return makePlacer(source, annotations, locateAll(source, annotations, oldTexts));
}
