import type { Facts } from './facts';
import { hashText, mix } from './hash';
import { lookUp, type Table } from './table';

// What the tagger looks at. A name that stands from word i to word j of a chunk is scored by the sum of the weights of
// its features: of its first word and what stands before, of its last word and what stands behind, of every word in it,
// and of the whole. Features are numbers made by hashing; a model keeps the weights of those that matter.

const OF = hashText('of');
const AND = hashText('and');

/** Where a word stands, seen from a name. */
export const ROLES = 7;
export const INSIDE = 0;
export const FIRST = 1;
export const LAST = 2;
export const BEFORE = 3;
export const BEFORE_THAT = 4;
export const BEHIND = 5;
export const BEHIND_THAT = 6;

/** A paragraph as the features see it. */
export interface Scene {
  readonly facts: readonly Facts[];
  /** 1 where a capital is due to the word's place: a sentence's start, or behind an opening mark. */
  readonly initial: Uint8Array;
  /** 1 for every token of a headline. */
  readonly headline: Uint8Array;
  readonly nothing: Facts;
  /** Names of several words that stand on the lists, by the hash of their words. */
  readonly phrases: Table;
  readonly phraseLists: Uint8Array;
}

/** Fills `out` with the features of a single word in a role, and returns how many there are. */
export function wordFeatures(facts: Facts, role: number, out: Int32Array): number {
  const base = 16 * role;
  let n = 0;
  out[n++] = mix(base, facts.hash);
  out[n++] = mix(base + 1, facts.group);
  out[n++] = mix(base + 2, facts.family);
  out[n++] = mix(base + 3, facts.shape);
  out[n++] = mix(base + 10, facts.bent);
  if (role === BEFORE_THAT || role === BEHIND_THAT) return n;
  out[n++] = mix(base + 4, facts.lists);
  out[n++] = mix(base + 12, facts.head);
  out[n++] = mix(base + 5, (facts.family << 4) | facts.shape);
  out[n++] = mix(base + 11, (facts.bent << 4) | facts.shape);
  if (facts.shape === 0 || facts.shape === 6) return n;
  out[n++] = mix(base + 6, facts.suffix);
  out[n++] = mix(base + 7, facts.prefix);
  out[n++] = mix(base + 8, (facts.lists << 4) | facts.shape);
  out[n++] = mix(mix(base + 9, facts.hash), facts.shape);
  return n;
}

/** The features of a name's start that take two words. */
export function startFeatures(scene: Scene, i: number, out: Int32Array): number {
  const { initial, headline } = scene;
  const [first, before, beforeThat] = [at(scene, i), at(scene, i - 1), at(scene, i - 2)];
  const place = (initial[i] ?? 0) * 2 + (headline[i] ?? 0);
  let n = 0;
  out[n++] = mix(mix(201, before.hash), beforeThat.hash);
  out[n++] = mix(mix(202, before.family), beforeThat.family);
  out[n++] = mix(mix(203, before.hash), first.group);
  out[n++] = mix(mix(204, before.group), first.family);
  out[n++] = mix(mix(205, place), first.shape);
  out[n++] = mix(mix(206, place), first.family);
  out[n++] = mix(mix(207, place), first.lists);
  out[n++] = mix(mix(210, place), (first.bent << 4) | first.shape);
  out[n++] = mix(mix(213, before.hash), beforeThat.head);
  out[n++] = mix(mix(212, before.hash), beforeThat.bent);
  out[n++] = mix(mix(208, before.hash), beforeThat.lists);
  out[n++] = mix(mix(209, before.hash), beforeThat.group);
  return n;
}

