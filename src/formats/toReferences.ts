/** From the references of an import to the shared list of a workspace. Entries are added, none is changed. */

import { sidecarLayout } from '../storage/layout';
import type { StorageProblem } from '../storage/problems';
import { readReferences } from '../storage/references';
import { renderMap } from '../storage/yaml/render';
import { asRead, isMap, sameValue, type ValueMap } from '../storage/yaml/value';
import { type Fields, withNumericDates } from './model';
import { refused } from './toSidecar';

/**
 * @param bytes `references.yaml` as it is; `undefined` where there is none.
 * @returns Without `bytes` the file stays as it is; `refusal` says why where it should not. `added` is how many entries are
 *   new.
 */
export function addReferences(
  bytes: Uint8Array | undefined,
  references: readonly Fields[],
): { bytes?: Uint8Array; refusal?: StorageProblem; added: number } {
  const present = bytes ? readReferences(bytes) : { references: [], text: '', problems: [] };
  const [problem] = present.problems.filter(
    ({ code, severity }) => severity === 'error' && code !== 'empty-file',
  );
  if (problem) return { refusal: problem, added: 0 };
  const known = new Map(present.references.map((one) => [String(one.id), one]));
  const added: Fields[] = [];
  for (const reference of references) {
    const id = String(reference.id);
    const there = known.get(id);
    if (!there) added.push(reference);
    else if (!sameValue(there, asRead(reference))) {
      return { refusal: refused('import-other-reference', id), added: 0 };
    }
    known.set(id, there ?? toMap(reference));
  }
  if (added.length === 0) return { added: 0 };
  const result = append(present.text, present.references.length, added);
  return { ...result, added: result.bytes ? added.length : 0 };
}

function toMap(reference: Fields): ValueMap {
  const value = asRead(reference);
  return isMap(value) ? value : {};
}

function append(
  text: string,
  before: number,
  added: readonly Fields[],
): { bytes?: Uint8Array; refusal?: StorageProblem } {
  const layout = sidecarLayout('\n');
  const items = added.map((one) => `- ${renderMap(withNumericDates(toMap(one)), 2, layout)}\n`).join('');
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const bytes = new TextEncoder().encode(head + items);
  const again = readReferences(bytes);
  const isWhole =
    again.problems.length === 0 &&
    again.references.length === before + added.length &&
    again.references.slice(before).every((one, index) => sameValue(one, asRead(added[index] ?? {})));
  if (isWhole) return { bytes };
  return { refusal: refused('import-no-plain-list') };
}
