import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { afterRangeSign, mayBeRange, NUMBER_WORDS, readNumeral, unitStart } from './numerals';
import { continues, type FigurePattern, isForm, overHyphen } from './pattern';

/**
 * A share of a hundred: "12%", "four per cent", "5 to 6 percent", "5% to 6%", "one-tenth of 1 percent"; with the unit
 * "percentage points" or "basis points" where it says so.
 * Not: "per" without "cent" ("12 per day"), "percentages" without a number, the "%20" of an address.
 */
export const percent: FigurePattern = {
  name: 'figures.percent',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  needsAmount: true,
  read({ tokens }: Article, at, amount) {
    const sign = amount && readSign(tokens, unitStart(tokens, amount));
    if (amount === undefined || sign === undefined) return undefined;
    const second = mayBeRange(tokens, at, sign.to) ? readSecondEnd(tokens, at, sign.to) : undefined;
    if (second?.value !== undefined && amount.value !== undefined && amount.value < second.value) {
      return { type: 'percent', low: amount.value, high: second.value, unit: sign.unit, to: second.to };
    }
    const { value, low, high } = amount;
    return { type: 'percent', value, low, high, unit: sign.unit, to: sign.to };
  },
};

interface Sign {
  readonly to: number;
  readonly unit?: string;
}

const WORDS = new Set(['percent', 'percents', 'pct']);
const POINTS = new Set(['point', 'points']);
const CENT = new Set(['cent']);
const SHORT = new Map([
  ['pp', 'percentage points'],
  ['ppt', 'percentage points'],
  ['ppts', 'percentage points'],
  ['bps', 'basis points'],
  ['bp', 'basis points'],
]);
const BEFORE_POINTS = new Map([
  ['percentage', 'percentage points'],
  ['basis', 'basis points'],
]);

function readSign(tokens: readonly Token[], at: number): Sign | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  if (token.form === '%') return isEscape(tokens, at) ? undefined : { to: at + 1 };
  if (WORDS.has(token.form)) return { to: at + 1 };
  if (token.form === 'per' && isForm(tokens[at + 1], CENT)) return { to: at + 2 };
  const short = SHORT.get(token.form);
  if (short !== undefined) return { to: at + 1, unit: short };
  const unit = BEFORE_POINTS.get(token.form);
  const pointsAt = overHyphen(tokens, at + 1);
  return unit !== undefined && isForm(tokens[pointsAt], POINTS) ? { to: pointsAt + 1, unit } : undefined;
}

/** The "%20" of an address. */
function isEscape(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.spaced === false && next.kind !== 'punctuation';
}

/** The "6%" of "5% to 6%". */
function readSecondEnd(tokens: readonly Token[], start: number, at: number) {
  const next = afterRangeSign(tokens, start, at);
  const numeral = next === undefined ? undefined : readNumeral(tokens, next);
  const sign = numeral && readSign(tokens, unitStart(tokens, { value: numeral.value, to: numeral.to }));
  return numeral && sign ? { value: numeral.value, to: sign.to } : undefined;
}
