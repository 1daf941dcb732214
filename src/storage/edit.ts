/**
 * Changes to an annotation file, each a pure function from the file as read to the file's new text. What a change does
 * not concern keeps every byte, and every result is read again and compared before anybody may write it.
 */
import type { YAMLMap, YAMLSeq } from 'yaml';
import type { Annotation } from '../core';
import { sidecarLayout } from './layout';
import { migrations, newestVersion } from './migrations';
import type { StorageProblem, WriteCode } from './problems';
import { fieldsOf } from './recordFields';
import { readEdited, readSidecar, type Sidecar, type SidecarRecord } from './sidecar';
import { listOf, rootOf, treeOf } from './tree';
import { keyOf, spanOf } from './yaml/parse';
import { renderItem, type WritableMap } from './yaml/render';
import { writeScalar } from './yaml/scalar';
import { dashes, lineEnd, lineStart, removeLines, type Splice, spliceMap } from './yaml/splice';
import { asRead, sameValue, type Value } from './yaml/value';

/** The new text of the file, and the file as read from it; or why the change cannot be made. */
export type EditResult =
  | { readonly text: string; readonly sidecar: Sidecar; readonly problem?: undefined }
  | { readonly text?: undefined; readonly sidecar?: undefined; readonly problem: StorageProblem };

/** Where the articles of the records begin at present; `undefined` for one that is not located. */
export type StartOf = (annotation: Annotation) => number | undefined;

/** A record as it stood in the file, for putting it back. */
export interface RemovedRecord {
  readonly id: string;
  /** The record's own lines, with the indentation of the first. */
  readonly block: string;
  /** Id of the record before it; `undefined` for the first. */
  readonly after?: string;
}

/** An annotation file without annotations: the team's record, or the layer of an annotator (format.md, rule 7). */
export function newSidecarText(sourceName: string, annotator?: string): string {
  const owner = annotator === undefined ? '' : `annotator: ${writeScalar(annotator, 'block')}\n`;
  const source = `source: ${writeScalar(sourceName, 'block')}\n`;
  return `galley: ${newestVersion(migrations)}\n${source}${owner}annotations:\n`;
}

/**
 * Adds a record after the last one that starts no later in the article (format.md, rule 9).
 * @param more Fields that are no part of the annotation.
 */
export function addRecord(
  sidecar: Sidecar,
  annotation: Annotation,
  startOf: StartOf,
  more: WritableMap = {},
): EditResult {
  const own = startOf(annotation) ?? Number.POSITIVE_INFINITY;
  const previous = sidecar.records.findLast(({ annotation: other }) => {
    const start = other && startOf(other);
    return start !== undefined && start <= own;
  });
  return insertFields(sidecar, annotation.id, { ...fieldsOf(annotation), ...more }, previous);
}

/**
 * Adds a record that is given by all its fields, unknown ones too.
 * @param after Id of the record that it goes after; first where there is none.
 */
export function addFields(sidecar: Sidecar, id: string, fields: WritableMap, after?: string): EditResult {
  return insertFields(
    sidecar,
    id,
    fields,
    sidecar.records.find((record) => record.id === after),
  );
}

function insertFields(
  sidecar: Sidecar,
  id: string,
  fields: WritableMap,
  previous: SidecarRecord | undefined,
): EditResult {
  const shape = shapeOf(sidecar);
  const { firstDash } = shape;
  const indent = firstDash === undefined ? 2 : firstDash - lineStart(sidecar.text, firstDash);
  const block = renderItem('annotations', fields, indent, sidecarLayout(sidecar.eol));
  return insertBlock(sidecar, shape, block, previous, id);
}

/** Puts a removed record back where it was. */
export function restoreRecord(sidecar: Sidecar, removed: RemovedRecord): EditResult {
  const previous = sidecar.records.find(({ id }) => id === removed.after);
  return insertBlock(sidecar, shapeOf(sidecar), removed.block, previous, removed.id);
}

