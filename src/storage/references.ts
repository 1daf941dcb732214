import { isSeq, isMap as isYamlMap } from 'yaml';
import { readText } from './bytes';
import type { StorageProblem } from './problems';
import { parseYaml, spanOf, toValue } from './yaml/parse';
import { isList, isMap, type ValueMap } from './yaml/value';

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
  const value = isSeq(root) || isYamlMap(root) ? toValue(root) : undefined;
  const list = isMap(value) ? value.references : value;
  if (!isList(list)) {
    if (root && list !== '') found.push(malformed('references-not-a-list', root));
    return { references: [], text, problems: found };
  }
  const nodes = isYamlMap(root) ? root.get('references', true) : root;
  const references: ValueMap[] = [];
  list.forEach((item, index) => {
    if (isMap(item) && typeof item.id === 'string' && item.id !== '') references.push(item);
    else found.push(malformed('reference-malformed', isSeq(nodes) ? nodes.items[index] : root));
  });
  return { references, text, problems: found };
}

/** The references of a shared list that can be read; its problems are reported by `readReferences` alone. */
export function readReferenceList(bytes: Uint8Array): readonly ValueMap[] {
  return readReferences(bytes).references;
}

function malformed(code: 'references-not-a-list' | 'reference-malformed', node: unknown): StorageProblem {
  const span = spanOf(node);
  return { code, severity: 'error', args: [], ...(span && { span }) };
}
