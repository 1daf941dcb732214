import { isSeq, isMap as isYamlMap, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Annotation, isWellFormedId, type Severity, type Span } from '../core';
import { type DecodedText, readText } from './bytes';
import type { RecordCode, StorageProblem } from './problems';
import { headFault, readRecord } from './record';
import { keyOf, parseYaml, spanOf, toValue } from './yaml/parse';
import { dashes, endOf } from './yaml/splice';
import { isMap, type Value, type ValueMap } from './yaml/value';

/** The version of the file format that this code writes. */
const formatVersion = 1;

/** One entry of `annotations`. */
export interface SidecarRecord {
  readonly id: string;
  /** Absent for a remark on another record (`on`), and where a record could not be read well enough to be placed. */
  readonly annotation?: Annotation;
  /** From the dash to the end of the last value, in the decoded text. */
  readonly span: Span;
  readonly node: YAMLMap;
  /** The whole record as plain data, unknown keys included. */
  readonly value: ValueMap;
  /** Keys whose values this version could not read; nothing writes to them. */
  readonly unreadable: ReadonlySet<string>;
}

/** An annotation file as it was read. Positions are offsets in `text`. */
export interface Sidecar extends DecodedText {
  readonly eol: '\n' | '\r\n';
  readonly source?: string;
  readonly annotator?: string;
  readonly records: readonly SidecarRecord[];
  readonly references: readonly ValueMap[];
  readonly problems: readonly StorageProblem[];
  /** False when something was not understood: such a file is shown as far as it goes, and never written. */
  readonly writable: boolean;
  /** The nodes that an edit starts from; `undefined` where there are none. */
  readonly root?: YAMLMap;
  readonly list?: YAMLSeq;
}

/**
 * Reads an annotation file (format.md, rules 4, 7, 10).
 * @param sourceName File name of the article beside it, which the file's own `source` is compared with.
 */
export function readSidecar(bytes: Uint8Array, sourceName: string): Sidecar {
  const decoded = readText(bytes);
  if (!decoded.value) return unreadable(new TextDecoder().decode(bytes), decoded.problems);
  const { text } = decoded.value;
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return { ...unreadable(text, problems), bom: decoded.value.bom };
  if (!isYamlMap(root)) return unreadable(text, [problem('not-a-sidecar', [], root && spanOf(root))]);
  return readRoot(decoded.value, root);

  function readRoot(value: DecodedText, map: YAMLMap): Sidecar {
    const found: StorageProblem[] = [];
    const header = readHeader(map, sourceName, found);
    const listNode = nodeAt(map, 'annotations');
    const list = isSeq(listNode) ? listNode : undefined;
    if (listNode && !list && !isEmpty(listNode)) {
      found.push(problem('annotations-not-a-list', [], spanOf(keyNode(map, 'annotations'))));
    }
    const records = list ? readRecords(value.text, list, found) : [];
    const references = readReferences(nodeAt(map, 'references'), found);
    return {
      ...value,
      ...header,
      eol: value.text.includes('\r\n') ? '\r\n' : '\n',
      records,
      references,
      problems: found,
      writable: !found.some(({ code }) => stopsWriting.has(code)),
      root: map,
      ...(list && { list }),
    };
  }
}

/** Problems after which the file as a whole was not understood. */
const stopsWriting: ReadonlySet<string> = new Set<RecordCode>([
  'no-version',
  'newer-version',
  'unknown-version',
  'annotations-not-a-list',
  'record-not-a-map',
  'references-not-a-list',
  'source-outside',
  'id-unreadable',
]);

function unreadable(text: string, problems: readonly StorageProblem[]): Sidecar {
  return { text, bom: false, eol: '\n', records: [], references: [], problems, writable: false };
}

function problem(
  code: RecordCode,
  args: readonly string[],
  span: Span | undefined,
  severity: Severity = 'error',
): StorageProblem {
  return { code, severity, args, ...(span && { span }) };
}

/** Where the value of a record's key stands; the record's first character where it has no such key. */
export function placeInRecord(record: SidecarRecord, key: string): Span {
  const { start } = record.span;
  return spanOf(nodeAt(record.node, key)) ?? spanOf(keyNode(record.node, key)) ?? { start, end: start + 1 };
}

/** The keys of a file's head that this version does not know, as plain data. */
export function unknownHead({ root }: Sidecar): ValueMap {
  const known = new Set(['galley', 'source', 'annotator', 'annotations', 'references']);
  const items = root?.items ?? [];
  const unknown = items
    .map(({ key, value }) => [keyOf(key), value] as const)
    .filter(([key]) => !known.has(key));
  return Object.fromEntries(unknown.map(([key, value]) => [key, toValue(value)]));
}

