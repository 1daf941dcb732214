import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Dated } from './dated';
import { readYear } from './dateParts';
import { isForm } from './pattern';

const WORDS: ReadonlyMap<string, number> = new Map(
  [...wordSet('twenties thirties forties fifties sixties seventies eighties nineties')].map(
    (word, place) => [word, place + 2] as const,
  ),
);
const APOSTROPHES = wordSet("' ’ ‘");
const PARTS = wordSet('early late mid');
const BEFORE_DECADES = wordSet('the and');
/** Decades written with two digits, up to this one, belong to the present century. */
const LAST_OF_THIS_CENTURY = 1;

/**
 * "1990s", "1990's", "'90s", "the 90s", "the nineties", as EDTF `199X`.
 * Not: a year's possessive ("1997's"), an age ("in her nineties", "her late thirties").
 */
export function readDecade(tokens: readonly Token[], at: number): Dated | undefined {
  const found = readWritten(tokens, at) ?? readShort(tokens, at) ?? readWord(tokens, at);
  return found && { to: found.to, resolve: () => `${found.decade}X` };
}

interface Decade {
  /** The first three digits of its years. */
  readonly decade: number;
  readonly to: number;
}

function readWritten(tokens: readonly Token[], at: number): Decade | undefined {
  const year = readYear(tokens[at]);
  const to = year === undefined ? undefined : overPlural(tokens, at + 1);
  return year === undefined || to === undefined || year % 10 !== 0 ? undefined : { decade: year / 10, to };
}

function readShort(tokens: readonly Token[], at: number): Decade | undefined {
  const isMarked = APOSTROPHES.has(tokens[at]?.form ?? '');
  const digitsAt = isMarked ? at + 1 : at;
  const digits = tokens[digitsAt];
  const isDecade = digits?.kind === 'number' && digits.form.length === 2 && digits.form[1] === '0';
  if (!isDecade || (isMarked && digits.spaced)) return undefined;
  const to = overPlural(tokens, digitsAt + 1);
  if (to === undefined || (!isMarked && !isForm(tokens[at - 1], THE))) return undefined;
  return { decade: decadeOf(Number(digits.form) / 10), to };
}

const THE = new Set(['the']);

function readWord(tokens: readonly Token[], at: number): Decade | undefined {
  const tens = WORDS.get(tokens[at]?.form ?? '');
  if (tens === undefined) return undefined;
  const partAt = tokens[at - 1]?.form === '-' ? at - 2 : at - 1;
  const before = tokens[PARTS.has(tokens[partAt]?.form ?? '') ? partAt - 1 : partAt];
  return BEFORE_DECADES.has(before?.form ?? '') ? { decade: decadeOf(tens), to: at + 1 } : undefined;
}

const decadeOf = (tens: number) => (tens > LAST_OF_THIS_CENTURY ? 190 : 200) + tens;

/** The token behind "s" or "'s", if that stands glued at the token. */
function overPlural(tokens: readonly Token[], at: number): number | undefined {
  const sAt = APOSTROPHES.has(tokens[at]?.form ?? '') && tokens[at]?.spaced === false ? at + 1 : at;
  const s = tokens[sAt];
  return s?.spaced === false && s.form === 's' ? sAt + 1 : undefined;
}
