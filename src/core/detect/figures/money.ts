import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type Amount, afterRangeSign, NUMBER_WORDS, readAmount, scaleAmount } from './numerals';
import { continues, type FigureMatch, type FigurePattern, isGlued, overHyphen } from './pattern';

const SYMBOLS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
]);
/** What stands glued before a dollar sign: "US$", "A$". */
const DOLLARS = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
]);
const CODES = wordSet(
  'usd eur gbp jpy chf cny inr rub aud cad nzd hkd sek nok dkk pln czk huf try brl mxn zar krw ils',
);
const NAMES = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupee', 'INR'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['franc', 'CHF'],
  ['shekel', 'ILS'],
  ['zloty', 'PLN'],
  ['hryvnia', 'UAH'],
]);
/** A country's own dollar, in words. */
const DOLLAR_OWNERS = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
]);
/** Short magnitudes that mean something else where there is no currency. */
const SCALES = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['k', 1e3],
  ['t', 1e12],
]);

/**
 * An amount of money: "€4.5bn", "$5-6 million", "£5m to £6m", "US$20", "EUR 300", "two million euros".
 * Not: a sign without digits ("$"), a code without them ("EUR"), metres ("5m").
 */
export const money: FigurePattern = {
  name: 'figures.money',
  startsAtDigits: true,
  startsAt: [...SYMBOLS.keys(), ...DOLLARS.keys(), ...CODES, ...NUMBER_WORDS],
  read({ tokens }: Article, at) {
    return readPrefixed(tokens, at) ?? readSuffixed(tokens, at);
  },
};

function readPrefixed(tokens: readonly Token[], at: number): FigureMatch | undefined {
  const sign = readPrefix(tokens, at);
  if (sign === undefined || tokens[sign.to]?.kind !== 'number') return undefined;
  const amount = withShortScale(tokens, readAmount(tokens, sign.to));
  if (amount === undefined) return undefined;
  return { type: 'money', currency: sign.currency, ...withSecondEnd(tokens, at, amount) };
}

/** "5 to 6 million" is read as one amount; a second end with its own sign is read here. */
function withSecondEnd(tokens: readonly Token[], start: number, first: Amount): Amount {
  const next = afterRangeSign(tokens, start, first.to);
  const sign = next === undefined ? undefined : readPrefix(tokens, next);
  if (sign === undefined || tokens[sign.to]?.kind !== 'number' || first.value === undefined) return first;
  const second = withShortScale(tokens, readAmount(tokens, sign.to));
  if (second?.value === undefined || second.value <= first.value) return first;
  return { low: first.value, high: second.value, to: second.to };
}

function readPrefix(tokens: readonly Token[], at: number): { currency: string; to: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const symbol = SYMBOLS.get(token.form);
  if (symbol !== undefined) return { currency: symbol, to: at + 1 };
  const dollar = DOLLARS.get(token.form);
  if (dollar !== undefined && token.capitalised && isGlued(tokens[at + 1], '$'))
    return { currency: dollar, to: at + 2 };
  return CODES.has(token.form) && token.upper
    ? { currency: token.form.toUpperCase(), to: at + 1 }
    : undefined;
}

function withShortScale(tokens: readonly Token[], amount: Amount | undefined): Amount | undefined {
  if (amount === undefined) return undefined;
  const at = overHyphen(tokens, amount.to);
  const letter = tokens[at];
  const scale = letter?.spaced === false ? SCALES.get(letter.form) : undefined;
  return scale === undefined ? amount : { ...scaleAmount(amount, scale), to: at + 1 };
}

function readSuffixed(tokens: readonly Token[], at: number): FigureMatch | undefined {
  const bare = readAmount(tokens, at);
  if (bare === undefined) return undefined;
  const amount = isShortScaled(tokens, bare) ? (withShortScale(tokens, bare) ?? bare) : bare;
  const nameAt = overHyphen(tokens, amount.to);
  const token = tokens[nameAt];
  if (!continues(token)) return undefined;
  const owner = DOLLAR_OWNERS.get(token.form);
  const word = owner === undefined ? token : tokens[nameAt + 1];
  const to = owner === undefined ? nameAt + 1 : nameAt + 2;
  const currency = continues(word) ? suffixCurrency(word, owner) : undefined;
  return currency === undefined ? undefined : { type: 'money', ...amount, currency, to };
}

/** "5m euros": the letter counts only where a currency follows. */
function isShortScaled(tokens: readonly Token[], amount: Amount): boolean {
  const behind = tokens[amount.to + 1];
  return continues(behind) && suffixCurrency(behind, undefined) !== undefined;
}

function suffixCurrency(word: Token, owner: string | undefined): string | undefined {
  if (owner !== undefined) return word.form.startsWith('dollar') ? owner : undefined;
  if (word.form === '€' || word.form === '£') return SYMBOLS.get(word.form);
  if (word.upper && CODES.has(word.form)) return word.form.toUpperCase();
  return NAMES.get(word.form) ?? NAMES.get(word.form.replace(/s$/, ''));
}
