import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import {
  CODES,
  COINS,
  currencyOf,
  DOLLARS,
  isOwner,
  LETTERS,
  PREFIXES,
  SMALL_CODES,
  SYMBOLS,
} from './currencies';
import { SCALES } from './numberWords';
import {
  type Amount,
  afterRangeSign,
  mayBeRange,
  NUMBER_WORDS,
  readAmount,
  readNumeral,
  scaleAmount,
  unitStart,
} from './numerals';
import { continues, type FigureMatch, type FigurePattern, isForm, isGlued, overHyphen } from './pattern';
import { BEHIND_POINTS_IN_TIME } from './units';

/** Short magnitudes that mean something else where there is no currency. */
const LETTER_SCALES = new Map([
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['k', 1e3],
  ['t', 1e12],
  ['cr', 1e7],
]);

/**
 * An amount of money: "€4.5bn", "$5-6 million", "£5m to £6m", "US$20", "EUR 300", "two million euros", "10 Swiss
 * francs", "3 dollars and 50 cents", "millions of dollars", "30 MUSD". A coin alone has no currency, its name is the
 * unit: "50 cents". What it is paid for is the unit too: "$2 a barrel".
 * Not: a sign without digits ("$"), a code without them ("EUR"), metres ("5m"), pounds that are a weight.
 */
