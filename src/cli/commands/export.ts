import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { FormatModule, FormatWriter, Written } from '../../formats/format';
import { type Format, formatById, formats } from '../../formats/formats';
import { type ExportSource, uniqueReferences } from '../../formats/model';
import { openPieceFile } from '../../node/pieceFile';
import { defaultProject } from '../../storage/project';
import type { ValueMap } from '../../storage/yaml/value';
import { openSink, refuseInput, type Sink } from '../exportSink';
import { type ReadSource, readQuietly } from '../exportSources';
import { complainOf, shown } from '../findings';
import { formatList, formatOption, problemLine } from '../formatList';
import { absolute, complain, type ExitCode, type Io, Refusal } from '../io';
import type { ExportedFile } from '../jobs/exporting';
import { groupsOf, inOrder } from '../jobs/inOrder';
import { makeWorkers, type Workers } from '../jobs/workers';
import { LossTally } from '../lossTally';
import type { OffsetUnit } from '../offsets';
import { examples, jobsOption, offsetsOption } from '../options';
import { filesAtAll, sidecarsAt, withoutSidecarEnd } from '../paths';
import { startProgress } from '../progress';
import { makeSurroundings, type Surroundings } from '../surroundings';

interface Options {
  readonly format: string;
  readonly output?: string;
  readonly losses?: string;
  readonly formulaGuard: boolean;
  readonly offsets: OffsetUnit;
  readonly jobs?: number;
  /** Whether what the format cannot hold is said on standard error. */
  readonly tellLosses: boolean;
}

export function addExport(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('write the records of articles in another format')
    .argument('<PATH...>', 'articles, annotation files or folders')
    .addOption(formatOption(formats))
    .option('-o, --output <OUT>', 'the file or folder to write; standard output where it is left out')
    .option('--losses <FILE>', 'write what the format cannot hold into FILE, as JSON')
    .option('--no-formula-guard', 'csv, tsv, xlsx: no apostrophe before what a spreadsheet would run')
    .addOption(offsetsOption())
    .addOption(jobsOption(`; ${wholeFormats()} need all articles at once and are written in one`))
    .addHelpText(
      'after',
      () =>
        `\n${formatList(formats)}${examples('galley export --format csv -o claims.csv articles', 'galley export --format jsonl articles | head')}`,
    )
    .action(async (paths: string[], options: Omit<Options, 'tellLosses'>) =>
      finish(await exportAs(io, paths, { ...options, tellLosses: true })),
    );
}

/** Writes what the PATHs name in a format, to a file or to standard output. */
export async function exportAs(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const format = findFormat(options.format);
  const files = await filesAtAll(io, paths, sidecarsAt);
  const articles = new Set(files.map((file) => absolute(io, withoutSidecarEnd(file))));
  for (const output of [options.output, options.losses]) refuseInput(io, output, articles);
  const module = await format.load();
  const sink = await openSink(io, format, options.output);
  const report = options.losses === undefined ? undefined : await openPieceFile(absolute(io, options.losses));
  const tally = new LossTally(report);
  const workers = await makeWorkers(
    format.apart ? options.jobs : 1,
    { cwd: io.cwd, unit: options.offsets },
    files.length,
  );
  try {
    const code = await convert(io, files, options, { format, module, sink, tally, workers });
    await sink.finish();
    await tally.finish();
    if (options.tellLosses) for (const line of tally.lines(format.id)) await complain(io, line);
    return code;
  } catch (error) {
    await sink.discard();
    await report?.discard();
    throw error;
  } finally {
    await workers.end();
  }
}

/** The formats that more threads do not help. */
function wholeFormats(): string {
  const ids = formats.flatMap(({ id, apart }) => (apart ? [] : id));
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}

function findFormat(id: string): Format {
  const format = formatById(id);
  if (format) return format;
  const known = formats.map((one) => one.id).join(', ');
  throw new Refusal(`There is no export format ${shown(id)}; there are ${known}.`);
}

interface Conversion {
  readonly format: Format;
  readonly module: FormatModule;
  readonly sink: Sink;
  readonly tally: LossTally;
  readonly workers: Workers;
}

/** Reads one article after the other and puts out what the format makes of it. */
async function convert(
  io: Io,
  files: readonly string[],
  { formulaGuard, offsets }: Options,
  { format, module, sink, tally, workers }: Conversion,
): Promise<ExitCode> {
  const context = { cwd: io.cwd, unit: offsets };
  const surroundingsOf = makeSurroundings(io, offsets);
  const folders = new Set(files.map((file) => dirname(absolute(io, file))));
  const all: Surroundings[] = [];
  for (const folder of folders) all.push(await surroundingsOf(folder));
  const options = { formulaGuard, offsets, project: all[0]?.project ?? defaultProject };
  const references = uniqueReferences(all.map((one) => one.references));
  const writer = writerOf(module, options);
  const task = { format: format.id, options };
  const progress = startProgress(io, { total: files.length, unit: 'files' });
  let code: ExitCode = 0;
  const put = async (written: Written) => {
    await sink.put(written);
    await tally.add(written.losses);
    for (const problem of written.problems ?? []) {
      await progress.aside(() => complain(io, problemLine(problem)));
      if (problem.severity === 'error' && code === 0) code = 1;
    }
  };
  let isEmpty = true;
  const putArticle = async (written: Written) => {
    if (!isEmpty && written.text && writer.between) await sink.put({ text: writer.between });
    if (written.text) isEmpty = false;
    await put(written);
  };
  const work = (group: readonly string[]): Promise<readonly (ReadSource & ExportedFile)[]> => {
    if (format.apart) return workers.tasks.exportFiles(group, task);
    return Promise.all(group.map((file) => readQuietly(context, file)));
  };
  try {
    await sink.put({ text: writer.begin });
    for await (const group of inOrder(groupsOf(files), workers.ahead, work)) {
      progress.advance(group.length);
      for (const read of group) {
        await progress.aside(() => complainOf(io, read.findings));
        if (!read.isWhole) code = 2;
        const written = read.written ?? (read.source && writer.article(read.source));
        if (written) await putArticle(written);
      }
    }
    await put(await writer.end(references, isEmpty));
    return code;
  } finally {
    progress.end();
  }
}

type AnyWriter = Omit<FormatWriter, 'end'> & {
  end(references: readonly ValueMap[], isEmpty: boolean): Written | Promise<Written>;
};

/** A format that needs the whole is a writer that keeps everything until the end. */
function writerOf(
  module: FormatModule,
  options: Parameters<NonNullable<FormatModule['write']>>[1],
): AnyWriter {
  const { write, openWriter } = module;
  if (openWriter) return openWriter(options);
  const sources: ExportSource[] = [];
  return {
    begin: '',
    article(source) {
      sources.push(source);
      return { losses: [] };
    },
    end: (references) => write?.({ sources, references }, options) ?? { losses: [] },
  };
}
