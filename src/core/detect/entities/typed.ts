import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS } from '../figures/dateWords';
import type { EntityType } from '../find';
import { headTypeOf, isHead } from './classify';
import { PRODUCTS_BEFORE, WORKS_BEFORE } from './cueNouns';
import { NEWSPAPER_HEADS, STORM_WORDS, STRUCTURE_HEADS } from './lexicon';
import { type Mention, toMention, withListed } from './mention';
import type { ParagraphNames } from './readNames';
import type { NameRun } from './runs';
import { readRole, withoutTitles } from './splitRun';
import { LABELS } from './tagger/lattice';
import { bareName, hasShortRank, houseOf, isCommonAcronym, isPostnominal, withGenitive } from './trim';
import type { Voted } from './vote';

/** Roles that no first name or surname is. */
const RANKS =
  wordSet(`president minister secretary chancellor ambassador senator congressman congresswoman chairman
  premier director professor archbishop captain colonel lieutenant sergeant inspector detective councillor`);

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
  const surnames = surnamesOf(votes);
  let next = 0;
  for (const { start, names } of paragraphs) {
    const own: Voted[] = [];
    while (votes[next]?.paragraph === names && votes[next]?.start === start) {
      const found = votes[next++];
      if (found !== undefined && (found.label > 0 || isEvent(names.tokens, found))) own.push(found);
    }
    const named = own.filter((voted) => !isTitleAlone(names.tokens, voted));
    const found = [
      ...named.flatMap((voted, k) => {
        const storm = stormOf(names.tokens, voted, named[k - 1]?.to ?? 0);
        if (storm) return toMention(names, start, storm, 'event', voted.score);
        const house = houseOf(names.tokens, voted, named[k + 1]?.from ?? names.tokens.length);
        const type = house && headTypeOf(names.tokens, house);
        return type
          ? toMention(names, start, house, type, voted.score)
          : namesOf(names, start, voted, surnames);
      }),
      ...rolesOf(names, start, named),
    ];
    found.sort((a, b) => a.start - b.start);
    for (const mention of withListed(names, start, found)) mentions.push(mention);
  }
  return mentions;
}

const BEFORE_STORM = wordSet('tropical winter');

/** "Hurricane Milton" and "Tropical Storm Debby", where the tagger saw the name alone; nothing before `floor` belongs to it. */
function stormOf(tokens: readonly Token[], { from, to }: NameRun, floor: number): NameRun | undefined {
  const isWord = (at: number, words: ReadonlySet<string>) =>
    at >= floor && tokens[at]?.capitalised === true && words.has(tokens[at]?.form ?? '');
  const isStorm = isWord(from - 1, STORM_WORDS) && !tokens[from]?.sentenceStart;
  if (!isStorm) return undefined;
  return { from: isWord(from - 2, BEFORE_STORM) ? from - 2 : from - 1, to };
}

/** A name, and the role or rank that the tagger took for a part of it. */
function namesOf(
  names: ParagraphNames,
  start: number,
  voted: Voted,
  surnames: ReadonlySet<string>,
): readonly Mention[] {
  const { tokens } = names;
  const label = hasShortRank(tokens, voted) ? 'person' : (LABELS[voted.label] ?? 'other');
  if (isNoName(names, voted, label)) return [];
  const name = boundsOf(tokens, voted, label);
  const roleEnd =
    label === 'person' ? rankOfPerson(tokens, name) : roleOfPerson(tokens, label, voted, surnames);
  if (roleEnd !== undefined)
    return [
      toMention(names, start, { from: name.from, to: roleEnd }, 'role', 0.7),
      toMention(names, start, { from: roleEnd, to: name.to }, 'person', voted.score),
    ];
  return [toMention(names, start, name, typeOf(label, tokens, name), voted.score)];
}

/** Where a name begins and ends in what the tagger took for it. */
function boundsOf(tokens: readonly Token[], run: NameRun, label: (typeof LABELS)[number]): NameRun {
  if (label === 'person') return bareName(tokens, run);
  return label === 'organisation' ? withGenitive(tokens, run) : run;
}

