import { access } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { GazetteerEntry, Project } from '../core';
import { durableFiles } from '../node/durableFiles';
import { gazetteerFileName, readGazetteerTable } from '../storage/gazetteer';
import { defaultProject, projectFileName, readProject } from '../storage/project';
import { readReferences, referencesFileName } from '../storage/references';
import type { ValueMap } from '../storage/yaml/value';
import { type Finding, makeFinder } from './findings';
import type { Io } from './io';
import type { OffsetUnit } from './offsets';

/** What the folders above an article say about it: the lists of the workspace, and the references it may cite. */
export interface Surroundings {
  readonly project: Project;
  /** Nearest first; of two with one id the first counts. */
  readonly references: readonly ValueMap[];
  /** The newsroom's own names: those of the nearest `galley.yaml`, then of the `gazetteer.tsv` beside it. */
  readonly gazetteer: readonly GazetteerEntry[];
  /** What is wrong with `galley.yaml`, the table of names and with the lists of references. */
  readonly findings: readonly Finding[];
}

interface Folder {
  readonly project?: Project;
  readonly gazetteer: readonly GazetteerEntry[];
  readonly references: readonly ValueMap[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the folders from an article's own up to the root: the nearest one with `galley.yaml` or `.git`, else the folder
 * the command was started in, else the article's own. Each folder is read once.
 */
export function makeSurroundings(
  io: Pick<Io, 'cwd'>,
  unit: OffsetUnit,
): (folder: string) => Promise<Surroundings> {
  const known = new Map<string, Promise<Folder>>();
  const read = (folder: string) => {
    const present = known.get(folder) ?? readFolder(io, folder, unit);
    known.set(folder, present);
    return present;
  };
  const together = new Map<string, Promise<Surroundings>>();
  const readAround = async (folder: string): Promise<Surroundings> => {
    const folders = await Promise.all((await foldersUp(folder, io.cwd)).map(read));
    return {
      project: folders.find(({ project }) => project)?.project ?? defaultProject,
      gazetteer: folders.find(({ gazetteer }) => gazetteer.length > 0)?.gazetteer ?? [],
      references: folders.flatMap(({ references }) => references),
      findings: folders.flatMap(({ findings }) => findings),
    };
  };
  return (folder) => {
    const present = together.get(folder) ?? readAround(folder);
    together.set(folder, present);
    return present;
  };
}

async function foldersUp(folder: string, cwd: string): Promise<string[]> {
  const passed: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    passed.push(at);
    const isRoot = (await exists(join(at, projectFileName))) || (await exists(join(at, '.git')));
    if (isRoot || at === cwd) return passed;
    if (dirname(at) === at) return [folder];
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function readFolder(io: Pick<Io, 'cwd'>, folder: string, unit: OffsetUnit): Promise<Folder> {
  const findings: Finding[] = [];
  const readFile = async <
    T extends { text: string; problems: readonly Parameters<ReturnType<typeof makeFinder>>[0][] },
  >(
    name: string,
    parse: (bytes: Uint8Array) => T,
  ): Promise<T | undefined> => {
    const path = join(folder, name);
    const bytes = await durableFiles.read(path);
    const parsed = bytes && parse(bytes);
    if (parsed)
      findings.push(...parsed.problems.map(makeFinder(relative(io.cwd, path) || name, parsed.text, unit)));
    return parsed;
  };
  const project = await readFile(projectFileName, readProject);
  const references = await readFile(referencesFileName, readReferences);
  const table = await readFile(gazetteerFileName, readGazetteerTable);
  return {
    references: references?.references ?? [],
    gazetteer: [...(project?.project.gazetteer ?? []), ...(table?.entries ?? [])],
    findings,
    ...(project && { project: project.project }),
  };
}
