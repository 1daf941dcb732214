import type { Token } from '../../text/tokens';
import type { EntityType } from '../find';
import { headTypeOf } from './classify';
import { type Mention, toMention, withListed } from './mention';
import type { ParagraphNames } from './readNames';
import type { NameRun } from './runs';
import { readRole, withoutTitles } from './splitRun';
import { LABELS } from './tagger/lattice';
import type { Voted } from './vote';

interface Placed {
  readonly start: number;
  readonly names: ParagraphNames;
}

/**
 * The mentions of an article from what its paragraphs' names were voted to be: a title is cut off a person, the finer
 * types are told by a name's head, and capitalised words beside names that are an office are roles. O(mentions + runs).
 */
export function mentionsOfVotes(votes: readonly Voted[], paragraphs: readonly Placed[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  for (const { start, names } of paragraphs) {
    const own: Voted[] = [];
    while (votes[next]?.paragraph === names && votes[next]?.start === start) {
      const found = votes[next++];
      if (found !== undefined && (found.label > 0 || isEvent(names.tokens, found))) own.push(found);
    }
    const found = [...own.map((voted) => nameOf(names, start, voted)), ...rolesOf(names, start, own)];
    found.sort((a, b) => a.start - b.start);
    for (const mention of withListed(names, start, found)) mentions.push(mention);
  }
  return mentions;
}

function nameOf(names: ParagraphNames, start: number, voted: Voted): Mention {
  const label = LABELS[voted.label] ?? 'other';
  const run = label === 'person' ? withoutTitles(names.tokens, voted) : voted;
  return toMention(
    names,
    start,
    run.from < run.to ? run : voted,
    typeOf(label, names.tokens, voted),
    voted.score,
  );
}

function typeOf(label: (typeof LABELS)[number], tokens: readonly Token[], run: NameRun): EntityType {
  const head = headTypeOf(tokens, run);
  if (label === 'place') return head === 'facility' ? 'facility' : 'place';
  if (label !== 'other' && label !== 'none') return label;
  if (head === 'event' || head === 'facility') return head;
  return isInQuotes(tokens, run) ? 'work' : 'other';
}

/**
 * "The Games", where the tagger saw no name: a capital inside a sentence, and a word that is an event's head. Not: what
 * is left of a longer name, "Paris 2024 Games".
 */
function isEvent(tokens: readonly Token[], run: NameRun): boolean {
  const [before, first] = [tokens[run.from - 1], tokens[run.from]];
  if (first?.sentenceStart || before?.kind === 'number') return false;
  return (!before?.capitalised || before.form === 'the') && headTypeOf(tokens, run) === 'event';
}

function isInQuotes(tokens: readonly Token[], { from, to }: NameRun): boolean {
  return /^["“‘']$/.test(tokens[from - 1]?.form ?? '') && /^["”’',]$/.test(tokens[to]?.form ?? '');
}

/** The roles among the capitalised words that are no part of a name. */
function rolesOf(names: ParagraphNames, start: number, named: readonly Voted[]): readonly Mention[] {
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

/** A lone word that begins a sentence is a role before a name only: "Director Venn", not "Director of the play". */
function roleIn(tokens: readonly Token[], { from, to }: NameRun, isBeforeName: boolean): NameRun | undefined {
  let start = from;
  while (start < to && !tokens[start]?.capitalised) start++;
  const end = readRole(tokens, { from: start, to });
  if (end === undefined || !tokens[end - 1]?.capitalised) return undefined;
  if (tokens[start]?.sentenceStart && end === start + 1 && !isBeforeName) return undefined;
  return { from: start, to: end };
}
