import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { readDigits, scaled } from './digits';
import {
  FRACTION_STARTS,
  isFractionAt,
  PARTS,
  readFractionSign,
  readPartWord,
  withAndFraction,
  withDenominator,
} from './fractions';
import { FIRST_WORDS, type Numeral, readNumberWords, SCALES } from './numberWords';
import { continues, isGlued, overHyphen } from './pattern';
import { isScore } from './score';
import { readVague, VAGUE_STARTS } from './vague';

const DASHES = wordSet('- – —');

/** The tokens that a number may begin with, besides digits. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...FIRST_WORDS,
  ...FRACTION_STARTS,
  ...VAGUE_STARTS,
  'a',
  'an',
]);

/** One number, or a range of them. A range has no `value`; an uncertain number ("hundreds") has none of the three. */
export interface Amount {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly to: number;
}

/**
 * Reads one number: "3,500", "4.5 million", "5bn", "two hundred and five", "a dozen", "two-thirds", "one and a half",
 * "hundreds of thousands".
 * Not: digits that no number is written with ("192.168.0.1", "1,2", "007"), nor "a" without a magnitude.
 */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const digits = readDigits(tokens, at);
    return digits && withAndFraction(tokens, digits);
  }
  if (!NUMBER_WORDS.has(token.form)) return undefined;
  if (ARTICLES.has(token.form) && !NUMBERS_BEHIND_ARTICLES.has(tokens[at + 1]?.form ?? '')) return undefined;
  const words = readNumberWords(tokens, at, isFractionAt);
  if (words === undefined) {
    return readVague(tokens, at) ?? readPartWord(tokens, at) ?? readFractionSign(tokens, at);
  }
  return withAndFraction(tokens, withDenominator(tokens, at, words));
}

const ARTICLES = wordSet('a an');
/** What "a" and "an" are a number with. */
export const NUMBERS_BEHIND_ARTICLES: ReadonlySet<string> = new Set([
  ...SCALES.keys(),
  'dozen',
  'few',
  'couple',
  ...PARTS,
]);

/** Reads one number, or two as a range: "5 to 10", "5–10", "4 to 5 million", and behind "between" "5 and 10". */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const first = readNumeral(tokens, at);
  if (first === undefined) return undefined;
  const second = first.value === undefined ? undefined : readRangeEnd(tokens, at, first.to);
  if (first.value === undefined || second?.value === undefined) return first;
  const low = first.scale === 1 && second.scale > 1 ? scaled(first.value, second.scale) : first.value;
  const isEnd = low < second.value * LARGEST_CHANGE && tokens[first.to]?.form === 'to' && isMoved(tokens, at);
  return low < second.value && !isEnd ? { low, high: second.value, to: second.to } : first;
}

/** The amount with its number, or both its ends, multiplied. */
export function scaleAmount(amount: Amount, scale: number): Amount {
  const { value, low, high, to } = amount;
  if (low === undefined || high === undefined)
    return value === undefined ? amount : { value: scaled(value, scale), to };
  return { low: scaled(low, scale), high: scaled(high, scale), to };
}

/** The token where a range goes on behind its first end, or `undefined` where no range does. */
export function afterRangeSign(tokens: readonly Token[], start: number, at: number): number | undefined {
  const sign = tokens[at];
  if (!continues(sign)) return undefined;
  const isSuspended = isGlued(sign, '-') && tokens[at + 1]?.spaced === true && tokens[at + 1]?.form === 'to';
  if (isSuspended) return continues(tokens[at + 2]) ? at + 2 : undefined;
  const isRange =
    sign.form === 'to' ||
    DASHES.has(sign.form) ||
    (sign.form === 'and' && tokens[start - 1]?.form === 'between');
  return isRange && continues(tokens[at + 1]) ? at + 1 : undefined;
}

/**
 * False where two numbers that each have their unit, the first read up to `to`, are no range: "rose from 9% to 10%", and
 * the amount of a change and what it ends at ("fell $2 to $80").
 */
export function mayBeRange(tokens: readonly Token[], start: number, to: number): boolean {
  return !isChange(tokens, start) && !(tokens[to]?.form === 'to' && isMoved(tokens, start));
}

const BEFORE_MOVED = wordSet('by more less than about nearly almost around roughly over just some');
const LONGEST_BEFORE_MOVED_TOKENS = 3;

/** The number stands behind a verb of change that takes no object: "gained 12", "fell by about 5%". */
function isMoved(tokens: readonly Token[], start: number): boolean {
  let at = start;
  while (
    at > start - LONGEST_BEFORE_MOVED_TOKENS &&
    continues(tokens[at]) &&
    BEFORE_MOVED.has(tokens[at - 1]?.form ?? '')
  )
    at--;
  return continues(tokens[at]) && MOVES.has(tokens[at - 1]?.form ?? '');
}

const MOVES = wordSet(
  `rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing drop drops dropped dropping
  gain gains gained gaining lose loses lost losing slide slides slid sliding slip slips slipped slipping add adds added
  adding tumble tumbled tumbling rally rallied jump jumps jumped jumping surge surged surging soar soared soaring
  decline declines declined declining plunge plunged plunging sink sank dip dipped edged slump slumped advanced eased
  shed up down`,
);
/** What a change is at most of what it ends at, where no unit of its own tells it from the first end of a range. */
const LARGEST_CHANGE = 0.1;

/** "Rose from 9 to 10". */
function isChange(tokens: readonly Token[], start: number): boolean {
  if (tokens[start - 1]?.form !== 'from' || tokens[start - 1]?.sentenceStart) return false;
  for (let at = start - 2; at > start - 2 - FARTHEST_CHANGE_TOKENS; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (CHANGES.has(token.form) || MOVES.has(token.form)) return true;
    if (token.sentenceStart) break;
  }
  return false;
}

const FARTHEST_CHANGE_TOKENS = 6;
const CHANGES = wordSet(
  `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs climbed
  jump jumps jumped fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
  decrease decreases decreased decreasing cut cuts cutting reduce reduces reduced reducing raise raises raised raising
  go goes went gone up down expand expands expanded shrink shrank shrunk soar soared surge surged lift lifted slip
  slipped edged slump slumped lower lowered widen widened narrow narrowed improve improved change changed revised`,
);

function readRangeEnd(tokens: readonly Token[], start: number, at: number): Numeral | undefined {
  const next = afterRangeSign(tokens, start, at);
  const end = next === undefined ? undefined : tokens[next];
  if (next === undefined || end === undefined || end.form === 'a' || isChange(tokens, start))
    return undefined;
  const isMixed = end.kind !== tokens[start]?.kind && tokens[at]?.form !== 'to';
  return isMixed || isScore(tokens, start) || isSecondOfPair(tokens, start)
    ? undefined
    : readNumeral(tokens, next);
}

/** The "1" of "from 33-1 to 7-2". */
function isSecondOfPair(tokens: readonly Token[], at: number): boolean {
  return isGlued(tokens[at - 1], '-') && tokens[at]?.spaced === false && tokens[at - 2]?.kind === 'number';
}

/**
 * Where the unit of an amount stands: over the hyphen of "24-hour", the "of" of "millions of euros" and the "of a" of
 * "one-tenth of a per cent".
 */
export function unitStart(tokens: readonly Token[], { value, low, to }: Amount): number {
  if (tokens[to]?.form !== 'of') return overHyphen(tokens, to);
  if (value === undefined && low === undefined) return to + 1;
  const isPart = value !== undefined && value < 1 && ONE.has(tokens[to + 1]?.form ?? '');
  return isPart ? to + 2 : to;
}

const ONE = wordSet('a an one 1');
