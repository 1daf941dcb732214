import { type Command, Option } from 'commander';
import { counted } from '../counted';
import type { Finding } from '../findings';
import type { ExitCode, Io } from '../io';
import { type CheckedFile, doubledIds } from '../jobs/checking';
import { inOrder } from '../jobs/inOrder';
import { makeWorkers, type Workers } from '../jobs/workers';
import type { OffsetUnit } from '../offsets';
import { examples, jobsOption, offsetsOption } from '../options';
import { annotationFilesAt } from '../paths';
import { type Progress, startProgress } from '../progress';
import { makeReport, type Report, type ReportFormat, reportFormats } from '../reports/report';

interface Options {
  readonly format: ReportFormat;
  readonly strict?: boolean;
  readonly jobs?: number;
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
    .addOption(jobsOption())
    .addOption(offsetsOption())
    .addHelpText(
      'after',
      examples('galley check articles --strict', 'galley check --format sarif > galley.sarif'),
    )
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const files = await annotationFilesAt(io, paths);
  const workers = await makeWorkers(options.jobs, { cwd: io.cwd, unit: options.offsets }, files.length);
  const progress = startProgress(io, { total: files.length, unit: 'files' });
  const report = makeReport(options.format, io, options.offsets);
  try {
    const counts = await checkFiles(io, files, { workers, progress, report, unit: options.offsets });
    progress.end();
    await report.end({ summary: summary(counts), isWhole: counts.isWhole });
    if (!counts.isWhole) return 2;
    return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0;
  } finally {
    progress.end();
    await workers.end();
  }
}

interface Tools {
  readonly workers: Workers;
  readonly progress: Progress;
  readonly report: Report;
  readonly unit: OffsetUnit;
}

/** As somebody reads: the article before its annotations, each from the top. */
function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

async function checkFiles(
  io: Io,
  files: readonly string[],
  { workers, progress, report, unit }: Tools,
): Promise<Counts> {
  const counts: Counts = { ...noCounts, layers: new Set() };
  const doublesOf = makeDoubleWatch({ cwd: io.cwd, unit });
  const told = new Set<string>();
  const tell = async (finding: Finding) => {
    counts[finding.severity]++;
    await progress.aside(() => report.found(finding));
  };
  for await (const checked of inOrder(files, workers.ahead, workers.tasks.checkFile)) {
    progress.advance(1);
    if (!checked) continue;
    for (const finding of checked.surrounding) {
      const key = JSON.stringify(finding);
      if (!told.has(key)) await tell(finding);
      told.add(key);
    }
    const findings = [...checked.findings, ...(await doublesOf(checked))];
    for (const finding of findings.sort(byPlace)) await tell(finding);
    if (checked.layer !== undefined) counts.layers.add(checked.layer);
    counts.files++;
    counts.records += checked.ids.length;
    counts.isWhole &&= checked.isWhole;
  }
  return counts;
}

/** Watches over ids that two layers of one article have; those given twice in one file, its reader reports. */
function makeDoubleWatch(context: { cwd: string; unit: OffsetUnit }) {
  const idsOf = new Map<string, Set<string>>();
  return async ({ path, sourcePath, ids }: CheckedFile): Promise<readonly Finding[]> => {
    const seen = idsOf.get(sourcePath) ?? new Set();
    const isDoubled = ids.some((id) => seen.has(id));
    const doubled = isDoubled ? await doubledIds(context, path, seen) : [];
    idsOf.set(sourcePath, new Set([...seen, ...ids]));
    return doubled;
  };
}

const noCounts = { files: 0, records: 0, error: 0, warning: 0, information: 0, isWhole: true };

type Counts = { -readonly [Key in keyof typeof noCounts]: (typeof noCounts)[Key] } & {
  /** Whose layers were read. */
  readonly layers: Set<string>;
};

function summary({ files, records, error, warning, information, layers }: Counts): string {
  const problems = [counted(error, 'error'), counted(warning, 'warning'), `${information} for information`];
  const whose = layers.size > 0 ? ` (layers of ${[...layers].sort().join(', ')})` : '';
  return `${counted(files, 'annotation file')}${whose}, ${counted(records, 'record')}: ${problems.join(', ')}\n`;
}
