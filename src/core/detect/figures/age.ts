import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { MONTHS, WEEKDAYS } from './dateWords';
import { type Amount, NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigureMatch, type FigurePattern, isForm, isGlued, overHyphen } from './pattern';

/**
 * Somebody's age: "34-year-old", "three months old", "8 years of age", "aged 18 to 24", "at the age of four", "Marta
 * Venn, 34, said", "Marta Venn (34), of Leeds", "the sisters, 17 and 19,", "turned 50", "died at 83", "who is 17 and", "in
 * his early 50s", "people over 65", "aged two and five".
 * Not: "a 34-year career", "in Leeds, 34 people", "aged cheese", "turned 50 pages", "on May 4, 20", "Venn (34), Dole (61)".
 */
export const age: FigurePattern = {
  name: 'figures.age',
  startsAtDigits: true,
  startsAt: [...NUMBER_WORDS, 'aged', 'age', 'ages'],
  read({ tokens }: Article, at, amountHere) {
    const start = afterAgeWord(tokens, at);
    const amount = start === at ? amountHere : readAmount(tokens, start);
    if (amount === undefined) return undefined;
    const bare = { start, end: amount.to };
    const { value, low, high, to } = amount;
    const old = readOld(tokens, amount.to);
    if (old !== undefined) return { type: 'age', value, low, high, unit: old.unit, to: old.to, bare };
    const unit = start > at ? unitBehind(tokens, to) : undefined;
    if (unit !== undefined) return { type: 'age', value, low, high, unit, to: to + 1, bare };
    if (start === at && isDecade(tokens, at)) return decadeOfLife(tokens, at, amount);
    const isYears = isAge(amount) && (start > at || (value !== undefined && isToldAs(tokens, at, to)));
    return isYears ? { type: 'age', value, low, high, unit: 'year', to, bare } : undefined;
  },
};

const UNITS = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['month', 'month'],
  ['months', 'month'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['day', 'day'],
  ['days', 'day'],
]);
const OLD = new Set(['old', 'olds']);
const OF = new Set(['of']);
const AGE = new Set(['age']);

const AGE_WORDS = wordSet('aged age ages');
const BEHIND_AGE_WORDS = wordSet('of between from under over');

/** "aged", "age of", "ages", "aged between". */
function afterAgeWord(tokens: readonly Token[], at: number): number {
  if (!AGE_WORDS.has(tokens[at]?.form ?? '')) return at;
  return isForm(tokens[at + 1], BEHIND_AGE_WORDS) ? at + 2 : at + 1;
}

function readOld(tokens: readonly Token[], from: number): { unit: string; to: number } | undefined {
  const unitAt = overHyphen(tokens, from);
  const unit = unitBehind(tokens, unitAt);
  if (unit === undefined) return undefined;
  const oldAt = overHyphen(tokens, unitAt + 1);
  if (isForm(tokens[oldAt], OLD)) return { unit, to: oldAt + 1 };
  const isOfAge = isForm(tokens[oldAt], OF) && isForm(tokens[oldAt + 1], AGE);
  return isOfAge ? { unit, to: oldAt + 2 } : undefined;
}

/** The "months" of "aged nine months". */
function unitBehind(tokens: readonly Token[], to: number): string | undefined {
  const word = tokens[to];
  return continues(word) ? UNITS.get(word.form) : undefined;
}

function isToldAs(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    isBetweenCommas(tokens, at, to) ||
    isInBrackets(tokens, at, to) ||
    (tokens[at]?.sentenceStart === false && isBehindLifeVerb(tokens, at, to))
  );
}

const PEOPLE = wordSet('man woman boy girl male female teenager');

/** "Marta Venn, 34, said", "Ms. Gross, 47, is" and "Marta Venn, 34." */
function isBetweenCommas(tokens: readonly Token[], at: number, to: number): boolean {
  const [earlier, name, comma, behind] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[to]];
  if (comma?.form !== ',' || name?.kind !== 'word') return false;
  if (PEOPLE.has(name.form)) return isGlued(behind, ',');
  if (!name.capitalised || MONTHS.has(name.form) || WEEKDAYS.has(name.form)) return false;
  const isFullName =
    earlier !== undefined &&
    !name.sentenceStart &&
    (earlier.form === '.' || (earlier.capitalised && !BEFORE_PLACES.has(earlier.form)));
  if (isFullName)
    return behind === undefined || isGlued(behind, ',') || isGlued(behind, '.') || isGlued(behind, ';');
  return isGlued(behind, ',') && !BEFORE_PLACES.has(earlier?.form ?? '');
}

const BEHIND_BRACKETS = wordSet('of from who was is were has had said says told died pleaded appeared');

/** "Marta Venn (34), a nurse", "Marta Venn (34) of Leeds". A capital behind it begins the next entry of a table. */
function isInBrackets(tokens: readonly Token[], at: number, to: number): boolean {
  const [first, name, bracket, behind] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[to + 1]];
  if (bracket?.form !== '(' || !isGlued(tokens[to], ')') || !/^[1-9]\d$/.test(tokens[at]?.form ?? ''))
    return false;
  const isFullName = name?.kind === 'word' && name.capitalised && continues(name) && first?.capitalised;
  if (!isFullName || MONTHS.has(name.form) || !continues(behind)) return false;
  if (behind.form !== ',') return BEHIND_BRACKETS.has(behind.form);
  const clause = tokens[to + 2];
  return continues(clause) && clause.kind === 'word' && !clause.capitalised;
}

