import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS } from '../figures/dateWords';
import type { EntityType } from '../find';
import { headTypeOf } from './classify';
import { COMPANY_ENDS, PRODUCTS_BEFORE, WORKS_BEFORE } from './cueNouns';
import { isDemonymOf } from './demonym';
import { isNationality, NEWSPAPER_HEADS, STORM_WORDS, STRUCTURE_HEADS } from './lexicon';
import { type Mention, toMention, withListed } from './mention';
import type { ParagraphNames } from './readNames';
import { rankOfPerson, roleOfPerson, rolesOf } from './roles';
import type { NameRun } from './runs';
import { withoutTitles } from './splitRun';
import { LABELS } from './tagger/lattice';
import { bareName, companyName, hasShortRank, houseOf, isCommonAcronym, isPostnominal } from './trim';
import type { Voted } from './vote';

/** What the whole article says about words, in lower case. */
interface ArticleWords {
  readonly surnames: ReadonlySet<string>;
  /** Of one word. */
  readonly places: ReadonlySet<string>;
}

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
  const words = wordsOfArticle(votes);
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
        return type ? toMention(names, start, house, type, voted.score) : namesOf(names, start, voted, words);
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
  words: ArticleWords,
): readonly Mention[] {
  const { tokens } = names;
  const label = labelOf(tokens, voted);
  if (isNoName(names, voted, label)) return [];
  const name = boundsOf(tokens, voted, label);
  const roleEnd =
    label === 'person' ? rankOfPerson(tokens, name) : roleOfPerson(tokens, label, voted, words.surnames);
  if (roleEnd !== undefined)
    return [
      toMention(names, start, { from: name.from, to: roleEnd }, 'role', 0.7),
      toMention(names, start, { from: roleEnd, to: name.to }, 'person', voted.score),
    ];
  return [toMention(names, start, name, typeOf(label, tokens, name, words), voted.score)];
}

/** What a name was voted to be, but for what its first or last word makes certain. */
function labelOf(tokens: readonly Token[], run: Voted): (typeof LABELS)[number] {
  if (hasShortRank(tokens, run)) return 'person';
  const isCompany = run.to > run.from + 1 && COMPANY_ENDS.has(tokens[run.to - 1]?.form ?? '');
  return isCompany ? 'organisation' : (LABELS[run.label] ?? 'other');
}

/** Where a name begins and ends in what the tagger took for it. */
function boundsOf(tokens: readonly Token[], run: NameRun, label: (typeof LABELS)[number]): NameRun {
  if (label === 'person') return bareName(tokens, run);
  return label === 'organisation' ? companyName(tokens, run) : run;
}

function isNoName(names: ParagraphNames, run: Voted, label: (typeof LABELS)[number]): boolean {
  const { tokens } = names;
  if (isPostnominal(tokens, run)) return true;
  if (label !== 'person' && isCommonAcronym(tokens, run)) return true;
  return label === 'other' && (isShouted(tokens, run) || isWords(names, run) || isDay(tokens, run));
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

function wordsOfArticle(votes: readonly Voted[]): ArticleWords {
  const [surnames, places] = [new Set<string>(), new Set<string>()];
  for (const { paragraph, from, to, label } of votes) {
    const last = paragraph.tokens[to - 1]?.form ?? '';
    if (LABELS[label] === 'person') surnames.add(last);
    else if (LABELS[label] === 'place' && to === from + 1) places.add(last);
  }
  return { surnames, places };
}

/** "Rev." and "Dr." name nobody; "Miss." is a state. */
function isTitleAlone(tokens: readonly Token[], voted: Voted): boolean {
  const isPlace = LABELS[voted.label] === 'place';
  return !isPlace && withoutTitles(tokens, voted).from >= voted.to;
}

function typeOf(
  label: (typeof LABELS)[number],
  tokens: readonly Token[],
  run: NameRun,
  { places }: ArticleWords,
): EntityType {
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
  if (!isLong && (isDemonymOf(last, places) || (label === 'person' && isNamedNation(tokens, run))))
    return 'nationality';
  // A flight or a road: "BA117".
  if (label === 'person' && !isLong && /\d/.test(last)) return 'other';
  if (label === 'place') return head === 'facility' ? 'facility' : 'place';
  if (label === 'organisation' && isTitle(tokens, run)) return 'work';
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

/** Nothing else stands in the quotation marks, but for "The". */
function isInQuotes(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const start = tokens[from - 1]?.form === 'the' ? from - 1 : from;
  const end = tokens[to]?.form === ',' ? to + 1 : to;
  return /^["“‘']$/.test(tokens[start - 1]?.form ?? '') && /^["”’']$/.test(tokens[end]?.form ?? '');
}

/** “The Salt Road”: with its article in quotation marks it is no body, unless its head says so. */
function isTitle(tokens: readonly Token[], run: NameRun): boolean {
  const hasArticle = tokens[run.from - 1]?.form === 'the' && run.to > run.from + 1;
  const head = headTypeOf(tokens, run);
  return hasArticle && isInQuotes(tokens, run) && head !== 'organisation' && head !== 'event';
}

/** "The Dane joked": people are called by their names without an article. */
function isNamedNation(tokens: readonly Token[], { from }: NameRun): boolean {
  const word = tokens[from];
  return tokens[from - 1]?.form === 'the' && word !== undefined && isNationality(word);
}
