/**
 * Changes to a YAML text that touch nothing but what changed: comments, key order, unknown keys, quoting and line ends
 * of the rest stay as somebody wrote them. A splice is found on the syntax tree and made on the text.
 *
 * The rejected alternative is to change the tree and print it: that reflows comments and quotes, and needs seconds on
 * large files.
 */
import { isScalar, isSeq, isMap as isYamlMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyOf } from './parse';
import { type Layout, rank, renderFlow, renderItem, renderKey, renderPair, type WritableMap } from './render';
import { asRead, isList, isMap, sameValue, type Writable } from './value';

/** Replace `start` to `end` by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes the splices, which must not overlap. Of several at one place, the earlier in the list comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ splice, index }));
  ordered.sort((a, b) => a.splice.start - b.splice.start || a.index - b.index);
  let out = '';
  let at = 0;
  for (const { splice } of ordered) {
    out += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return out + text.slice(at);
}

/** The splices that turn the fields `before` of a map into `after`; keys in neither are left alone. */
export function spliceMap(
  text: string,
  map: YAMLMap,
  before: WritableMap,
  after: WritableMap,
  layout: Layout,
): Splice[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  keys.sort((a, b) => rank(a, layout) - rank(b, layout));
  const goes = (item: Pair) => before[keyOf(item.key)] !== undefined && after[keyOf(item.key)] === undefined;
  const staying = map.items.filter((item) => !goes(item));
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (old !== undefined && now !== undefined && sameValue(asRead(old), asRead(now))) return [];
    const pair = map.items.find((item) => keyOf(item.key) === key) as Pair<Node, Node | null> | undefined;
    if (now === undefined) return pair ? [removal(text, map, pair)] : [];
    if (!pair) return [insertion(text, map, staying, key, now, layout)];
    return replacement(text, map, pair, old, now, layout);
  });
}

