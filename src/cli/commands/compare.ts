import type { Command } from 'commander';
import { makeCodePointIndex, makeLineIndex, shorten } from '../../core';
import { visible } from '../../storage/sentence';
import { openSource } from '../articles';
import { type ComparedArticle, type ComparedArticles, compareArticles } from '../comparison';
import { counted } from '../counted';
import { complainOf, shown } from '../findings';
import { type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { isCalendarDay } from '../jobs/detecting';
import type { OffsetUnit } from '../offsets';
import { examples, offsetsOption } from '../options';
import { filesAtAll, sourcesAt } from '../paths';

interface Options {
  readonly json?: boolean;
  readonly date?: string;
  readonly offsets: OffsetUnit;
}

export function addCompare(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('compare')
    .description(
      'articles on one event side by side: what agrees, what differs and why, what only one says (English)',
    )
    .argument('<FILE...>', 'two articles or more, or a folder of them')
    .option('--json', 'one JSON object: {pairs, only, figures, variants}')
    .option('--date <YYYY-MM-DD>', 'the day that relative dates count from')
    .addOption(offsetsOption())
    .addHelpText('after', examples('galley compare courier.txt post.txt', 'galley compare articles --json'))
    .action(async (files: string[], options: Options) => finish(await run(io, files, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const { date, offsets } = options;
  if (date !== undefined && !isCalendarDay(date)) {
    throw new Refusal(`--date ${shown(date)} is not a day that exists (YYYY-MM-DD).`);
  }
  const files = await filesAtAll(io, paths, sourcesAt);
  if (files.length < 2) throw new Refusal('Name two articles or more to compare.');
  const articles: ComparedArticle[] = [];
  for (const file of files) {
    const opened = await openSource(io, file, offsets);
    await complainOf(io, opened?.findings ?? []);
    if (!opened?.source) return 2;
    articles.push({ file, source: opened.source });
  }
  const found = compareArticles(articles, offsets, date);
  if (options.json) await write(io.stdout, jsonLine(found));
  else await write(io.stdout, table(found, makeLineOf(articles, options)));
  return 0;
}

interface At {
  readonly file: string;
  readonly start: number;
}

/** Gives `file:line` of a place. */
function makeLineOf(articles: readonly ComparedArticle[], { offsets }: Options): (place: At) => string {
  const texts = new Map(
    articles.map(({ file, source: { disk } }) => {
      const index = makeCodePointIndex(offsets === 'codepoint' ? disk : '');
      const lines = makeLineIndex(disk);
      return [file, (start: number) => lines.positionAt(index.toUtf16(start)).line + 1];
    }),
  );
  return ({ file, start }) => `${file}:${texts.get(file)?.(start) ?? 1}`;
}

/** For people: what differs comes first. */
function table({ pairs, only, figures, variants }: ComparedArticles, lineOf: (place: At) => string): string {
  const differing = pairs.filter(({ relation }) => relation !== 'same' && relation !== 'paraphrase');
  const alike = pairs.filter((pair) => !differing.includes(pair));
  const wrong = figures.filter(({ agree }) => !agree);
  const quoted = (text: string) => `“${visible(shorten(text, 100))}”`;
  return [
    `In common: ${counted(pairs.length, 'sentence')}, ${differing.length} of them different; ${counted(figures.length, 'figure')}, ${wrong.length} of them different\n`,
    ...differing.map(
      ({ a, b, relation, why }) =>
        `\n${relation}: ${visible(why)}\n  ${lineOf(a)}  ${quoted(a.text)}\n  ${lineOf(b)}  ${quoted(b.text)}\n`,
    ),
    ...(alike.length > 0 ? ['\nthe same, or nothing found that would make another claim\n'] : []),
    ...alike.map(({ a, b, relation }) => `  ${lineOf(a)} = ${lineOf(b)}  ${relation}  ${quoted(a.text)}\n`),
    ...(variants.length > 0 ? ['\nspelled in two ways\n'] : []),
    ...variants.map(([one, two]) => `  ${visible(one)}, ${visible(two)}\n`),
    ...(only.length > 0 ? ['\nonly in one\n'] : []),
    ...only.map((place) => `  ${lineOf(place)}  ${quoted(place.text)}\n`),
  ].join('');
}
