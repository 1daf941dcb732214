import { dirname } from 'node:path';
import type { Command } from 'commander';
import { type Annotation, type Located, makeLineIndex, shorten } from '../../core';
import { visible } from '../../storage/sentence';
import type { SourceText } from '../../storage/source';
import { locateAll, type OpenedSidecar, openSidecar, openSource, readOldTexts } from '../articles';
import { complainOf, makeFinder, shown } from '../findings';
import { absolute, complain, type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { makeBorder, type OffsetUnit } from '../offsets';
import { examples, offsetsOption } from '../options';
import { isSidecarName, sidecarsAt, teamName } from '../paths';

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly offsets: OffsetUnit;
}

export function addList(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('list')
    .description('the records of an article, layers included, with their state and present place')
    .argument('<SOURCE>', 'the article, or its annotation file')
    .option('--json', 'one JSON line a record: {id, kind, state, start, end, quote, line, annotator?}')
    .option('--all', 'rejected finds as well')
    .addOption(offsetsOption())
    .addHelpText('after', examples('galley list article.txt', 'galley list article.txt --json --all'))
    .action(async (source: string, options: Options) => finish(await run(io, source, options)));
}

/** One record as `list` prints it; the place is that in the text on disk, in the asked unit. */
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly line: number | null;
  readonly rejected?: true;
  /** Whose layer it is in; absent in the team's record. */
  readonly annotator?: string;
}

async function run(io: Io, path: string, options: Options): Promise<ExitCode> {
  const named = isSidecarName(path) ? await openSidecar(io, path) : undefined;
  const article = await openSource(io, named?.sourcePath ?? path, options.offsets);
  if (!article) throw new Refusal(`${shown(named?.sourcePath ?? path)}: There is no such file.`);
  await complainOf(io, article.findings);
  if (!article.source) return 2;
  const rows: Row[] = [];
  let code: ExitCode = 0;
  for (const opened of named ? [named] : await openLayers(io, path)) {
    code = worse(code, await complainOfFile(io, opened, options.offsets));
    const annotations = opened.sidecar.records.flatMap(({ annotation }) => annotation ?? []);
    const wanted = annotations.filter(({ rejected }) => options.all || !rejected);
    const annotator = opened.layer === undefined ? {} : { annotator: opened.layer };
    const oldTexts = await readOldTexts(article.source, wanted, dirname(absolute(io, opened.sourcePath)));
    const located = locateAll(article.source, wanted, oldTexts);
    const found = rowsOf(article.source, wanted, located, options.offsets);
    rows.push(...found.map((row) => ({ ...row, ...annotator })));
  }
  if (options.json) for (const row of rows) await write(io.stdout, jsonLine(row));
  else await write(io.stdout, table(rows));
  if (rows.length === 0 && code === 0 && !options.json)
    await complain(io, `galley: ${shown(path)} has no annotations yet.`);
  return code;
}

/** The team's record and the layers; a file whose header names nobody is no layer, whatever it is called. */
async function openLayers(io: Io, path: string): Promise<OpenedSidecar[]> {
  const found: OpenedSidecar[] = [];
  for (const file of await sidecarsAt(io, path)) {
    const opened = await openSidecar(io, file);
    if (opened && (opened.layer !== undefined || opened.path === teamName(path))) found.push(opened);
  }
  return found;
}

/** Says what is wrong with a file. Gives 2 where it was not read whole, 1 where something in it is wrong. */
async function complainOfFile(io: Io, { sidecar, path }: OpenedSidecar, unit: OffsetUnit): Promise<ExitCode> {
  const errors = sidecar.problems.filter(({ severity }) => severity === 'error');
  await complainOf(io, errors.map(makeFinder(path, sidecar.text, unit)));
  if (!sidecar.writable) return 2;
  return errors.length > 0 ? 1 : 0;
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

function rowsOf(
  source: SourceText,
  annotations: readonly Annotation[],
  located: readonly Located[],
  unit: OffsetUnit,
): Row[] {
  const border = makeBorder(source, unit);
  const lines = makeLineIndex(source.text);
  return annotations.map((annotation, index) => {
    const { state, span }: Located = located[index] ?? { state: 'orphaned' };
    const { id, kind, rejected, anchor } = annotation;
    const outside = span && border.toOutside(span);
    return {
      ...{ id, kind, state, start: outside?.start ?? null, end: outside?.end ?? null, quote: anchor.quote },
      line: span ? lines.positionAt(span.start).line + 1 : null,
      ...(rejected && { rejected: true as const }),
    };
  });
}

/** For people: the columns as wide as their widest cell, the quote last and shortened. */
function table(rows: readonly Row[]): string {
  const hasLayers = rows.some(({ annotator }) => annotator !== undefined);
  const cells = rows.map(({ id, kind, state, line, quote, rejected, annotator }) => [
    visible(id),
    kind,
    rejected ? `${state}, rejected` : state,
    line === null ? '' : `line ${line}`,
    ...(hasLayers ? [annotator ?? ''] : []),
    visible(shorten(quote)),
  ]);
  const columns = hasLayers ? [0, 1, 2, 3, 4] : [0, 1, 2, 3];
  const widths = columns.map((column) => Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
