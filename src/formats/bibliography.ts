/** Bibliographies of any kind that is read here, by the ending of their names: for choosing one reference out of a file. */

import { type CslFields, lookUp, makeLineIndex } from '../core';
import { decodeUtf8, maxBytes } from '../storage/bytes';
import { sentenceOf } from '../storage/problemText';
import { readReferences } from '../storage/references';
import type { Sentence } from '../storage/sentence';
import { asRead, isMap, sameValue, type ValueMap } from '../storage/yaml/value';
import type { InFile } from './format';
import { formatById } from './formats';
import { type Fields, withNumericDates } from './model';

/** The format of a file by the ending of its name, without the dot. */
const formatOf: Readonly<Record<string, string>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
  json: 'csl',
  csljson: 'csl',
};

interface Bibliography {
  readonly references: readonly CslFields[];
  /** What could not be read: why, and the line from 1 where it is known. */
  readonly problems: readonly { readonly line?: number; readonly message: Sentence }[];
}

/** Reads BibTeX, RIS, CSL-JSON or, for any other ending, CSL-YAML. A bad entry costs one entry. */
export async function readBibliography(name: string, bytes: Uint8Array): Promise<Bibliography> {
  const format = formatById(lookUp(formatOf, name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? '');
  if (!format) return readCslYaml(bytes);
  const decoded = bytes.length > maxBytes ? undefined : decodeUtf8(bytes);
  const faults = decoded?.problems ?? [
    { code: 'too-large', severity: 'error', args: [String(maxBytes >> 20)] } as const,
  ];
  if (!decoded?.value)
    return { references: [], problems: faults.map((one) => ({ message: sentenceOf(one) })) };
  const file: InFile = { name, text: decoded.value.text };
  const { read } = await format.load();
  const found = await read?.([file], { article: async () => undefined });
  return { references: (found?.references ?? []).map(csl), problems: found?.problems ?? [] };
}

function readCslYaml(bytes: Uint8Array): Bibliography {
  const { references, text, problems } = readReferences(bytes);
  const lines = makeLineIndex(text);
  return {
    references: references.map(csl),
    problems: problems.map((problem) => ({
      message: sentenceOf(problem),
      ...(problem.span && { line: lines.positionAt(problem.span.start).line + 1 }),
    })),
  };
}

/** Only numbers of dates are numbers, and nothing is true or false. */
function csl(reference: Fields): CslFields {
  return withNumericDates(asRead(reference) as ValueMap) as CslFields;
}

/**
 * A reference under an id that no other has: its own, or that with a number. `isThere` says that the very same is among
 * `present` already.
 */
export function underFreeId(
  reference: CslFields,
  present: readonly ValueMap[],
): { readonly id: string; readonly reference: CslFields; readonly isThere: boolean } {
  const own = String(reference.id);
  for (let number = 1; ; number++) {
    const id = number === 1 ? own : `${own}-${number}`;
    const there = present.find((one) => one.id === id);
    const renamed = { ...reference, id };
    const value = asRead(renamed);
    const isThere = there !== undefined && isMap(value) && sameValue(there, value);
    if (!there || isThere) return { id, reference: renamed, isThere };
  }
}