const BEFORE_PLACES = wordSet('in at near from to of ,');
const BE = wordSet("is was 's are were be now just only still");
const TURN = wordSet('turn turns turned turning');
const LIFE = wordSet('died dies dead death retire retires retired retiring married marries');
const BEHIND_BARE = wordSet('and when but or at in on last this next while as years');
const WHO = wordSet('who he she');

/** "turned 50", "died at 83", "who is 17 and", "he was 28 when", "people over 65", ", now 52,". */
function isBehindLifeVerb(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  const isBare =
    !continues(next) ||
    (next.kind === 'punctuation' && !next.spaced && next.form !== '-' && next.form !== '%') ||
    BEHIND_BARE.has(next.form);
  const verb = tokens[at - 1]?.form ?? '';
  if (LIMITS.has(verb) && GROUPS.has(tokens[at - 2]?.form ?? '')) {
    const isVerb = BEHIND_GROUPS.has(next?.form ?? '') || /(?:ed|ly)$/.test(next?.form ?? '');
    return isBare || (isVerb && tokens[at - 1]?.sentenceStart === false);
  }
  if (!isBare) return false;
  if (isInList(tokens, at) || isOfPair(tokens, at, to)) return true;
  if (verb === 'now') return tokens[at - 2]?.form === ',';
  if (TURN.has(verb)) return tokens[at]?.form !== 'one' && (next?.form !== 'in' || isDateAt(tokens[to + 1]));
  if (verb === 'at') return LIFE.has(tokens[at - 2]?.form ?? '');
  let be = at - 1;
  while (be > at - 4 && BE.has(tokens[be]?.form ?? '')) be--;
  return be < at - 1 && WHO.has(tokens[be]?.form ?? '');
}

const LIMITS = wordSet('over under above');
const GROUPS =
  wordSet(`people men women children adults boys girls anyone everyone those residents voters pupils students patients
  workers drivers employees players teenagers pensioners citizens smokers males females`);
const BEHIND_GROUPS = wordSet('who with are were is was will have had has should can could must may from to');

const isDateAt = (token: Token | undefined) => token?.kind === 'number' || token?.capitalised === true;

const LIST_JOINTS = wordSet(', and or');
const LONGEST_LIST_TOKENS = 8;

/** The "five" and "11" of "aged two, five and 11". */
function isInList(tokens: readonly Token[], at: number): boolean {
  if (!LIST_JOINTS.has(tokens[at - 1]?.form ?? '')) return false;
  for (let back = at - 1; back > at - LONGEST_LIST_TOKENS; back--) {
    const token = tokens[back];
    if (token === undefined || tokens[back + 1]?.sentenceStart) return false;
    if (AGE_WORDS.has(token.form)) return true;
    if (token.kind !== 'number' && !LIST_JOINTS.has(token.form) && !NUMBER_WORDS.has(token.form))
      return false;
  }
  return false;
}

const PAIRS =
  wordSet(`victims brothers sisters boys girls men women teenagers children sons daughters suspects pair couple twins
  siblings students`);

/** The "17" and the "19" of "the brothers, 17 and 19, were". */
function isOfPair(tokens: readonly Token[], at: number, to: number): boolean {
  const isSecond = tokens[at - 1]?.form === 'and' && tokens[at - 2]?.kind === 'number';
  const first = isSecond ? at - 2 : at;
  if (tokens[first - 1]?.form !== ',' || !PAIRS.has(tokens[first - 2]?.form ?? '')) return false;
  const end = isSecond ? to : to + 2;
  const isWhole = isSecond || (tokens[to]?.form === 'and' && tokens[to + 1]?.kind === 'number');
  return isWhole && isGlued(tokens[end], ',');
}

const POSSESSIVES = wordSet('his her their my your our');
const PARTS = wordSet('early mid late');

/** The "50s" of "in his early 50s". */
function isDecade(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens[at + 1], 's') && !isGlued(tokens[at + 1], "'s")) return false;
  const back = tokens[at - 1]?.form === '-' ? at - 2 : at - 1;
  const owner = PARTS.has(tokens[back]?.form ?? '') ? back - 1 : back;
  return POSSESSIVES.has(tokens[owner]?.form ?? '') && /^[2-9]0$/.test(tokens[at]?.form ?? '');
}

function decadeOfLife(tokens: readonly Token[], at: number, { value = 0 }: Amount): FigureMatch {
  const to = tokens[at + 1] === undefined ? at + 1 : at + 2;
  return { type: 'age', low: value, high: value + 9, unit: 'year', bare: { start: at, end: to }, to };
}

function isAge({ value, high }: Amount): boolean {
  const years = value ?? high ?? 0;
  return Number.isInteger(years) && years > 0 && years < 120;
}
