import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { DOZENS, type Numeral, readNumberWords, SCALES } from './numberWords';
import { continues, isGlued, overHyphen } from './pattern';

/** From the third to the twentieth. */
export const ORDINALS: ReadonlySet<string> = wordSet(
  `third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth`,
);
const TENS = wordSet('twenty thirty forty fifty sixty seventy eighty ninety');
const WHOLES = new Map([
  ['half', 2],
  ['quarter', 4],
  ['first', 1],
  ...[...ORDINALS].map((word, place) => [word, place + 3] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);
/** What a whole is divided into, in the singular and in the plural. */
const DENOMINATORS = new Map(
  [...WHOLES].flatMap(([word, parts]) => [[word, parts] as const, [plural(word), parts] as const]),
);
/** What "a" may stand before in a fraction. */
export const PARTS: readonly string[] = [...DENOMINATORS.keys(), ...TENS];
const VULGAR = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map(
    (sign, i) =>
      [
        sign,
        [
          1 / 2,
          1 / 3,
          2 / 3,
          1 / 4,
          3 / 4,
          1 / 5,
          2 / 5,
          3 / 5,
          4 / 5,
          1 / 6,
          5 / 6,
          1 / 8,
          3 / 8,
          5 / 8,
          7 / 8,
        ][i] ?? 0,
      ] as const,
  ),
);
/** The denominators of prices, recipes and rules; others with a stroke are dates and codes ("9/11"). */
const STROKE_DENOMINATORS = wordSet('2 3 4 5 6 8 10 16 32 64 100');

/** What a fraction may begin with besides a number word. */
export const FRACTION_STARTS: readonly string[] = ['half', 'quarter', ...VULGAR.keys()];

/** "1/2", the "1/2" of "10 1/2", "½". Not: "24/7", "9/11", "5/17/2018". */
export function readFractionSign(tokens: readonly Token[], at: number): Numeral | undefined {
  const [token, stroke, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const vulgar = VULGAR.get(token?.form ?? '');
  if (vulgar !== undefined) return { value: vulgar, scale: 1, to: at + 1 };
  if (token?.kind !== 'number' || !isGlued(stroke, '/') || below?.spaced !== false) return undefined;
  if (!/^[1-9]\d?$/.test(token.form) || !STROKE_DENOMINATORS.has(below.form)) return undefined;
  const [parts, whole] = [Number(token.form), Number(below.form)];
  return parts < whole && !isGlued(tokens[at + 3], '/')
    ? { value: parts / whole, scale: 1, to: at + 3 }
    : undefined;
}

/** "half", "half a million", "half-dozen", "a quarter million", "a third of", "quarter million". */
export function readPartWord(tokens: readonly Token[], at: number): Numeral | undefined {
  const form = tokens[at]?.form;
  if (form === 'half') return readHalf(tokens, at);
  if (form === 'quarter') return readScaled(tokens, at + 1, 1 / 4);
  if ((form !== 'a' && form !== 'an') || !continues(tokens[at + 1])) return undefined;
  if (tokens[at + 1]?.form === 'half') return readHalf(tokens, at + 1);
  const part = readDenominator(tokens, at + 1);
  if (part === undefined || part.isPlural) return undefined;
  return (
    readScaled(tokens, part.to, 1 / part.parts) ??
    (isShare(tokens, at, part.to) ? { value: 1 / part.parts, scale: 1, to: part.to } : undefined)
  );
}

/** The denominator behind a number: "two thirds", "two-thirds", "one-fifth", "three quarters". */
export function withDenominator(tokens: readonly Token[], start: number, numerator: Numeral): Numeral {
  const { value } = numerator;
  const partAt = overHyphen(tokens, numerator.to);
  const part = value === undefined || value === 0 ? undefined : readDenominator(tokens, partAt);
  if (value === undefined || part === undefined) return numerator;
  const isJoined = partAt > numerator.to;
  const isOne = value === 1 && !part.isPlural && (isJoined || !isGlued(tokens[part.to], '-'));
  const isMore = value !== 1 && (part.isPlural || (isJoined && value < part.parts));
  if (!isOne && !isMore) return numerator;
  const isPeriod =
    tokens[partAt]?.form.startsWith('quarter') && !isQuarter(tokens, start, value, isJoined, part.to);
  if (isPeriod) return numerator;
  const fraction = value / part.parts;
  return readScaled(tokens, part.to, fraction) ?? { value: fraction, scale: 1, to: part.to };
}

/** Quarters of a year are periods: "two quarters", "the first three quarters", "one quarter". */
function isQuarter(
  tokens: readonly Token[],
  start: number,
  value: number,
  isJoined: boolean,
  to: number,
): boolean {
  if (isJoined) return true;
  if (value === 1) return tokens[to]?.form === 'of';
  return value === 3 && !BEFORE_PERIODS.has(tokens[start - 1]?.form ?? '');
}

const BEFORE_PERIODS = wordSet('first last past next previous final consecutive straight');

/** "and a half", "and three quarters", "-and-a-half" behind a number; the magnitude behind it multiplies both. */
export function withAndFraction(tokens: readonly Token[], base: Numeral): Numeral {
  if (base.value === undefined) return base;
  const and = overHyphen(tokens, base.to);
  if (!continues(tokens[and]) || tokens[and]?.form !== 'and') return base;
  const at = overHyphen(tokens, and + 1);
  const part = readFractionBehindAnd(tokens, at);
  if (part === undefined) return base;
  const scale = readScaled(tokens, part.to, 1);
  const fraction = part.value ?? 0;
  if (scale === undefined)
    return { value: base.value + fraction * base.scale, scale: base.scale, to: part.to };
  const value = base.scale > 1 ? base.value + fraction * scale.scale : (base.value + fraction) * scale.scale;
  return { value, scale: scale.scale, to: scale.to };
}

/** A fraction that only an "and" before it makes sure of: "a half", "a third", "two-thirds". */
export function isFractionAt(tokens: readonly Token[], at: number): boolean {
  return readFractionBehindAnd(tokens, at) !== undefined;
}

function readFractionBehindAnd(tokens: readonly Token[], at: number): Numeral | undefined {
  const form = tokens[at]?.form;
  const isOne = form === 'a' || form === 'an';
  const whole = isOne ? { value: 1, to: at + 1 } : readNumberWords(tokens, at, isNever);
  if (whole?.value === undefined) return undefined;
  const part = readDenominator(tokens, overHyphen(tokens, whole.to));
  if (part === undefined || whole.value >= part.parts || (whole.value === 1) === part.isPlural)
    return undefined;
  const isNoun = isOne && part.parts > 2 && isWordBehind(tokens, part.to);
  return isNoun ? undefined : { value: whole.value / part.parts, scale: 1, to: part.to };
}

const isNever = () => false;

interface Part {
  readonly parts: number;
  readonly isPlural: boolean;
  readonly to: number;
}

function readDenominator(tokens: readonly Token[], at: number): Part | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  const isTen = TENS.has(token.form) && isGlued(tokens[at + 1], '-');
  const word = isTen ? tokens[at + 2] : token;
  const parts = DENOMINATORS.get(word?.form ?? '');
  if (word === undefined || parts === undefined || (isTen ? parts > 9 : parts === 1)) return undefined;
  const ten = isTen ? [...TENS].indexOf(token.form) * 10 + 20 : 0;
  return { parts: ten + parts, isPlural: word.form.endsWith('s'), to: isTen ? at + 3 : at + 1 };
}

const NO_HALF_BEHIND = wordSet('first second other better latter opening closing far top bottom');
const NO_HALF_BEFORE = wordSet('past time term marathon back way volley');
const HALVED_UNITS = wordSet(
  `hour minute second day week fortnight month year decade century mile inch metre meter kilometre kilometer foot pint
  litre liter gallon acre hectare ounce pound kilo kilogram tonne ton teaspoon tablespoon cup percent percentage degree
  cent penny dollar euro`,
);

function readHalf(tokens: readonly Token[], at: number): Numeral | undefined {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before !== undefined && !tokens[at]?.sentenceStart && NO_HALF_BEHIND.has(before.form)) return undefined;
  if (continues(next) && NO_HALF_BEFORE.has(next.form)) return undefined;
  const scaled = readScaled(tokens, at + 1, 1 / 2);
  if (scaled !== undefined) return scaled;
  const articleAt = overHyphen(tokens, at + 1);
  const article = tokens[articleAt];
  const isUnit =
    continues(article) &&
    (article.form === 'a' || article.form === 'an') &&
    HALVED_UNITS.has(tokens[overHyphen(tokens, articleAt + 1)]?.form ?? '');
  return { value: 1 / 2, scale: 1, to: isUnit ? articleAt + 1 : at + 1 };
}

