import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { FormatModule, FormatWriter, Written } from '../../formats/format';
import { type Format, formatById, formats } from '../../formats/formats';
import { type ExportSource, uniqueReferences } from '../../formats/model';
import { openPieceFile } from '../../node/pieceFile';
import { defaultProject } from '../../storage/project';
import type { ValueMap } from '../../storage/yaml/value';
import { openSink, refuseInput, type Sink } from '../exportSink';
import { readExportSource } from '../exportSources';
import { shown } from '../findings';
import { formatList, formatOption, problemLine } from '../formatList';
import { absolute, complain, type ExitCode, type Io, Refusal } from '../io';
import { LossTally } from '../lossTally';
import type { OffsetUnit } from '../offsets';
import { examples, offsetsOption } from '../options';
import { sidecarsAt, withoutSidecarEnd } from '../paths';
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
    .addOption(formatOption(formats))
    .option('-o, --output <OUT>', 'the file or folder to write; standard output where it is left out')
    .option('--losses <FILE>', 'write what the format cannot hold into FILE, as JSON')
    .option('--no-formula-guard', 'csv, tsv, xlsx: no apostrophe before what a spreadsheet would run')
    .addOption(offsetsOption())
    .addHelpText(
      'after',
      () =>
        `\n${formatList(formats)}${examples('galley export --format csv -o claims.csv articles', 'galley export --format jsonl articles | head')}`,
    )
    .action(async (paths: string[], options: Options) => finish(await exportAs(io, paths, options)));
}

/** Writes what the PATHs name in a format, to a file or to standard output. */
export async function exportAs(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const format = findFormat(options.format);
  const files = new Set<string>();
  for (const path of paths) for (const file of await sidecarsAt(io, path)) files.add(file);
  const articles = new Set([...files].map((file) => absolute(io, withoutSidecarEnd(file))));
  for (const output of [options.output, options.losses]) refuseInput(io, output, articles);
  const module = await format.load();
  const sink = await openSink(io, format, options.output);
  const report = options.losses === undefined ? undefined : await openPieceFile(absolute(io, options.losses));
  const tally = new LossTally(report);
  try {
    const code = await convert(io, [...files], options, module, sink, tally);
    await sink.finish();
    await tally.finish();
    for (const line of tally.lines(format.id)) await complain(io, line);
    return code;
  } catch (error) {
    await sink.discard();
    await report?.discard();
    throw error;
  }
}

function findFormat(id: string): Format {
  const format = formatById(id);
  if (format) return format;
  const known = formats.map((one) => one.id).join(', ');
  throw new Refusal(`There is no export format ${shown(id)}; there are ${known}.`);
}

/** Reads one article after the other and puts out what the format makes of it. */
async function convert(
  io: Io,
  files: readonly string[],
  { formulaGuard, offsets }: Options,
  module: FormatModule,
  sink: Sink,
  tally: LossTally,
): Promise<ExitCode> {
  const surroundingsOf = makeSurroundings(io, offsets);
  const folderOf = (file: string) => dirname(absolute(io, file));
  const [first] = files;
  const project = first === undefined ? defaultProject : (await surroundingsOf(folderOf(first))).project;
  const writer = writerOf(module, { formulaGuard, offsets, project });
  let references: readonly ValueMap[] = [];
  const folders = new Set<string>();
  let code: ExitCode = 0;
  const put = async (written: Written) => {
    await sink.put(written);
    await tally.add(written.losses);
    for (const problem of written.problems ?? []) {
      await complain(io, problemLine(problem));
      if (problem.severity === 'error' && code === 0) code = 1;
    }
  };
  await sink.put({ text: writer.begin });
  for (const file of files) {
    const read = await readExportSource(io, file, offsets);
    if (!read?.isWhole) code = 2;
    if (!read?.source) continue;
    await put(writer.article(read.source));
    const folder = folderOf(file);
    if (folders.has(folder)) continue;
    folders.add(folder);
    references = uniqueReferences([references, (await surroundingsOf(folder)).references]);
  }
  await put(await writer.end(references));
  return code;
}

type AnyWriter = Omit<FormatWriter, 'end'> & {
  end(references: readonly ValueMap[]): Written | Promise<Written>;
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
