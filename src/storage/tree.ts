/** The syntax trees that edits and places start from; made when they are asked for, because reading needs none. */
import { isSeq, isMap as isYamlMap, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../core';
import { parseBlock, placeOf } from './entry';
import { nodeAt } from './frame';
import type { Sidecar, SidecarRecord } from './sidecar';
import { lastAtOrBefore } from './yaml/blocks';
import { parseYaml, spanOf } from './yaml/parse';
import { dashes } from './yaml/splice';

/** A record's map, and the piece of text that its offsets count in; `start` is where the piece begins in the file. */
export interface RecordTree {
  readonly text: string;
  readonly start: number;
  readonly map: YAMLMap;
}

export function treeOf(sidecar: Sidecar, { span }: SidecarRecord): RecordTree | undefined {
  const { text, blocks } = sidecar;
  if (!blocks) {
    const list = listOf(rootOf(sidecar));
    const marks = list ? dashes(list) : [];
    const map = list?.items.find((node, index) => (marks[index] ?? spanOf(node)?.start) === span.start);
    return isYamlMap(map) ? { text, start: 0, map } : undefined;
  }
  const index = lastAtOrBefore(blocks.starts, span.start);
  const start = blocks.starts[index] ?? 0;
  const block = text.slice(start, blocks.starts[index + 1] ?? blocks.end);
  const map = parseBlock(block);
  return isYamlMap(map) ? { text: block, start, map } : undefined;
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
  const tree = treeOf(sidecar, record);
  const place = tree && placeOf(tree.text, tree.map, key);
  if (!tree || !place) return { start, end: start + 1 };
  return { start: tree.start + place.start, end: tree.start + place.end };
}
