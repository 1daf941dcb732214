import type { Command } from 'commander';
import { addCounts, type Counts, countRecords, type Tally } from '../../core';
import { visible } from '../../storage/sentence';
import { counted } from '../counted';
import { complainOf } from '../findings';
import { type ExitCode, type Io, jsonLine, write } from '../io';
import { groupsOf, inOrder } from '../jobs/inOrder';
import { makeWorkers } from '../jobs/workers';
import { examples, jobsOption } from '../options';
import { annotationFilesAt } from '../paths';
import { startProgress } from '../progress';

interface Options {
  readonly json?: boolean;
  readonly jobs?: number;
}

export function addStats(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('stats')
    .description(
      'count records by kind, state, category, verdict and annotator, and how many claims are cited',
    )
    .argument('[PATH...]', 'articles, annotation files or folders; the current folder where none is named')
    .option('--json', 'one JSON object: {articles, layers, records, kinds, states, annotators, claims}')
    .addOption(jobsOption())
    .addHelpText('after', examples('galley stats articles', 'galley stats --json'))
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const [articles, layers] = [new Set<string>(), new Set<string>()];
  let counts = countRecords([]);
  let code: ExitCode = 0;
  const files = await annotationFilesAt(io, paths);
  const workers = await makeWorkers(options.jobs, { cwd: io.cwd, unit: 'codepoint' }, files.length);
  const progress = startProgress(io, { total: files.length, unit: 'files' });
  try {
    for await (const group of inOrder(groupsOf(files), workers.ahead, workers.tasks.countFiles)) {
      progress.advance(group.length);
      for (const { isWhole, findings, file, layer, counts: own } of group) {
        await progress.aside(() => complainOf(io, findings));
        if (!isWhole) code = 2;
        if (file !== undefined) articles.add(file);
        if (layer !== undefined) layers.add(layer);
        if (own) counts = addCounts(counts, own);
      }
    }
  } finally {
    progress.end();
    await workers.end();
  }
  const all = { articles: articles.size, layers: [...layers].sort() };
  await write(io.stdout, options.json ? jsonLine({ ...all, ...counts }) : table(all, counts));
  return code;
}

function table(all: { articles: number; layers: readonly string[] }, { claims, ...counts }: Counts): string {
  const { needed, cited, coverage, citations } = claims;
  const percent = coverage === undefined ? '' : ` (${Math.round(coverage * 100)} %)`;
  const layers = all.layers.length > 0 ? `; layers of ${all.layers.join(', ')}` : '';
  return [
    `${counted(counts.records, 'record')} in ${counted(all.articles, 'article')}${layers}\n`,
    section('kind', counts.kinds),
    section('state', counts.states),
    section('annotator', counts.annotators),
    section('category of claims', claims.categories),
    section('verdict of claims', claims.verdicts),
    `\ncitations\n  ${cited} of ${needed} claims that need one are cited${percent}; ${counted(citations, 'citation')} in all\n`,
  ].join('');
}

function section(title: string, tally: Tally): string {
  const rows = Object.entries(tally);
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return `\n${title}\n${rows.map(([name, count]) => `  ${String(count).padStart(width)}  ${visible(name)}\n`).join('')}`;
}