function isNoName(names: ParagraphNames, run: Voted, label: (typeof LABELS)[number]): boolean {
  const { tokens } = names;
  if (isPostnominal(tokens, run)) return true;
  if (label !== 'person' && isCommonAcronym(tokens, run)) return true;
  return label === 'other' && (isShouted(tokens, run) || isWords(names, run) || isDay(tokens, run));
}

/** Where the rank ends that begins a person: "Captain Venn". Not: "King", which is also what people are called. */
function rankOfPerson(tokens: readonly Token[], { from, to }: NameRun): number | undefined {
  return to > from + 1 && RANKS.has(tokens[from]?.form ?? '') ? from + 1 : undefined;
}

const DIGNITIES = wordSet(
  'prince princess duke duchess earl count countess marquess archbishop bishop cardinal dean king queen emperor emir sultan',
);
const LONGEST_OTHER_IN_HEADLINE = 3;

/** Words of a headline that were taken for a name of an unknown kind. */
function isWords({ headline }: ParagraphNames, { from, to }: NameRun): boolean {
  return headline[from] === 1 && to > from + LONGEST_OTHER_IN_HEADLINE;
}

/** A date is no name: "Nov 18" of "LORN, Nov 18 (Argus)". */
function isDay(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const [month, day] = [tokens[from], tokens[to - 1]];
  return to <= from + 3 && day?.kind === 'number' && month !== undefined && MONTHS.has(month.form);
}

const LONGEST_UPPER_NAME = 6;

/** Words of a headline or a button in capitals throughout: "SAVED BY", "ADVERTISEMENT". Not: an acronym. */
function isShouted(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const [first] = words;
  const isAlone = words.length === 1 && !tokens[from - 1]?.upper && !tokens[to]?.upper;
  const isAcronym =
    isAlone && first && first.form.length <= LONGEST_UPPER_NAME && !FUNCTION_WORDS.has(first.form);
  return !isAcronym && words.every(({ upper }) => upper);
}

/**
 * Where the role ends that begins a name, and two words or three of a person follow, or a surname of the article:
 * "Councillor Osric Pellane", "Mayor Pellane". Not: a body that is called by an office, "Mayor Daley Academy".
 */
function roleOfPerson(
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

function surnamesOf(votes: readonly Voted[]): ReadonlySet<string> {
  const people = votes.filter(({ label }) => LABELS[label] === 'person');
  return new Set(people.map(({ paragraph: { tokens }, to }) => tokens[to - 1]?.form ?? ''));
}

/** "Rev." and "Dr." name nobody; "Miss." is a state. */
function isTitleAlone(tokens: readonly Token[], voted: Voted): boolean {
  const isPlace = LABELS[voted.label] === 'place';
  return !isPlace && withoutTitles(tokens, voted).from >= voted.to;
}

function typeOf(label: (typeof LABELS)[number], tokens: readonly Token[], run: NameRun): EntityType {
  const head = headTypeOf(tokens, run);
  const last = tokens[run.to - 1]?.form ?? '';
  const isLong = run.to > run.from + 1;
  const stormAt = BEFORE_STORM.has(tokens[run.from]?.form ?? '') ? run.from + 1 : run.from;
  if (stormAt + 1 < run.to && STORM_WORDS.has(tokens[stormAt]?.form ?? '')) return 'event';
  if (isLong && label !== 'person') {
    // "The Archbishop of Canterbury" is an office.
    if (DIGNITIES.has(tokens[run.from]?.form ?? '') && tokens[run.from + 1]?.form === 'of') return 'role';
    if (STRUCTURE_HEADS.has(last)) return 'facility';
    if (NEWSPAPER_HEADS.has(last)) return 'organisation';
  }
  // A flight or a road: "BA117".
  if (label === 'person' && !isLong && /\d/.test(last)) return 'other';
  if (label === 'place') return head === 'facility' ? 'facility' : 'place';
  if (label !== 'other' && label !== 'none') return label;
  if (head === 'event' || head === 'facility') return head;
  const noun = tokens[run.from - 1]?.form ?? '';
  if (PRODUCTS_BEFORE.has(noun)) return 'product';
  return WORKS_BEFORE.has(noun) || isInQuotes(tokens, run) ? 'work' : 'other';
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
