import { LABEL_COUNT, type Lattice } from '../../src/core/detect/entities/tagger/lattice';
import { shuffle } from './random';

// Training of the semi-Markov random field: stochastic gradient ascent on the likelihood of what the gold allows, with
// AdaGrad's steps (J. Duchi and others, 2011). Features are left out at random (N. Srivastava and others, "Dropout",
// 2014), which is worth two points of F1 on news: the tagger learns not to lean on single words. After some
// epochs the features that matter least are dropped for good; the weights of the epochs after that are averaged.

/** A chunk ready for training or tagging: features by what they belong to, as row numbers. */
export interface Example {
  readonly lattice: Lattice;
  /** By token: those of a name that begins there, that ends there, and of a name that the token is in. */
  readonly starts: readonly Int32Array[];
  readonly ends: readonly Int32Array[];
  readonly insides: readonly Int32Array[];
  /** By piece. */
  readonly wholes: readonly Int32Array[];
  /** By piece, the labels that the gold allows it. */
  readonly allowed: Int32Array;
  readonly weight: number;
  /** Its labels may be wrong. */
  readonly isNoisy: boolean;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** After this many epochs the features that matter least are dropped; what comes behind is averaged. */
  readonly choice: number;
  readonly rate: number;
  /** The share of features left out at each step. */
  readonly dropout: number;
  /** How many rows are kept. */
  readonly rows: number;
}

