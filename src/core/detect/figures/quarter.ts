import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { CivilDate } from '../calendar';
import type { Dated } from './dated';
import { readYear, readYearsAway } from './dateParts';
import { readDecade } from './decade';
import { readPlace } from './ordinal';
import { continues, isForm, isGlued, overHyphen } from './pattern';
import { leaningOf } from './tense';

// EDTF writes a quarter as 33 to 36 and a half year as 40 and 41 in the place of a month (ISO 8601-2, level 2).
const BEFORE_QUARTERS = 32;
const BEFORE_HALVES = 39;

/**
 * "third quarter", "third-quarter", "fiscal first quarter", "last quarter of 1997", "second half of the year", "Q3 2024".
 * `yearBefore` is a year that stands before it ("1988 third quarter"). Without a year it is the last one that has begun, or where the clause looks ahead the next to end.
 * Not: a half without its year ("in the second half Spain scored"), "quarter-century", "quarter-final".
 */
export function readQuarter(tokens: readonly Token[], at: number, yearBefore?: number): Dated | undefined {
  const part = readShort(tokens, at) ?? readPart(tokens, at);
  if (part === undefined) return undefined;
  const behind = readYearOf(tokens, part.to);
  const year = behind ?? (yearBefore === undefined ? undefined : { to: part.to, year: yearBefore });
  if (year === undefined && (part.needsYear || isOfAGame(tokens, part.to))) return undefined;
  const to = year?.to ?? part.to;
  return {
    to,
    resolve(reference) {
      if (year?.isDecade) return undefined;
      const known = year?.year ?? (reference && yearOf(tokens, at, to, part, year?.yearsAway, reference));
      return known === undefined ? undefined : `${known}-${part.code}`;
    },
  };
}

/** "the first quarter of the game". */
const isOfAGame = (tokens: readonly Token[], at: number) =>
  isForm(tokens[at], OF) && isForm(tokens[at + 1], DETERMINERS);

interface YearPart {
  readonly to: number;
  /** In the place of a month. */
  readonly code: number;
  readonly needsYear: boolean;
}

const OF = new Set(['of']);
const DETERMINERS = wordSet('the a this that his their');
const QUARTER = wordSet('quarter half');
const SHORT = wordSet('q1 q2 q3 q4');

function readShort(tokens: readonly Token[], at: number): YearPart | undefined {
  const token = tokens[at];
  if (!token?.capitalised || !SHORT.has(token.form)) return undefined;
  return { to: at + 1, code: BEFORE_QUARTERS + Number(token.form[1]), needsYear: false };
}

function readPart(tokens: readonly Token[], at: number): YearPart | undefined {
  const isFiscal = tokens[at]?.form === 'fiscal';
  const placeAt = isFiscal ? overHyphen(tokens, at + 1) : at;
  const isLast = tokens[placeAt]?.form === 'last';
  const place = isLast ? { value: 0, to: placeAt + 1 } : readPlace(tokens, placeAt);
  if (place === undefined || place.value > 4) return undefined;
  const wordAt = overHyphen(tokens, place.to);
  const word = tokens[wordAt];
  if (!isForm(word, QUARTER) || isGlued(tokens[wordAt + 1], '-')) return undefined;
  const isHalf = word.form === 'half';
  if (isHalf && place.value > 2) return undefined;
  const nth = place.value || (isHalf ? 2 : 4);
  const code = nth + (isHalf ? BEFORE_HALVES : BEFORE_QUARTERS);
  return { to: wordAt + 1, code, needsYear: isHalf || isLast };
}

interface YearOf {
  readonly to: number;
  readonly year?: number | undefined;
  readonly yearsAway?: number | undefined;
  /** Only halves have one, "the first half of the 1990s". */
  readonly isDecade?: boolean;
}

/** "1997", "of 1997", "of fiscal 1997", "of last year", "of the year", "of the 1990s". */
function readYearOf(tokens: readonly Token[], from: number): YearOf | undefined {
  const hasOf = isForm(tokens[from], OF);
  const article = hasOf && tokens[from + 1]?.form === 'the' ? from + 2 : hasOf ? from + 1 : from;
  const at = tokens[article]?.form === 'fiscal' ? article + 1 : article;
  if (!continues(tokens[at])) return undefined;
  const decade = hasOf ? readDecade(tokens, at) : undefined;
  if (decade !== undefined) return { to: decade.to, isDecade: true };
  const year = readYear(tokens[at]);
  if (year !== undefined) return { to: at + 1, year };
  const yearsAway = readYearsAway(tokens, at);
  if (yearsAway !== undefined) return { to: at + 2, yearsAway };
  const isTheYear = hasOf && article === from + 2 && tokens[at]?.form === 'year';
  return isTheYear ? { to: at + 1, yearsAway: 0 } : undefined;
}

function yearOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  { code }: YearPart,
  yearsAway: number | undefined,
  { year, month }: CivilDate,
): number {
  if (yearsAway !== undefined) return year + yearsAway;
  const firstMonth = 3 * (code - BEFORE_QUARTERS) - 2;
  if (leaningOf(tokens, from, to) === 1) return firstMonth + 2 < month ? year + 1 : year;
  return firstMonth > month ? year - 1 : year;
}
