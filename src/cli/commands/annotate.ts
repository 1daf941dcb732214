import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type Annotation,
  describe,
  isInsideWord,
  type Kind,
  kinds,
  makeCodePointIndex,
  newId,
  type Project,
  type Span,
  spanToDisk,
  unknownValues,
} from '../../core';
import { durableFiles } from '../../node/durableFiles';
import type { StartOf } from '../../storage/edit';
import type { StorageProblem } from '../../storage/problems';
import { defaultProject } from '../../storage/project';
import type { Sidecar } from '../../storage/sidecar';
import { isSourceName, type SourceText } from '../../storage/source';
import { applyChange, isAnnotatorName } from '../../storage/store';
import { locateAll, type OpenedSidecar, openSidecar, openSource } from '../articles';
import { readAuthor } from '../author';
import { makeRecord, readSettings } from '../fields';
import { complainOf, type Finding, makeFinder, shown } from '../findings';
import { absolute, type ExitCode, type Io, Refusal, write } from '../io';
import { makeBorder, type OffsetUnit } from '../offsets';
import { collect, examples, offsetsOption } from '../options';
import { layerName, sidecarsAt, teamName } from '../paths';
import { placeOfQuote } from '../quotePlace';
import { makeSurroundings } from '../surroundings';

interface Options {
  readonly kind: Kind;
  readonly quote?: string;
  readonly nth?: string;
  readonly at?: string;
  readonly category?: string;
  readonly by?: string;
  readonly set?: readonly string[];
  readonly ownFile?: boolean;
  readonly offsets: OffsetUnit;
}

const categoryIds = defaultProject.categories.map(({ id }) => id).join(', ');

export function addAnnotate(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('annotate')
    .description('add one record to the annotations of an article; prints its id once it is on disk')
    .argument('<SOURCE>', 'the article: .txt, .md or .article')
    .addOption(new Option('--kind <KIND>', 'what it is').choices(kinds).makeOptionMandatory())
    .option('--quote <TEXT>', 'the words to annotate; whole words go before parts of words')
    .option('--nth <N>', 'which occurrence of the words, from 1')
    .option('--at <S-E>', 'the place to annotate, instead of --quote')
    .option('--category <ID>', `of a claim: ${categoryIds}, or one of galley.yaml`)
    .option('--by <NAME>', 'who annotates')
    .option(
      '--own-file',
      'write the own layer of the annotator instead of the team’s file; or GALLEY_OWN_FILE=1',
    )
    .option(
      '--set <FIELD=VALUE>',
      'any other field, such as type, speaker, note or certainty; may be given several times',
      collect,
    )
    .addOption(offsetsOption())
    .addHelpText(
      'after',
      examples(
        "galley annotate article.txt --kind claim --quote '12 million' --category quantity --by mk",
        'galley annotate article.txt --kind entity --at 120-133 --set type=place',
      ),
    )
    .action(async (source: string, options: Options) => finish(await run(io, source, options)));
}

async function run(io: Io, path: string, options: Options): Promise<ExitCode> {
  const { kind } = options;
  const category = options.category === undefined ? [] : [`category=${options.category}`];
  const settings = readSettings(kind, [...category, ...(options.set ?? [])]);
  if (!isSourceName(path)) throw new Refusal(`${shown(path)} is no source: .txt, .md and .article are.`);
  const opened = await openSource(io, path, options.offsets);
  if (!opened) throw new Refusal(`${shown(path)}: There is no such file.`);
  await complainOf(io, opened.findings);
  if (!opened.source) return 2;
  const span = spanToAnnotate(opened.source, options);
  const author = await readAuthor(io, options.by, dirname(absolute(io, path)));
  const anchor = describe(opened.source.text, makeCodePointIndex(opened.source.text), span, opened.source.id);
  const present = await openAll(io, path);
  const file = wantsOwnFile(io, options) ? ownFile(path, author.by, present) : { path: teamName(path) };
  const taken = new Set(present.flatMap(({ sidecar }) => sidecar.records.map((record) => record.id)));
  const id = newId(kind, randomBytes, taken);
  const annotation = makeRecord({ id, kind, anchor, by: author.by, created: author.today }, settings);
  const { project } = await makeSurroundings(io, options.offsets)(dirname(absolute(io, path)));
  const record = { annotation, span, source: opened.source, unit: options.offsets };
  await complainOf(io, warningsOf(path, record, project));
  const there = present.find((one) => one.path === file.path);
  return save(io, path, file, record, makeStartOf(opened.source, there?.sidecar));
}

interface NewRecord {
  readonly annotation: Annotation;
  readonly span: Span;
  readonly source: SourceText;
  readonly unit: OffsetUnit;
}

