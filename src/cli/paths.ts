import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isSourceName } from '../storage/source';
import { isAnnotatorName, layerStem, sidecarName } from '../storage/store';
import { shown } from './findings';
import { absolute, type Io, Refusal } from './io';

const sidecarEnd = sidecarName('');

export function isSidecarName(name: string): boolean {
  return name.endsWith(sidecarEnd);
}

/** The name of the article that an annotation file's own name speaks of; a layer's still has the annotator in it. */
export function withoutSidecarEnd(name: string): string {
  return name.slice(0, -sidecarEnd.length);
}

/** The annotation file of the team, spelled as `sidecarsAt` spells it: that of `./a.txt` is `a.txt.annotations.yaml`. */
export function teamName(source: string): string {
  return sidecarName(normalize(source));
}

/** The annotation file of one annotator, spelled likewise. */
export function layerName(source: string, annotator: string): string {
  return sidecarName(layerStem(normalize(source), annotator));
}

/** The articles that a PATH names, as the person would write them: the file itself, or the sources below a folder. */
export async function sourcesAt(io: Io, path: string): Promise<string[]> {
  if ((await statOf(io, path)).isDirectory()) return walk(io, path, isSourceName);
  if (isSidecarName(path)) throw new Refusal(`${shown(path)} holds annotations; name the article itself.`);
  return [path];
}

/**
 * The annotation files that a PATH names: the file itself, those of a source with its layers, or all below a folder. Refuses
 * a file that neither is one nor has any and is no article, so that a wrong name does not pass for nothing to complain of.
 */
export async function sidecarsAt(io: Io, path: string): Promise<string[]> {
  if ((await statOf(io, path)).isDirectory()) return walk(io, path, isSidecarName);
  if (isSidecarName(path)) return [path];
  const name = basename(path);
  const siblings = (await readdir(dirname(absolute(io, path)))).sort();
  const own = siblings.filter((sibling) => sibling === sidecarName(name));
  const layers = siblings.filter((sibling) => {
    if (!sibling.startsWith(`${name}.`) || !isSidecarName(sibling)) return false;
    return isAnnotatorName(withoutSidecarEnd(sibling).slice(name.length + 1));
  });
  const found = [...own, ...layers];
  if (found.length === 0 && !isSourceName(name)) {
    const expected = `an article (.txt, .md, .article) nor an annotation file (…${sidecarEnd})`;
    throw new Refusal(`${shown(path)} is neither ${expected}.`);
  }
  return found.map((sibling) => join(dirname(path), sibling));
}

/** A file of an import: where it is, and its name below the PATH that was given, with `/` between folders. */
export interface PathAndName {
  readonly path: string;
  readonly name: string;
}

/**
 * The files that a PATH of an import names: those below a folder that have one of the endings; or the file itself with
 * those beside it that differ from it in the ending alone.
 */
export async function importFilesAt(
  io: Io,
  path: string,
  endings: readonly string[],
): Promise<PathAndName[]> {
  if ((await statOf(io, path)).isDirectory()) {
    const found = await walk(io, path, (name) => endings.some((end) => name.endsWith(end)));
    return found.map((file) => ({ path: file, name: relative(path, file).split(sep).join('/') }));
  }
  const [name, folder] = [basename(path), dirname(path)];
  const end = endings.find((one) => name.endsWith(one));
  const stem = end === undefined ? undefined : name.slice(0, -end.length);
  const siblings = new Set(await readdir(absolute(io, folder)));
  const beside = endings.flatMap((one) =>
    stem !== undefined && one !== end && siblings.has(stem + one) ? stem + one : [],
  );
  return [name, ...beside].map((one) => ({ path: join(folder, one), name: one }));
}

/** The files that several PATHs name, each once, in the spelling that was first: `a.txt` and `./a.txt` are one. */
export async function filesAtAll<File extends string | PathAndName>(
  io: Io,
  paths: readonly string[],
  filesAt: (io: Io, path: string) => Promise<readonly File[]>,
): Promise<File[]> {
  const files = new Map<string, File>();
  for (const path of paths) {
    for (const file of await filesAt(io, path)) {
      const place = absolute(io, typeof file === 'string' ? file : file.path);
      if (!files.has(place)) files.set(place, file);
    }
  }
  return [...files.values()];
}

/** The annotation files that several PATHs name, each once; those of the current folder where none is given. */
export async function annotationFilesAt(io: Io, paths: readonly string[]): Promise<string[]> {
  return filesAtAll(io, paths.length > 0 ? paths : ['.'], sidecarsAt);
}

async function statOf(io: Io, path: string): Promise<Stats> {
  try {
    return await stat(absolute(io, path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'There is no such file or folder.' : message;
    throw new Refusal(`${shown(path)}: ${why}`);
  }
}

/** What the `.gitignore` of one folder says about what is below it. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Files below a folder whose names are wanted, sorted; what git ignores is left out, links to folders are not followed. */
async function walk(io: Io, path: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string, shownAs: string, above: readonly Rules[]): Promise<void> => {
    const own = await readRules(folder);
    const rules = own ? [...above, own] : above;
    const entries = await readdir(folder, { withFileTypes: true }).catch(({ code, message }) => {
      const why = code === 'EACCES' ? 'Reading this folder is not allowed.' : message;
      throw new Refusal(`${shown(shownAs)}: ${why} Make it readable, or name other paths.`);
    });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inner = join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (entry.name === '.git' || isIgnored(rules, inner, isFolder)) continue;
      if (isFolder) await visit(inner, join(shownAs, entry.name), rules);
      else if (isWanted(entry.name)) found.push(join(shownAs, entry.name));
    }
  };
  const top = absolute(io, path);
  await visit(top, path, await rulesAbove(top));
  return found;
}

/** The rules of the folders above, up to the root of the repository. */
async function rulesAbove(folder: string): Promise<Rules[]> {
  const found: Rules[] = [];
  for (let at = folder; !(await readdir(at).catch(() => [] as string[])).includes('.git'); at = dirname(at)) {
    if (dirname(at) === at) return [];
    const rules = await readRules(dirname(at));
    if (rules) found.unshift(rules);
  }
  return found;
}

async function readRules(folder: string): Promise<Rules | undefined> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { folder, rules: ignore().add(text) };
}

/** The innermost rule that speaks of a path decides, as in git. */
function isIgnored(all: readonly Rules[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const below = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const result = rules.test(below);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}
