import { HEAD_NUMBERS, MODEL_MARK, MODEL_VERSION } from '../../src/core/detect/entities/tagger/model';

/** A table of the file: keys in any order, and columns of small numbers that belong to them by index. */
export interface Section {
  readonly keys: readonly number[];
  readonly columns: readonly (readonly number[])[];
}

export interface ModelContent {
  readonly words: Section;
  readonly phrases: Section;
  readonly features: Section;
  readonly shifts: readonly [words: number, phrases: number, features: number];
  readonly transitions: readonly number[];
  readonly step: number;
  readonly commonBents: number;
}

/** The inverse of `loadEntityModel`. */
export function writeModel(content: ModelContent): Uint8Array {
  const { words, phrases, features, shifts, transitions, step, commonBents } = content;
  const sections = [words, phrases, features];
  const counts = sections.map(({ keys }) => keys.length);
  const head = [MODEL_MARK, MODEL_VERSION, ...counts, ...shifts, Math.round(step * 1e6), commonBents];
  if (head.length !== HEAD_NUMBERS) throw new Error(`The head has ${head.length} numbers.`);
  const bytes: number[] = [];
  for (const number of head)
    for (let shift = 0; shift < 32; shift += 8) bytes.push((number >>> shift) & 0xff);
  for (const { keys, columns } of sections) {
    const order = keys.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    let last = 0;
    for (const i of order) {
      const key = keys[i] ?? 0;
      pushNumber(bytes, key - last);
      last = key;
    }
    for (const column of columns) for (const i of order) bytes.push((column[i] ?? 0) & 0xff);
  }
  for (const weight of transitions) bytes.push(weight & 0xff);
  return Uint8Array.from(bytes);
}

/** Seven bits a byte, the lowest first; all bytes but the last have their top bit set. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