/** The features of a name's end that take two words. */
export function endFeatures(scene: Scene, j: number, out: Int32Array): number {
  const [last, behind, behindThat] = [at(scene, j), at(scene, j + 1), at(scene, j + 2)];
  let n = 0;
  out[n++] = mix(mix(221, behind.hash), behindThat.hash);
  out[n++] = mix(mix(222, behind.family), behindThat.family);
  out[n++] = mix(mix(223, behind.hash), last.group);
  out[n++] = mix(mix(224, behind.group), last.family);
  out[n++] = mix(mix(225, behind.hash), behindThat.lists);
  out[n++] = mix(mix(226, behind.hash), behindThat.group);
  out[n++] = mix(mix(229, behind.hash), behindThat.bent);
  out[n++] = mix(mix(227, behind.shape), behindThat.shape);
  return n;
}

/** The features of a name as a whole; `i` to `j`, both inclusive. */
export function wholeFeatures(scene: Scene, i: number, j: number, out: Int32Array): number {
  const [first, last, before, behind] = [at(scene, i), at(scene, j), at(scene, i - 1), at(scene, j + 1)];
  const length = Math.min(j - i + 1, 7);
  const place = (scene.initial[i] ?? 0) * 2 + (scene.headline[i] ?? 0);
  let shapes = 1;
  let words = 1;
  let joints = 0;
  let bents = 1;
  let headBeforeOf = 0;
  let besideAnd = 0;
  for (let k = i; k <= j; k++) {
    const facts = at(scene, k);
    words = mix(words, facts.hash);
    if (facts.hash === AND && k > i && k < j)
      besideAnd = 1 + (at(scene, k - 1).bent << 6) + at(scene, k + 1).bent;
    if (facts.hash === OF && k > i && headBeforeOf === 0) headBeforeOf = 1 + at(scene, k - 1).head;
    if (k < i + 4) bents = bents * 64 + facts.bent;
    if (k < i + 6) shapes = shapes * 12 + facts.shape;
    if (facts.shape === 0 || facts.shape === 6) joints = mix(joints, facts.hash);
  }
  const list = scene.phraseLists[lookUp(scene.phrases, words)] ?? 0;
  let n = 0;
  out[n++] = mix(241, length);
  out[n++] = mix(242, shapes);
  out[n++] = mix(mix(243, joints), length);
  out[n++] = mix(mix(244, before.family), length);
  out[n++] = mix(mix(245, behind.family), length);
  out[n++] = mix(mix(246, place), shapes);
  out[n++] = mix(mix(247, before.hash), behind.hash);
  out[n++] = mix(mix(248, before.family), behind.family);
  out[n++] = mix(mix(249, before.hash), length);
  out[n++] = mix(mix(250, behind.hash), length);
  out[n++] = mix(mix(251, before.shape), mix(behind.shape, shapes));
  out[n++] = mix(mix(262, bents), length);
  out[n++] = mix(mix(263, first.bent), mix(last.bent, length));
  out[n++] = mix(mix(264, before.bent), mix(bents, length));
  out[n++] = mix(mix(265, behind.bent), mix(bents, length));
  if (length === 1) {
    out[n++] = mix(mix(252, first.group), before.family);
    out[n++] = mix(mix(253, first.group), behind.family);
    out[n++] = mix(mix(254, first.lists), (before.shape << 8) | behind.shape);
    return n;
  }
  const head = last.head * 8 + headBeforeOf;
  if (besideAnd > 0) out[n++] = mix(mix(270, besideAnd), last.head);
  out[n++] = mix(mix(266, head), length);
  out[n++] = mix(mix(267, head), joints);
  out[n++] = mix(mix(268, head), first.bent);
  out[n++] = mix(mix(269, head), first.head);
  out[n++] = mix(255, words);
  out[n++] = mix(256, list);
  out[n++] = mix(mix(257, first.group), last.group);
  out[n++] = mix(mix(258, first.family), last.family);
  out[n++] = mix(mix(259, first.lists), mix(last.lists, length));
  out[n++] = mix(mix(260, last.hash), length);
  out[n++] = mix(mix(261, first.hash), length);
  return n;
}

function at({ facts, nothing }: Scene, index: number): Facts {
  return facts[index] ?? nothing;
}
