import { isMap as isYamlMap, type YAMLMap } from 'yaml';
import {
  type Category,
  defaultCategories,
  entityTypes,
  nameLike,
  type Project,
  verdictValues,
} from '../core';
import { readText } from './bytes';
import { readGazetteerEntry } from './gazetteer';
import type { ProjectCode, StorageProblem } from './problems';
import { keyOf, parseYaml, spanOf, toValue } from './yaml/parse';
import { isList, isMap, type Value, type ValueMap } from './yaml/value';

/** Name of the file that holds a workspace's own lists. */
export const projectFileName = 'galley.yaml';

const knownKeys: readonly string[] = ['categories', 'verdicts', 'entity-types', 'gazetteer', 'guidelines'];
/** Shorter names differ by a letter and are others. */
const minLength = 5;

/** What holds for a workspace without `galley.yaml`. */
export const defaultProject: Project = {
  categories: defaultCategories,
  verdicts: verdictValues,
  entityTypes,
  gazetteer: [],
};

/** Reads `galley.yaml`. What cannot be read is a problem, and the default stands in its place. */
export function readProject(bytes: Uint8Array): {
  project: Project;
  text: string;
  problems: StorageProblem[];
} {
  const decoded = readText(bytes);
  if (!decoded.value) return { project: defaultProject, text: '', problems: decoded.problems };
  const { text } = decoded.value;
  const { root, problems } = parseYaml(text);
  if (!root) return { project: defaultProject, text, problems };
  if (!isYamlMap(root)) {
    const span = spanOf(root) ?? { start: 0, end: 1 };
    const other = {
      code: 'project-not-a-map',
      severity: 'error',
      args: [knownKeys.join(', ')],
      span,
    } as const;
    return { project: defaultProject, text, problems: [other] };
  }
  const value = toValue(root) as ValueMap;
  const found: StorageProblem[] = [...problems, ...misspeltKeys(root)];
  const report = (code: ProjectCode, args: readonly string[]) =>
    found.push({ code, severity: 'error', args, span: spanOf(root) ?? { start: 0, end: 1 } });
  const list = <T>(
    key: string,
    fallback: readonly T[],
    parse: (item: Value) => T | undefined,
  ): readonly T[] => {
    const own = value[key];
    if (own === undefined || own === '') return fallback;
    if (isList(own)) return own.map(parse).filter((item) => item !== undefined);
    report('project-malformed', [key]);
    return fallback;
  };
  const categories = list('categories', defaultCategories, (item) => {
    const category = readCategory(item);
    if (!category) report('project-category-malformed', []);
    return category;
  });
  for (const { key, id } of categories) {
    const first = categories.find((other) => other.key === key);
    if (key !== undefined && first?.id !== id) report('project-key-taken', [key]);
  }
  return {
    project: {
      categories,
      verdicts: list('verdicts', verdictValues, idOf),
      entityTypes: list<string>('entity-types', entityTypes, idOf),
      gazetteer: list('gazetteer', [], (item) => {
        const entry = readGazetteerEntry(item);
        if (!entry) report('gazetteer-malformed', [entityTypes.join(', ')]);
        return entry;
      }),
      ...(typeof value.guidelines === 'string' && { guidelines: value.guidelines }),
    },
    text,
    problems: found,
  };
}

/** Keys that are probably slips; other unknown ones are a newsroom's own. */
function misspeltKeys(root: YAMLMap): StorageProblem[] {
  return root.items.flatMap(({ key }): StorageProblem[] => {
    const [name, span] = [keyOf(key) ?? '', spanOf(key)];
    const meant =
      name === 'galley' || knownKeys.includes(name) ? undefined : nameLike(name, knownKeys, minLength);
    if (meant === undefined) return [];
    const args = [name, meant];
    return [{ code: 'project-key-misspelt', severity: 'warning', args, ...(span && { span }) }];
  });
}

function idOf(item: Value): string | undefined {
  const id = isMap(item) ? item.id : item;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function readCategory(item: Value): Category | undefined {
  const id = idOf(item);
  if (id === undefined) return undefined;
  const field = (key: string): string | undefined => {
    const value = isMap(item) ? item[key] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [description, key, colour] = [field('description'), field('key'), field('colour') ?? field('color')];
  return {
    id,
    label: field('label') ?? id,
    ...(description !== undefined && { description }),
    ...(key !== undefined && /^\d$/.test(key) && { key }),
    ...(colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) && { colour }),
  };
}