async function save(
  io: Io,
  path: string,
  target: TargetFile,
  record: NewRecord,
  startOf: StartOf,
): Promise<ExitCode> {
  const { annotation, span, unit } = record;
  const file = { name: absolute(io, target.path), sourceName: basename(path) };
  const result = await applyChange(durableFiles, file, {
    do: 'add',
    annotation,
    ...(target.annotator !== undefined && { annotator: target.annotator }),
    startOf: (other) => (other.id === annotation.id ? span.start : startOf(other)),
  });
  if (!result.problem) {
    await write(io.stdout, `${annotation.id}\n`);
    return 0;
  }
  const { problem } = result;
  const text = problem.span ? ((await openSidecar(io, target.path))?.sidecar.text ?? '') : '';
  await complainOf(io, [makeFinder(target.path, text, unit)(withShownName(problem, file.name, target.path))]);
  return isWriteFault(problem) ? 1 : 2;
}

/** The person is told the name that they gave, not where the file is on this machine. */
function withShownName(problem: StorageProblem, name: string, shownAs: string): StorageProblem {
  return { ...problem, args: problem.args.map((arg) => arg.replaceAll(name, shownAs)) };
}

function isWriteFault({ code }: StorageProblem): boolean {
  return ['read-only', 'disk-full', 'locked', 'write-failed', 'write-check-failed'].includes(code);
}

/** The annotation file that is written, as it is shown; `annotator` where it is a person's own layer. */
interface TargetFile {
  readonly path: string;
  readonly annotator?: string;
}

function wantsOwnFile(io: Io, { ownFile }: Options): boolean {
  return ownFile === true || ['1', 'true'].includes(io.env.GALLEY_OWN_FILE ?? '');
}

/** The layer of an annotator (format.md, rule 7). Refuses a name that no file can carry, and a file that is no layer. */
function ownFile(path: string, by: string, present: readonly OpenedSidecar[]): TargetFile {
  if (!isAnnotatorName(by)) {
    throw new Refusal(
      `An own file needs a name made of a–z, 0–9 and hyphens, 32 at most, and ${shown(by)} is none. Say --by.`,
    );
  }
  const file = layerName(path, by);
  const there = present.find((one) => one.path === file);
  if (there?.sidecar.head && there.layer !== by) {
    throw new Refusal(`${shown(file)} has no line “annotator: ${by}”, so it is not the layer of ${by}.`);
  }
  return { path: file, annotator: by };
}

/** Where the records begin at present, found in one pass; what somebody adds meanwhile is looked for when asked. */
function makeStartOf(source: SourceText, sidecar: Sidecar | undefined): StartOf {
  const present = sidecar?.records.flatMap(({ annotation }) => annotation ?? []) ?? [];
  const located = locateAll(source, present);
  const starts = new Map(present.map(({ id }, index) => [id, located[index]?.span?.start]));
  return (annotation) => {
    if (!starts.has(annotation.id))
      starts.set(annotation.id, locateAll(source, [annotation])[0]?.span?.start);
    return starts.get(annotation.id);
  };
}

/** The annotation files of an article, all layers: a new id is in none of them (format.md, rule 10). */
async function openAll(io: Io, path: string): Promise<OpenedSidecar[]> {
  const opened: OpenedSidecar[] = [];
  for (const file of await sidecarsAt(io, path)) {
    const one = await openSidecar(io, file);
    if (one) opened.push(one);
  }
  return opened;
}

function spanToAnnotate(source: SourceText, { quote, nth, at, offsets }: Options): Span {
  if ((quote === undefined) === (at === undefined)) {
    throw new Refusal('Say what to annotate: either --quote TEXT or --at S-E.');
  }
  if (quote !== undefined) return placeOfQuote(source.text, quote.replaceAll('\r\n', '\n'), nth);
  if (nth !== undefined) throw new Refusal('--nth goes with --quote.');
  return spanAt(source, at ?? '', offsets);
}

function spanAt(source: SourceText, at: string, unit: OffsetUnit): Span {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(at);
  const outside = { start: Number(found?.[1]), end: Number(found?.[2]) };
  if (!found || outside.end <= outside.start) {
    throw new Refusal(`--at must be two numbers, start and end, such as 120-133: ${shown(at)}`);
  }
  const span = makeBorder(source, unit).fromOutside(outside);
  if (!span) throw new Refusal(`--at ${at}: the article has no such place, or it lies inside a character.`);
  return span;
}

/** What a workspace's lists do not know is written all the same, since the list may be what is behind; so is half a word. */
function warningsOf(
  path: string,
  { annotation, span, source, unit }: NewRecord,
  project: Project,
): Finding[] {
  const find = makeFinder(path, source.disk, unit);
  const place = spanToDisk(source, span);
  const found = unknownValues(annotation, project).map((problem) => find({ ...problem, span: place }));
  if (!isInsideWord(source.text, span)) return found;
  const inWord = find({ code: 'quote-inside-word', severity: 'warning', args: [], span: place });
  const message = `“${shown(annotation.anchor.quote)}” begins or ends inside a word here.`;
  return [...found, { ...inWord, message }];
}
