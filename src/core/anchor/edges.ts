/**
 * Settles where aligned runs meet. When a paragraph moves away, the first word of the next one ("The") often equals the
 * first word of what came instead, and the place of the cut is open by a few tokens: of the possible cuts the one before a
 * line is taken, then one before a sentence. Linear: each cut slides over equal tokens only, and by a limited number.
 * Source: diff_cleanupSemanticLossless of Google's diff-match-patch, here also for moved runs.
 */
import type { Alignment } from './align';

interface Sequences extends Alignment {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const furthest = 24;
const furthestOver = 2;

/** Changes the alignment in place. `breaks` says what begins with a left token: 2 a line, 1 a sentence, else 0. */
export function settleEdges(work: Sequences, breaks: Uint8Array): void {
  for (let k = 1; k < work.left.length; k++) {
    const [a, b] = [work.forth[k - 1] ?? -1, work.forth[k] ?? -1];
    if (a >= 0 && b >= 0 && b !== a + 1) k = slideCut(work, k, breaks);
  }
  for (let k = 1; k < work.left.length; k++) {
    if ((work.forth[k - 1] ?? -1) >= 0 && (work.forth[k] ?? -1) < 0) slideDeletion(work, k, breaks);
  }
  for (let k = 1; k < work.left.length; k++) if (isTorn(work, k)) retreat(work, k, breaks);
  for (const acrossLines of [false, true]) {
    for (let k = 1; k < work.left.length; k++) if (acrossLines || breaks[k] !== 2) join(work, k, k - 1, 1);
    for (let k = work.left.length - 2; k >= 0; k--) {
      if (acrossLines || breaks[k + 1] !== 2) join(work, k, k + 1, -1);
    }
  }
}

const isTorn = ({ forth }: Sequences, k: number) => forth[k] !== (forth[k - 1] ?? -1) + 1;

/**
 * Frees what reaches over the end of a line by a token or two where runs part before `cut`: a full stop before, a "The"
 * behind. They are then joined to their own line, and only what stays free to the other.
 */
function retreat(work: Sequences, cut: number, breaks: Uint8Array): void {
  for (let k = cut + 1; k <= cut + furthestOver && !isTorn(work, k); k++) {
    if (breaks[k] === 2) for (let i = cut; i < k; i++) unlink(work, i);
  }
  for (let k = cut - 1; k >= Math.max(1, cut - furthestOver) && !isTorn(work, k); k--) {
    if (breaks[k] === 2) for (let i = k; i < cut; i++) unlink(work, i);
  }
}

function unlink({ forth, back }: Sequences, k: number): void {
  const there = forth[k] ?? -1;
  if (there >= 0) back[there] = -1;
  forth[k] = -1;
}

/** Two runs meet before `cut`. Gives the place from which to go on. */
function slideCut(work: Sequences, cut: number, breaks: Uint8Array): number {
  const { left, right, forth, back } = work;
  const byFirst = (forth[cut - 1] ?? 0) - (cut - 1);
  const bySecond = (forth[cut] ?? 0) - cut;
  const isFree = (k: number, shift: number) => left[k] === right[k + shift] && back[k + shift] === -1;
  let low = cut;
  while (cut - low < furthest && forth[low - 1] === low - 1 + byFirst && isFree(low - 1, bySecond)) low--;
  let high = cut;
  while (high - cut < furthest && forth[high] === high + bySecond && isFree(high, byFirst)) high++;
  const best = bestCut(breaks, cut, low, high);
  for (let k = best; k < cut; k++) relink(work, k, k + bySecond);
  for (let k = cut; k < best; k++) relink(work, k, k + byFirst);
  return Math.max(cut, best);
}

/** Left tokens from `start` on are gone, while their neighbours are together: the hole may stand a little elsewhere. */
function slideDeletion(work: Sequences, start: number, breaks: Uint8Array): void {
  const { left, forth } = work;
  let end = start;
  while (end < left.length && (forth[end] ?? -1) < 0) end++;
  const before = forth[start - 1] ?? -1;
  if (end === left.length || forth[end] !== before + 1) return;
  const size = end - start;
  const isRun = (k: number) => forth[k] === before - (start - 1 - k);
  let low = start;
  while (start - low < furthest && low > 0 && isRun(low - 1) && left[low - 1] === left[low - 1 + size]) low--;
  let high = start;
  const follows = (k: number) => forth[k + size] === before + 1 + k - start;
  while (high - start < furthest && follows(high) && left[high] === left[high + size]) high++;
  const best = bestCut(breaks, start, low, high);
  for (let k = start - 1; k >= best; k--) move(work, k, k + size);
  for (let k = start; k < best; k++) move(work, k + size, k);
}

function bestCut(breaks: Uint8Array, present: number, low: number, high: number): number {
  let best = present;
  for (let k = low; k <= high; k++) if ((breaks[k] ?? 2) > (breaks[best] ?? 2)) best = k;
  return best;
}

function relink({ forth, back }: Sequences, k: number, there: number): void {
  back[forth[k] ?? 0] = -1;
  forth[k] = there;
  back[there] = k;
}

/** Gives what one left token stands for to another. */
function move({ forth, back }: Sequences, from: number, to: number): void {
  const there = forth[from] ?? 0;
  forth[from] = -1;
  forth[to] = there;
  back[there] = to;
}

/** A free token beside an aligned one, equal on both sides, goes with it. */
function join({ left, right, forth, back }: Sequences, k: number, beside: number, step: 1 | -1): void {
  const there = (forth[beside] ?? -1) + step;
  if ((forth[beside] ?? -1) < 0 || (forth[k] ?? -1) >= 0 || there < 0 || back[there] !== -1) return;
  if (left[k] !== right[there] || (left[k] ?? -1) < 0) return;
  forth[k] = there;
  back[there] = k;
}
