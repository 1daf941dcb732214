/**
 * Reading of an annotation file (format.md, rules 4, 7, 10), in two ways that give the same. The ordinary one cuts the
 * list of records into blocks and reads each by itself (`entry.ts`), and the rest of the file, with the list taken out,
 * with the `yaml` library; 10,000 records need a twentieth of the library's time, and after an edit only the blocks
 * around it are read again. Whenever the cut file does not fit together without a problem, the library reads it whole:
 * flow lists, JSON, whatever is wrong. So a problem has the same place and the same words in both.
 * Both ways stand in this one file, so that whoever changes one sees the other.
 */
import { isSeq, isMap as isYamlMap, type Node } from 'yaml';
import type { Annotation, Span } from '../core';
import { type DecodedText, encodeText, maxBytes, readText } from './bytes';
import { type Entry, problem, readBlock, readNode } from './entry';
import { type Frame, nodeAt, plainFrame, readFrame } from './frame';
import { migrate, migrations, newestVersion } from './migrations';
import type { RecordCode, StorageProblem } from './problems';
import { isKindFault } from './record';
import { cutBlocks, cutList, type ListCut, lastAtOrBefore } from './yaml/blocks';
import { readOwnKeys } from './yaml/ownItem';
import { keyOf, parseYaml, spanOf, toValue } from './yaml/parse';
import { applySplices, dashes, type Splice } from './yaml/splice';
import type { ValueMap } from './yaml/value';

/** One entry of `annotations`. */
export interface SidecarRecord {
  readonly id: string;
  /** Absent for a remark on another record (`on`), and where a record could not be read well enough to be placed. */
  readonly annotation?: Annotation;
  /** From the dash to the end of the last value, in the decoded text. */
  readonly span: Span;
  /** The whole record as plain data, unknown keys included. */
  readonly value: ValueMap;
  /** Keys whose values this version could not read; nothing writes to them. */
  readonly unreadable: ReadonlySet<string>;
}

/** An annotation file as it was read. Positions are offsets in `text`. */
export interface Sidecar extends DecodedText {
  readonly eol: '\n' | '\r\n';
  /** File name of the article beside it. */
  readonly sourceName: string;
  /** The version of the format; `undefined` where the file names none that is known. */
  readonly version?: number;
  readonly source?: string;
  readonly annotator?: string;
  readonly records: readonly SidecarRecord[];
  readonly references: readonly ValueMap[];
  readonly problems: readonly StorageProblem[];
  /** False when something was not understood: such a file is shown as far as it goes, and never written. */
  readonly writable: boolean;
  /** The keys of the file besides those above, as plain data; `undefined` where the file is not even a map. */
  readonly head?: ValueMap;
  /** The blocks of the records; `undefined` where the library had to read the file whole. */
  readonly blocks?: Blocks;
}

/** The list of records as blocks of whole lines, for reading again what an edit changed. */
interface Blocks {
  readonly indent: number;
  /** The list's own lines. */
  readonly start: number;
  readonly end: number;
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly entries: readonly Entry[];
  /** Its problems have offsets in the text without the list of records. */
  readonly frame: Frame;
}

/**
 * Reads a file of any version; of an older one, `text` and all places are those of the newest form.
 * @param sourceName File name of the article beside it, which the file's own `source` is compared with.
 */
export function readSidecar(bytes: Uint8Array, sourceName: string, steps = migrations): Sidecar {
  const decoded = readText(bytes);
  if (!decoded.value) {
    return unreadable({ text: new TextDecoder().decode(bytes), bom: false }, sourceName, decoded.problems);
  }
  const newest = newestVersion(steps);
  const { text, bom } = decoded.value;
  const sidecar = readDecoded(decoded.value, sourceName, newest);
  const { version = newest } = sidecar;
  if (version >= newest) return sidecar;
  return readDecoded({ text: migrate(text, version, steps), bom }, sourceName, newest);
}

function readDecoded(decoded: DecodedText, sourceName: string, newest: number): Sidecar {
  return readByBlocks(decoded, sourceName, newest) ?? readWhole(decoded, sourceName, newest);
}

