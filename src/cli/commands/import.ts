import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { isInsidePath } from '../../formats/files';
import type { FormatProblem, ImportModel, ImportSource, InFile, ReadContext } from '../../formats/format';
import { formatById, formats } from '../../formats/formats';
import { addReferences } from '../../formats/toReferences';
import { type ImportOutcome, importInto, nameRefusal } from '../../formats/toSidecar';
import { durableFiles, makeFolder } from '../../node/durableFiles';
import { decodeUtf8, maxImportBytes } from '../../storage/bytes';
import type { StorageProblem } from '../../storage/problems';
import { problemText, sentenceOf } from '../../storage/problemText';
import { referencesFileName } from '../../storage/references';
import { inWords, type Sentence } from '../../storage/sentence';
import { readSidecar } from '../../storage/sidecar';
import { readSource, type SourceText } from '../../storage/source';
import { encodeSidecar, sidecarName } from '../../storage/store';
import { counted } from '../counted';
import { shown } from '../findings';
import { formatList, formatOption, problemLine } from '../formatList';
import { absolute, complain, type ExitCode, type Io, Refusal } from '../io';
import { readAll } from '../lines';
import { examples } from '../options';
import { filesAtAll, importFilesAt, layerName, type PathAndName } from '../paths';

interface Options {
  readonly format: string;
  readonly output: string;
  readonly by?: string;
}

const readable = formats.filter(({ reads }) => reads);

export function addImport(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('write annotation files from what other tools have written; what is there stays as it is')
    .argument('<PATH...>', 'files or folders of that format; - for standard input')
    .addOption(formatOption(readable))
    .option('-o, --output <OUT>', 'the folder that the articles are in, or go to', '.')
    .option('--by <NAME>', 'who annotated, for records that do not say')
    .addHelpText(
      'after',
      () => `\n${formatList(readable)}${examples('galley import --format brat -o articles standoff')}`,
    )
    .action(async (paths: string[], options: Options) => finish(await run(io, paths, options)));
}

async function run(io: Io, paths: readonly string[], options: Options): Promise<ExitCode> {
  const format = readable.find(({ id }) => id === options.format);
  if (!format) throw new Refusal(refusalOf(options.format));
  const named = await filesAtAll(io, paths, (_, path) => filesAt(io, path, format.reads ?? []));
  const files: InFile[] = [];
  // One after the other: of ten thousand at once a system refuses some.
  for (const file of named) files.push(await readFile(io, file));
  const { read } = await format.load();
  if (!read) throw new Refusal(refusalOf(options.format));
  const model = await read(files, makeContext(io, options.output));
  for (const problem of model.problems) await complain(io, problemLine(problem));
  const brought: Brought = { problems: [], records: 0, references: 0, same: 0 };
  await writeModel(io, model, options, brought);
  for (const problem of brought.problems) await complain(io, problemLine(problem));
  const isEmpty = model.sources.length === 0 && model.references.length === 0;
  const failed = [...model.problems, ...brought.problems].some(({ severity }) => severity === 'error');
  // Where nothing could be read, the errors have said why.
  if (failed && isEmpty) return 2;
  const nothing = `${paths.map(nameOf).join(', ')}: There is nothing to import here.`;
  await complain(io, `galley: ${isEmpty ? nothing : summary(brought)}`);
  return failed ? 1 : 0;
}

type ImportProblem = FormatProblem<Sentence | string>;

/** What came of an import so far; `same` is how many records and shared references were there already. */
interface Brought {
  readonly problems: ImportProblem[];
  records: number;
  references: number;
  same: number;
}

function summary({ records, references, same }: Brought): string {
  const kinds = [
    ...(records > 0 || references === 0 ? [counted(records, 'record')] : []),
    ...(references > 0 ? [counted(references, 'reference')] : []),
  ];
  const there = same === 0 ? '' : `; ${same} ${same === 1 ? 'was' : 'were'} there already`;
  return `${kinds.join(' and ')} imported${there}.`;
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : shown(path);
}

function refusalOf(id: string): string {
  const known = readable.map((one) => one.id).join(', ');
  if (formatById(id)) return `The format ${shown(id)} is written only; there are ${known} to import.`;
  return `There is no import format ${shown(id)}; there are ${known}.`;
}

