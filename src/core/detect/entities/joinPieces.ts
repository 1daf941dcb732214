import { wordsIn } from './splitPairs';
import type { Voted } from './vote';

/**
 * Joins two names that stand side by side where the article has both as one elsewhere: "Mill" and "End" of "Mill End shopkeeper",
 * with "in Mill End" below. One of them at least was taken for a name. O(mentions).
 */
export function joinPieces(votes: readonly Voted[]): readonly Voted[] {
  let known: ReadonlyMap<string, number> | undefined;
  const joined: Voted[] = [];
  for (let i = 0; i < votes.length; i++) {
    const [one, next] = [votes[i], votes[i + 1]];
    if (one === undefined) break;
    const isSame = next?.paragraph === one.paragraph && next.start === one.start;
    const isBeside = isSame && next.from === one.to && (one.label > 0 || next.label > 0);
    if (isBeside) known ??= longNames(votes);
    const whole = { from: one.from, to: next?.to ?? one.to };
    const label = isBeside ? known?.get(wordsIn(one.paragraph.tokens, whole)) : undefined;
    joined.push(label === undefined ? one : { ...one, ...whole, label });
    if (label !== undefined) i++;
  }
  return joined;
}

function longNames(votes: readonly Voted[]): ReadonlyMap<string, number> {
  const long = votes.filter(({ from, to, label }) => label > 0 && to > from + 1);
  return new Map(long.map((voted) => [wordsIn(voted.paragraph.tokens, voted), voted.label]));
}
