/**
 * Which sentences of two articles speak of the same thing: those that share most of what is rare in both (Dice's coefficient
 * over figures and word stems, weighted by inverse document frequency), best pairs first, each sentence once. What is left over
 * may still be part of a longer sentence, which one article has split: it is paired where most of it stands in there.
 *
 * Cost: linear in the words, times the number of sentences that may share one (`maxHolders`).
 */
import type { Statement } from './statements';

interface AlignedPair {
  /** Places in the two lists of statements. */
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
}

/** Below it two sentences of one event share their subject, not what they say. */
const minScore = 0.3;
/** How much of a sentence a longer one must have, of its own weight, to hold it. */
const minHeld = 0.5;
/** Sentences that share names alone speak of the same people, not of the same thing. */
const minShared = 2;
const minSharedHeld = 4;
/** What more sentences say tells none of them from the others, and would make a repetitive text slow. */
const maxHolders = 100;

/** Pairs of statements that speak of the same thing, in the order of `a`. */
export function align(a: readonly Statement[], b: readonly Statement[]): readonly AlignedPair[] {
  const candidates = candidatesOf(a, b);
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const takeWhere = (isWanted: (pair: Candidate) => boolean) =>
    candidates.filter((pair) => {
      if (!isWanted(pair)) return false;
      taken.a.add(pair.a);
      taken.b.add(pair.b);
      return true;
    });
  const isFree = (side: 'a' | 'b', pair: Candidate) => !taken[side].has(pair[side]);
  const whole = takeWhere((pair) => pair.score >= minScore && isFree('a', pair) && isFree('b', pair));
  const isHeld = (side: 'a' | 'b', pair: Candidate) =>
    pair.things >= minSharedHeld && isFree(side, pair) && pair.held[side] >= minHeld;
  const parts = takeWhere((pair) => isHeld('a', pair) || isHeld('b', pair));
  return [...whole, ...parts]
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a: one, b: two, score }) => ({ a: one, b: two, score }));
}

interface Candidate extends AlignedPair {
  /** How much of each side's own weight the other has. */
  readonly held: { readonly a: number; readonly b: number };
  /** How many keys they share that are no names. */
  readonly things: number;
}

/** All pairs that share enough to speak of one thing, the best first. */
function candidatesOf(a: readonly Statement[], b: readonly Statement[]): readonly Candidate[] {
  const weights = weightsOf([...a, ...b]);
  const weigh = (keys: Iterable<string>) => {
    let sum = 0;
    for (const key of keys) sum += weights.get(key) ?? 0;
    return sum;
  };
  const [sumsA, sumsB] = [a, b].map((list) => list.map(({ keys }) => weigh(keys))) as [number[], number[]];
  const candidates: Candidate[] = [];
  const holders = holdersOf(b);
  a.forEach((one, i) => {
    const shared = new Map<number, string[]>();
    for (const key of one.keys) {
      const found = holders.get(key) ?? [];
      if (found.length > maxHolders) continue;
      for (const j of found) shared.set(j, [...(shared.get(j) ?? []), key]);
    }
    for (const [j, keys] of shared) {
      const two = b[j];
      const things = keys.filter((key) => !one.names.has(key) && !two?.names.has(key)).length;
      if (things < minShared) continue;
      const weight = weigh(keys);
      const [sumA, sumB] = [sumsA[i] ?? 0, sumsB[j] ?? 0];
      const held = { a: weight / sumA, b: weight / sumB };
      candidates.push({ a: i, b: j, score: (2 * weight) / (sumA + sumB), held, things });
    }
  });
  return candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** The statements that have each key, by their places. */
function holdersOf(statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  statements.forEach(({ keys }, at) => {
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  });
  return holders;
}

function weightsOf(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keys } of statements) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].map(([key, count]) => [key, Math.log(1 + statements.length / count)]));
}
