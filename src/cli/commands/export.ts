import { basename, dirname, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { Annotation } from '../../core';
import { type ExportFormat, exportFormats } from '../../formats/formats';
import {
  type ExportModel,
  type ExportSource,
  exportSource,
  type Loss,
  type Placed,
  uniqueReferences,
} from '../../formats/model';
import { durableFiles } from '../../node/durableFiles';
import { projectFileName } from '../../storage/project';
import { referencesFileName } from '../../storage/references';
import type { SourceText } from '../../storage/source';
import { locateAll, type OpenedSidecar, openSidecar, openSource, readOldTexts } from '../articles';
import { complainOf, type Finding, makeFinder, shown } from '../findings';
import { absolute, complain, type ExitCode, type Io, Refusal, write } from '../io';
import { makeBorder, type OffsetUnit } from '../offsets';
import { offsetsOption } from '../options';
import { isSidecarName, sidecarsAt } from '../paths';
import { makeSurroundings } from '../surroundings';

interface Options {
  readonly format: string;
  readonly output?: string;
  readonly losses?: string;
  readonly formulaGuard: boolean;
  readonly offsets: OffsetUnit;
}

export function addExport(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('write the records of articles in another format')
    .argument('<PATH...>', 'articles, annotation files or folders')
    .requiredOption('--format <FORMAT>', exportFormats.map(({ id }) => id).join(', '))
    .option('-o, --output <OUT>', 'the file to write; standard output where it is left out')
    .option('--losses <FILE>', 'write what the format cannot hold into FILE, as JSON')
    .option('--no-formula-guard', 'csv: no apostrophe before what a spreadsheet would run')
    .addOption(offsetsOption())
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const format = findFormat(options.format);
  const files = new Set<string>();
  for (const path of paths) for (const file of await sidecarsAt(io, path)) files.add(file);
  const { model, code } = await readModel(io, [...files], options.offsets);
  for (const output of [options.output, options.losses]) refuseInput(io, output, model);
  const { text, losses } = format.write(model, { formulaGuard: options.formulaGuard });
  if (options.output === undefined) await write(io.stdout, isTerminal(io) ? harmless(text) : text);
  else await save(io, options.output, text);
  await tellLosses(io, format, losses);
  if (options.losses !== undefined) await save(io, options.losses, `${JSON.stringify(losses, null, 2)}\n`);
  return code;
}

function findFormat(id: string): ExportFormat {
  const format = exportFormats.find((one) => one.id === id);
  if (format) return format;
  const known = exportFormats.map((one) => one.id).join(', ');
  throw new Refusal(`There is no export format ${shown(id)}; there are ${known}.`);
}

async function readModel(
  io: Io,
  files: readonly string[],
  unit: OffsetUnit,
): Promise<{ model: ExportModel; code: ExitCode }> {
  const surroundingsOf = makeSurroundings(io, unit);
  const sources: ExportSource[] = [];
  const lists: ExportModel['references'][] = [];
  let code: ExitCode = 0;
  for (const file of files) {
    const opened = await openSidecar(io, file);
    if (!opened) continue;
    const { source, findings } = await readArticle(io, opened, unit);
    await complainOf(io, findings);
    if (!opened.sidecar.writable || findings.some(({ severity }) => severity === 'error')) code = 2;
    if (!opened.sidecar.head) continue;
    sources.push(
      exportSource(posix(opened.sourcePath), opened.sidecar, await placer(io, source, opened, unit)),
    );
    lists.push((await surroundingsOf(dirname(absolute(io, file)))).references);
  }
  return { model: { sources, references: uniqueReferences(lists) }, code };
}

/** The article of an annotation file, and every error of the two that the person should know of. */
async function readArticle(
  io: Io,
  { sidecar, path, sourcePath }: OpenedSidecar,
  unit: OffsetUnit,
): Promise<{ source?: SourceText; findings: readonly Finding[] }> {
  const find = makeFinder(path, sidecar.text, unit);
  const own = sidecar.problems.filter(({ severity }) => severity === 'error').map(find);
  const article = await openSource(io, sourcePath, unit);
  if (article) return { ...article, findings: [...own, ...article.findings] };
  return {
    findings: [...own, find({ code: 'source-missing', severity: 'error', args: [basename(sourcePath)] })],
  };
}

async function placer(
  io: Io,
  source: SourceText | undefined,
  { sidecar, sourcePath }: OpenedSidecar,
  unit: OffsetUnit,
) {
  if (!source) return () => undefined;
  const border = makeBorder(source, unit);
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const oldTexts = await readOldTexts(source, annotations, dirname(absolute(io, sourcePath)));
  const located = locateAll(source, annotations, oldTexts);
  const placed = new Map(annotations.map((annotation, index) => [annotation, located[index]]));
  return (annotation: Annotation): Placed | undefined => {
    const { state, span } = placed.get(annotation) ?? {};
    return state && { state, ...(span && { span: border.toOutside(span) }) };
  };
}

function posix(path: string): string {
  return path.split(sep).join('/');
}

/** An export may overwrite an older export, never what it is made of. */
function refuseInput(io: Io, output: string | undefined, { sources }: ExportModel): void {
  if (output === undefined) return;
  const isArticle = sources.some(({ file }) => absolute(io, file) === absolute(io, output));
  const isOurs = isSidecarName(output) || [projectFileName, referencesFileName].includes(basename(output));
  if (isArticle || isOurs) throw new Refusal(`${shown(output)} is part of the record; choose another name.`);
}

async function save(io: Io, path: string, text: string): Promise<void> {
  await durableFiles.update(resolve(io.cwd, path), () => new TextEncoder().encode(text));
}

/** On standard error, one line for each field and reason, with the first ids that it concerns. */
async function tellLosses(io: Io, format: ExportFormat, losses: readonly Loss[]): Promise<void> {
  const groups = new Map<string, { field: string; reason: string; ids: string[] }>();
  for (const { id, field, reason } of losses) {
    const group = groups.get(`${field}\n${reason}`) ?? { field, reason, ids: [] };
    group.ids.push(id);
    groups.set(`${field}\n${reason}`, group);
  }
  for (const { field, reason, ids } of groups.values()) {
    const some = ids.slice(0, 3).join(', ') + (ids.length > 3 ? `, … (${ids.length})` : '');
    await complain(io, `${format.id}: ${field} is not in it: ${reason} ${some}`);
  }
}

function isTerminal({ stdout }: Io): boolean {
  return 'isTTY' in stdout && stdout.isTTY === true;
}

/** Text for a terminal: what it would act upon is shown as a replacement character. */
function harmless(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}