export const money: FigurePattern = {
  name: 'figures.money',
  startsAtDigits: true,
  startsAt: [
    ...SYMBOLS.keys(),
    ...DOLLARS.keys(),
    ...PREFIXES.keys(),
    ...LETTERS.keys(),
    ...CODES,
    ...NUMBER_WORDS,
  ],
  read({ text, tokens }: Article, at, amount) {
    const match = amount === undefined ? readPrefixed(tokens, at) : readSuffixed(tokens, amount);
    const unit = match && match.unit === undefined ? payment(text, tokens, match.to) : undefined;
    return match && unit !== undefined ? { ...match, unit } : match;
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
  const next = mayBeRange(tokens, start, first.to) ? afterRangeSign(tokens, start, first.to) : undefined;
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
  if (dollar !== undefined) {
    const signAt = isDollarAt(tokens, at);
    if (signAt !== undefined) return { currency: dollar, to: signAt + 1 };
  }
  const letter =
    token.upper || !token.capitalised || tokens[at + 1]?.spaced ? undefined : LETTERS.get(token.form);
  if (letter !== undefined) return { currency: letter, to: at + 1 };
  const prefix = token.capitalised || token.form === 'dlrs' ? PREFIXES.get(token.form) : undefined;
  if (prefix !== undefined) return { currency: prefix, to: isGlued(tokens[at + 1], '.') ? at + 2 : at + 1 };
  const isCode = CODES.has(token.form) && (token.upper || SMALL_CODES.has(token.form));
  return isCode ? { currency: token.form.toUpperCase(), to: at + 1 } : undefined;
}

/** The sign of "US$20"; in texts with spaces between all tokens that of "us $ 20". */
function isDollarAt(tokens: readonly Token[], at: number): number | undefined {
  const [owner, sign, digits] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (sign?.form !== '$' || sign.sentenceStart) return undefined;
  const isApart = sign.spaced && digits?.spaced === true && owner?.form !== 'a' && owner?.form !== 's';
  return (!sign.spaced && (owner?.capitalised === true || CODES.has(owner?.form ?? ''))) || isApart
    ? at + 1
    : undefined;
}

function withShortScale(tokens: readonly Token[], amount: Amount | undefined): Amount | undefined {
  if (amount === undefined) return undefined;
  const at = overHyphen(tokens, amount.to);
  const letter = tokens[at];
  const scale =
    letter?.spaced === false || letter?.form === 'cr' ? LETTER_SCALES.get(letter.form) : undefined;
  return scale === undefined ? amount : { ...scaleAmount(amount, scale), to: at + 1 };
}

interface Name {
  readonly currency?: string;
  readonly unit?: string;
  /** Of the "MUSD" of Nordic reports. */
  readonly scale?: number;
  readonly to: number;
}

function readSuffixed(tokens: readonly Token[], bare: Amount): FigureMatch | undefined {
  const name = readName(tokens, bare, unitStart(tokens, bare));
  if (name !== undefined) return withCoins(tokens, withLateScale(tokens, bare, name));
  const short = withShortScale(tokens, bare);
  if (short === undefined || short.to === bare.to) return undefined;
  const behind = readName(tokens, short, short.to);
  return behind && { type: 'money', ...short, ...behind };
}

/** "75 USD million", "30 MUSD". */
function withLateScale(tokens: readonly Token[], bare: Amount, { scale, ...name }: Name): FigureMatch {
  const late =
    bare.value !== undefined && bare.value < 1e4 && continues(tokens[name.to])
      ? SCALES.get(tokens[name.to]?.form ?? '')
      : undefined;
  const amount = scaleAmount(bare, scale ?? late ?? 1);
  return { type: 'money', ...amount, ...name, to: late === undefined ? name.to : name.to + 1 };
}

function readName(tokens: readonly Token[], { value, to }: Amount, at: number): Name | undefined {
  const word = tokens[at];
  if (!continues(word)) return undefined;
  if (isOwner(word.form)) {
    const currency = continues(tokens[at + 1])
      ? currencyOf(tokens[at + 1]?.form ?? '', word.form)
      : undefined;
    if (currency !== undefined) return { currency, to: at + 2 };
    const isTwoWords = TWO_WORD_OWNERS.has(tokens[at + 1]?.form ?? '');
    const second = isTwoWords ? currencyOf(tokens[at + 2]?.form ?? '', tokens[at + 1]?.form) : undefined;
    if (second !== undefined) return { currency: second, to: at + 3 };
    const coins = continues(tokens[at + 1]) ? COINS.get(tokens[at + 1]?.form ?? '') : undefined;
    if (coins !== undefined) return { unit: coins, to: at + 2 };
  }
  if (word.form === 'p' && !word.spaced && !word.capitalised && !RESOLUTIONS.has(value ?? 0))
    return { unit: 'penny', to: at + 1 };
  if (TWO_WORD_STARTS.has(word.form)) {
    const currency = currencyOf(tokens[at + 2]?.form ?? '', tokens[at + 1]?.form);
    return currency === undefined ? undefined : { currency, to: at + 3 };
  }
  const coin = COINS.get(word.form);
  if (coin !== undefined)
    return at > to && tokens[to]?.form === 'of' ? undefined : { unit: coin, to: at + 1 };
  const symbol = SYMBOLS.get(word.form);
  if (symbol !== undefined)
    return tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.spaced === false
      ? undefined
      : { currency: symbol, to: at + 1 };
  if (isPoundWeight(tokens, value, at)) return undefined;
  return readCode(word, at) ?? named(currencyOf(word.form), at);
}

/** The "p" of screens. */
const RESOLUTIONS: ReadonlySet<number> = new Set([240, 360, 480, 720, 1080, 1440, 2160]);
const TWO_WORD_STARTS = wordSet('hong new south');
const TWO_WORD_OWNERS = wordSet('zealand kong korean');

function named(currency: string | undefined, at: number): Name | undefined {
  if (currency === undefined) return undefined;
  return currency === '' ? { to: at + 1 } : { currency, to: at + 1 };
}

function readCode({ form, upper }: Token, at: number): Name | undefined {
  if (CODES.has(form) && (upper || SMALL_CODES.has(form)))
    return { currency: form.toUpperCase(), to: at + 1 };
  if (!upper || form.length !== 4 || !CODES.has(form.slice(1))) return undefined;
  const scale = LETTER_SCALES.get(form.charAt(0));
  return scale === undefined || form.startsWith('b')
    ? undefined
    : { currency: form.slice(1).toUpperCase(), scale, to: at + 1 };
}

const PAYING = wordSet(
  `cost costs costing pay pays paid paying fine fined worth price priced prices spend spends spent earn earns earned
  bid sold sell sells buy buys bought charge charged tax debt loan raise raised save saved owe owed ticket tickets fare
  fares fee fees wage wages rent rents`,
);
/** "A quarter of a million pounds", "thousands of pounds". */
const BEFORE_SUMS = wordSet('of million billion trillion');
/** Nobody weighs so much by them: "five pounds an hour". */
const PAID_BY = wordSet('hour head person ticket night copy pint');
const FARTHEST_PAYING_TOKENS = 8;

/** "25 pounds" is a weight, unless it is told as a price or sum of many. */
function isPoundWeight(tokens: readonly Token[], value: number | undefined, at: number): boolean {
  const form = tokens[at]?.form;
  if (form !== 'pound' && form !== 'pounds') return false;
  if (tokens[at + 1]?.form === 'sterling') return false;
  if (tokens[at + 1]?.form === 'of') return true;
  if (isForm(tokens[at + 1], PER) && isForm(tokens[at + 2], PAID_BY)) return false;
  if ((value !== undefined && value >= 1e6) || BEFORE_SUMS.has(tokens[at - 1]?.form ?? '')) return false;
  for (let back = at - 1; back > at - FARTHEST_PAYING_TOKENS; back--) {
    const token = tokens[back];
    if (token === undefined) break;
    if (PAYING.has(token.form)) return false;
    if (token.sentenceStart) break;
  }
  return true;
}

/** "3 dollars 50 cents", "thirteen dollars and forty-five cents". */
function withCoins(tokens: readonly Token[], sum: FigureMatch): FigureMatch {
  if (sum.value === undefined || sum.currency === undefined || !continues(tokens[sum.to])) return sum;
  const coinsAt = tokens[sum.to]?.form === 'and' ? sum.to + 1 : sum.to;
  const coins = continues(tokens[coinsAt]) ? readNumeral(tokens, coinsAt) : undefined;
  const name = coins && tokens[coins.to];
  if (coins?.value === undefined || coins.value >= 100 || !continues(name) || !COINS.has(name.form))
    return sum;
  return { ...sum, value: Number((sum.value + coins.value / 100).toPrecision(15)), to: coins.to + 1 };
}

const PER = wordSet('a an per each');
const NO_PAYMENTS = wordSet('few couple lot little bit day-ago year-ago');

/** The "a barrel" of "$2 a barrel", "$100-a-month", as "per barrel". Not: "$5 a year ago". */
function payment(text: string, tokens: readonly Token[], to: number): string | undefined {
  const perAt = overHyphen(tokens, to);
  const per = tokens[perAt];
  if (!continues(per) || !PER.has(per.form)) return undefined;
  const word = tokens[overHyphen(tokens, perAt + 1)];
  const behind = tokens[overHyphen(tokens, perAt + 1) + 1];
  if (!continues(word) || word.kind !== 'word' || word.capitalised || NO_PAYMENTS.has(word.form))
    return undefined;
  const isSingle = !continues(behind) || behind.kind !== 'word' || !BEHIND_POINTS_IN_TIME.has(behind.form);
  return isSingle && PAID_FOR.has(word.form) ? `per ${text.slice(word.start, word.end)}` : undefined;
}

/** After "a" other words are a new phrase ("paid $5 a friend had lent him"). */
const PAID_FOR = wordSet(
  `second minute hour day night week fortnight month quarter year season share unit piece head person pupil student
  worker employee household family customer user ticket seat barrel gallon litre liter tonne ton kilo kilogram pound
  ounce bushel acre hectare mile kilometre kilometer metre meter word page game match shot pack packet bottle copy
  vote child patient visit trip bag box dozen`,
);
