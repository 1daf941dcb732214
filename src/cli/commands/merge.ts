import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { shorten } from '../../core';
import { durableFiles } from '../../node/durableFiles';
import { runGit } from '../../node/git';
import { deletedField } from '../../storage/merge/conflicts';
import { wholeFileMarkers } from '../../storage/merge/markers';
import { mergeSidecars, type Side, type Undecided, type UnreadableSide } from '../../storage/merge/merge';
import { renderFlow } from '../../storage/yaml/render';
import type { Value } from '../../storage/yaml/value';
import { findingLine, makeFinder, shown } from '../findings';
import { absolute, complain, type ExitCode, type Io, Refusal } from '../io';
import { installDriver } from '../mergeDriver';
import { examples } from '../options';
import { isSidecarName, withoutSidecarEnd } from '../paths';

interface Options {
  readonly path?: string;
  readonly install?: boolean;
  readonly global?: boolean;
  readonly yes?: boolean;
}

export function addMerge(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('merge')
    .description('merge two states of an annotation file, record by record and field by field, into OURS')
    .argument('[BASE]', 'the state that both come from; an empty file where there is none')
    .argument('[OURS]', 'one state; the result is written here')
    .argument('[THEIRS]', 'the other state')
    .option('--path <PATH>', 'what the file is called, where the arguments are temporary files')
    .option('--install', 'let git merge annotation files this way, in this repository; asks first')
    .option('--global', 'with --install: the driver for all repositories of this person')
    .option('--yes', 'with --install: do not ask')
    .addHelpText(
      'after',
      examples(
        'galley merge base.yaml ours.yaml theirs.yaml --path article.txt.annotations.yaml',
        'galley merge --install',
      ),
    )
    .action(async (...given: [string?, string?, string?, Options?]) => {
      const [base, ours, theirs, options = {}] = given;
      finish(await run(io, [base, ours, theirs], options));
    });
}

async function run(io: Io, files: readonly (string | undefined)[], options: Options): Promise<ExitCode> {
  const [base, ours, theirs] = files;
  if (options.install) {
    if (base !== undefined) throw new Refusal('--install takes no files.');
    return installDriver(io, { isGlobal: options.global === true, isAgreed: options.yes === true });
  }
  if (options.global || options.yes) throw new Refusal('--global and --yes go with --install.');
  if (base === undefined || ours === undefined || theirs === undefined) {
    throw new Refusal('Name three files: BASE OURS THEIRS.');
  }
  const path = options.path ?? ours;
  const sides = { base: await read(io, base), ours: await read(io, ours), theirs: await read(io, theirs) };
  const merged = mergeSidecars(sides, sourceNameOf(path));
  if (merged.unreadable) return mergeByLines(io, { sides, ours, path }, merged.unreadable);
  await replace(io, ours, sides.ours, merged.bytes);
  for (const undecided of merged.undecided) await complain(io, `${shown(path)}: ${sentence(undecided)}`);
  return merged.undecided.length > 0 ? 1 : 0;
}

async function read(io: Io, path: string): Promise<Uint8Array> {
  const bytes = await durableFiles.read(absolute(io, path));
  if (!bytes) throw new Refusal(`${shown(path)}: There is no such file.`);
  return bytes;
}

function sourceNameOf(path: string): string {
  const name = basename(path);
  return isSidecarName(name) ? withoutSidecarEnd(name) : name;
}

/** Writes what was made of `old`, and only over that. */
async function replace(io: Io, path: string, old: Uint8Array, now: Uint8Array): Promise<void> {
  await durableFiles.update(absolute(io, path), (present) => {
    if (!present || Buffer.compare(present, old) !== 0) {
      throw new Refusal(`${shown(path)} was changed meanwhile. Nothing was written; merge again.`);
    }
    return Buffer.compare(old, now) === 0 ? undefined : now;
  });
}

/** What a person has to decide, on one line. */
function sentence({ id = 'the head of the file', conflict }: Undecided): string {
  const { field, ours, theirs } = conflict;
  if (field === deletedField) {
    const [deleted, changed] = ours === 'deleted' ? ['ours', 'theirs'] : ['theirs', 'ours'];
    return `${id}: ${deleted} deleted it, ${changed} changed it. It is kept; decide in its conflicts.`;
  }
  return `${id}: ${field} is ${words(ours)} in ours and ${words(theirs)} in theirs. Ours stands; decide in its conflicts.`;
}

function words(value: Value | undefined): string {
  return value === undefined ? 'absent' : shown(shorten(renderFlow(value)));
}

interface LineMerge {
  readonly sides: Record<Side, Uint8Array>;
  readonly ours: string;
  readonly path: string;
}

/** Git's own merge, with markers where both changed the same lines, for files that are not understood whole. */
async function mergeByLines(
  io: Io,
  { sides, ours, path }: LineMerge,
  unreadable: readonly UnreadableSide[],
): Promise<ExitCode> {
  for (const { side, problem, text } of unreadable) {
    const finding = findingLine(makeFinder(path, text, 'codepoint')(problem));
    await complain(io, side ? `${finding} (in ${side})` : finding);
  }
  const { bytes, how } = await lineMerge(io, sides);
  await replace(io, ours, sides.ours, bytes);
  await complain(io, `${shown(path)}: merged by lines instead of by record: ${how}`);
  return 1;
}

async function lineMerge(io: Io, sides: LineMerge['sides']): Promise<{ bytes: Uint8Array; how: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-merge-'));
  try {
    for (const side of ['base', 'ours', 'theirs'] as const) await writeFile(join(folder, side), sides[side]);
    const labels = ['ours', 'base', 'theirs'];
    const argv = ['merge-file', '-p', '--diff3', ...labels.flatMap((label) => ['-L', label]), ...labels];
    const { code, out } = await runGit(folder, argv, io.env);
    if (code === 0) return { bytes: out, how: 'no lines overlap. Look it over before you commit it.' };
    if (code !== undefined && code < 128) {
      return { bytes: out, how: 'both sides stand between the markers. Choose, and take the markers out.' };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if ([sides.ours, sides.theirs].some((bytes) => bytes.includes(0))) {
    return { bytes: sides.ours, how: 'one side is no text. Ours is left as it was; theirs is in git.' };
  }
  return { bytes: wholeFileMarkers(sides), how: 'both files stand whole between the markers.' };
}
