import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type Amount, NUMBER_WORDS, readNumeral } from './numerals';
import { isPronounOne } from './one';
import { continues, type FigurePattern, isGlued, overHyphen } from './pattern';

/**
 * A bare number, with what it counts as its unit: "3,500 athletes", "two million", "a dozen", "5 to 10 people", "half of
 * them", "hundreds of books"; "one in five" and "nine out of 10" are one number, the share.
 * Not: "one" as a pronoun ("no one", "one another", "this one"); digits glued to letters ("3D", "5G"); names and labels ("Formula
 * One", "day five"); the half of "half-brother".
 */
export const number: FigurePattern = {
  name: 'figures.number',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  needsAmount: true,
  read({ text, tokens }: Article, at, amount) {
    if (amount === undefined || isGluedToLetters(tokens, at, amount.to)) return undefined;
    if (isNamedNumber(tokens, at)) return undefined;
    const share = readShare(tokens, at, amount);
    const isPronoun = tokens[at]?.form === 'one' && amount.to === at + 1 && isPronounOne(tokens, at);
    if (share === undefined && (isPronoun || isPrefix(tokens, at, amount.to))) return undefined;
    const { value, low, high, to } = share ?? amount;
    const countedAt = tokens[to]?.form === 'of' && value === undefined ? to + 1 : to;
    const unit = isBeforeVerb(tokens, countedAt, value) ? undefined : counted(text, tokens, countedAt);
    return { type: 'number', value, low, high, to, bare: { start: at, end: to }, unit };
  },
};

/** Behind "one" what ends in an s is a verb, and behind a share what ends in "ed": "one trustee holds", "two-thirds blamed taxes". */
function isBeforeVerb(tokens: readonly Token[], at: number, value: number | undefined): boolean {
  if (value === 1) return true;
  return value !== undefined && value < 1 && tokens[at]?.form.endsWith('ed') === true;
}

function isGluedToLetters(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  return (
    tokens[to - 1]?.kind === 'number' &&
    next?.kind === 'word' &&
    !next.spaced &&
    next.form !== "'s" &&
    to > at
  );
}

const NAMED_NUMBERS = wordSet('one zero');
const ARTICLES = wordSet('a an half');
const NUMBERED = wordSet('day phase part chapter section page version stage volume');

/** "Formula One", "Ground Zero", "day five", "chapter two". Not: "One day five men came". */
function isNamedNumber(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isLabelled = continues(token) && token.kind === 'word' && NUMBERED.has(before?.form ?? '');
  if (isLabelled && !ARTICLES.has(token.form)) {
    return !continues(next) || next.kind !== 'word' || FUNCTION_WORDS.has(next.form);
  }
  if (!continues(token) || !token.capitalised || !NAMED_NUMBERS.has(token.form)) return false;
  return before?.kind === 'word' && before.capitalised && !FUNCTION_WORDS.has(before.form);
}

/** "half-brother", "high-five". */
function isPrefix(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 2];
  if (isGlued(tokens[at - 1], '-') && tokens[at]?.spaced === false && before?.kind === 'word')
    return !NUMBER_WORDS.has(before.form);
  return tokens[to - 1]?.form === 'half' && overHyphen(tokens, to) > to;
}

const EACH = wordSet('every each');
const MOST_OF_SHARE = 20;

/** "one in five", "1 in 20", "one in every 69", "nine out of 10". Not: "one in 2019", "one in three months". */
function readShare(tokens: readonly Token[], at: number, { value, to }: Amount): Amount | undefined {
  const word = tokens[to];
  if (value === undefined || value < 1 || !Number.isInteger(value) || !continues(word)) return undefined;
  const isOutOf = word.form === 'out' && tokens[to + 1]?.form === 'of';
  if (!isOutOf && (word.form !== 'in' || value > MOST_OF_SHARE || to > at + 1)) return undefined;
  const isEvery = isOutOf || EACH.has(tokens[to + 1]?.form ?? '');
  const wholeAt = isEvery ? to + 2 : to + 1;
  const whole = continues(tokens[wholeAt]) ? readNumeral(tokens, wholeAt) : undefined;
  if (whole?.value === undefined || whole.value <= value || !Number.isInteger(whole.value)) return undefined;
  const isYear =
    tokens[wholeAt]?.kind === 'number' &&
    whole.value > 1000 &&
    !tokens[wholeAt]?.form.includes(',') &&
    whole.scale === 1;
  const behind = tokens[overHyphen(tokens, whole.to)];
  const isPeriod = continues(behind) && (PERIODS.has(behind.form) || behind.form === '%');
  return !isOutOf && (isYear || isPeriod) ? undefined : { value: value / whole.value, to: whole.to };
}

const PERIODS = wordSet(
  'second seconds minute minutes hour hours day days week weeks month months year years decades centuries',
);

const COLLECTIVES = wordSet('people police staff personnel men women children cattle');
const LONGEST_UNIT_TOKENS = 7;

/** What is counted: the words up to the first plural ("law-enforcement officers"), where one stands near. */
function counted(text: string, tokens: readonly Token[], from: number): string | undefined {
  let end: Token | undefined;
  for (let at = from; at < from + LONGEST_UNIT_TOKENS; at++) {
    const token = tokens[at];
    if (!continues(token)) break;
    if (token.kind !== 'word') {
      if (at > from && overHyphen(tokens, at) > at) continue;
      break;
    }
    if (FUNCTION_WORDS.has(token.form) || token.form === "'s" || token.form === 'of') break;
    if (isPlural(token)) end = token;
    if (end === undefined || COLLECTIVES.has(token.form)) continue;
    if (end !== token || !COLLECTIVES.has(token.form)) break;
  }
  const first = tokens[from];
  return end && first ? text.slice(first.start, end.end) : undefined;
}

/** By its ending only. */
export function isPlural({ form, upper }: Token): boolean {
  if (COLLECTIVES.has(form) || /(?:children|women|[^iuo]men)$/.test(form)) return true;
  return !upper && form.length > 3 && form.endsWith('s') && !/(?:ss|us|is|'s)$/.test(form);
}
