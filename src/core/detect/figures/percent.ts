import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { afterRangeSign, NUMBER_WORDS, readAmount, readNumeral } from './numerals';
import { continues, type FigurePattern, isForm, overHyphen } from './pattern';

/**
 * A share of a hundred: "12%", "four per cent", "5 to 6 percent", "5% to 6%"; with the unit "percentage points" where
 * it says so. Not: "per" without "cent" ("12 per day"), "percentages" without a number.
 */
export const percent: FigurePattern = {
  name: 'figures.percent',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  read({ tokens }: Article, at) {
    const amount = readAmount(tokens, at);
    const sign = amount && readSign(tokens, amount.to);
    if (amount === undefined || sign === undefined) return undefined;
    const second = readSecondEnd(tokens, at, sign.to);
    if (second && amount.value !== undefined && amount.value < second.value) {
      return { type: 'percent', low: amount.value, high: second.value, unit: sign.unit, to: second.to };
    }
    return { type: 'percent', ...amount, ...sign };
  },
};

interface Sign {
  readonly to: number;
  readonly unit?: string;
}

const WORDS = new Set(['percent', 'pct']);
const POINTS = new Set(['point', 'points']);
const CENT = new Set(['cent']);

function readSign(tokens: readonly Token[], behind: number): Sign | undefined {
  const at = overHyphen(tokens, behind);
  const token = tokens[at];
  if (!continues(token)) return undefined;
  if (token.form === '%' || WORDS.has(token.form)) return { to: at + 1 };
  if (token.form === 'per' && isForm(tokens[at + 1], CENT)) return { to: at + 2 };
  if (token.form !== 'percentage' || !isForm(tokens[at + 1], POINTS)) return undefined;
  return { to: at + 2, unit: 'percentage points' };
}

/** The "6%" of "5% to 6%". */
function readSecondEnd(tokens: readonly Token[], start: number, at: number) {
  const next = afterRangeSign(tokens, start, at);
  const numeral = next === undefined ? undefined : readNumeral(tokens, next);
  const sign = numeral && readSign(tokens, numeral.to);
  return numeral && sign ? { value: numeral.value, to: sign.to } : undefined;
}
