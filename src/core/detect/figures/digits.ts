import type { Token } from '../../text/tokens';
import { readFractionSign } from './fractions';
import { DOZENS, type Numeral, SCALES } from './numberWords';
import { continues, isGlued, overHyphen } from './pattern';
import { withPower } from './powers';

/** Magnitudes of headlines and tables. Letters that mean something else behind a space count only without one. */
const ABBREVIATED_SCALES = new Map([
  ['bn', 1e9],
  ['tn', 1e12],
  ['mn', 1e6],
  ['bln', 1e9],
  ['tln', 1e12],
  ['mln', 1e6],
  ['mil', 1e6],
]);
const GLUED_LETTERS = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/**
 * A number in digits with its fraction and magnitude: "3,500", "12,34,567", ".300", "10 1/2", "1½", "4.5 million", "5bn",
 * "10k", "1 234 567".
 * Not: digits that no number is written with ("192.168.0.1", "1,2", "007"), metres ("100m"), "4K" screens.
 */
export function readDigits(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at]?.form ?? '';
  const next = tokens[at + 1];
  if (endsHere(next)) {
    const value = parseDigits(first);
    return value === undefined ? undefined : withScale(tokens, value, at + 1);
  }
  const alone = readFractionSign(tokens, at);
  if (alone !== undefined) return alone;
  const grouped = readGroups(tokens, at);
  const value = grouped?.value ?? parseDigits(first);
  if (value === undefined) return undefined;
  const to = grouped?.to ?? at + 1;
  const fraction = Number.isInteger(value) ? readFractionSign(tokens, overHyphen(tokens, to)) : undefined;
  if (fraction?.value !== undefined) return { value: value + fraction.value, scale: 1, to: fraction.to };
  const power = withPower(tokens, value, to);
  return power === undefined ? withScale(tokens, value, to) : { ...power, scale: 1 };
}

/** No digits or sign go on with the number, as behind most numbers. */
function endsHere(next: Token | undefined): boolean {
  if (next === undefined) return true;
  return next.kind === 'word' ? next.spaced : next.form === '.' || next.form === ',';
}

/** 4.35 × 1e6 is 4350000 and not 4349999.999… */
export function scaled(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** Plain or grouped digits with or without decimals; more than 18 of them are no figure of a newspaper. */
function parseDigits(form: string): number | undefined {
  if (form.length > 24) return undefined;
  if (!form.includes('.') && !form.includes(',') && form.charAt(0) !== '0') return Number(form);
  const isNumber = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})?(?:\.\d+)?$/.test(form);
  return isNumber ? Number(form.replaceAll(',', '')) : undefined;
}

const MOST_GROUPS = 5;

/** "1 234 567" and "40 000": groups of three behind white space, where they cannot be two numbers. */
function readGroups(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const first = tokens[at]?.form ?? '';
  const second = tokens[at + 1];
  if (second?.kind !== 'number' || first.length > 3 || second.form.length < 3 || !continues(second))
    return undefined;
  if (!/^[1-9]\d*$/.test(first)) return undefined;
  let to = at + 1;
  let digits = first;
  while (
    to <= at + MOST_GROUPS &&
    continues(tokens[to]) &&
    /^\d{3}(?:\.\d+)?$/.test(tokens[to]?.form ?? '')
  ) {
    digits += tokens[to]?.form;
    to++;
    if (digits.includes('.')) break;
  }
  const isOne = to > at + 2 || (to > at + 1 && second.form === '000');
  return isOne ? { value: Number(digits), to } : undefined;
}

function withScale(tokens: readonly Token[], value: number, at: number): Numeral {
  const letter = tokens[at];
  const short = letter?.kind === 'word' && !letter.spaced ? gluedScale(tokens, value, at) : undefined;
  if (short !== undefined) return { value: scaled(value, short), scale: short, to: at + 1 };
  let scale = 1;
  let to = at;
  for (;;) {
    const scaleAt = overHyphen(tokens, to);
    const word = tokens[scaleAt];
    if (!continues(word) || word.kind !== 'word') break;
    if (scale === 1 && DOZENS.has(word.form)) return { value: value * 12, scale: 1, to: scaleAt + 1 };
    const next =
      SCALES.get(word.form) ?? (scale === 1 && word.spaced ? ABBREVIATED_SCALES.get(word.form) : undefined);
    if (next === undefined || (scale > 1 && next <= scale)) break;
    scale *= next;
    to = scaleAt + 1;
  }
  return { value: scale === 1 ? value : scaled(value, scale), scale, to };
}

/** The company 3M. */
const COMPANY = 3;

function gluedScale(tokens: readonly Token[], value: number, at: number): number | undefined {
  const token = tokens[at];
  const form = token?.form ?? '';
  const short = ABBREVIATED_SCALES.get(form);
  if (short !== undefined) return short;
  const letter = GLUED_LETTERS.get(form);
  if (letter === undefined || isGlued(tokens[at + 1], '-')) return undefined;
  if (form === 'k') return value < 10 && Number.isInteger(value) && token?.capitalised ? undefined : letter;
  const isMagnitude = token?.capitalised ? value !== COMPANY : form === 'b' && !Number.isInteger(value);
  return isMagnitude ? letter : undefined;
}
