/** The syntax trees that edits and places start from; made when they are asked for, because reading needs none. */
import { isSeq, isMap as isYamlMap, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../core';
import { parseBlock, placeOf } from './entry';
import { nodeAt } from './frame';
import type { Sidecar, SidecarRecord } from './sidecar';
import { lastAtOrBefore } from './yaml/blocks';
import { readOwnItem } from './yaml/ownItem';
import { parseYaml, spanOf } from './yaml/parse';
import { dashes } from './yaml/splice';

/** A record's map, and the piece of text that its offsets count in; `start` is where the piece begins in the file. */
interface RecordTree {
  readonly text: string;
  readonly start: number;
  readonly map: YAMLMap;
}

/**
 * The nodes of one record in the file's text; `undefined` where it has none. Reads the lines of the record alone where
 * it can.
 */
export function treeOf(sidecar: Sidecar, record: SidecarRecord): RecordTree | undefined {
  const { text } = sidecar;
  const { span } = record;
  const lines = linesOf(sidecar, record);
  if (!lines) {
    const list = listOf(rootOf(sidecar));
    const marks = list ? dashes(list) : [];
    const map = list?.items.find((node, index) => (marks[index] ?? spanOf(node)?.start) === span.start);
    return isYamlMap(map) ? { text, start: 0, map } : undefined;
  }
  const block = text.slice(lines.start, lines.end);
  const map = parseBlock(block);
  return isYamlMap(map) ? { text: block, start: lines.start, map } : undefined;
}

/** The lines of a record that was read by itself. */
function linesOf({ blocks }: Sidecar, { span }: SidecarRecord): Span | undefined {
  if (!blocks) return undefined;
  const index = lastAtOrBefore(blocks.starts, span.start);
  return { start: blocks.starts[index] ?? 0, end: blocks.starts[index + 1] ?? blocks.end };
}

/** The whole file; `undefined` where it is no map. */
export function rootOf({ text }: Sidecar): YAMLMap | undefined {
  const { root } = parseYaml(text);
  return isYamlMap(root) ? root : undefined;
}

/** The list of records. */
export function listOf(root: YAMLMap | undefined): YAMLSeq | undefined {
  const list = root && nodeAt(root, 'annotations');
  return isSeq(list) ? list : undefined;
}

/** Where the value of a record's key stands; the record's first character where it has no such key. */
export function placeInRecord(sidecar: Sidecar, record: SidecarRecord, key: string): Span {
  const { start } = record.span;
  const first = { start, end: start + 1 };
  const lines = linesOf(sidecar, record);
  const own = new Map<string, Span>();
  if (
    lines &&
    sidecar.blocks &&
    readOwnItem(sidecar.text, lines.start, lines.end, sidecar.blocks.indent, own)
  ) {
    return own.get(key) ?? first;
  }
  const tree = treeOf(sidecar, record);
  const place = tree && placeOf(tree.text, tree.map, key);
  return tree && place ? { start: tree.start + place.start, end: tree.start + place.end } : first;
}
