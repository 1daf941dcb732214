import { basename, dirname, sep } from 'node:path';
import { type ExportSource, exportSource, makePlacer } from '../formats/model';
import type { SourceText } from '../storage/source';
import { locateAll, type OpenedSidecar, openSidecar, openSource, readOldTexts } from './articles';
import { complainOf, type Finding, findFault, makeFinder } from './findings';
import { absolute, type Io } from './io';
import type { TaskContext } from './jobs/tasks';
import type { OffsetUnit } from './offsets';

/** One annotation file of an export. `source` is absent where it could not be read well enough to say anything. */
export interface ReadSource {
  readonly source?: ExportSource;
  /** False where something of it could not be read; the findings say what. */
  readonly isWhole: boolean;
  readonly findings: readonly Finding[];
}

/** Reads an annotation file and its article, and finds where the records stand. */
export function readQuietly(context: TaskContext, file: string): Promise<ReadSource> {
  return readWhole(context, file).catch((error: unknown) => ({
    isWhole: false,
    findings: [findFault(error, context)],
  }));
}

async function readWhole(context: TaskContext, file: string): Promise<ReadSource> {
  const opened = await openSidecar(context, file);
  // It was there a moment ago.
  if (!opened) return { isWhole: false, findings: [] };
  const { sidecar, sourcePath } = opened;
  const { source, findings } = await readArticle(context, opened);
  const isWhole = sidecar.writable && !findings.some(({ severity }) => severity === 'error');
  if (!sidecar.head) return { isWhole, findings };
  const path = sourcePath.split(sep).join('/');
  return {
    source: exportSource(path, sidecar, await placer(context, source, opened), source?.disk),
    isWhole,
    findings,
  };
}

/** The same, and what could not be read is said on standard error. */
export async function readExportSource(io: Io, file: string, unit: OffsetUnit): Promise<ReadSource> {
  const read = await readQuietly({ cwd: io.cwd, unit }, file);
  await complainOf(io, read.findings);
  return read;
}

/** The article of an annotation file, and every error of the two that the person should know of. */
async function readArticle(
  context: TaskContext,
  { sidecar, path, sourcePath }: OpenedSidecar,
): Promise<{ source?: SourceText; findings: readonly Finding[] }> {
  const errors = sidecar.problems.filter(({ severity }) => severity === 'error');
  const article = await openSource(context, sourcePath, context.unit);
  if (article && errors.length === 0) return article;
  const find = makeFinder(path, sidecar.text, context.unit);
  const own = errors.map(find);
  if (article) return { ...article, findings: [...own, ...article.findings] };
  return {
    findings: [...own, find({ code: 'source-missing', severity: 'error', args: [basename(sourcePath)] })],
  };
}

async function placer(
  context: TaskContext,
  source: SourceText | undefined,
  { sidecar, sourcePath }: OpenedSidecar,
) {
  if (!source) return () => undefined;
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const oldTexts = await readOldTexts(source, annotations, dirname(absolute(context, sourcePath)));
  return makePlacer(source, annotations, locateAll(source, annotations, oldTexts));
}