/** Writes what differs between two states of one annotation into its record. */
export function changeRecord(sidecar: Sidecar, before: Annotation, after: Annotation): EditResult {
  return changeFields(sidecar, before.id, fieldsOf(before), fieldsOf(after));
}

/** The same of fields as they are written; what neither state has stays as it is. */
export function changeFields(sidecar: Sidecar, id: string, old: WritableMap, now: WritableMap): EditResult {
  const record = sidecar.records.find((one) => one.id === id);
  if (!record) return refused('record-gone', [id]);
  const blocked = Object.keys(now).find((key) => record.unreadable.has(key));
  if (blocked !== undefined) return refused('field-unreadable', [id, blocked]);
  const tree = treeOf(sidecar, record);
  if (!tree) return refused('write-check-failed', []);
  const inPiece = spliceMap(tree.text, tree.map, old, now, sidecarLayout(sidecar.eol));
  if (inPiece.length === 0) return { text: sidecar.text, sidecar };
  const splices = inPiece.map(({ start, end, text }) => ({
    start: tree.start + start,
    end: tree.start + end,
    text,
  }));
  return checked(sidecar, splices, (records) => {
    const value = records.get(id);
    return (
      value !== undefined && holds(value, asRead(now)) && lacks(value, Object.keys(old), Object.keys(now))
    );
  });
}

/** Takes a record out, and gives what is needed to put it back. */
export function removeRecord(
  sidecar: Sidecar,
  id: string,
): EditResult & { readonly removed?: RemovedRecord } {
  const index = sidecar.records.findIndex((record) => record.id === id);
  const record = sidecar.records[index];
  if (!record) return refused('record-gone', [id]);
  const after = sidecar.records[index - 1]?.id;
  const { flow } = shapeOf(sidecar);
  const removed = { id, block: blockOf(sidecar, record, flow), ...(after !== undefined && { after }) };
  const result = checked(sidecar, [removalOf(sidecar, record, flow)], (records) => !records.has(id));
  return result.problem ? result : { ...result, removed };
}

/** What an edit of the list of records must know of its form. */
interface ListShape {
  /** The first dash of a block list that is not empty. */
  readonly firstDash?: number;
  /** A flow list that is not empty. */
  readonly flow?: YAMLSeq;
  /** The file's tree, where the list is not a list of blocks that were read each by itself. */
  readonly root?: YAMLMap;
}

function shapeOf(sidecar: Sidecar): ListShape {
  const { blocks } = sidecar;
  if (blocks) return { firstDash: (blocks.starts[0] ?? 0) + blocks.indent };
  const root = rootOf(sidecar);
  const list = listOf(root);
  const filled = list && list.items.length > 0 ? list : undefined;
  const firstDash = filled && dashes(filled)[0];
  return {
    ...(root && { root }),
    ...(filled?.flow && { flow: filled }),
    ...(firstDash !== undefined && { firstDash }),
  };
}

function blockOf({ text }: Sidecar, { span }: SidecarRecord, flow: YAMLSeq | undefined): string {
  if (flow) return text.slice(span.start, span.end);
  const lines = text.slice(lineStart(text, span.start), lineEnd(text, span.end));
  // A text of its own: a piece of the old one would keep that version of the file in memory.
  return new TextDecoder().decode(new TextEncoder().encode(lines));
}

function removalOf({ text }: Sidecar, { span }: SidecarRecord, flow: YAMLSeq | undefined): Splice {
  // The last record leaves an empty list behind, which every reader must still take for a list.
  if (!flow) return removeLines(text, span.start, span.end);
  const index = flow.items.findIndex((node) => spanOf(node)?.start === span.start);
  const next = spanOf(flow.items[index + 1]);
  const previous = spanOf(flow.items[index - 1]);
  if (next) return { start: span.start, end: next.start, text: '' };
  return { start: previous?.end ?? span.start, end: span.end, text: '' };
}

