import { isSeq, isMap as isYamlMap, type YAMLSeq } from 'yaml';
import { readText } from './bytes';
import { problem } from './entry';
import type { StorageProblem } from './problems';
import { keyOf, parseYaml, spanOf, toValue } from './yaml/parse';
import { isMap, type Value, type ValueMap } from './yaml/value';

/** Name of a workspace's shared list of references. */
export const referencesFileName = 'references.yaml';

/**
 * Reads `references.yaml`: a CSL-YAML list, or a map with `references`. A file that cannot be read gives an empty list,
 * so that every `ref` into it is reported where it is used as well.
 */
export function readReferences(bytes: Uint8Array): {
  references: readonly ValueMap[];
  text: string;
  problems: StorageProblem[];
} {
  const decoded = readText(bytes);
  if (!decoded.value) return { references: [], text: '', problems: decoded.problems };
  const { text } = decoded.value;
  const { root, problems } = parseYaml(text);
  const found: StorageProblem[] = [...problems];
  const pair = isYamlMap(root) ? root.items.find(({ key }) => keyOf(key) === 'references') : undefined;
  const list = isYamlMap(root) ? pair?.value : root;
  if (!isSeq(list)) {
    const isEmpty = pair !== undefined && toValue(pair.value) === '';
    if (root && !isEmpty) found.push(problem('references-not-a-list', [], spanOf(root)));
    return { references: [], text, problems: found };
  }
  return { references: readReferenceItems(list, found), text, problems: found };
}

/** The references of a list, each a map with an id; what is none is a problem, and an id that is there already. */
export function readReferenceItems(list: YAMLSeq, found: StorageProblem[]): ValueMap[] {
  const seen = new Set<string>();
  return list.items.flatMap((item) => {
    const value = toValue(item);
    if (!isReference(value)) {
      found.push(problem('reference-malformed', [], spanOf(item)));
      return [];
    }
    const id = String(value.id);
    if (seen.has(id)) found.push(problem('reference-twice', [id], spanOf(item), 'warning'));
    seen.add(id);
    return [value];
  });
}

/** True for what can be cited by its id. */
export function isReference(value: Value): value is ValueMap {
  return isMap(value) && typeof value.id === 'string' && value.id !== '';
}

/** The references of a shared list that can be read; its problems are reported by `readReferences` alone. */
export function readReferenceList(bytes: Uint8Array): readonly ValueMap[] {
  return readReferences(bytes).references;
}
