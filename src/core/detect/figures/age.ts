import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { type Amount, NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigurePattern, isForm, overHyphen } from './pattern';

/**
 * Somebody's age: "34-year-old", "three months old", "aged 18 to 24", "Marta Venn, 34, said".
 * Not: "a 34-year career", "in Leeds, 34 people", "aged cheese".
 */
export const age: FigurePattern = {
  name: 'figures.age',
  startsAtDigits: true,
  startsAt: [...NUMBER_WORDS, 'aged', 'age'],
  read({ tokens }: Article, at) {
    const start = AGED.has(tokens[at]?.form ?? '') ? at + 1 : at;
    const amount = readAmount(tokens, start);
    if (amount === undefined) return undefined;
    const bare = { start, end: amount.to };
    const old = readOld(tokens, amount.to);
    if (old !== undefined) return { type: 'age', ...amount, ...old, bare };
    const isYears = isAge(amount) && (start > at || isBetweenCommas(tokens, at, amount.to));
    return isYears ? { type: 'age', ...amount, unit: 'year', bare } : undefined;
  },
};

const AGED = new Set(['aged', 'age']);
const OLD = new Set(['old', 'olds']);
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

function readOld(tokens: readonly Token[], from: number): { unit: string; to: number } | undefined {
  const unitAt = overHyphen(tokens, from);
  const word = tokens[unitAt];
  const unit = continues(word) ? UNITS.get(word.form) : undefined;
  const oldAt = overHyphen(tokens, unitAt + 1);
  return unit !== undefined && isForm(tokens[oldAt], OLD) ? { unit, to: oldAt + 1 } : undefined;
}

/** "Marta Venn, 34, said" and "Marta Venn, 34." */
function isBetweenCommas(tokens: readonly Token[], at: number, to: number): boolean {
  const behind = tokens[to];
  const isClosed = behind === undefined || (!behind.spaced && (behind.form === ',' || behind.form === '.'));
  const isNamed = tokens[at - 2]?.capitalised === true && tokens[at - 3]?.capitalised === true;
  return isClosed && isNamed && tokens[at - 1]?.form === ',';
}

function isAge({ value, high }: Amount): boolean {
  const years = value ?? high ?? 0;
  return Number.isInteger(years) && years > 0 && years < 120;
}
