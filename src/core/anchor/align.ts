/**
 * Which token of a new text is which token of an old one: at most one each way, so words that other old text accounts for
 * are never given twice.
 *
 * First the chains of blocks (blocks.ts), moved ones among them; then every gap between two blocks of a chain, and the
 * ends of the chains as far as they go on, by the best alignment (gap.ts). Large gaps are cut at what is unique in them.
 * Linear but for the gaps, whose cells have a limit and a budget: what lies beyond stays unmatched, and is refused.
 * Rejected: one diff over everything, which loses moved paragraphs; the longest common substring over and over (Tichy
 * 1984), which is quadratic for repeated text.
 */
import { dropDoubtful } from './backbone';
import { chainsOf, findChains, inOrder } from './blocks';
import { dropDetached } from './detached';
import { settleEdges } from './edges';
import { alignGap } from './gap';
import type { Block, Region } from './grams';
import { type Tokens, weightOf, weightOfMark } from './tokens';

interface AlignRules {
  /** The old text is known in pieces only: what moved out of its surroundings must be whole. */
  readonly isPartial: boolean;
}

/** The new token of each old one, or -1, and the reverse. */
export interface Alignment {
  readonly forth: Int32Array;
  readonly back: Int32Array;
}

/** What a moved chain must weigh: five or six words. */
const leastMoved = 14;
const holePrice = 2.5;
const itemPrice = 0.02;
/** Cells of one gap, and of all gaps of a text. */
const mostCells = 160_000;
const cellBudget = 40_000_000;
/** Tokens by which the end of a chain is followed. */
const mostFollowed = 250;

