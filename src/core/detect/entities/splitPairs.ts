import type { Token } from '../../text/tokens';
import { isHead } from './classify';
import { LEGAL_FORMS } from './lexicon';
import type { NameRun } from './runs';
import { LABELS } from './tagger/lattice';
import type { Voted } from './vote';

const PERSON = LABELS.indexOf('person');

/**
 * Cuts "Venn and Oduya" in two where the rest of the article says that these are two names: both stand there by
 * themselves, or one of them does and is what the pair was taken for; and "Venn Inc and Oduya" and "Lorn Hospital
 * and Wend Hospital" always. O(mentions).
 *
 * Not: "Bosnia and Herzegovina" beside "Bosnia", and what has "&" ("Venn & Oduya" is a firm).
 */
export function splitPairs(votes: readonly Voted[]): readonly Voted[] {
  const pairs = new Map<Voted, number>();
  for (const voted of votes) {
    const joint = voted.label > 0 ? jointOf(voted.paragraph.tokens, voted) : undefined;
    if (joint !== undefined) pairs.set(voted, joint);
  }
  if (pairs.size === 0) return votes;
  const known = labelsByName(votes.filter((voted) => voted.label > 0 && !pairs.has(voted)));
  return votes.flatMap((voted) => {
    const joint = pairs.get(voted);
    if (joint === undefined) return [voted];
    const parts = [
      { from: voted.from, to: joint },
      { from: joint + 1, to: voted.to },
    ];
    const labels = parts.map((part) => known.get(wordsIn(voted.paragraph.tokens, part)));
    const { tokens } = voted.paragraph;
    return isPair(voted.label, labels) || endsCompany(tokens, joint) || areAlike(tokens, voted, joint)
      ? parts.map((part, i) => ({ ...voted, ...part, label: labels[i] ?? voted.label }))
      : [voted];
  });
}

function isPair(label: number, [first, second]: readonly (number | undefined)[]): boolean {
  if (first !== undefined && second !== undefined) return true;
  return label !== LABELS.indexOf('place') && (first ?? second) === label;
}

/** What a company's name ends with, and no name has before an "and" of its own. */
const COMPANY_ENDS = new Set([...LEGAL_FORMS, 'group', 'holdings', 'industries', 'airlines', 'airways']);

/** The word before, or the one before its full stop. */
function endsCompany(tokens: readonly Token[], joint: number): boolean {
  const before = tokens[joint - 1]?.form === '.' ? tokens[joint - 2] : tokens[joint - 1];
  return COMPANY_ENDS.has(before?.form ?? '');
}

/** Both end with the same word, which says what they are. */
function areAlike(tokens: readonly Token[], { from, to }: NameRun, joint: number): boolean {
  const [first, second] = [tokens[joint - 1], tokens[to - 1]];
  return joint > from + 1 && to > joint + 2 && isHead(first) && first?.form === second?.form;
}

/** Where its only "and" stands. */
function jointOf(tokens: readonly Token[], { from, to }: NameRun): number | undefined {
  let joint: number | undefined;
  for (let at = from + 1; at < to - 1; at++) {
    if (tokens[at]?.form !== 'and') continue;
    if (joint !== undefined) return undefined;
    joint = at;
  }
  return joint;
}

/** What names are, and the surnames of people: "Ponte" and "del Ponte" of "Carla del Ponte". */
function labelsByName(votes: readonly Voted[]): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  for (const { from, to, label, paragraph } of votes) {
    const { tokens } = paragraph;
    labels.set(wordsIn(tokens, { from, to }), label);
    if (label !== PERSON) continue;
    for (let at = to - 1; at > from; at--) {
      labels.set(wordsIn(tokens, { from: at, to }), label);
      if (tokens[at - 1]?.capitalised) break;
    }
  }
  return labels;
}

/** The words of a run in small letters, as one text. */
export function wordsIn(tokens: readonly Token[], { from, to }: NameRun): string {
  let name = '';
  for (let at = from; at < to; at++) name += ` ${tokens[at]?.form}`;
  return name;
}
