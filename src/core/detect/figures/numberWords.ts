import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { continues, overHyphen } from './pattern';

/** One number as it is read from a text. */
export interface Numeral {
  /** `undefined` where the text gives no more than a magnitude ("hundreds", "several million"). */
  readonly value: number | undefined;
  /** What the last magnitude multiplied by: 1e6 of "4.5 million", else 1. */
  readonly scale: number;
  /** Behind the last token. */
  readonly to: number;
}

/** The magnitudes that stand behind a number of either kind. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Twelves, which no other magnitude follows. */
export const DOZENS: ReadonlySet<string> = wordSet('dozen dozens');

const SMALL = numbered(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  (place) => place,
);
const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', (place) => 10 * place + 20);
/** They may stand without a number before them: "a thousand-strong colony", "per million". */
const BARE_SCALES = wordSet('hundred thousand million billion trillion');
const ZEROS = wordSet('zero nought naught');

/** Longer ones are counted aloud or made up. */
const LONGEST_NUMBER_TOKENS = 24;

/** The words of a whole number that may stand first in it. */
export const FIRST_WORDS: readonly string[] = [...ZEROS, ...SMALL.keys(), ...TENS.keys(), ...BARE_SCALES];

/**
 * A number in words: "two hundred and five", "twenty-five thousand", "a million", "three lakh crore", "two point five".
 * Not: "a" without a magnitude. Where `isFraction` says that a fraction begins behind an "and", the number ends there.
 */
export function readNumberWords(
  tokens: readonly Token[],
  start: number,
  isFraction: (tokens: readonly Token[], at: number) => boolean,
): Numeral | undefined {
  const first = tokens[start]?.form ?? '';
  if (ZEROS.has(first)) return readPoint(tokens, { value: 0, scale: 1, to: start + 1 });
  const words: Words = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY };
  let at = start;
  if (first === 'a' || first === 'an') {
    const next = tokens[start + 1];
    if (!continues(next) || !(SCALES.has(next.form) || next.form === 'dozen')) return undefined;
    words.group = 1;
    at++;
  }
  if (BARE_SCALES.has(first)) words.group = 1;
  let to = start;
  while (at === start || (at < start + LONGEST_NUMBER_TOKENS && continues(tokens[at]))) {
    const form = tokens[at]?.form ?? '';
    if (addWord(words, form)) to = ++at;
    else if (DOZENS.has(form) && words.group > 0) {
      return { value: words.total + words.group * 12, scale: 1, to: at + 1 };
    } else if (isJoint(tokens, at, words) && to > start && !(form === 'and' && isFraction(tokens, at + 1)))
      at++;
    else break;
  }
  if (to === start) return undefined;
  const scale = words.scale === Number.POSITIVE_INFINITY ? 1 : words.scale;
  return readPoint(tokens, { value: words.total + words.group, scale, to });
}

/** The state of a number in words: what is closed by a magnitude, the group being read, the last magnitude. */
interface Words {
  total: number;
  group: number;
  scale: number;
}

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
  } else if (scale !== undefined && words.group > 0 && scale < words.scale && scale > 100) {
    words.total += words.group * scale;
    words.group = 0;
    words.scale = scale;
  } else if (scale !== undefined && scale > words.scale && words.group === 0) {
    words.total *= scale;
    words.scale *= scale;
  } else return false;
  return true;
}

/** The "and" of "two hundred and five" or the hyphen of "twenty-five", before another number word. */
function isJoint(tokens: readonly Token[], at: number, { group, total }: Words): boolean {
  const next = tokens[at + 1];
  if (!continues(next) || !(SMALL.has(next.form) || TENS.has(next.form))) return false;
  if (tokens[at]?.form === 'and') return group >= 100 || (group === 0 && total > 0);
  return (
    tokens[at]?.form === '-' &&
    tokens[at]?.spaced === next.spaced &&
    group % 100 >= 20 &&
    (SMALL.get(next.form) ?? 10) < 10
  );
}

const MOST_DECIMALS = 6;

/** The "point five" or "point zero three" behind a number, and the magnitude behind that. */
function readPoint(tokens: readonly Token[], whole: Numeral): Numeral {
  const point = tokens[whole.to];
  if (whole.scale > 1 || !continues(point) || point.form !== 'point') return whole;
  let decimals = '';
  let to = whole.to + 1;
  while (continues(tokens[to]) && decimals.length < MOST_DECIMALS) {
    const form = tokens[to]?.form ?? '';
    const digit = ZEROS.has(form) ? 0 : SMALL.get(form);
    if (digit === undefined || (digit > 9 && decimals !== '')) break;
    decimals += digit;
    to++;
  }
  const tens = decimals === '' && continues(tokens[to]) ? TENS.get(tokens[to]?.form ?? '') : undefined;
  if (tens !== undefined) {
    const unitAt = overHyphen(tokens, to + 1);
    const unit = unitAt > to + 1 ? (SMALL.get(tokens[unitAt]?.form ?? '') ?? 0) : 0;
    decimals = String(tens + unit);
    to = unit > 0 ? unitAt + 1 : to + 1;
  }
  if (decimals === '') return whole;
  return { value: Number(`${whole.value}.${decimals}`), scale: 1, to };
}

function numbered(list: string, value: (place: number) => number): ReadonlyMap<string, number> {
  return new Map([...wordSet(list)].map((word, place) => [word, value(place)]));
}
