import { isSeq, isMap as isYamlMap } from 'yaml';
import { readText } from './bytes';
import { parseYaml, toValue } from './yaml/parse';
import { isList, isMap, type ValueMap } from './yaml/value';

/** Name of a workspace's shared list of references. */
export const referencesFileName = 'references.yaml';

/**
 * Reads `references.yaml`: a CSL-YAML list, or a map with `references`. A file that cannot be read gives an empty list,
 * so that every `ref` into it is reported where it is used.
 */
export function readReferenceList(bytes: Uint8Array): readonly ValueMap[] {
  const decoded = readText(bytes);
  const root = decoded.value && parseYaml(decoded.value.text).root;
  const value = isSeq(root) || isYamlMap(root) ? toValue(root) : undefined;
  const list = isMap(value) ? value.references : value;
  if (!isList(list)) return [];
  return list.filter(
    (item): item is ValueMap => isMap(item) && typeof item.id === 'string' && item.id !== '',
  );
}
