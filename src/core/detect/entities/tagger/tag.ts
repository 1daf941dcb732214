import type { Token } from '../../../text/tokens';
import { readChunks } from './chunks';
import { type Cut, cutBest } from './cut';
import { type Facts, makeFacts, NOTHING, SHAPES, shapeOf } from './facts';
import {
  BEFORE,
  BEFORE_THAT,
  BEHIND,
  BEHIND_THAT,
  endFeatures,
  FIRST,
  INSIDE,
  LAST,
  ROLES,
  type Scene,
  startFeatures,
  wholeFeatures,
  wordFeatures,
} from './features';
import { LABEL_COUNT, type Lattice, MOST_PIECES, MOST_TOKENS, makeLattice } from './lattice';
import type { EntityModel } from './model';
import { addPairs, highOf, lowOf, PAIRS } from './pairs';
import { slotOf } from './table';

// A semi-Markov conditional random field (S. Sarawagi, W. Cohen, "Semi-Markov Conditional Random Fields for Information
// Extraction", 2004) over the chunks of a paragraph: each piece of a chunk gets one score a label, and the best cutting
// wins. What a word gives by itself is remembered; only what takes two words is looked up each time.

/** The names of a paragraph, and the capitalised words that were taken for none. Linear in the tokens. */
export function tag(
  text: string,
  tokens: readonly Token[],
  headline: Uint8Array,
  initial: (at: number) => boolean,
  model: EntityModel,
): readonly Cut[] {
  const chunks = readChunks(tokens);
  if (chunks.length === 0) return [];
  const memory = memoryOf(model);
  const known: Known[] = [];
  const facts: Facts[] = [];
  const initials = new Uint8Array(tokens.length);
  const scene: Scene = { facts, initial: initials, headline, nothing: NOTHING, ...model };
  const names: Cut[] = [];
  for (const chunk of chunks) {
    const from = Math.max(0, chunk.from - 2);
    const to = Math.min(tokens.length, chunk.to + 2);
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined || known[i] !== undefined) continue;
      const word = recall(memory, model, token, shapeOf(text, token, headline[i] === 1));
      known[i] = word;
      facts[i] = word.facts;
    }
    for (let i = chunk.from; i < chunk.to; i++) initials[i] = initial(i) ? 1 : 0;
    const lattice = makeLattice(tokens, chunk);
    const scores = scorePieces(scene, known, lattice, chunk.from, model, memory);
    for (const { from: first, to: end, label, scores: margins } of cutBest(lattice, scores, model)) {
      names.push({ from: first + chunk.from, to: end + chunk.from, label, scores: margins });
    }
  }
  return names;
}

/** A word's facts, and the sums of its weights in each role, as pairs of labels. */
interface Known {
  readonly facts: Facts;
  readonly sums: Int32Array;
}

interface Memory {
  /** By shape, then by form. */
  readonly words: Map<string, Known>[];
  readonly nothing: Known;
  size: number;
}

const MOST_WORDS_REMEMBERED = 20_000;
const memories = new WeakMap<EntityModel, Memory>();
const features = new Int32Array(64);

function memoryOf(model: EntityModel): Memory {
  const found = memories.get(model);
  if (found) return found;
  const memory: Memory = { words: emptyShapes(), nothing: know(NOTHING, model), size: 0 };
  memories.set(model, memory);
  return memory;
}

function emptyShapes(): Map<string, Known>[] {
  return Array.from({ length: SHAPES }, () => new Map<string, Known>());
}

function recall(memory: Memory, model: EntityModel, token: Token, shape: number): Known {
  const known = memory.words[shape]?.get(token.form);
  if (known) return known;
  if (memory.size >= MOST_WORDS_REMEMBERED) {
    memory.words.splice(0, memory.words.length, ...emptyShapes());
    memory.size = 0;
  }
  const made = know(makeFacts(model.words, token.form, shape), model);
  memory.words[shape]?.set(token.form, made);
  memory.size++;
  return made;
}

function know(facts: Facts, model: EntityModel): Known {
  const sums = new Int32Array(ROLES * PAIRS);
  for (let role = 0; role < ROLES; role++) {
    addWeights(model, wordFeatures(facts, role, features), sums, role * PAIRS);
  }
  return { facts, sums };
}

/** Adds what the first `count` of `features` weigh. Their sums stay in variables meanwhile, which is a tenth of all work on names. */
function addWeights(
  { features: table, weights }: EntityModel,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let k = 0; k < count; k++) {
    const slot = slotOf(table, features[k] ?? 0);
    if (slot < 0) continue;
    const from = slot * PAIRS;
    first = (first + (weights[from] ?? 0)) | 0;
    second = (second + (weights[from + 1] ?? 0)) | 0;
    third = (third + (weights[from + 2] ?? 0)) | 0;
  }
  sums[at] = (sums[at] ?? 0) + first;
  sums[at + 1] = (sums[at + 1] ?? 0) + second;
  sums[at + 2] = (sums[at + 2] ?? 0) + third;
}

// Made once; the tables of a chunk are gone when the next is read.
const startSums = new Int32Array(MOST_TOKENS * PAIRS);
const endSums = new Int32Array(MOST_TOKENS * PAIRS);
const insideSums = new Int32Array((MOST_TOKENS + 1) * PAIRS);
const pieceSums = new Int32Array(MOST_PIECES * PAIRS);
const pieceScores = new Int32Array(MOST_PIECES * LABEL_COUNT);

/** A score for each piece and label, in steps; to be read before the next chunk's. */
function scorePieces(
  scene: Scene,
  known: readonly Known[],
  { length, from, to }: Lattice,
  offset: number,
  model: EntityModel,
  { nothing }: Memory,
): Int32Array {
  startSums.fill(0, 0, length * PAIRS);
  endSums.fill(0, 0, length * PAIRS);
  insideSums.fill(0, 0, (length + 1) * PAIRS);
  pieceSums.fill(0, 0, from.length * PAIRS);
  const add = (sums: Int32Array, at: number, index: number, role: number) =>
    addPairs((known[index] ?? nothing).sums, role * PAIRS, sums, at);
  for (let k = 0; k < length; k++) {
    const i = offset + k;
    const at = k * PAIRS;
    add(startSums, at, i, FIRST);
    add(startSums, at, i - 1, BEFORE);
    add(startSums, at, i - 2, BEFORE_THAT);
    addWeights(model, startFeatures(scene, i, features), startSums, at);
    add(endSums, at, i, LAST);
    add(endSums, at, i + 1, BEHIND);
    add(endSums, at, i + 2, BEHIND_THAT);
    addWeights(model, endFeatures(scene, i, features), endSums, at);
    addPairs(insideSums, at, insideSums, at + PAIRS);
    add(insideSums, at + PAIRS, i, INSIDE);
  }
  for (let piece = 0; piece < from.length; piece++) {
    const i = from[piece] ?? 0;
    const j = to[piece] ?? 0;
    const at = piece * PAIRS;
    addWeights(model, wholeFeatures(scene, offset + i, offset + j, features), pieceSums, at);
    addPairs(startSums, i * PAIRS, pieceSums, at);
    addPairs(endSums, j * PAIRS, pieceSums, at);
    addPairs(insideSums, (j + 1) * PAIRS, pieceSums, at);
    for (let pair = 0; pair < PAIRS; pair++) {
      const sum = (pieceSums[at + pair] ?? 0) - (insideSums[i * PAIRS + pair] ?? 0);
      pieceScores[(at + pair) * 2] = lowOf(sum);
      pieceScores[(at + pair) * 2 + 1] = highOf(sum);
    }
  }
  return pieceScores;
}
