import { LABEL_COUNT } from './lattice';

// Scores of a name are sums of many small weights, a sum for each label. Two labels share a number, the one in its lower 16
// bits and the next above them, so that one addition serves both. A piece's sums stay within 16 bits: ten words of 13
// features, 43 at its start, 39 at its end and 27 of the whole, each from -128 to 127. Sums over a whole chunk do not, but
// what runs over is taken back with them, as integers of 32 bits go round.

/** How many numbers hold a weight or a sum for every label. */
export const PAIRS = LABEL_COUNT / 2;

/** Two weights or sums in one number. */
export function pairOf(low: number, high: number): number {
  return (low + (high << 16)) | 0;
}

/** The first of two sums. */
export function lowOf(pair: number): number {
  return (pair << 16) >> 16;
}

/** The second of two sums. */
export function highOf(pair: number): number {
  return (pair - lowOf(pair)) >> 16;
}

/** Adds the sums that stand at `from` to those at `at`. Written out, because this is the innermost work of a detection. */
export function addPairs(source: Int32Array, from: number, sums: Int32Array, at: number): void {
  sums[at] = (sums[at] ?? 0) + (source[from] ?? 0);
  sums[at + 1] = (sums[at + 1] ?? 0) + (source[from + 1] ?? 0);
  sums[at + 2] = (sums[at + 2] ?? 0) + (source[from + 2] ?? 0);
}
