import type { Node, YAMLMap } from 'yaml';
import { isSeq, isMap as isYamlMap } from 'yaml';
import { type Annotation, isWellFormedId, type Severity, type Span } from '../core';
import type { RecordCode, StorageProblem } from './problems';
import { headFault, isKindFault, readRecord } from './record';
import { readOwnItem } from './yaml/ownItem';
import { keyOf, parseYaml, spanOf, toValue } from './yaml/parse';
import { renderFlow } from './yaml/render';
import { endOf } from './yaml/splice';
import { isMap, type Value, type ValueMap } from './yaml/value';

/**
 * One entry of `annotations` as it was read by itself. Offsets count from the entry's own start, so that it stays as it
 * is while the file changes around it.
 */
export interface Entry {
  /** Absent where the entry has no id that can be read. */
  readonly record?: EntryRecord;
  /** From the dash (of a flow list: from the bracket) to the end of the last value. */
  readonly span: Span;
  readonly problems: readonly StorageProblem[];
}

interface EntryRecord {
  readonly id: string;
  readonly annotation?: Annotation;
  readonly value: ValueMap;
  readonly unreadable: ReadonlySet<string>;
  /** The warning of an id of another form, which is not given beside the error that an id is taken. */
  readonly idProblem?: StorageProblem;
  readonly idSpan: Span;
}

/** Maps and lists that are open around an entry: the file's map. */
const depthAbove = 1;

/**
 * Reads the lines of one block: by our own reader where they have the writer's shape, else by the library.
 * `undefined` where they cannot be read by themselves.
 * @param indent Column of the dash.
 */
export function readBlock(text: string, start: number, end: number, indent: number): Entry | undefined {
  const own = readOwnItem(text, start, end, indent);
  if (!own) return readForeignBlock(text.slice(start, end));
  let places: Map<string, Span> | undefined;
  const place = (key: string): Span | undefined => {
    // Every id is asked for, and in the writer's order it comes first: no second reading for that.
    if (key === 'id' && text.startsWith(`id: ${own.value.id}`, start + indent + 2)) {
      return { start: indent + 6, end: indent + 6 + String(own.value.id).length };
    }
    if (!places) {
      places = new Map();
      readOwnItem(text, start, end, indent, places);
    }
    const found = places.get(key);
    return found && { start: found.start - start, end: found.end - start };
  };
  return readEntry(own.value, { start: indent, end: own.end - start }, place);
}

/** The block's one item as a tree; offsets count from the block's start. `undefined` where it is not one item. */
export function parseBlock(block: string): Node | undefined {
  const { root } = parseYaml(block, depthAbove);
  const isOne = isSeq(root) && !root.flow && root.items.length === 1;
  return isOne ? ((root.items[0] ?? undefined) as Node | undefined) : undefined;
}

function readForeignBlock(block: string): Entry | undefined {
  const node = parseBlock(block);
  return node && readNode(block, node, block.search(/-/));
}

/** An entry that the library has read; `start` is where its dash stands in `text`. */
export function readNode(text: string, node: Node, start: number): Entry {
  const span = { start, end: Math.max(start, endOf(text, node)) };
  return readEntry(toValue(node), span, (key) => (isYamlMap(node) ? placeOf(text, node, key) : undefined));
}

/** Where the value of a key stands, or the key itself where it has none. */
export function placeOf(text: string, map: YAMLMap, key: string): Span | undefined {
  const pair = map.items.find((item) => keyOf(item.key) === key);
  const value = spanOf(pair?.value);
  return value
    ? { start: value.start, end: Math.max(value.start, endOf(text, pair?.value)) }
    : spanOf(pair?.key);
}

function readEntry(value: Value, span: Span, find: (key: string) => Span | undefined): Entry {
  const first = { start: span.start, end: span.start + 1 };
  if (!isMap(value)) return { span, problems: [problem('record-not-a-map', [], first)] };
  const place = (key: string) => find(key) ?? first;
  const head = headFault(value);
  const about = head?.code === 'kind-missing' ? 'id' : head?.key;
  const problems = head ? [problem(head.code, [shown(value[about ?? ''])], place(head.key))] : [];
  if (head && !isKindFault(head.code)) return { span, problems };
  const id = String(value.id);
  const { annotation, unreadable } = head
    ? { annotation: undefined, unreadable: new Set<string>() }
    : readFields(id, value, place, problems);
  const idSpan = place('id');
  const isOdd = !isWellFormedId(id);
  return {
    span,
    problems,
    record: {
      id,
      value,
      unreadable,
      idSpan,
      ...(annotation && { annotation }),
      ...(isOdd && { idProblem: problem('id-form', [id], idSpan, 'warning') }),
    },
  };
}

function readFields(id: string, value: ValueMap, place: (key: string) => Span, found: StorageProblem[]) {
  const isRemark = value.on !== undefined && value.quote === undefined;
  const { annotation, faults } = isRemark ? { annotation: undefined, faults: [] } : readRecord(value);
  for (const { code, key, shown: text } of faults) found.push(problem(code, [id, key, text], place(key)));
  if (annotation?.conflicted) found.push(problem('undecided-conflict', [id], place('conflicts')));
  return { annotation, unreadable: new Set(faults.map(({ key }) => key)) };
}

/** A problem of a record or of the file's head. */
export function problem(
  code: RecordCode,
  args: readonly string[],
  span: Span | undefined,
  severity: Severity = 'error',
): StorageProblem {
  return { code, severity, args, ...(span && { span }) };
}

function shown(value: Value | undefined): string {
  const text = typeof value === 'string' || value === undefined ? value : renderFlow(value);
  return text?.slice(0, 80) ?? '';
}
