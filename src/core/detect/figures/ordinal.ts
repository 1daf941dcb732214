import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { ORDINALS } from './fractions';
import { type Amount, NUMBER_WORDS } from './numerals';
import { continues, type FigurePattern, isGlued, overHyphen } from './pattern';

const WORDS: ReadonlyMap<string, number> = new Map(
  ['first', 'second', ...ORDINALS].map((word, place) => [word, place + 1]),
);
const TENS = new Map(
  [...wordSet('twenty thirty forty fifty sixty seventy eighty ninety')].map((word, i) => [word, 10 * i + 20]),
);
/** Plain places, and the last words of those behind a number: "hundredth" of "two hundredth". */
const ROUND = new Map([
  ...[...wordSet('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth')].map(
    (word, i) => [word, 10 * i + 30] as const,
  ),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);
const SUFFIXES = wordSet('st nd rd th');

/**
 * A place in an order: "first", "21st", "twenty-first", "one hundred and fifth".
 * Not: "at first", "first of all", compounds ("second-hand"), names ("First Lady", "Fifth Avenue"), and the second of a
 * clock ("a second later", "per second").
 */
export const ordinal: FigurePattern = {
  name: 'figures.ordinal',
  startsAtDigits: true,
  startsAt: [...WORDS.keys(), ...ROUND.keys(), ...NUMBER_WORDS],
  read({ tokens }: Article, at, amount) {
    const place = readPlace(tokens, at) ?? (amount && readLongPlace(tokens, at, amount));
    if (place === undefined || isPartOfName(tokens, at, place.to) || isPhrase(tokens, at, place.to))
      return undefined;
    return { type: 'ordinal', value: place.value, to: place.to };
  },
};

interface Place {
  readonly value: number;
  readonly to: number;
}

/** The place that begins at the token: "first", "21st", "twenty-first". */
export function readPlace(tokens: readonly Token[], at: number): Place | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const suffix = tokens[at + 1];
    if (suffix?.spaced !== false || !SUFFIXES.has(suffix.form)) return undefined;
    const isPlace = /^[1-9](?:\d{0,3}|\d{0,2},\d{3})$/.test(token.form);
    return isPlace ? { value: Number(token.form.replace(',', '')), to: at + 2 } : undefined;
  }
  const form = token?.form ?? '';
  const value = WORDS.get(form) ?? ROUND.get(form);
  if (value !== undefined) return { value, to: at + 1 };
  const ten = TENS.get(form);
  const unitAt = overHyphen(tokens, at + 1);
  const unit = continues(tokens[unitAt]) ? WORDS.get(tokens[unitAt]?.form ?? '') : undefined;
  return ten !== undefined && unit !== undefined && unit < 10
    ? { value: ten + unit, to: unitAt + 1 }
    : undefined;
}

/** "one hundred and twenty-fifth", "two hundredth", "three trillionth". */
function readLongPlace(tokens: readonly Token[], at: number, { value, to }: Amount): Place | undefined {
  if (value === undefined || !Number.isInteger(value) || tokens[at]?.kind !== 'word') return undefined;
  const and = tokens[to]?.form === 'and' ? to + 1 : overHyphen(tokens, to);
  if (!continues(tokens[and])) return undefined;
  const round = ROUND.get(tokens[and]?.form ?? '');
  if (round !== undefined && round >= 100) return { value: value * round, to: and + 1 };
  const last = readPlace(tokens, and);
  const isLower = last !== undefined && value >= 20 && value % (last.value < 10 ? 10 : 100) === 0;
  return isLower ? { value: value + last.value, to: last.to } : undefined;
}

/** "First Lady", "Fifth Avenue". */
function isPartOfName(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  return tokens[at]?.capitalised === true && continues(next) && next.capitalised;
}

function isPhrase(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.kind === 'word' && isGlued(tokens[to], '-')) return true;
  if (tokens[at]?.form === 'second') return isClock(tokens, at, to);
  if (tokens[at]?.form !== 'first') return false;
  const isFirstOfAll = tokens[to]?.form === 'of' && tokens[to + 1]?.form === 'all';
  return isFirstOfAll || tokens[at - 1]?.form === 'at';
}

const BEHIND_CLOCKS = wordSet('later before ago earlier after or');

function isClock(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.form;
  if (before === 'per' || before === 'split') return true;
  const next = tokens[to];
  const isBare =
    !continues(next) || (next.kind === 'punctuation' && !next.spaced) || BEHIND_CLOCKS.has(next.form);
  return before === 'a' && isBare;
}
