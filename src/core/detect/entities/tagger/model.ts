import type { Problem } from '../../../problem';
import type { Words } from './facts';
import { LABEL_COUNT } from './lattice';
import { PAIRS, pairOf } from './pairs';
import { makeTable, type Table } from './table';

// The file of a trained model, made by tools/train: little endian, no text. A head of ten 32-bit numbers (mark,
// version, counts of words, phrases and features, the three tables' shifts, the step of the weights in millionths, and the first bent of common words),
// then each table's keys, ascending, as differences in seven-bit groups, and after them their columns of bytes. What
// compresses alike stands together, so that the packed extension is small.

/** A tagger: words it knows, and the weights of what it looks at. Immutable but for what it remembers of words it met. */
export interface EntityModel {
  readonly words: Words;
  /** Names of several words that stand on the lists, and which lists these are, a bit each. */
  readonly phrases: Table;
  readonly phraseLists: Uint8Array;
  readonly features: Table;
  /** `PAIRS` numbers for each place in the table of features, so that a feature that is found costs no second look-up. */
  readonly weights: Int32Array;
  /** From the label of a name to that of the next, by row; "none" stands for the edges of a chunk as well. */
  readonly transitions: Int8Array;
  /** What a weight of 1 is worth, in natural logarithms of odds. */
  readonly step: number;
}

export const MODEL_MARK = 0x4e4c4147;
export const MODEL_VERSION = 1;
export const HEAD_NUMBERS = 10;

type ModelProblem = Problem<'entity-model-unreadable'>;

/** Reads the bytes of a model file. Bytes that are no model of this version give a problem; it never throws. */
export function loadEntityModel(bytes: Uint8Array): { model: EntityModel } | { problem: ModelProblem } {
  const model = readModel(bytes);
  return model ? { model } : { problem: { code: 'entity-model-unreadable', severity: 'warning', args: [] } };
}

function readModel(bytes: Uint8Array): EntityModel | undefined {
  const headBytes = HEAD_NUMBERS * 4;
  if (bytes.length < headBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = Array.from({ length: HEAD_NUMBERS }, (_, i) => view.getUint32(i * 4, true));
  const [
    mark,
    version,
    words = 0,
    phrases = 0,
    features = 0,
    wordShift = 0,
    phraseShift = 0,
    featureShift = 0,
    step = 0,
    commonBents = 0,
  ] = head;
  if (mark !== MODEL_MARK || version !== MODEL_VERSION) return undefined;
  if (words + phrases + features > bytes.length) return undefined;
  const reader = { bytes, at: headBytes };
  const wordTable = makeTable(readKeys(reader, words), wordShift);
  const families = readColumn(reader, words);
  const bents = readColumn(reader, words);
  const lists = readColumn(reader, words);
  const phraseTable = makeTable(readKeys(reader, phrases), phraseShift);
  const phraseLists = readColumn(reader, phrases);
  const featureTable = makeTable(readKeys(reader, features), featureShift);
  const columns = Array.from({ length: LABEL_COUNT }, () => new Int8Array(readColumn(reader, features)));
  const transitions = readColumn(reader, LABEL_COUNT * LABEL_COUNT);
  if (reader.at !== bytes.length) return undefined;
  return {
    words: { table: wordTable, families, bents, lists, commonBents },
    phrases: phraseTable,
    phraseLists,
    features: featureTable,
    weights: interleave(columns, featureTable),
    transitions: new Int8Array(transitions),
    step: step / 1e6,
  };
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function readKeys(reader: Reader, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) {
    let shift = 0;
    let byte = 0x80;
    while (byte & 0x80) {
      byte = reader.bytes[reader.at++] ?? 0;
      key += (byte & 0x7f) << shift;
      shift += 7;
    }
    keys[i] = key;
  }
  return keys;
}

function readColumn(reader: Reader, length: number): Uint8Array {
  const column = reader.bytes.slice(reader.at, reader.at + length);
  reader.at += length;
  return column;
}

function interleave(columns: readonly Int8Array[], { keys, values }: Table): Int32Array {
  const weights = new Int32Array(keys.length * PAIRS);
  for (let slot = 0; slot < keys.length; slot++) {
    if (keys[slot] === 0) continue;
    const row = values[slot] ?? 0;
    for (let pair = 0; pair < PAIRS; pair++) {
      const [low, high] = [columns[pair * 2]?.[row] ?? 0, columns[pair * 2 + 1]?.[row] ?? 0];
      weights[slot * PAIRS + pair] = pairOf(low, high);
    }
  }
  return weights;
}
