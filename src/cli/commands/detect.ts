import type { Command } from 'commander';
import type { FindKind } from '../../core';
import { readEntityModel } from '../../node/entityModel';
import { readOpened } from '../articles';
import { shown } from '../findings';
import { complain, type ExitCode, type Io, Refusal, warn, write } from '../io';
import { type Detection, detectOpened, findsNames, isCalendarDay, type Said } from '../jobs/detecting';
import { inOrder } from '../jobs/inOrder';
import { makeWorkers, type Workers } from '../jobs/workers';
import { type LineGroup, lineGroups, readAll } from '../lines';
import type { OffsetUnit } from '../offsets';
import { examples, jobsOption, offsetsOption } from '../options';
import { filesAtAll, sourcesAt } from '../paths';
import { type Progress, sizeOf, startProgress } from '../progress';

interface Options {
  readonly kinds?: string;
  readonly date?: string;
  readonly jsonl?: boolean;
  readonly jobs?: number;
  readonly offsets: OffsetUnit;
}

export function addDetect(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('detect')
    .description('find entities, figures, quotations and claims: one JSON line a file, {file, spans}')
    .argument('[FILE...]', 'articles or folders; - is standard input')
    .option('--kinds <LIST>', 'only these kinds, with commas: entity, figure, quote, claim')
    .option('--date <YYYY-MM-DD>', 'the day that relative dates count from')
    .option('--jsonl', 'read lines {id, text, date?} from standard input, write lines {id, spans}')
    .addOption(jobsOption())
    .addOption(offsetsOption())
    .addHelpText(
      'after',
      examples(
        'galley detect article.txt --date 2026-03-04',
        'galley detect --jsonl --jobs 4 < articles.jsonl > spans.jsonl',
      ),
    )
    .action(async (files: string[], options: Options) => finish(await run(io, files, options)));
}

async function run(io: Io, files: readonly string[], options: Options): Promise<ExitCode> {
  const detection = {
    ...readKinds(options.kinds),
    ...(options.date !== undefined && readDate(options.date)),
  };
  if (options.jsonl && files.length > 0) {
    throw new Refusal('With --jsonl the texts come from standard input; name no FILE.');
  }
  if (!options.jsonl && files.length === 0)
    throw new Refusal('Name a FILE or folder, or - for standard input.');
  if (findsNames(detection) && !readEntityModel()) {
    await complain(io, 'galley: warning: The model of names cannot be read; names are found by rules alone.');
  }
  const named = await filesAtAll(io, files, async (_, path) => (path === '-' ? ['-'] : sourcesAt(io, path)));
  const workers = await makeWorkers(options.jobs, { cwd: io.cwd, unit: options.offsets }, named.length);
  try {
    return await (options.jsonl
      ? detectStream(io, workers, detection)
      : detectFiles(io, workers, named, { ...options, detection }));
  } finally {
    await workers.end();
  }
}

async function detectFiles(
  io: Io,
  { tasks, ahead }: Workers,
  files: readonly string[],
  { detection, offsets }: { detection: Detection; offsets: OffsetUnit },
): Promise<ExitCode> {
  const detectOne = async (file: string): Promise<Said> => {
    if (file !== '-') return tasks.detectFile(file, detection);
    return detectOpened(file, readOpened(file, await readAll(io.stdin), offsets), offsets, detection);
  };
  const progress = startProgress(io, { total: files.length, unit: 'articles' });
  return tell(io, inOrder(files, ahead, detectOne), progress, () => 1);
}

/** Nothing of a line is kept once its answer is written. */
async function detectStream(io: Io, { tasks, ahead }: Workers, detection: Detection): Promise<ExitCode> {
  const detectGroup = async (group: LineGroup) => ({
    ...(await tasks.detectLines(group, detection)),
    bytes: group.bytes.length,
  });
  const progress = startProgress(io, { total: sizeOf(io.stdin), unit: 'bytes' });
  return tell(io, inOrder(lineGroups(io.stdin), ahead, detectGroup), progress, ({ bytes }) => bytes);
}

async function tell<Answer extends Said>(
  io: Io,
  answers: AsyncIterable<Answer>,
  progress: Progress,
  amountOf: (answer: Answer) => number,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    for await (const answer of answers) {
      if (answer.err !== '') await progress.aside(() => warn(io, answer.err));
      if (answer.out !== '') await write(io.stdout, answer.out);
      if (answer.code !== 0) code = answer.code;
      progress.advance(amountOf(answer), answer.articles);
    }
    return code;
  } finally {
    progress.end();
  }
}

const knownKinds: readonly FindKind[] = ['entity', 'figure', 'quote', 'claim'];

function readKinds(list: string | undefined): Detection {
  if (list === undefined) return {};
  const kinds = list.split(',').map((name) => readKind(name.trim()));
  return { kinds };
}

function readKind(name: string): FindKind {
  const kind = knownKinds.find((known) => known === name);
  if (kind === undefined) {
    throw new Refusal(`The kind “${shown(name)}” is unknown. There are ${knownKinds.join(', ')}.`);
  }
  return kind;
}

function readDate(date: string): Detection {
  if (!isCalendarDay(date)) throw new Refusal(`--date ${shown(date)} is not a day that exists (YYYY-MM-DD).`);
  return { date };
}
