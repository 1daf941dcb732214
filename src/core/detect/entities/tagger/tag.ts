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
import { lookUp } from './table';

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

/** A word's facts, and the sums of its weights in each role. */
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
  const sums = new Int32Array(ROLES * LABEL_COUNT);
  for (let role = 0; role < ROLES; role++) {
    addWeights(model, wordFeatures(facts, role, features), sums, role * LABEL_COUNT);
  }
  return { facts, sums };
}

function addWeights(model: EntityModel, count: number, sums: Int32Array, at: number): void {
  const { weights } = model;
  for (let k = 0; k < count; k++) {
    const row = lookUp(model.features, features[k] ?? 0);
    if (row >= 0) addRow(weights, row * LABEL_COUNT, sums, at);
  }
}

function addRow(source: Int8Array | Int32Array, from: number, sums: Int32Array, at: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) {
    sums[at + label] = (sums[at + label] ?? 0) + (source[from + label] ?? 0);
  }
}

// Made once; the tables of a chunk are gone when the next is read.
const startSums = new Int32Array(MOST_TOKENS * LABEL_COUNT);
const endSums = new Int32Array(MOST_TOKENS * LABEL_COUNT);
const insideSums = new Int32Array((MOST_TOKENS + 1) * LABEL_COUNT);
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
  startSums.fill(0, 0, length * LABEL_COUNT);
  endSums.fill(0, 0, length * LABEL_COUNT);
  pieceScores.fill(0, 0, from.length * LABEL_COUNT);
  const add = (sums: Int32Array, at: number, index: number, role: number) =>
    addRow((known[index] ?? nothing).sums, role * LABEL_COUNT, sums, at);
  for (let k = 0; k < length; k++) {
    const i = offset + k;
    const at = k * LABEL_COUNT;
    add(startSums, at, i, FIRST);
    add(startSums, at, i - 1, BEFORE);
    add(startSums, at, i - 2, BEFORE_THAT);
    addWeights(model, startFeatures(scene, i, features), startSums, at);
    add(endSums, at, i, LAST);
    add(endSums, at, i + 1, BEHIND);
    add(endSums, at, i + 2, BEHIND_THAT);
    addWeights(model, endFeatures(scene, i, features), endSums, at);
    insideSums.copyWithin(at + LABEL_COUNT, at, at + LABEL_COUNT);
    add(insideSums, at + LABEL_COUNT, i, INSIDE);
  }
  for (let piece = 0; piece < from.length; piece++) {
    const i = from[piece] ?? 0;
    const j = to[piece] ?? 0;
    const at = piece * LABEL_COUNT;
    addWeights(model, wholeFeatures(scene, offset + i, offset + j, features), pieceScores, at);
    addRow(startSums, i * LABEL_COUNT, pieceScores, at);
    addRow(endSums, j * LABEL_COUNT, pieceScores, at);
    addRow(insideSums, (j + 1) * LABEL_COUNT, pieceScores, at);
    for (let label = 0; label < LABEL_COUNT; label++) {
      pieceScores[at + label] = (pieceScores[at + label] ?? 0) - (insideSums[i * LABEL_COUNT + label] ?? 0);
    }
  }
  return pieceScores;
}
