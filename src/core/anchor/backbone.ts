/**
 * Which chains of blocks kept the order of most of the text, and which were moved; and of the moved ones, which may be
 * look-alikes when the old text is known in pieces only.
 *
 * The backbone is the heaviest ascending subsequence, by a Fenwick tree of maxima: O(c log c) for c chains.
 */
import type { Block } from './grams';
import { lossOf, type Tokens } from './tokens';

type Chain = readonly Block[];

/**
 * The chains without those that moved and are not whole. A deleted sentence that has a look-alike elsewhere cannot be told
 * from one that was moved and edited, so of moved text only what nobody touched is believed: no word missing inside, nor
 * at its ends up to the line's.
 */
export function dropDoubtful(
  chains: readonly Chain[],
  old: Tokens,
  weight: (place: number) => number,
): Chain[] {
  const spine = backbone(chains, weight);
  return chains.filter((chain, k) => {
    if (spine.has(chain)) return true;
    const limit = { start: endOf(chains[k - 1]), end: chains[k + 1]?.[0]?.left ?? old.ids.length };
    return missing(chain, limit, old) <= 1;
  });
}

const endOf = (chain: Chain | undefined) => {
  const last = chain?.at(-1);
  return last ? last.left + last.length : 0;
};

function backbone(chains: readonly Chain[], weight: (place: number) => number): ReadonlySet<Chain> {
  const ranked = [...chains].sort((a, b) => (a[0]?.right ?? 0) - (b[0]?.right ?? 0));
  const ranks = new Map(ranked.map((chain, rank) => [chain, rank]));
  const best = new Float64Array(chains.length + 1);
  const bestAt = new Int32Array(chains.length + 1).fill(-1);
  const previous = new Int32Array(chains.length).fill(-1);
  let top = { sum: -1, at: -1 };
  for (const [k, chain] of chains.entries()) {
    const rank = ranks.get(chain) ?? 0;
    let sum = 0;
    for (let node = rank; node > 0; node -= node & -node) {
      if ((best[node] ?? 0) > sum) [sum, previous[k]] = [best[node] ?? 0, bestAt[node] ?? -1];
    }
    for (const { left, length } of chain) for (let i = 0; i < length; i++) sum += weight(left + i);
    for (let node = rank + 1; node < best.length; node += node & -node) {
      if ((best[node] ?? 0) < sum) [best[node], bestAt[node]] = [sum, k];
    }
    if (sum > top.sum) top = { sum, at: k };
  }
  const spine = new Set<Chain>();
  for (let k = top.at; k >= 0; k = previous[k] ?? -1) {
    const chain = chains[k];
    if (chain) spine.add(chain);
  }
  return spine;
}

/** The weight of the words that a moved chain lacks, up to the next line, unknown text or other chain. */
function missing(chain: Chain, limit: { readonly start: number; readonly end: number }, old: Tokens): number {
  let sum = 0;
  const first = chain[0]?.left ?? 0;
  const last = endOf(chain);
  for (let k = first; k > limit.start && old.breaks[k] !== 2 && (old.ids[k - 1] ?? -1) >= 0; k--)
    sum += lossOf(old, k - 1);
  for (let k = last; k < limit.end && old.breaks[k] !== 2 && (old.ids[k] ?? -1) >= 0; k++)
    sum += lossOf(old, k);
  for (const [k, block] of chain.entries()) {
    const next = chain[k + 1];
    if (next) sum += lost(block.left + block.length, next.left, old);
  }
  return sum;
}

/** A hole that holds unknown text proves nothing. */
function lost(from: number, to: number, old: Tokens): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    if ((old.ids[k] ?? -1) < 0) return 0;
    sum += lossOf(old, k);
  }
  return sum;
}