export interface Trained {
  /** `LABEL_COUNT` a row. */
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

const DECAY = 1e-4;
/** From the third time on, a noisy chunk whose labels are this unlikely is left out. */
const LEAST_BELIEVED_LOSS = 5;
const ROUNDS_BELIEVED = 2;
const SMALLEST_GRADIENT = 1e-4;

export function train(
  examples: readonly Example[],
  rowCount: number,
  options: TrainingOptions,
  random: () => number,
): Trained {
  const { epochs, choice, rate, dropout, rows } = options;
  const weights = new Float32Array(rowCount * LABEL_COUNT);
  const squares = new Float32Array(rowCount * LABEL_COUNT).fill(1e-2);
  const sums = new Float32Array(rowCount * LABEL_COUNT);
  const transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  const transitionSquares = new Float64Array(LABEL_COUNT * LABEL_COUNT).fill(1e-2);
  const transitionSums = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  const thin = (rowsOf: Int32Array) => rowsOf.filter(() => random() >= dropout);
  const step = (rowsOf: Int32Array, gradients: Float64Array, at: number) => {
    for (const row of rowsOf) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const own = gradients[at + label] as number;
        if (own === 0) continue;
        const k = row * LABEL_COUNT + label;
        const gradient = own + DECAY * (weights[k] as number);
        squares[k] = (squares[k] as number) + gradient * gradient;
        weights[k] = (weights[k] as number) - (rate * gradient) / Math.sqrt(squares[k] as number);
      }
    }
  };
  const order = [...examples];
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const full of order) {
      const example: Example = {
        ...full,
        starts: full.starts.map(thin),
        ends: full.ends.map(thin),
        insides: full.insides.map(thin),
        wholes: full.wholes.map(thin),
      };
      const limit =
        epoch >= ROUNDS_BELIEVED && example.isNoisy ? LEAST_BELIEVED_LOSS : Number.POSITIVE_INFINITY;
      loss += learn(example, limit, weights, transitions, step, (k, gradient) => {
        transitionSquares[k] = (transitionSquares[k] as number) + gradient * gradient;
        transitions[k] =
          (transitions[k] as number) - (rate * gradient) / Math.sqrt(transitionSquares[k] as number);
      });
    }
    console.log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}`);
    if (epoch + 1 === choice) {
      const kept = keepLargest(weights, rowCount, rows);
      for (let i = 0; i < order.length; i++) order[i] = withRows(order[i] as Example, kept);
    }
    if (epoch + 1 <= choice) continue;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (weights[k] as number);
    for (let k = 0; k < transitions.length; k++)
      transitionSums[k] = (transitionSums[k] as number) + (transitions[k] as number);
    averaged++;
  }
  // With all features there, sums are larger than they were in training.
  return {
    weights: sums.map((sum) => (sum / averaged) * (1 - dropout)),
    transitions: transitionSums.map((sum) => sum / averaged),
  };
}

/** The example without the features that were dropped for good. */
function withRows(example: Example, kept: Uint8Array): Example {
  const keep = (rows: Int32Array) => rows.filter((row) => kept[row] === 1);
  return {
    ...example,
    starts: example.starts.map(keep),
    ends: example.ends.map(keep),
    insides: example.insides.map(keep),
    wholes: example.wholes.map(keep),
  };
}

/** Zeroes all rows but the `count` with the largest weight. */
function keepLargest(weights: Float32Array, rowCount: number, count: number): Uint8Array<ArrayBuffer> {
  const largest = new Float32Array(rowCount);
  for (let k = 0; k < weights.length; k++) {
    const row = Math.floor(k / LABEL_COUNT);
    largest[row] = Math.max(largest[row] as number, Math.abs(weights[k] as number));
  }
  const cut = largest.slice().sort()[Math.max(0, rowCount - count)] as number;
  const kept = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    if ((largest[row] as number) >= cut) kept[row] = 1;
    else weights.fill(0, row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
  }
  return kept;
}

type Step = (rows: Int32Array, gradients: Float64Array, at: number) => void;

/** One step on one chunk; returns its loss. */
function learn(
  example: Example,
  limit: number,
  weights: Float32Array,
  transitions: Float64Array,
  step: Step,
  stepTransition: (at: number, gradient: number) => void,
): number {
  const { lattice, allowed, weight, starts, ends, insides, wholes } = example;
  const { from, to, length } = lattice;
  const scores = scorePieces(example, weights);
  const gold = expect(lattice, scores, transitions, allowed);
  if (gold.total === -Infinity) return 0;
  const all = expect(lattice, scores, transitions, everyLabel(lattice));
  if (all.total - gold.total > limit) return 0;
  const byStart = new Float64Array(length * LABEL_COUNT);
  const byEnd = new Float64Array(length * LABEL_COUNT);
  const byToken = new Float64Array((length + 1) * LABEL_COUNT);
  const byPiece = all.pieces;
  for (let piece = 0; piece < from.length; piece++) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const k = piece * LABEL_COUNT + label;
      const gradient = ((byPiece[k] as number) - (gold.pieces[k] as number)) * weight;
      byPiece[k] = Math.abs(gradient) < SMALLEST_GRADIENT ? 0 : gradient;
      if (byPiece[k] === 0) continue;
      add(byStart, (from[piece] as number) * LABEL_COUNT + label, gradient);
      add(byEnd, (to[piece] as number) * LABEL_COUNT + label, gradient);
      add(byToken, (from[piece] as number) * LABEL_COUNT + label, gradient);
      add(byToken, ((to[piece] as number) + 1) * LABEL_COUNT + label, -gradient);
    }
    step(wholes[piece] as Int32Array, byPiece, piece * LABEL_COUNT);
  }
  for (let token = 0; token < length; token++) {
    const at = token * LABEL_COUNT;
    if (token > 0)
      for (let label = 0; label < LABEL_COUNT; label++)
        add(byToken, at + label, byToken[at - LABEL_COUNT + label] as number);
    step(starts[token] as Int32Array, byStart, at);
    step(ends[token] as Int32Array, byEnd, at);
    step(insides[token] as Int32Array, byToken, at);
  }
  for (let k = 0; k < transitions.length; k++) {
    const gradient = ((all.transitions[k] as number) - (gold.transitions[k] as number)) * weight;
    if (gradient !== 0) stepTransition(k, gradient);
  }
  return all.total - gold.total;
}

function add(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by;
}

function scorePieces(example: Example, weights: Float32Array): Float64Array {
  const { lattice, starts, ends, insides, wholes } = example;
  const sum = (list: readonly Int32Array[]) => {
    const sums = new Float64Array(list.length * LABEL_COUNT);
    list.forEach((rows, i) => {
      for (const row of rows)
        for (let label = 0; label < LABEL_COUNT; label++)
          add(sums, i * LABEL_COUNT + label, weights[row * LABEL_COUNT + label] as number);
    });
    return sums;
  };
  const [byStart, byEnd, byToken, scores] = [sum(starts), sum(ends), sum(insides), sum(wholes)];
  const before = new Float64Array((lattice.length + 1) * LABEL_COUNT);
  for (let k = 0; k < byToken.length; k++)
    before[k + LABEL_COUNT] = (before[k] as number) + (byToken[k] as number);
  lattice.from.forEach((from, piece) => {
    const to = lattice.to[piece] as number;
    for (let label = 0; label < LABEL_COUNT; label++) {
      add(
        scores,
        piece * LABEL_COUNT + label,
        (byStart[from * LABEL_COUNT + label] as number) +
          (byEnd[to * LABEL_COUNT + label] as number) +
          (before[(to + 1) * LABEL_COUNT + label] as number) -
          (before[from * LABEL_COUNT + label] as number),
      );
    }
  });
  return scores;
}

/** Names may have any label but none; a piece of one token may be none as well. */
function everyLabel({ from, to, named }: Lattice): Int32Array {
  const names = (1 << LABEL_COUNT) - 2;
  return Int32Array.from(
    from,
    (start, piece) => (named[piece] === 1 ? names : 0) | (start === to[piece] ? 1 : 0),
  );
}

interface Expected {
  /** The logarithm of the sum over all allowed cuttings; -Infinity where there is none. */
  readonly total: number;
  /** How often each piece has each label, and each label follows each, on average. */
  readonly pieces: Float64Array;
  readonly transitions: Float64Array;
}

/** Forwards and backwards over the cuttings that `allowed` leaves. */
function expect(
  lattice: Lattice,
  scores: Float64Array,
  transitions: Float64Array,
  allowed: Int32Array,
): Expected {
  const { length, to, starts } = lattice;
  const ended = new Float64Array((length + 1) * LABEL_COUNT).fill(-Infinity);
  const enter = new Float64Array((length + 1) * LABEL_COUNT).fill(-Infinity);
  const rest = new Float64Array((length + 1) * LABEL_COUNT).fill(-Infinity);
  const pieces = new Float64Array(scores.length);
  const counts = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  const each = (from: number, call: (piece: number, label: number, end: number) => void) => {
    for (let piece = starts[from] as number; piece < (starts[from + 1] as number); piece++)
      for (let label = 0; label < LABEL_COUNT; label++)
        if (((allowed[piece] as number) >> label) & 1)
          call(piece, label, ((to[piece] as number) + 1) * LABEL_COUNT + label);
  };
  ended[0] = 0;
  for (let from = 0; from < length; from++) {
    const at = from * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      for (let last = 0; last < LABEL_COUNT; last++)
        enter[at + label] = logSum(
          enter[at + label] as number,
          (ended[at + last] as number) + (transitions[last * LABEL_COUNT + label] as number),
        );
    each(from, (piece, label, end) => {
      ended[end] = logSum(
        ended[end] as number,
        (enter[at + label] as number) + (scores[piece * LABEL_COUNT + label] as number),
      );
    });
  }
  let total = -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) {
    rest[length * LABEL_COUNT + label] = transitions[label * LABEL_COUNT] as number;
    total = logSum(
      total,
      (ended[length * LABEL_COUNT + label] as number) + (transitions[label * LABEL_COUNT] as number),
    );
  }
  if (total === -Infinity) return { total, pieces, transitions: counts };
  for (let from = length - 1; from >= 0; from--) {
    const at = from * LABEL_COUNT;
    const begun = new Float64Array(LABEL_COUNT).fill(-Infinity);
    each(from, (piece, label, end) => {
      const k = piece * LABEL_COUNT + label;
      const score = (scores[k] as number) + (rest[end] as number);
      begun[label] = logSum(begun[label] as number, score);
      pieces[k] = Math.exp((enter[at + label] as number) + score - total);
    });
    for (let last = 0; last < LABEL_COUNT; last++) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const k = last * LABEL_COUNT + label;
        const score = (transitions[k] as number) + (begun[label] as number);
        rest[at + last] = logSum(rest[at + last] as number, score);
        add(counts, k, Math.exp((ended[at + last] as number) + score - total));
      }
    }
  }
  for (let label = 0; label < LABEL_COUNT; label++)
    add(
      counts,
      label * LABEL_COUNT,
      Math.exp(
        (ended[length * LABEL_COUNT + label] as number) +
          (transitions[label * LABEL_COUNT] as number) -
          total,
      ),
    );
  return { total, pieces, transitions: counts };
}

function logSum(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