function insertBlock(
  sidecar: Sidecar,
  shape: ListShape,
  block: string,
  previous: SidecarRecord | undefined,
  id: string,
): EditResult {
  const splice = blockInsertion(sidecar, shape, block, previous);
  return checked(sidecar, [splice], (records) => records.has(id));
}

function blockInsertion(
  { text, eol }: Sidecar,
  { firstDash, flow, root }: ListShape,
  block: string,
  previous: SidecarRecord | undefined,
): Splice {
  const at = (offset: number, inserted: string) => ({ start: offset, end: offset, text: inserted });
  if (flow) {
    const item = block.trimStart().startsWith('- ') ? flowItem(block) : block;
    if (previous) return at(previous.span.end, `, ${item}`);
    return at(spanOf(flow.items[0])?.start ?? 0, `${item}, `);
  }
  if (firstDash !== undefined) {
    if (previous) return at(lineEnd(text, previous.span.end), eol + block);
    return at(aboveWithComments(text, firstDash), block + eol);
  }
  // No record yet: `annotations:` without a value, with `[]`, or not there at all.
  const pair = root?.items.find(({ key }) => keyOf(key) === 'annotations');
  const key = spanOf(pair?.key);
  if (!key) {
    const end = text.trimEnd().length;
    return { start: end, end: text.length, text: `${eol}annotations:${eol}${block}${eol}` };
  }
  const list = listOf(root);
  const valueEnd = list ? (spanOf(list)?.end ?? key.end) : text.indexOf(':', key.end) + 1;
  const comment = text.slice(valueEnd, lineEnd(text, valueEnd));
  return { start: key.end, end: lineEnd(text, valueEnd), text: `:${comment}${eol}${block}` };
}

/** A block record as one flow map, for a file that is written as JSON. */
function flowItem(block: string): string {
  const sidecar = readSidecar(new TextEncoder().encode(`${newSidecarText('a')}${block}\n`), '');
  return JSON.stringify(sidecar.records[0]?.value);
}

/** The start of the line of the first record, or of the comment lines that belong to it. */
function aboveWithComments(text: string, dash: number): number {
  let start = lineStart(text, dash);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ \t]+#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

function refused(code: WriteCode, args: readonly string[]): { problem: StorageProblem } {
  return { problem: { code, severity: 'error', args } };
}

/**
 * Makes the splices and reads again what they touch: the file must be as readable as before, every other record must
 * hold the same data, and the changed one must hold what it should.
 */
function checked(
  sidecar: Sidecar,
  splices: readonly Splice[],
  isRight: (records: ReadonlyMap<string, Value>) => boolean,
): EditResult {
  const again = readEdited(sidecar, splices);
  if (!again.writable) return refused('write-check-failed', []);
  const [old, now] = [valuesOf(sidecar), valuesOf(again)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => {
    const [left, right] = [old.get(id), now.get(id)];
    return left === undefined || right === undefined || !sameValue(left, right);
  });
  if (changed.length > 1 || !isRight(now)) return refused('write-check-failed', []);
  return { text: again.text, sidecar: again };
}

function valuesOf(sidecar: Sidecar): Map<string, Value> {
  return new Map(sidecar.records.map(({ id, value }) => [id, value]));
}

/** True where every key of `wanted` has its value in `value`; maps may hold unknown keys besides. */
function holds(value: Value, wanted: Value): boolean {
  if (typeof wanted === 'string' || typeof value === 'string') return value === wanted;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((w, i) => holds(value[i] ?? '', w))
    );
  }
  return Object.entries(wanted).every(([key, inner]) => {
    const own = (value as { [key: string]: Value })[key];
    return own !== undefined && holds(own, inner);
  });
}

function lacks(value: Value, old: readonly string[], now: readonly string[]): boolean {
  return old.every((key) => now.includes(key) || (value as { [key: string]: Value })[key] === undefined);
}
