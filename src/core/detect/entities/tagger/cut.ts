import type { NameRun } from '../runs';
import { LABEL_COUNT, type Lattice, MOST_TOKENS } from './lattice';
import type { EntityModel } from './model';

// The best cutting of a chunk, by Viterbi's algorithm forwards and backwards, so that every piece of it also knows what
// it would cost to call it something else. O(pieces x labels). The tables are made once: this is the innermost work of
// a detection, and making them anew for each chunk took half of its time.

/** A piece of a chunk's best cutting; tokens count from the chunk's first. */
export interface Cut extends NameRun {
  /** The index of its label. */
  readonly label: number;
  /** What the best cutting loses with each label on this piece: 0 for its own, less for the others, in natural logarithms. */
  readonly scores: readonly number[];
}

const NEVER = -1e9;
const enter = new Float64Array((MOST_TOKENS + 1) * LABEL_COUNT);
const ended = new Float64Array((MOST_TOKENS + 1) * LABEL_COUNT);
const rest = new Float64Array((MOST_TOKENS + 1) * LABEL_COUNT);
const begun = new Float64Array(LABEL_COUNT);

/**
 * The pieces that may be names of the best cutting, in order, those of them included that are none.
 * @param scores `LABEL_COUNT` a piece.
 */
export function cutBest(
  lattice: Lattice,
  scores: Int32Array,
  { transitions, step }: Pick<EntityModel, 'transitions' | 'step'>,
): readonly Cut[] {
  const { length, to, named, starts } = lattice;
  goForward(lattice, scores, transitions);
  goBackward(lattice, scores, transitions);
  const total = at(enter, length, 0);
  const cuts: Cut[] = [];
  for (let from = 0; from < length; ) {
    let best = starts[from] ?? 0;
    let label = 0;
    let most = NEVER;
    for (let piece = best; piece < (starts[from + 1] ?? 0); piece++) {
      const end = (to[piece] ?? 0) + 1;
      const last = named[piece] === 1 ? LABEL_COUNT : 1;
      for (let choice = end === from + 1 ? 0 : 1; choice < last; choice++) {
        const score = at(enter, from, choice) + at(scores, piece, choice) + at(rest, end, choice);
        if (score > most) {
          best = piece;
          label = choice;
          most = score;
        }
      }
    }
    const end = (to[best] ?? 0) + 1;
    if (named[best] === 1) {
      const margins = [(scoreOfNone(lattice, scores, transitions, from, end) - total) * step];
      for (let other = 1; other < LABEL_COUNT; other++) {
        const score = at(enter, from, other) + at(scores, best, other) + at(rest, end, other);
        margins.push((score - total) * step);
      }
      cuts.push({ from, to: end, label, scores: margins });
    }
    from = end;
  }
  return cuts;
}

function at(table: Float64Array | Int32Array | Int8Array, row: number, label: number): number {
  return table[row * LABEL_COUNT + label] ?? NEVER;
}

/** `enter`: for each token and label, the best score of what stands before a piece with this label that begins there. */
function goForward({ length, to, named, starts }: Lattice, scores: Int32Array, transitions: Int8Array): void {
  ended.fill(NEVER, 0, (length + 1) * LABEL_COUNT);
  ended[0] = 0;
  for (let from = 0; from <= length; from++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      let most = NEVER;
      for (let last = 0; last < LABEL_COUNT; last++) {
        const score = at(ended, from, last) + at(transitions, last, label);
        if (score > most) most = score;
      }
      enter[from * LABEL_COUNT + label] = most;
    }
    if (from === length) break;
    for (let piece = starts[from] ?? 0; piece < (starts[from + 1] ?? 0); piece++) {
      const end = (to[piece] ?? 0) + 1;
      const last = named[piece] === 1 ? LABEL_COUNT : 1;
      for (let label = end === from + 1 ? 0 : 1; label < last; label++) {
        const score = at(enter, from, label) + at(scores, piece, label);
        if (score > at(ended, end, label)) ended[end * LABEL_COUNT + label] = score;
      }
    }
  }
}

/** `rest`: for each token and label, the best score of what stands from there on, behind a piece with this label. */
function goBackward(
  { length, to, named, starts }: Lattice,
  scores: Int32Array,
  transitions: Int8Array,
): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    rest[length * LABEL_COUNT + label] = at(transitions, label, 0);
  }
  for (let from = length - 1; from >= 0; from--) {
    begun.fill(NEVER);
    for (let piece = starts[from] ?? 0; piece < (starts[from + 1] ?? 0); piece++) {
      const end = (to[piece] ?? 0) + 1;
      const last = named[piece] === 1 ? LABEL_COUNT : 1;
      for (let label = end === from + 1 ? 0 : 1; label < last; label++) {
        const score = at(scores, piece, label) + at(rest, end, label);
        if (score > (begun[label] ?? NEVER)) begun[label] = score;
      }
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      let most = NEVER;
      for (let next = 0; next < LABEL_COUNT; next++) {
        const score = at(transitions, label, next) + (begun[next] ?? NEVER);
        if (score > most) most = score;
      }
      rest[from * LABEL_COUNT + label] = most;
    }
  }
}

/** The best score of a cutting in which no token of a stretch is a name. */
function scoreOfNone(
  { starts }: Lattice,
  scores: Int32Array,
  transitions: Int8Array,
  from: number,
  end: number,
): number {
  let score = at(enter, from, 0) + at(rest, end, 0) + (end - from - 1) * at(transitions, 0, 0);
  for (let token = from; token < end; token++) score += at(scores, starts[token] ?? 0, 0);
  return score;
}
