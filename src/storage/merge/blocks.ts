/**
 * An annotation file cut at its records, so that whole pieces of text can be taken over: what stands before the first
 * record, a block for each, what stands after the last. Comments and blank lines above a record belong to it.
 */

import { isSeq, isMap as isYamlMap } from 'yaml';
import { sidecarLayout } from '../layout';
import type { Sidecar } from '../sidecar';
import { parseYaml, toValue } from '../yaml/parse';
import { renderItem } from '../yaml/render';
import { applySplices, lineEnd, lineStart, spliceMap } from '../yaml/splice';
import { isMap, sameValue, type ValueMap } from '../yaml/value';
import { asWritable } from './writable';

/** A file cut at its records. */
export interface Cut {
  readonly head: string;
  /** Each with its line end, in the file's order. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly tail: string;
  /** Columns before the dashes. */
  readonly indent: number;
}

/** `undefined` where there are no records, or they do not each begin a line of their own. */
export function cut({ text, records, eol }: Sidecar): Cut | undefined {
  const [first] = records;
  if (!first) return undefined;
  const indent = first.span.start - lineStart(text, first.span.start);
  const top = aboveRecord(text, lineStart(text, first.span.start));
  const blocks = new Map<string, string>();
  let from = top;
  for (const { id, span } of records) {
    const start = lineStart(text, span.start);
    if (start < from || text.slice(start, span.start) !== ' '.repeat(indent) || text[span.start] !== '-')
      return undefined;
    const end = lineEnd(text, span.end);
    const next = end < text.length ? end + (text[end] === '\r' ? 2 : 1) : end;
    blocks.set(id, next > end ? text.slice(from, next) : text.slice(from) + eol);
    from = next;
  }
  return { head: text.slice(0, top), blocks, tail: text.slice(from), indent };
}

/** The start of the comment and blank lines directly above a line. */
function aboveRecord(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** The comment and blank lines at the top of a block. */
export function commentsOf(block: string): string {
  return /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(block)?.[0] ?? '';
}

/** The blocks with their dashes in another column. */
export function indented(blocks: ReadonlyMap<string, string>, from: number, to: number): Map<string, string> {
  const shift = (block: string) => {
    if (to > from) return block.replace(/^(?=[^\r\n])/gm, ' '.repeat(to - from));
    return block.replace(new RegExp(`^ {1,${from - to}}`, 'gm'), '');
  };
  return new Map([...blocks].map(([id, block]) => [id, from === to ? block : shift(block)]));
}

/** True where a block is exactly one record that holds `value`. */
export function holdsRecord(block: string, value: ValueMap): boolean {
  const record = recordIn(block);
  const found = record && toValue(record);
  return isMap(found) && sameValue(found, value);
}

function recordIn(block: string) {
  const { root } = parseYaml(block);
  const item = isSeq(root) && root.items.length === 1 ? root.items[0] : undefined;
  return isYamlMap(item) ? item : undefined;
}

/** The block of a record that holds `before`, changed to hold `after`; all else in it stays. */
export function changedBlock(
  block: string,
  before: ValueMap,
  after: ValueMap,
  style: { readonly eol: '\n' | '\r\n'; readonly indent: number },
): string {
  const record = recordIn(block);
  const layout = sidecarLayout(style.eol);
  if (record) {
    const splices = spliceMap(block, record, asWritable(before), asWritable(after), layout);
    const changed = applySplices(block, splices);
    if (holdsRecord(changed, after)) return changed;
  }
  return commentsOf(block) + newBlock(after, style);
}

/** A record as the writer lays it out. */
export function newBlock(
  value: ValueMap,
  { eol, indent }: { readonly eol: '\n' | '\r\n'; readonly indent: number },
): string {
  return renderItem('annotations', asWritable(value), indent, sidecarLayout(eol)) + eol;
}