function nodeAt(map: YAMLMap, key: string): Node | undefined {
  return (map.items.find((pair) => keyOf(pair.key) === key)?.value ?? undefined) as Node | undefined;
}

function keyNode(map: YAMLMap, key: string): unknown {
  return map.items.find((pair) => keyOf(pair.key) === key)?.key;
}

function isEmpty(node: Node): boolean {
  return toValue(node) === '';
}

function readHeader(map: YAMLMap, sourceName: string, found: StorageProblem[]) {
  const text = (key: string): string | undefined => {
    const value = nodeAt(map, key);
    const plain = value && toValue(value);
    return typeof plain === 'string' ? plain : undefined;
  };
  const version = text('galley');
  const versionSpan = spanOf(nodeAt(map, 'galley') ?? map);
  if (version === undefined) found.push(problem('no-version', [String(formatVersion)], versionSpan));
  else if (!/^\d{1,6}$/.test(version)) found.push(problem('unknown-version', [version], versionSpan));
  else if (Number(version) > formatVersion) {
    found.push(problem('newer-version', [version, String(formatVersion)], versionSpan));
  } else if (Number(version) < 1) found.push(problem('unknown-version', [version], versionSpan));

  const source = text('source');
  const sourceSpan = spanOf(nodeAt(map, 'source') ?? map);
  if (source !== undefined && (/[/\\]/.test(source) || source === '..' || source === '.')) {
    found.push(problem('source-outside', [source], sourceSpan));
  } else if (source !== undefined && source !== sourceName) {
    found.push(problem('source-differs', [source, sourceName], sourceSpan, 'warning'));
  }
  const annotator = text('annotator');
  if (annotator !== undefined && !/^[a-z0-9-]{1,32}$/.test(annotator)) {
    found.push(problem('annotator-malformed', [annotator], spanOf(nodeAt(map, 'annotator'))));
  }
  return { ...(source !== undefined && { source }), ...(annotator !== undefined && { annotator }) };
}

function readRecords(text: string, list: YAMLSeq, found: StorageProblem[]): SidecarRecord[] {
  const marks = dashes(list);
  const records: SidecarRecord[] = [];
  const seen = new Map<string, Span>();
  list.items.forEach((node, index) => {
    const start = marks[index] ?? spanOf(node)?.start ?? 0;
    const span = { start, end: Math.max(start, endOf(text, node)) };
    if (!isYamlMap(node)) {
      found.push(problem('record-not-a-map', [], { start, end: start + 1 }));
      return;
    }
    const value = toValue(node) as ValueMap;
    const place = (key: string) =>
      spanOf(nodeAt(node, key)) ?? spanOf(keyNode(node, key)) ?? { start, end: start + 1 };
    const head = headFault(value);
    if (head) {
      found.push(problem(head.code, [shown(value[head.key])], place(head.key)));
      if (head.code !== 'kind-unknown') return;
    }
    const id = String(value.id);
    checkId(id, place('id'), seen, found);
    records.push({
      id,
      span,
      node,
      value,
      ...(head ? { unreadable: new Set<string>() } : readFields(id, value, place, found)),
    });
  });
  return records;
}

function readFields(id: string, value: ValueMap, place: (key: string) => Span, found: StorageProblem[]) {
  const isRemark = value.on !== undefined && value.quote === undefined;
  const { annotation, faults } = isRemark ? { annotation: undefined, faults: [] } : readRecord(value);
  for (const { code, key, shown } of faults) found.push(problem(code, [id, key, shown], place(key)));
  if (annotation?.conflicted) found.push(problem('undecided-conflict', [id], place('conflicts')));
  const unreadableKeys = new Set(faults.map(({ key }) => key));
  return { ...(annotation && { annotation }), unreadable: unreadableKeys };
}

function checkId(id: string, span: Span, seen: Map<string, Span>, found: StorageProblem[]): void {
  if (seen.has(id)) found.push(problem('id-duplicate', [id], span));
  else if (!isWellFormedId(id)) found.push(problem('id-form', [id], span, 'warning'));
  seen.set(id, span);
}

function readReferences(node: Node | undefined, found: StorageProblem[]): ValueMap[] {
  if (!node || isEmpty(node)) return [];
  if (!isSeq(node)) {
    found.push(problem('references-not-a-list', [], spanOf(node)));
    return [];
  }
  const references: ValueMap[] = [];
  for (const item of node.items) {
    const value = toValue(item);
    if (isMap(value) && typeof value.id === 'string' && value.id !== '') references.push(value);
    else found.push(problem('reference-malformed', [], spanOf(item)));
  }
  return references;
}

function shown(value: Value | undefined): string {
  return typeof value === 'string' ? value.slice(0, 80) : '';
}
