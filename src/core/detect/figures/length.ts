import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { type Amount, NUMBER_WORDS, readNumeral, unitStart } from './numerals';
import { continues, isForm, overHyphen } from './pattern';

const UNITS = wordSet('second minute hour day night week fortnight month year decade');

/** Time units by every form they are counted in; the value is the unit's name in a find. */
const TIME_UNITS: ReadonlyMap<string, string> = new Map([
  ...[...UNITS].flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ['century', 'century'],
  ['centuries', 'century'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['sec', 'second'],
  ['secs', 'second'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
]);

/** How many of a time unit; a vague count ("several years") has no number. */
export interface Length {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit: string;
  readonly to: number;
}

/** The words that `readLength` may begin with, but for bare units. */
export const LENGTH_WORDS: readonly string[] = [
  ...NUMBER_WORDS,
  ...wordSet('several few many couple half quarter'),
];

const VAGUE = wordSet('several few many');
const ARTICLES = wordSet('a an');
const AFTER_ARTICLES = wordSet('few couple half quarter');
const OF = new Set(['of']);
const AND = new Set(['and']);
/** They may stand before the unit: "two more weeks", "three straight days". */
const BEFORE_UNITS = wordSet(
  'more full whole additional consecutive straight successive long short trading working business',
);

/** What "a" and "an" may be a length of time with. */
export const LENGTHS_BEHIND_ARTICLES: readonly string[] = [
  ...AFTER_ARTICLES,
  ...BEFORE_UNITS,
  ...TIME_UNITS.keys(),
  '-',
];

/**
 * A counted length of time: "three years", "24-hour", "5 to 10 minutes", "two and a half years", "half an hour", "a
 * couple of days", "several months". "A year" is read as one year: whether it counts is for the caller to say.
 * `amount` is the number that begins at the token, if one does.
 */
export function readLength(
  tokens: readonly Token[],
  at: number,
  amount: Amount | undefined,
): Length | undefined {
  const first = tokens[at]?.form ?? '';
  if (first === 'half' || first === 'quarter') return readPart(tokens, at, first === 'half' ? 0.5 : 0.25);
  if (VAGUE.has(first)) {
    const length = tokens[at - 1]?.form === 'how' ? undefined : withUnit(tokens, { to: at + 1 });
    return length && isPluralUnit(tokens[length.to - 1]) ? length : undefined;
  }
  if (first === 'couple' && isForm(tokens[at + 1], OF)) return withUnit(tokens, { value: 2, to: at + 2 });
  const second = tokens[at + 1];
  if (!continues(second)) return undefined;
  if (ARTICLES.has(first)) {
    if (AFTER_ARTICLES.has(second.form)) return readLength(tokens, at + 1, undefined);
    const one = withUnit(tokens, { value: 1, to: at + 1 });
    if (one !== undefined) return one;
  }
  return amount && withUnit(tokens, withHalf(tokens, amount));
}

/** "half an hour", "half-hour", "half a century", "quarter-century". */
function readPart(tokens: readonly Token[], at: number, value: number): Length | undefined {
  const unitAt = isForm(tokens[at + 1], ARTICLES) ? at + 2 : overHyphen(tokens, at + 1);
  const unit = unitOf(tokens[unitAt]);
  const isJoined = unitAt > at + 1 || tokens[at]?.form === 'half';
  return unit === undefined || !isJoined ? undefined : { value, unit, to: unitAt + 1 };
}

/** "two and a half years" and "two-and-a-half-year"; also "a minute and a half". */
function withHalf(tokens: readonly Token[], amount: Amount): Amount {
  const to = overHalf(tokens, amount.to);
  return to === undefined || amount.value === undefined ? amount : { value: amount.value + 0.5, to };
}

function overHalf(tokens: readonly Token[], at: number): number | undefined {
  const andAt = overHyphen(tokens, at);
  if (!isForm(tokens[andAt], AND)) return undefined;
  const articleAt = overHyphen(tokens, andAt + 1);
  const halfAt = overHyphen(tokens, articleAt + 1);
  return isForm(tokens[articleAt], ARTICLES) && continues(tokens[halfAt]) && tokens[halfAt]?.form === 'half'
    ? halfAt + 1
    : undefined;
}

function withUnit(tokens: readonly Token[], amount: Amount): Length | undefined {
  const next = amount.to;
  const unitAt = isForm(tokens[next], BEFORE_UNITS) ? next + 1 : unitStart(tokens, amount);
  const unit = unitOf(tokens[unitAt]);
  if (unit === undefined) return undefined;
  const to = unitAt + 1;
  const half = amount.value === undefined ? undefined : overHalf(tokens, to);
  if (half !== undefined) return { value: (amount.value ?? 0) + 0.5, unit, to: half };
  return { value: amount.value, low: amount.low, high: amount.high, unit, to };
}

/** The name of a time unit at a token of the same sentence; "Minutes" of a title is none. */
export function unitOf(token: Token | undefined): string | undefined {
  return continues(token) ? TIME_UNITS.get(token.form) : undefined;
}

/** A plural unit without a number, as in "decades ago". */
export function isPluralUnit(token: Token | undefined): boolean {
  return continues(token) && token.form.endsWith('s') && TIME_UNITS.has(token.form);
}

const SECONDS = new Map([
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]);

/** The "06.6" of "14min 06.6sec". */
function readPadded(tokens: readonly Token[], at: number): Amount | undefined {
  const form = tokens[at]?.form ?? '';
  return /^0\d(?:\.\d+)?$/.test(form) ? { value: Number(form), to: at + 1 } : undefined;
}

/** Reads what follows a length of hours or minutes: "2 hours, 32 minutes, 25.3 seconds". The sum is in the last unit. */
export function withSmallerUnits(tokens: readonly Token[], first: Length): Length {
  let length = first;
  for (let count = 0; count < 2; count++) {
    const size = SECONDS.get(length.unit);
    const comma = tokens[length.to]?.form;
    const next = comma === ',' || comma === 'and' ? length.to + 1 : length.to;
    const number = continues(tokens[next])
      ? (readNumeral(tokens, next) ?? readPadded(tokens, next))
      : undefined;
    const unit = number && unitOf(tokens[number.to]);
    const smaller = SECONDS.get(unit ?? '');
    if (size === undefined || smaller === undefined || smaller >= size || length.value === undefined) break;
    if (number?.value === undefined || unit === undefined) break;
    const value = Number(((length.value * size) / smaller + number.value).toFixed(3));
    length = { value, unit, to: number.to + 1 };
  }
  return length;
}