/** The last character of a node's own content, exclusive; comments and blank lines after it do not count. */
export function endOf(text: string, node: unknown): number {
  if (isYamlMap(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return last.value ? endOf(text, last.value) : endOf(text, last.key);
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(text, last);
  }
  const end = (node as Node).range?.[1] ?? 0;
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  return isBlock && text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end;
}

/** The end of the line that holds `offset`, before its CR LF or LF. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Takes whole lines out: from the line of `start` to that of `end`, with one line end. */
export function removeLines(text: string, start: number, end: number): Splice {
  const from = lineStart(text, start);
  const to = text.indexOf('\n', lineEnd(text, end));
  if (to >= 0) return { start: from, end: to + 1, text: '' };
  const back = text[from - 1] === '\n' ? (text[from - 2] === '\r' ? 2 : 1) : 0;
  return { start: from - back, end: text.length, text: '' };
}

/** Where each dash of a block list stands. */
export function dashes(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return [];
  const marks = token.items.map((item) => item.start.find((mark) => mark.type === 'seq-item-ind')?.offset);
  return marks.filter((offset) => offset !== undefined);
}

function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Puts a new pair after the last of the `staying` ones that comes before it in the order. */
function insertion(
  text: string,
  map: YAMLMap,
  staying: readonly Pair[],
  key: string,
  value: Writable,
  layout: Layout,
): Splice {
  const own = rank(key, layout);
  const earlier = staying.filter((item) => rank(keyOf(item.key), layout) < own);
  const previous = earlier.at(-1) ?? staying.at(-1);
  if (map.flow) {
    const piece = `${renderKey(key)}: ${renderFlow(value)}`;
    if (!previous) return at((map.range?.[0] ?? 0) + 1, piece);
    return at(endOf(text, previous.value ?? previous.key), `, ${piece}`);
  }
  const indent = column(text, firstKeyStart(map));
  const place = lineEnd(text, endOf(text, previous?.value ?? previous?.key));
  return at(place, layout.eol + ' '.repeat(indent) + renderPair(key, value, indent, layout));
}

function at(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

function firstKeyStart(map: YAMLMap): number {
  return (map.items[0]?.key as Node | undefined)?.range?.[0] ?? map.range?.[0] ?? 0;
}

function removal(text: string, map: YAMLMap, pair: Pair<Node, Node | null>): Splice {
  const index = map.items.indexOf(pair);
  const start = pair.key.range?.[0] ?? 0;
  const end = endOf(text, pair.value ?? pair.key);
  const next = map.items[index + 1]?.key as Node | undefined;
  if (map.flow) {
    const previous = map.items[index - 1];
    if (previous) return { start: endOf(text, previous.value ?? previous.key), end, text: '' };
    return { start, end: next?.range?.[0] ?? end, text: '' };
  }
  if (index === 0 && next) return { start, end: next.range?.[0] ?? end, text: '' };
  return removeLines(text, start, end);
}

function replacement(
  text: string,
  map: YAMLMap,
  pair: Pair<Node, Node | null>,
  old: Writable | undefined,
  now: Writable,
  layout: Layout,
): Splice[] {
  const { value } = pair;
  if (isYamlMap(value) && isMap(old) && isMap(now)) return spliceMap(text, value, old, now, layout);
  if (isSeq(value) && !value.flow && isList(old) && isList(now) && now.length > 0) {
    if (value.items.length === old.length) return spliceList(text, keyOf(pair.key), value, old, now, layout);
  }
  const start = pair.key.range?.[0] ?? 0;
  const end = endOf(text, value ?? pair.key);
  if (map.flow) return [{ start, end, text: `${renderKey(keyOf(pair.key))}: ${renderFlow(now)}` }];
  return [{ start, end, text: renderPair(keyOf(pair.key), now, column(text, start), layout) }];
}

function spliceList(
  text: string,
  key: string,
  list: YAMLSeq,
  old: readonly Writable[],
  now: readonly Writable[],
  layout: Layout,
): Splice[] {
  const same = (a: Writable | undefined, b: Writable | undefined) =>
    a !== undefined && b !== undefined && sameValue(asRead(a), asRead(b));
  let head = 0;
  while (head < old.length && head < now.length && same(old[head], now[head])) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    same(old[old.length - 1 - tail], now[now.length - 1 - tail])
  ) {
    tail++;
  }
  const marks = dashes(list);
  const splices: Splice[] = [];
  const shared = Math.min(old.length, now.length) - tail;
  for (let i = head; i < shared; i++)
    splices.push(...spliceItem(text, key, list, i, old[i], now[i], layout, marks));
  for (let i = Math.max(head, shared); i < old.length - tail; i++) {
    splices.push(removeLines(text, marks[i] ?? 0, endOf(text, list.items[i])));
  }
  const fresh = now.slice(Math.max(head, shared), now.length - tail);
  if (fresh.length > 0) {
    const indent = column(text, marks[0] ?? 0);
    const lines = fresh.map((item) => renderItem(key, item, indent, layout)).join(layout.eol);
    const before = Math.max(head, shared) - 1;
    if (before >= 0) splices.push(at(lineEnd(text, endOf(text, list.items[before])), layout.eol + lines));
    else splices.push(at(lineStart(text, marks[0] ?? 0), lines + layout.eol));
  }
  return splices;
}

function spliceItem(
  text: string,
  key: string,
  list: YAMLSeq,
  index: number,
  old: Writable | undefined,
  now: Writable | undefined,
  layout: Layout,
  marks: readonly number[],
): Splice[] {
  const node = list.items[index];
  if (old === undefined || now === undefined) return [];
  if (isYamlMap(node) && isMap(old) && isMap(now)) return spliceMap(text, node, old, now, layout);
  const start = marks[index] ?? 0;
  const item = renderItem(key, now, column(text, start), layout).trimStart();
  return [{ start, end: endOf(text, node), text: item }];
}