/** Reads a file with the library alone: what the other way of reading is held to. */
export function readWhole(
  decoded: DecodedText,
  sourceName: string,
  newest = newestVersion(migrations),
): Sidecar {
  const { text } = decoded;
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return unreadable(decoded, sourceName, problems);
  if (!isYamlMap(root)) {
    return unreadable(decoded, sourceName, [problem('not-a-sidecar', [], root && spanOf(root))]);
  }
  const frame = readFrame(root, sourceName, newest);
  const list = nodeAt(root, 'annotations');
  if (!isSeq(list)) return assemble(decoded, sourceName, frame, [], []);
  const marks = dashes(list);
  const starts = list.items.map((node, index) => marks[index] ?? spanOf(node)?.start ?? 0);
  const entries = list.items.map((node, index) => {
    const start = starts[index] ?? 0;
    return moved(readNode(text, node as Node, start), -start);
  });
  return assemble(decoded, sourceName, frame, starts, entries);
}

/**
 * The file after some splices. Where they stand inside the list of records, the blocks that they touch are read, all
 * else is compared, and the records of other blocks are the same objects as before.
 */
export function readEdited(sidecar: Sidecar, splices: readonly Splice[]): Sidecar {
  const text = applySplices(sidecar.text, splices);
  const edited = readEditedBlocks(sidecar, text, splices);
  return edited ?? readSidecar(encodeText({ text, bom: sidecar.bom }), sidecar.sourceName);
}

function readByBlocks(decoded: DecodedText, sourceName: string, newest: number): Sidecar | undefined {
  const { text } = decoded;
  const cut = cutList(text, 'annotations');
  if (!cut) return undefined;
  const { indent, start, end, starts } = cut;
  const entries = readBlocks(text, starts, end, indent);
  const frame =
    entries && (readOwnFrame(text, cut, sourceName, newest) ?? readCutFrame(text, cut, sourceName, newest));
  return frame && assembleBlocks(decoded, sourceName, { indent, start, end, starts, entries, frame });
}

/** The file without the list of records, by our own reader; `undefined` where the library is to say what stands there. */
function readOwnFrame(text: string, cut: ListCut, sourceName: string, newest: number): Frame | undefined {
  const above = readOwnKeys(text, 0, cut.key);
  const below = above && readOwnKeys(text, cut.end, text.length);
  if (!below || 'annotations' in above || 'annotations' in below) return undefined;
  if (Object.keys(below).some((key) => key in above)) return undefined;
  return plainFrame({ ...above, ...below }, sourceName, newest);
}

/** The same by the library. */
function readCutFrame(
  text: string,
  { start, end, key }: ListCut,
  sourceName: string,
  newest: number,
): Frame | undefined {
  const { root, problems } = parseYaml(text.slice(0, start) + text.slice(end));
  if (problems.length > 0 || !isYamlMap(root) || root.flow) return undefined;
  // The lines before and after the list must be keys of the file itself, not lines inside some other value.
  const keyAt = (offset: number) => root.items.find((pair) => spanOf(pair.key)?.start === offset);
  const own = keyAt(key);
  if (keyOf(own?.key) !== 'annotations' || toValue(own?.value) !== '') return undefined;
  if (end < text.length && !keyAt(start)) return undefined;
  return readFrame(root, sourceName, newest);
}