async function filesAt(io: Io, path: string, endings: readonly string[]): Promise<PathAndName[]> {
  if (path === '-') return [{ path, name: 'standard-input' }];
  const found = await importFilesAt(io, path, endings);
  if (found.length === 0)
    throw new Refusal(`${shown(path)}: There is no file here that ends with ${endings.join(', ')}.`);
  return found;
}

async function readFile(io: Io, { path, name }: PathAndName): Promise<InFile> {
  if (path === '-') return { name, text: decode(path, await readAll(io.stdin)) };
  const bytes = await durableFiles.read(absolute(io, path));
  if (!bytes) throw new Refusal(`${shown(path)}: There is no such file.`);
  return { name, text: decode(path, bytes) };
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.length > maxImportBytes)
    throw new Refusal(`${shown(path)} is larger than ${maxImportBytes >> 20} MB.`);
  const { value, problems } = decodeUtf8(bytes);
  if (value) return value.text;
  throw new Refusal(`${shown(path)}: ${problems.map(problemText).join(' ')}`);
}

function makeContext(io: Io, folder: string): ReadContext {
  return {
    article: async (file) =>
      isInsidePath(file) ? (await readArticle(io, join(folder, file)))?.disk : undefined,
  };
}

async function readArticle(io: Io, path: string): Promise<SourceText | undefined> {
  const bytes = await durableFiles.read(absolute(io, path));
  return bytes && readSource(bytes).value;
}

/** Writes all that was read, and notes what came of it. */
async function writeModel(
  io: Io,
  { sources, references }: ImportModel,
  options: Options,
  brought: Brought,
): Promise<void> {
  for (const source of sources) brought.problems.push(...(await writeSource(io, source, options, brought)));
  if (references.length === 0) return;
  const path = join(options.output, referencesFileName);
  await makeFolder(absolute(io, options.output));
  let refusal: StorageProblem | undefined;
  let added = 0;
  await durableFiles.update(absolute(io, path), (bytes) => {
    const result = addReferences(bytes, references);
    ({ refusal, added } = result);
    return result.bytes;
  });
  if (refusal !== undefined) {
    brought.problems.push({ file: path, severity: 'error', message: sentenceOf(refusal) });
    return;
  }
  brought.references += added;
  brought.same += references.length - added;
}

/** Writes one annotation file; gives what could not be. */
async function writeSource(
  io: Io,
  source: ImportSource,
  options: Options,
  brought: Brought,
): Promise<ImportProblem[]> {
  const { file, layer } = source;
  const refuse = (message: string, where = file): ImportProblem[] => [
    { file: where, severity: 'error', message },
  ];
  const refusal = nameRefusal(source);
  if (refusal !== undefined) return refuse(problemText(refusal), shown(file));
  const articlePath = join(options.output, file);
  await makeFolder(dirname(absolute(io, articlePath)));
  const article = await provideArticle(io, articlePath, source.text);
  const path = layer === undefined ? sidecarName(articlePath) : layerName(articlePath, layer);
  const sourceName = basename(file);
  let outcome: ImportOutcome | undefined;
  await durableFiles.update(absolute(io, path), (bytes) => {
    const present = bytes && readSidecar(bytes, sourceName);
    const { by, format } = options;
    outcome = importInto(source, {
      ...{ sourceName, format },
      ...(article && { article }),
      ...(present && { present }),
      ...(by !== undefined && { by }),
    });
    return outcome.sidecar && outcome.sidecar !== present ? encodeSidecar(outcome.sidecar) : undefined;
  });
  if (outcome?.refusal !== undefined) {
    const way = 'Import into another folder with -o and bring the two together with galley merge.';
    return refuse(`${problemText(outcome.refusal)} Nothing was written. ${way}`, path);
  }
  brought.records += outcome?.added ?? 0;
  brought.same += outcome?.same ?? 0;
  const left = (outcome?.left ?? []).map((what): ImportProblem => {
    const message = `The file is there already, so ${inWords(what)} was not brought in.`;
    return { file: path, severity: 'warning', message };
  });
  const missing: ImportProblem = {
    file: articlePath,
    severity: 'warning',
    message: 'There is no such article.',
  };
  return article ? left : [...left, missing];
}

/** The article that is there, or the one that the import brings, which is written then. */
async function provideArticle(
  io: Io,
  path: string,
  text: string | undefined,
): Promise<SourceText | undefined> {
  if (text !== undefined) {
    await durableFiles.update(absolute(io, path), (bytes) =>
      bytes ? undefined : new TextEncoder().encode(text),
    );
  }
  return readArticle(io, path);
}
