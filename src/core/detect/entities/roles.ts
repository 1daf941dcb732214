import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { isHead } from './classify';
import { type Mention, toMention } from './mention';
import type { ParagraphNames } from './readNames';
import type { NameRun } from './runs';
import { readRole, withoutTitles } from './splitRun';
import type { LABELS } from './tagger/lattice';
import type { Voted } from './vote';

// Offices and ranks beside names: in what the tagger took for one name, and among the capitalised words that it left.

/** Roles that no first name or surname is. */
const RANKS =
  wordSet(`president minister secretary chancellor ambassador senator congressman congresswoman chairman
  premier director professor archbishop captain colonel lieutenant sergeant inspector detective councillor`);

/** Where the rank ends that begins a person: "Captain Venn". Not: "King", which is also what people are called. */
export function rankOfPerson(tokens: readonly Token[], { from, to }: NameRun): number | undefined {
  return to > from + 1 && RANKS.has(tokens[from]?.form ?? '') ? from + 1 : undefined;
}

/**
 * Where the role ends that begins a name, and two words or three of a person follow, or a surname of the article:
 * "Councillor Osric Pellane", "Mayor Pellane". Not: a body that is called by an office, "Mayor Daley Academy".
 */
export function roleOfPerson(
  tokens: readonly Token[],
  label: (typeof LABELS)[number],
  { from, to }: NameRun,
  surnames: ReadonlySet<string>,
): number | undefined {
  if (label === 'nationality' || label === 'none') return undefined;
  const end = readRole(tokens, { from, to });
  const rest = end === undefined ? [] : tokens.slice(end, to);
  const isPerson = rest.every(
    (word) => word.kind === 'word' && word.capitalised && !word.upper && !isHead(word),
  );
  const isKnown = rest.length === 1 && surnames.has(rest[0]?.form ?? '');
  const isFull = label !== 'place' && rest.length >= 2 && rest.length <= 3;
  return isPerson && (isKnown || isFull) ? end : undefined;
}

/** The roles among the capitalised words that are no part of a name. */
export function rolesOf(names: ParagraphNames, start: number, named: readonly Voted[]): readonly Mention[] {
  const { tokens } = names;
  const roles: Mention[] = [];
  let next = 0;
  for (const run of names.runs) {
    while ((named[next]?.to ?? run.from + 1) <= run.from) next++;
    let from = run.from;
    for (let k = next; from < run.to; k++) {
      const to = Math.min(run.to, Math.max(from, named[k]?.from ?? run.to));
      const role = from < to ? roleIn(tokens, { from, to }, named[k]?.from === to) : undefined;
      if (role) roles.push(toMention(names, start, role, 'role', 0.7));
      from = Math.max(to, named[k]?.to ?? run.to);
    }
  }
  return roles;
}

/** In a line of capitals: "THE PRESIDENT". */
const ARTICLES = wordSet('the a an');

/**
 * Without the small words before a name: "Ambassador" of "Ambassador to Lorn".
 * A lone word that begins a sentence is a role before a name only: "Director Venn", not "Director of the play".
 */
function roleIn(tokens: readonly Token[], { from, to }: NameRun, isBeforeName: boolean): NameRun | undefined {
  let start = withoutTitles(tokens, { from, to }).from;
  while (start < to && (!tokens[start]?.capitalised || ARTICLES.has(tokens[start]?.form ?? ''))) start++;
  let end = readRole(tokens, { from: start, to });
  while (end !== undefined && end > start && !tokens[end - 1]?.capitalised) end--;
  if (end === undefined || end === start) return undefined;
  if (tokens[start]?.sentenceStart && end === start + 1 && !isBeforeName) return undefined;
  return { from: start, to: end };
}