function readBlocks(
  text: string,
  starts: readonly number[],
  end: number,
  indent: number,
): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const [index, start] of starts.entries()) {
    const entry = readBlock(text, start, starts[index + 1] ?? end, indent);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

function readEditedBlocks(sidecar: Sidecar, text: string, splices: readonly Splice[]): Sidecar | undefined {
  const { blocks } = sidecar;
  if (!blocks || isTooLong(text)) return undefined;
  const { starts, entries, indent } = blocks;
  const from = Math.min(...splices.map(({ start }) => start));
  const to = Math.max(...splices.map(({ end }) => end));
  if (from < blocks.start || to > blocks.end) return undefined;
  // One block more above: the comments that a removed record leaves behind become part of it.
  const first = Math.max(0, lastAtOrBefore(starts, from) - 1);
  const last = Math.max(0, lastAtOrBefore(starts, to));
  const start = first === 0 ? blocks.start : (starts[first] ?? 0);
  const end = starts[last + 1] ?? blocks.end;
  const grown = text.length - sidecar.text.length;
  if (text.slice(0, start) !== sidecar.text.slice(0, start)) return undefined;
  if (text.slice(end + grown) !== sidecar.text.slice(end)) return undefined;
  // Decoding makes a text of its own: pieces of the old one would keep every version of the file in memory.
  const changed = text.slice(start, end + grown);
  const piece = readText(encodeText({ text: changed, bom: false })).value?.text;
  if (piece !== changed) return undefined;
  const fresh = cutBlocks(piece, 0, piece.length, indent);
  const read = fresh && readBlocks(piece, fresh, piece.length, indent);
  const left = entries.length - (last - first + 1) + (read?.length ?? 0);
  if (!read || left === 0) return undefined;
  return assembleBlocks({ text, bom: sidecar.bom }, sidecar.sourceName, {
    ...blocks,
    end: blocks.end + grown,
    starts: [
      ...starts.slice(0, first),
      ...fresh.map((one) => one + start),
      ...starts.slice(last + 1).map((one) => one + grown),
    ],
    entries: [...entries.slice(0, first), ...read, ...entries.slice(last + 1)],
  });
}

function isTooLong(text: string): boolean {
  return text.length * 3 > maxBytes && encodeText({ text, bom: true }).length > maxBytes;
}

function assembleBlocks(decoded: DecodedText, sourceName: string, blocks: Blocks): Sidecar {
  const { frame, start, end } = blocks;
  const grown = end - start;
  const move = (one: StorageProblem) => {
    const span = one.span && {
      start: one.span.start + (one.span.start >= start ? grown : 0),
      end: one.span.end + (one.span.end > start ? grown : 0),
    };
    return span ? { ...one, span } : one;
  };
  const placed = { ...frame, before: frame.before.map(move), after: frame.after.map(move) };
  return { ...assemble(decoded, sourceName, placed, blocks.starts, blocks.entries), blocks };
}

/** Puts together what was read, in the file's order. `starts` is what the offsets of each entry count from. */
function assemble(
  decoded: DecodedText,
  sourceName: string,
  frame: Frame,
  starts: readonly number[],
  entries: readonly Entry[],
): Sidecar {
  const found: StorageProblem[] = [...frame.before];
  const records: SidecarRecord[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const by = starts[index] ?? 0;
    const headProblems = entry.record ? entry.problems.filter(({ code }) => isKindFault(code)) : [];
    found.push(...headProblems.map((one) => movedProblem(one, by)));
    const { record } = entry;
    if (record) {
      const { id, annotation, value, unreadable, idSpan, idProblem } = record;
      if (seen.has(id)) found.push(problem('id-duplicate', [id], movedSpan(idSpan, by)));
      else if (idProblem) found.push(movedProblem(idProblem, by));
      seen.add(id);
      records.push({
        id,
        ...(annotation && { annotation }),
        span: movedSpan(entry.span, by),
        value,
        unreadable,
      });
    }
    for (const one of entry.problems) if (!headProblems.includes(one)) found.push(movedProblem(one, by));
  }
  found.push(...frame.after);
  const { version, source, annotator, head, references } = frame;
  return {
    ...decoded,
    sourceName,
    ...(version !== undefined && { version }),
    ...(source !== undefined && { source }),
    ...(annotator !== undefined && { annotator }),
    eol: decoded.text.includes('\r\n') ? '\r\n' : '\n',
    records,
    references,
    problems: found,
    writable: !found.some(({ code }) => stopsWriting.has(code)),
    head,
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function movedProblem(one: StorageProblem, by: number): StorageProblem {
  return one.span ? { ...one, span: movedSpan(one.span, by) } : one;
}

function moved({ record, span, problems }: Entry, by: number): Entry {
  return {
    span: movedSpan(span, by),
    problems: problems.map((one) => movedProblem(one, by)),
    ...(record && {
      record: {
        ...record,
        idSpan: movedSpan(record.idSpan, by),
        ...(record.idProblem && { idProblem: movedProblem(record.idProblem, by) }),
      },
    }),
  };
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

function unreadable(decoded: DecodedText, sourceName: string, problems: readonly StorageProblem[]): Sidecar {
  return { ...decoded, sourceName, eol: '\n', records: [], references: [], problems, writable: false };
}
