import type { Command } from 'commander';
import { type CountedRecord, type Counts, countRecords, type Tally } from '../../core';
import { visible } from '../../storage/problemText';
import { counted } from '../counted';
import { readExportSource } from '../exportSources';
import { type ExitCode, type Io, jsonLine, write } from '../io';
import { examples } from '../options';
import { annotationFilesAt } from '../paths';

interface Options {
  readonly json?: boolean;
}

export function addStats(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('stats')
    .description(
      'count records by kind, state, category, verdict and annotator, and how many claims are cited',
    )
    .argument('[PATH...]', 'articles, annotation files or folders; the current folder where none is named')
    .option('--json', 'one JSON object: {articles, layers, records, kinds, states, annotators, claims}')
    .addHelpText('after', examples('galley stats articles', 'galley stats --json'))
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const records: CountedRecord[] = [];
  const [articles, layers] = [new Set<string>(), new Set<string>()];
  let code: ExitCode = 0;
  for (const file of await annotationFilesAt(io, paths)) {
    const read = await readExportSource(io, file, 'codepoint');
    if (!read.isWhole) code = 2;
    if (!read.source) continue;
    articles.add(read.source.file);
    if (read.source.layer !== undefined) layers.add(read.source.layer);
    for (const { annotation, state } of read.source.records) {
      if (annotation) records.push({ annotation, ...(state && { state }) });
    }
  }
  const counts = countRecords(records);
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