/** The magnitude behind a part, with its article: the "a million" of "half a million", "dozen" of "half-dozen". */
function readScaled(tokens: readonly Token[], from: number, part: number): Numeral | undefined {
  let at = overHyphen(tokens, from);
  if (!continues(tokens[at])) return undefined;
  const isOf = tokens[at]?.form === 'of' && part < 1;
  if (isOf) at++;
  const article = tokens[at]?.form;
  if (article === 'a' || article === 'an') at = overHyphen(tokens, at + 1);
  else if (isOf) return undefined;
  const word = tokens[at];
  if (!continues(word)) return undefined;
  const scale = word.form === 'dozen' ? 12 : SCALES.get(word.form);
  if (scale === undefined) return undefined;
  return { value: Number((part * scale).toPrecision(15)), scale, to: at + 1 };
}

const BEHIND_SHARES = wordSet('of as more less fewer larger smaller higher lower');

const BEFORE_SHARES = wordSet('by than only about almost nearly around roughly over under');

/** "A third" is a share before "of" and where nothing is named behind it ("fell by a third in May"); before a noun it is a place in an order. */
function isShare(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  if (!continues(next) || BEHIND_SHARES.has(next.form)) return true;
  const isLast = next.kind === 'punctuation' && next.form !== '-';
  if (isLast && !next.spaced && (next.form === '.' || next.form === ';')) return true;
  const isMeasured = continues(tokens[at]) && BEFORE_SHARES.has(tokens[at - 1]?.form ?? '');
  return isMeasured && (isLast || FUNCTION_WORDS.has(next.form));
}

function isWordBehind(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return (
    continues(next) &&
    next.kind === 'word' &&
    !SCALES.has(next.form) &&
    !DOZENS.has(next.form) &&
    !BEHIND_SHARES.has(next.form)
  );
}

function plural(word: string): string {
  return word === 'half' ? 'halves' : `${word}s`;
}
