import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { continues, isForm, overHyphen } from './pattern';

const SMALL = numbered(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  (place) => place,
);
const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', (place) => 10 * place + 20);
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const SHORT_SCALES = new Map([
  ['bn', 1e9],
  ['tn', 1e12],
  ['mn', 1e6],
]);
const DASHES = wordSet('- – —');

/** The words that a number in words may begin with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([...SMALL.keys(), ...TENS.keys(), 'a', 'an']);

interface Numeral {
  readonly value: number;
  /** What a word behind the digits multiplied them by: 1e6 of "4.5 million", else 1. */
  readonly scale: number;
  readonly to: number;
}

/** One number, or a range of them; a range has no `value`. */
export interface Amount {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly to: number;
}

/**
 * Reads one number: "3,500", "4.5 million", "5bn", "two hundred and five", "a dozen".
 * Not: digits that no number is written with ("192.168.0.1", "1,2", "007"), nor "a" without a magnitude.
 */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind !== 'number') return readWords(tokens, at);
  const digits = parseDigits(token.form);
  return digits === undefined ? undefined : withScale(tokens, digits, at + 1);
}

/** Reads one number, or two as a range: "5 to 10", "5–10", "4 to 5 million", and behind "between" "5 and 10". */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const first = readNumeral(tokens, at);
  if (first === undefined) return undefined;
  const second = readRangeEnd(tokens, at, first.to);
  if (second === undefined) return { value: first.value, to: first.to };
  const low = first.scale === 1 && second.scale > 1 ? first.value * second.scale : first.value;
  return low < second.value
    ? { low, high: second.value, to: second.to }
    : { value: first.value, to: first.to };
}

/** The amount with its number, or both its ends, multiplied. */
export function scaleAmount(amount: Amount, scale: number): Amount {
  const { value, low, high, to } = amount;
  if (value !== undefined) return { value: scaled(value, scale), to };
  return { low: scaled(low ?? 0, scale), high: scaled(high ?? 0, scale), to };
}

/** The token where a range goes on behind its first end, or `undefined` where no range does. */
export function afterRangeSign(tokens: readonly Token[], start: number, at: number): number | undefined {
  const sign = tokens[at];
  if (!continues(sign)) return undefined;
  const isRange =
    sign.form === 'to' ||
    DASHES.has(sign.form) ||
    (sign.form === 'and' && tokens[start - 1]?.form === 'between');
  return isRange && continues(tokens[at + 1]) ? at + 1 : undefined;
}

function readRangeEnd(tokens: readonly Token[], start: number, at: number): Numeral | undefined {
  const next = afterRangeSign(tokens, start, at);
  if (next === undefined || tokens[next]?.form === 'a') return undefined;
  return tokens[next]?.kind === tokens[start]?.kind ? readNumeral(tokens, next) : undefined;
}

/** Plain or grouped digits with or without decimals; more than 18 of them are no figure of a newspaper. */
function parseDigits(form: string): number | undefined {
  if (form.length > 24) return undefined;
  if (form.length < 4 && !form.startsWith('0') && /^\d+$/.test(form)) return Number(form);
  const isNumber = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(form);
  return isNumber ? Number(form.replaceAll(',', '')) : undefined;
}

function withScale(tokens: readonly Token[], value: number, at: number): Numeral {
  const glued = tokens[at];
  const short = glued?.spaced === false ? SHORT_SCALES.get(glued.form) : undefined;
  if (short !== undefined) return { value: scaled(value, short), scale: short, to: at + 1 };
  const scaleAt = overHyphen(tokens, at);
  const word = tokens[scaleAt];
  if (!continues(word)) return { value, scale: 1, to: at };
  const scale =
    word.form === 'hundred'
      ? 100
      : (SCALES.get(word.form) ?? (word.spaced ? SHORT_SCALES.get(word.form) : undefined));
  return scale === undefined
    ? { value, scale: 1, to: at }
    : { value: scaled(value, scale), scale, to: scaleAt + 1 };
}

/** 4.35 × 1e6 is 4350000 and not 4349999.999… */
function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** The state of a number in words: what is closed by a magnitude, the group being read, the last magnitude. */
interface Words {
  total: number;
  group: number;
  scale: number;
}

function readWords(tokens: readonly Token[], start: number): Numeral | undefined {
  const words: Words = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY };
  let at = start;
  const first = tokens[start];
  if (first?.form === 'a' || first?.form === 'an') {
    if (!isForm(tokens[start + 1], MAGNITUDES)) return undefined;
    words.group = 1;
    at++;
  } else if (first?.form === 'zero') return { value: 0, scale: 1, to: start + 1 };

  let to = start;
  while (at === start || continues(tokens[at])) {
    const next = tokens[at]?.form ?? '';
    if (addWord(words, next)) to = ++at;
    else if (next === 'dozen' && words.group > 0) {
      return { value: words.total + words.group * 12, scale: 1, to: at + 1 };
    } else if (isJoint(tokens, at, words) && to > start) at++;
    else break;
  }
  if (to === start) return undefined;
  const scale = words.scale === Number.POSITIVE_INFINITY ? 1 : words.scale;
  return { value: words.total + words.group, scale, to };
}

const MAGNITUDES = new Set([...SCALES.keys(), 'hundred', 'dozen']);

/** Takes one more word into the number, where English allows it there. */
function addWord(words: Words, form: string): boolean {
  const rest = words.group % 100;
  const small = SMALL.get(form);
  const ten = TENS.get(form);
  const scale = SCALES.get(form);
  if (small !== undefined && small > 0 && (rest === 0 || (rest >= 20 && rest % 10 === 0 && small < 10))) {
    words.group += small;
  } else if (ten !== undefined && rest === 0) {
    words.group += ten;
  } else if (form === 'hundred' && words.group > 0 && words.group < 100) {
    words.group *= 100;
  } else if (scale !== undefined && words.group > 0 && scale < words.scale) {
    words.total += words.group * scale;
    words.group = 0;
    words.scale = scale;
  } else return false;
  return true;
}

/** The "and" of "two hundred and five" or the hyphen of "twenty-five", before another number word. */
function isJoint(tokens: readonly Token[], at: number, { group, total }: Words): boolean {
  const next = tokens[at + 1];
  if (!continues(next) || !(SMALL.has(next.form) || TENS.has(next.form))) return false;
  if (tokens[at]?.form === 'and') return group >= 100 || (group === 0 && total > 0);
  return overHyphen(tokens, at) > at && group % 100 >= 20 && (SMALL.get(next.form) ?? 10) < 10;
}

function numbered(list: string, value: (place: number) => number): ReadonlyMap<string, number> {
  return new Map([...wordSet(list)].map((word, place) => [word, value(place)]));
}
