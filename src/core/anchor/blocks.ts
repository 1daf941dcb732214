/**
 * Blocks that two token sequences share, in order or moved.
 *
 * Unique runs are stretched as far as the tokens agree; the longest claim their tokens first, so a copy never takes what a
 * longer passage accounts for. Blocks that follow one another on both sides form a chain. A light chain that stands
 * elsewhere is chance and is dropped, lightest first, as small rearrangements are in the comparison of genomes
 * (Pevzner and Tesler 2003). O(n log n); the stretching has a budget, since a text of one repeated word would stretch
 * every run over everything.
 */
import { countWhile } from '../text/binarySearch';
import { type Block, type Region, uniqueRuns } from './grams';

/** Tokens that make a seed. */
const seedSize = 3;

interface BlockRules {
  /** How much a moved chain must weigh to be believed. */
  readonly leastMoved: number;
  /** What the left token at this place weighs. */
  readonly weight: (place: number) => number;
  /** True for a block that is a line, or several, on both sides: a heading may be short. */
  readonly isLines: (block: Block) => boolean;
}

/** Of the weight that a moved chain must have, lines need this share. */
const shareForLines = 0.25;

/** Chains of blocks, ascending on the left; within a chain the blocks ascend on both sides. */
export function findChains(region: Region, rules: BlockRules): Block[][] {
  const isLines = ([block, more]: readonly Block[]) => !!block && !more && rules.isLines(block);
  let blocks = claim(region, stretch(region, uniqueRuns(region, seedSize)));
  for (const share of [0.25, 0.5, 1]) {
    const least = rules.leastMoved * share;
    const chains = chainsOf(blocks);
    if (chains.length <= 1) return chains;
    blocks = chains
      .filter((chain) => weightOf(chain, rules) >= least * (isLines(chain) ? shareForLines : 1))
      .flat();
  }
  return chainsOf(blocks);
}

function weightOf(chain: readonly Block[], { weight }: BlockRules): number {
  let sum = 0;
  for (const { left, length } of chain) for (let k = 0; k < length; k++) sum += weight(left + k);
  return sum;
}

/** Blocks that are neighbours on both sides belong to one chain. */
export function chainsOf(blocks: readonly Block[]): Block[][] {
  const ascending = [...blocks].sort((a, b) => a.left - b.left);
  const ranks = new Map([...blocks].sort((a, b) => a.right - b.right).map((block, rank) => [block, rank]));
  const chains: Block[][] = [];
  let last = -2;
  for (const block of ascending) {
    const rank = ranks.get(block) ?? -2;
    const chain = chains.at(-1);
    if (chain && rank === last + 1) chain.push(block);
    else chains.push([block]);
    last = rank;
  }
  return chains;
}

function stretch(region: Region, seeds: readonly Block[]): Block[] {
  const { left, right, leftStart, leftEnd, rightStart, rightEnd } = region;
  let budget = 8 * (leftEnd - leftStart + rightEnd - rightStart) + 1024;
  const reached = new Map<number, number>();
  const blocks: Block[] = [];
  for (const seed of seeds) {
    const diagonal = seed.right - seed.left;
    if ((reached.get(diagonal) ?? -1) >= seed.left + seed.length) continue;
    let [before, after] = [0, seed.length];
    const isSame = (k: number) =>
      left[seed.left + k] === right[seed.right + k] && (left[seed.left + k] ?? -1) >= 0 && budget-- > 0;
    while (seed.left + before > leftStart && seed.right + before > rightStart && isSame(before - 1)) before--;
    while (seed.left + after < leftEnd && seed.right + after < rightEnd && isSame(after)) after++;
    reached.set(diagonal, seed.left + after);
    blocks.push({ left: seed.left + before, right: seed.right + before, length: after - before });
  }
  return blocks;
}

/** Of blocks that overlap the longer keeps its tokens; of the other the longest free stretch remains. */
function claim(region: Region, blocks: readonly Block[]): Block[] {
  const { leftStart, leftEnd, rightStart, rightEnd } = region;
  const leftTaken = new Uint8Array(leftEnd - leftStart);
  const rightTaken = new Uint8Array(rightEnd - rightStart);
  const kept: Block[] = [];
  for (const block of [...blocks].sort((a, b) => b.length - a.length || a.left - b.left)) {
    let free = { from: 0, length: 0 };
    let from = 0;
    for (let k = 0; k <= block.length; k++) {
      const isFree =
        k < block.length &&
        !leftTaken[block.left + k - leftStart] &&
        !rightTaken[block.right + k - rightStart];
      if (isFree) continue;
      if (k - from > free.length) free = { from, length: k - from };
      from = k + 1;
    }
    if (free.length === 0) continue;
    const left = block.left + free.from;
    const right = block.right + free.from;
    leftTaken.fill(1, left - leftStart, left - leftStart + free.length);
    rightTaken.fill(1, right - rightStart, right - rightStart + free.length);
    kept.push({ left, right, length: free.length });
  }
  return kept;
}

/** The blocks of a stretch that stand in the same order on both sides: the longest ascending run of unique ones. */
export function inOrder(region: Region): Block[] {
  for (const size of [seedSize, 1]) {
    const blocks = claim(region, stretch(region, uniqueRuns(region, size)));
    if (blocks.length > 0) return longestAscending(blocks.sort((a, b) => a.left - b.left));
  }
  return [];
}

/** Patience sorting: the longest subsequence that ascends on the right, O(n log n). */
function longestAscending(blocks: readonly Block[]): Block[] {
  const piles: number[] = [];
  const previous = new Int32Array(blocks.length).fill(-1);
  for (const [k, { right }] of blocks.entries()) {
    const pile = countWhile(piles.length, (p) => (blocks[piles[p] ?? 0]?.right ?? 0) < right);
    previous[k] = pile > 0 ? (piles[pile - 1] ?? -1) : -1;
    piles[pile] = k;
  }
  const found: Block[] = [];
  for (let k = piles.at(-1) ?? -1; k >= 0; k = previous[k] ?? -1) {
    const block = blocks[k];
    if (block) found.push(block);
  }
  return found.reverse();
}
