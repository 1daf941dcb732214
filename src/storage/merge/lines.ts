/**
 * Merging by lines, for notes and for what stands between records. Two sides' hunks are put together where they do not
 * overlap; hunks that only touch are, unless it is unclear which comes first. Differences are found by Myers' greedy
 * algorithm (An O(ND) Difference Algorithm, 1986) in time and memory of the square of the number of differing lines.
 *
 * Rejected: the classic diff3, which calls two changes of neighbouring lines a conflict. Nobody has to decide there.
 * Where one side has the other's change already, it is the result: merging again must not double a line.
 */

/** Lines `start` to `end` of the base, replaced by `lines`. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** More differing lines than this are taken as one hunk. */
const maxDistance = 1000;

/** The merged text, or `undefined` where both sides changed the same lines in different ways. */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const [lines, mine, others] = [linesOf(base), linesOf(ours), linesOf(theirs)];
  const [oursHolds, theirsHolds] = [holdsChange(mine, lines, others), holdsChange(others, lines, mine)];
  if (oursHolds !== theirsHolds) return oursHolds ? ours : theirs;
  const hunks = mergeHunks(diffLines(lines, mine), diffLines(lines, others));
  if (!hunks) return undefined;
  const out: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    out.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...out, ...lines.slice(at)].join('\n');
}

/** An empty text has no line, so that deleting every line leaves nothing behind. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** True where `now` is `changed` with more changes, none of which takes back what `changed` did to `base`. */
function holdsChange(now: readonly string[], base: readonly string[], changed: readonly string[]): boolean {
  const [back, more] = [diffLines(changed, base), diffLines(changed, now)];
  if (!mergeHunks(back, more)) return false;
  return !back.some((hunk) => more.some((other) => isSame(hunk, other) || takesBack(hunk, other)));
}

/** True where a change beside another puts a line back that the other took out. */
function takesBack(back: Hunk, { start, end, lines }: Hunk): boolean {
  return start <= back.end && back.start <= end && lines.some((line) => back.lines.includes(line));
}

function mergeHunks(ours: readonly Hunk[], theirs: readonly Hunk[]): Hunk[] | undefined {
  const out: Hunk[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [ours[i], theirs[j]];
    if (!a && !b) return out;
    if (a && b && isSame(a, b)) {
      out.push(a);
      i++;
      j++;
    } else if (a && (!b || comesBefore(a, b))) {
      out.push(a);
      i++;
    } else if (b && (!a || comesBefore(b, a))) {
      out.push(b);
      j++;
    } else return undefined;
  }
}

function isSame(a: Hunk, b: Hunk): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  );
}

/** New lines beside a change that adds or takes lines could stand on either side of it: that is for a person to say. */
function comesBefore(a: Hunk, b: Hunk): boolean {
  if (a.end !== b.start) return a.end < b.start;
  const isInsertion = a.start === a.end || b.start === b.end;
  return !isInsertion || keepsCount(a) || keepsCount(b);
}

function keepsCount({ start, end, lines }: Hunk): boolean {
  return lines.length === end - start;
}

function diffLines(old: readonly string[], now: readonly string[]): Hunk[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const middle = now.slice(head, now.length - tail);
  const matches = commonLines(old.slice(head, old.length - tail), middle);
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [oldAt, nowAt] of [...matches, [old.length - tail - head, middle.length] as const]) {
    if (oldAt > x || nowAt > y)
      hunks.push({ start: head + x, end: head + oldAt, lines: middle.slice(y, nowAt) });
    [x, y] = [oldAt + 1, nowAt + 1];
  }
  return hunks;
}

/** Pairs of places with equal lines, ascending: a longest common subsequence, or none where that is too much work. */
function commonLines(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  const get = (from: ReadonlyMap<number, number>, k: number) => from.get(k) ?? -1;
  const isDown = (from: ReadonlyMap<number, number>, k: number, d: number) =>
    k === -d || (k !== d && get(from, k - 1) < get(from, k + 1));
  for (let d = 0; d <= Math.min(old.length + now.length, maxDistance); d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, k, d) ? get(furthest, k + 1) : get(furthest, k - 1) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      furthest.set(k, x);
      if (x >= old.length && x - k >= now.length) return walkBack(d);
    }
  }
  return [];

  function walkBack(distance: number): [number, number][] {
    const pairs: [number, number][] = [];
    let [x, y] = [old.length, now.length];
    for (let d = distance; d >= 0; d--) {
      const before = trace[d] ?? furthest;
      const k = x - y;
      const from = isDown(before, k, d) ? k + 1 : k - 1;
      const previous = { x: get(before, from), y: get(before, from) - from };
      while (x > previous.x && y > previous.y && x > 0 && y > 0) pairs.push([--x, --y]);
      [x, y] = [previous.x, previous.y];
    }
    return pairs.reverse();
  }
}
