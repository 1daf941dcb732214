import { isSeq, type Node, type YAMLMap } from 'yaml';
import { problem } from './entry';
import type { StorageProblem } from './problems';
import { isReference, readReferenceItems } from './references';
import { keyOf, spanOf, toValue } from './yaml/parse';
import { isList, type ValueMap } from './yaml/value';

/** What an annotation file holds besides its records. */
export interface Frame {
  /** `undefined` where the file names none that is known. */
  readonly version?: number;
  readonly source?: string;
  readonly annotator?: string;
  readonly head: ValueMap;
  readonly references: readonly ValueMap[];
  /** The problems of the head, and those of the references: a file's problems are listed in its order. */
  readonly before: readonly StorageProblem[];
  readonly after: readonly StorageProblem[];
}

/** @param newest The version that this code writes; a higher one is reported. */
export function readFrame(root: YAMLMap, sourceName: string, newest: number): Frame {
  const before: StorageProblem[] = [];
  const after: StorageProblem[] = [];
  const header = readHeader(root, sourceName, newest, before);
  const list = nodeAt(root, 'annotations');
  if (list && !isSeq(list) && !isEmpty(list)) {
    before.push(problem('annotations-not-a-list', [], spanOf(pairAt(root, 'annotations')?.key)));
  }
  const known = new Set(['galley', 'source', 'annotator', 'annotations', 'references']);
  const unknown = root.items.filter(({ key }) => !known.has(keyOf(key)));
  return {
    ...header,
    head: Object.fromEntries(unknown.map(({ key, value }) => [keyOf(key), toValue(value)])),
    references: readReferences(nodeAt(root, 'references'), after),
    before,
    after,
  };
}

/**
 * The same of keys and values that are at hand without their places; `undefined` where something is to be said of them,
 * which needs a place.
 */
export function plainFrame(value: ValueMap, sourceName: string, newest: number): Frame | undefined {
  const { galley, source, annotator, references = '', ...head } = value;
  const isVersion = typeof galley === 'string' && /^[1-9]\d{0,5}$/.test(galley) && Number(galley) <= newest;
  const isSource = source === undefined || (source === sourceName && !outsideName.test(source));
  const isAnnotator =
    annotator === undefined || (typeof annotator === 'string' && annotatorName.test(annotator));
  const list = references === '' ? [] : references;
  if (!isVersion || !isSource || !isAnnotator || !isList(list) || !list.every(isReference)) return undefined;
  return {
    version: Number(galley),
    ...(source !== undefined && { source }),
    ...(annotator !== undefined && { annotator }),
    head,
    references: list,
    before: [],
    after: [],
  };
}

/** The value of a key; `undefined` where the map has no such key, or nothing stands behind it. */
export function nodeAt(map: YAMLMap, key: string): Node | undefined {
  return (pairAt(map, key)?.value ?? undefined) as Node | undefined;
}

function pairAt(map: YAMLMap, key: string) {
  return map.items.find((pair) => keyOf(pair.key) === key);
}

function isEmpty(node: Node): boolean {
  return toValue(node) === '';
}

function readHeader(map: YAMLMap, sourceName: string, newest: number, found: StorageProblem[]) {
  const text = (key: string): string | undefined => {
    const value = nodeAt(map, key);
    const plain = value && toValue(value);
    return typeof plain === 'string' ? plain : undefined;
  };
  const version = text('galley');
  const versionSpan = spanOf(nodeAt(map, 'galley') ?? map.items[0]?.key ?? map);
  const number = /^\d{1,6}$/.test(version ?? '') ? Number(version) : 0;
  if (version === undefined) found.push(problem('no-version', [String(newest)], versionSpan));
  else if (number < 1) found.push(problem('unknown-version', [version], versionSpan));
  else if (number > newest) found.push(problem('newer-version', [version, String(newest)], versionSpan));
  const source = text('source');
  const sourceSpan = spanOf(nodeAt(map, 'source'));
  if (source !== undefined && (outsideName.test(source) || source === '..' || source === '.')) {
    found.push(problem('source-outside', [source], sourceSpan));
  } else if (source !== undefined && source !== sourceName) {
    found.push(problem('source-differs', [source, sourceName], sourceSpan, 'warning'));
  }
  const annotator = text('annotator');
  if (annotator !== undefined && !annotatorName.test(annotator)) {
    found.push(problem('annotator-malformed', [annotator], spanOf(nodeAt(map, 'annotator'))));
  }
  return {
    ...(number > 0 && { version: number }),
    ...(source !== undefined && { source }),
    ...(annotator !== undefined && { annotator }),
  };
}

function readReferences(node: Node | undefined, found: StorageProblem[]): ValueMap[] {
  if (!node || isEmpty(node)) return [];
  if (!isSeq(node)) {
    found.push(problem('references-not-a-list', [], spanOf(node)));
    return [];
  }
  return readReferenceItems(node, found);
}

const outsideName = /[/\\]/;
const annotatorName = /^[a-z0-9-]{1,32}$/;