/** What lies between two blocks. */
interface Gap {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

interface Work extends Alignment {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: (place: number) => number;
  cells: number;
}

/** Aligns the tokens of two texts, made by one tokeniser. */
export function align(old: Tokens, now: Tokens, { isPartial }: AlignRules): Alignment {
  const [left, right] = [old.ids, now.ids];
  const weight = (place: number) => weightOf(old, place);
  const work: Work = {
    left,
    right,
    weight,
    cells: cellBudget,
    forth: new Int32Array(left.length).fill(-1),
    back: new Int32Array(right.length).fill(-1),
  };
  const whole = { left, right, leftStart: 0, leftEnd: left.length, rightStart: 0, rightEnd: right.length };
  const found = findChains(whole, { leastMoved, weight, isLines: makeIsLines(old, now) });
  const first: Block = { left: 0, right: 0, length: 0 };
  const last: Block = { left: left.length, right: right.length, length: 0 };
  const placed = chainsOf([first, ...found.flat(), last]);
  const certain = isPartial ? chainsOf(dropDoubtful(placed, old, weight).flat()) : placed;
  const chains = chainsOf(dropLookAlikes(work, certain).flat());
  for (const chain of chains) for (const block of chain) take(work, block);
  for (const chain of chains) fillChain(work, chain);
  for (const [k, chain] of chains.entries()) {
    const next = chains[k + 1];
    if (next) followEnds(work, chain.at(-1), next[0]);
  }
  settleEdges(work, old.breaks);
  if (isPartial) dropDetached(work, old);
  return work;
}

/** Lines, their last mark apart: the full stop may belong to a block that goes on behind another line. */
function makeIsLines(old: Tokens, now: Tokens) {
  const begins = ({ breaks }: Tokens, k: number) => k >= breaks.length || breaks[k] === 2;
  const ends = (tokens: Tokens, k: number) =>
    begins(tokens, k) || (begins(tokens, k + 1) && weightOf(tokens, k) <= weightOfMark);
  return ({ left, right, length }: Block) =>
    begins(old, left) && ends(old, left + length) && begins(now, right) && ends(now, right + length);
}

function take({ forth, back }: Work, { left, right, length }: Block): void {
  for (let k = 0; k < length; k++) {
    forth[left + k] = right + k;
    back[right + k] = left + k;
  }
}

function gapBetween(a: Block, b: Block): Gap {
  return {
    leftStart: a.left + a.length,
    leftEnd: b.left,
    rightStart: a.right + a.length,
    rightEnd: b.right,
  };
}

function fillChain(work: Work, chain: readonly Block[]): void {
  for (const [k, block] of chain.entries()) {
    const next = chain[k + 1];
    if (next) fillGap(work, gapBetween(block, next), 0);
  }
}

/** Aligns what lies between two blocks of a chain. */
function fillGap(work: Work, gap: Gap, depth: number): void {
  const n = gap.leftEnd - gap.leftStart;
  const m = gap.rightEnd - gap.rightStart;
  if (n <= 0 || m <= 0) return;
  if (n * m <= mostCells) {
    for (const [i, j] of alignClosed(work, gap)) take(work, { left: i, right: j, length: 1 });
    return;
  }
  const blocks = depth < 12 ? inOrder({ ...work, ...gap } satisfies Region) : [];
  const first: Block = { left: gap.leftStart, right: gap.rightStart, length: 0 };
  const last: Block = { left: gap.leftEnd, right: gap.rightEnd, length: 0 };
  if (blocks.length === 0) {
    followEnds(work, first, last);
    return;
  }
  for (const block of blocks) take(work, block);
  const all = [first, ...blocks, last];
  for (const [k, block] of all.entries()) {
    const next = all[k + 1];
    if (next) fillGap(work, gapBetween(block, next), depth + 1);
  }
}

function alignClosed(work: Work, gap: Gap): [number, number][] {
  const n = gap.leftEnd - gap.leftStart;
  const m = gap.rightEnd - gap.rightStart;
  if (n <= 0 || m <= 0 || n * m > work.cells) return [];
  work.cells -= n * m;
  return alignGap(
    { items: work.left, from: gap.leftStart, length: n },
    { items: work.right, from: gap.rightStart, length: m },
    { step: 1, isClosed: true, hole: holePrice, perItem: itemPrice, weight: work.weight },
  );
}

/** Goes on from the end of one chain, then back from the beginning of the next, as far as it pays. */
function followEnds(work: Work, a: Block | undefined, b: Block | undefined): void {
  if (!a || !b) return;
  const start = a.left + a.length;
  const reached = follow(work, start, a.right + a.length, b.left - start, 1);
  follow(work, b.left - 1, b.right - 1, b.left - reached, -1);
}

/** Aligns outwards from this pair of places. Gives the left place behind the last match. */
function follow(work: Work, leftFrom: number, rightFrom: number, room: number, step: 1 | -1): number {
  const n = Math.min(room, mostFollowed);
  let m = 0;
  while (m < mostFollowed && work.back[rightFrom + step * m] === -1) m++;
  if (n <= 0 || m <= 0 || n * m > work.cells) return leftFrom;
  work.cells -= n * m;
  const pairs = alignGap(
    { items: work.left, from: leftFrom, length: n },
    { items: work.right, from: rightFrom, length: m },
    { step, isClosed: false, hole: holePrice, perItem: itemPrice * 4, weight: work.weight },
  );
  for (const [i, j] of pairs) take(work, { left: i, right: j, length: 1 });
  const furthest = pairs[0];
  return furthest ? furthest[0] + step : leftFrom;
}

/**
 * A chain that stands elsewhere while its neighbours stayed together was cut out, or it is a look-alike of words that
 * were edited in their place. Where the place still holds most of the words, they are taken there.
 */
function dropLookAlikes(work: Work, chains: readonly Block[][]): Block[][] {
  const byRight = chains.flat().sort((a, b) => a.right - b.right);
  const rankOf = new Map(byRight.map((block, rank) => [block, rank]));
  const kept: Block[][] = [];
  for (const [k, chain] of chains.entries()) {
    const before = kept.at(-1)?.at(-1);
    const after = chains[k + 1]?.[0];
    const isCutOut = before && after && (rankOf.get(after) ?? 0) === (rankOf.get(before) ?? 0) + 1;
    if (isCutOut && isLookAlike(work, chain, gapBetween(before, after))) continue;
    kept.push(chain);
  }
  return kept;
}

function isLookAlike(work: Work, chain: readonly Block[], gap: Gap): boolean {
  let [all, elsewhere, here] = [0, 0, 0];
  for (let k = gap.leftStart; k < gap.leftEnd; k++) all += work.weight(k);
  for (const { left, length } of chain) for (let k = 0; k < length; k++) elsewhere += work.weight(left + k);
  if ((gap.leftEnd - gap.leftStart) * (gap.rightEnd - gap.rightStart) <= mostCells) {
    for (const [i] of alignClosed(work, gap)) here += work.weight(i);
  }
  return here >= 0.5 * all && here >= elsewhere - 0.3 * all;
}
