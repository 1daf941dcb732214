import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { openSidecar } from '../articles';
import { checkFile, doubledIds } from '../checking';
import { type Finding, stopsReading } from '../findings';
import { absolute, type ExitCode, type Io } from '../io';
import type { OffsetUnit } from '../offsets';
import { offsetsOption } from '../options';
import { sidecarsAt } from '../paths';
import { makeReport, type ReportFormat, reportFormats } from '../reports/report';
import { makeSurroundings } from '../surroundings';

interface Options {
  readonly format: ReportFormat;
  readonly strict?: boolean;
  readonly offsets: OffsetUnit;
}

export function addCheck(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('validate annotation files, references, anchors and citations')
    .argument('[PATH...]', 'articles, annotation files or folders; the current folder where none is named')
    .addOption(
      new Option('--format <FORMAT>', 'how problems are printed').choices(reportFormats).default('text'),
    )
    .option('--strict', 'warnings count as errors do')
    .addOption(offsetsOption())
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const surroundingsOf = makeSurroundings(io, options.offsets);
  const report = makeReport(options.format, io, options.offsets);
  const idsOf = new Map<string, Set<string>>();
  const told = new Set<Finding>();
  const counts: Counts = {
    ...{ files: 0, records: 0, error: 0, warning: 0, information: 0 },
    layers: new Set(),
  };
  let isWhole = true;
  const tell = async (finding: Finding) => {
    if (told.has(finding)) return;
    told.add(finding);
    counts[finding.severity]++;
    await report.found(finding);
  };
  for (const path of new Set(paths.length > 0 ? paths : ['.'])) {
    for (const file of await sidecarsAt(io, path)) {
      const opened = await openSidecar(io, file);
      if (!opened) continue;
      const surroundings = await surroundingsOf(dirname(absolute(io, file)));
      const checked = await checkFile(io, opened, surroundings, options.offsets);
      const doubled = doubledIds(opened, idsOf, options.offsets);
      for (const finding of surroundings.findings) await tell(finding);
      const own = opened.layer === undefined ? {} : { annotator: opened.layer };
      for (const finding of [...checked.findings, ...doubled]) await tell({ ...finding, ...own });
      if (opened.layer !== undefined) counts.layers.add(opened.layer);
      counts.files++;
      counts.records += checked.records;
      isWhole &&= checked.isWhole && !surroundings.findings.some(stopsReading);
    }
  }
  await report.end({ summary: summary(counts), isWhole });
  if (!isWhole) return 2;
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0;
}

type Counts = Record<'files' | 'records' | 'error' | 'warning' | 'information', number> & {
  /** Whose layers were read. */
  readonly layers: Set<string>;
};

function summary({ files, records, error, warning, information, layers }: Counts): string {
  const count = (number: number, one: string, several = `${one}s`) =>
    `${number} ${number === 1 ? one : several}`;
  const problems = [count(error, 'error'), count(warning, 'warning'), `${information} for information`];
  const whose = layers.size > 0 ? ` (layers of ${[...layers].sort().join(', ')})` : '';
  return `${count(files, 'annotation file')}${whose}, ${count(records, 'record')}: ${problems.join(', ')}\n`;
}
