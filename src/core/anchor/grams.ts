/**
 * Runs of tokens that stand exactly once in each of two sequences: what both share beyond doubt.
 *
 * Patience diff (Cohen) and Heckel 1978 take single lines that are unique; this takes runs of a few words, as MUMmer
 * (Delcher et al. 1999) does for genomes, because edits of news text fall inside lines. Open addressing on a rolling
 * number of the run, each hit compared: O(n + m).
 */

/** Stretches of two sequences of numbers. Numbers below zero equal nothing. */
export interface Region {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

/** Equal runs: `length` tokens from `left` and from `right` on. */
export interface Block {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

const several = -2;

/** Where runs of `size` tokens that are unique in both stretches begin, ascending on the left. */
export function uniqueRuns(region: Region, size: number): Block[] {
  const { left, right, leftStart, leftEnd, rightStart, rightEnd } = region;
  const ofLeft = makeTable(left, leftStart, leftEnd, size);
  const ofRight = makeTable(right, rightStart, rightEnd, size);
  const found: Block[] = [];
  for (let at = leftStart; at + size <= leftEnd; at++) {
    if (!isWhole(left, at, size) || ofLeft(left, at) !== at) continue;
    const there = ofRight(left, at);
    if (there >= 0) found.push({ left: at, right: there, length: size });
  }
  return found;
}

/** Gives, for a run, its only place in the sequence that was read, or a negative number. */
function makeTable(ids: Int32Array, start: number, end: number, size: number) {
  let room = 16;
  while (room < 2 * (end - start)) room *= 2;
  const places = new Int32Array(room).fill(-1);
  const counts = new Uint8Array(room);
  const slotOf = (others: Int32Array, at: number) => {
    let slot = hash(others, at, size) & (room - 1);
    while ((places[slot] ?? -1) >= 0 && !isEqualRun(ids, places[slot] ?? 0, others, at, size)) {
      slot = (slot + 1) & (room - 1);
    }
    return slot;
  };
  for (let at = start; at + size <= end; at++) {
    if (!isWhole(ids, at, size)) continue;
    const slot = slotOf(ids, at);
    if ((counts[slot] ?? 0) === 0) places[slot] = at;
    counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
  }
  return (others: Int32Array, at: number): number => {
    const slot = slotOf(others, at);
    return (counts[slot] ?? 0) > 1 ? several : (places[slot] ?? -1);
  };
}

function isWhole(ids: Int32Array, at: number, size: number): boolean {
  for (let k = 0; k < size; k++) if ((ids[at + k] ?? -1) < 0) return false;
  return true;
}

function isEqualRun(a: Int32Array, i: number, b: Int32Array, j: number, size: number): boolean {
  for (let k = 0; k < size; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

function hash(ids: Int32Array, at: number, size: number): number {
  let value = 0x811c9dc5;
  for (let k = 0; k < size; k++) value = Math.imul(value ^ (ids[at + k] ?? 0), 0x9e3779b1) ^ (value >>> 15);
  return (value ^ (value >>> 13)) >>> 0;
}
