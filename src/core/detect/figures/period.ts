import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type Dated, dateFigure } from './dated';
import { readYear, secondOfSeason } from './dateParts';
import { SEASONS } from './dateWords';
import { readDecade } from './decade';
import { ORDINALS } from './fractions';
import { isPlural } from './number';
import { afterRangeSign } from './numerals';
import { readPlace } from './ordinal';
import { continues, type FigurePattern, isForm, overHyphen } from './pattern';
import { readQuarter } from './quarter';
import { readSeason } from './season';

const ERAS = wordSet('bc b.c. b.c bce');
const PLACES = ['first', 'second', ...ORDINALS, 'twenty'];

/**
 * A year and what is longer or shorter by the calendar, but for months: "2019", "2019–2021", "1998-99", "2000 B.C.",
 * "fiscal 1998", "the 1990s", "the '90s", "the nineties", "19th century", "third quarter of 1997", "Q3 2024", "the first
 * half of 2019", "summer of 2012", "in the fall".
 * Not: a count ("2000 people"), a year glued to letters, "spring training", "the fall of Saigon", "in her nineties".
 */
export const period: FigurePattern = {
  name: 'figures.period',
  startsAtDigits: true,
  startsAt: [
    ...PLACES,
    ...SEASONS.keys(),
    ...wordSet(
      "fiscal last q1 q2 q3 q4 ' ’ ‘ twenties thirties forties fifties sixties seventies eighties nineties",
    ),
  ],
  read({ tokens, date: reference }: Article, at) {
    const read = readPeriod(tokens, at);
    return read && dateFigure(read, reference);
  },
};

/** What `period` reads at a token. */
export function readPeriod(tokens: readonly Token[], at: number): Dated | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    if (token.form.length > 4) return undefined;
    const isSuffixed = tokens[at + 1]?.spaced === false;
    const suffixed = isSuffixed
      ? (readDecade(tokens, at) ?? readCentury(tokens, at) ?? readQuarter(tokens, at))
      : undefined;
    return suffixed ?? readYears(tokens, at);
  }
  if (token?.kind !== 'word') return readDecade(tokens, at);
  return (
    readDecade(tokens, at) ??
    readCentury(tokens, at) ??
    readQuarter(tokens, at) ??
    readSeason(tokens, at) ??
    readFiscalYear(tokens, at)
  );
}

const CENTURY = wordSet('century centuries');

/** "19th century", "twenty-first century". */
function readCentury(tokens: readonly Token[], at: number): Dated | undefined {
  const place = readPlace(tokens, at);
  if (place === undefined) return undefined;
  const wordAt = overHyphen(tokens, place.to);
  if (!isForm(tokens[wordAt], CENTURY)) return undefined;
  const isBefore = isForm(tokens[wordAt + 1], ERAS);
  const date = isBefore || place.value > 21 ? undefined : `${String(place.value - 1).padStart(2, '0')}XX`;
  return { to: isBefore ? wordAt + 2 : wordAt + 1, resolve: () => date };
}

/** "fiscal 1998", "fiscal year 1998-99". */
function readFiscalYear(tokens: readonly Token[], at: number): Dated | undefined {
  if (tokens[at]?.form !== 'fiscal') return undefined;
  const yearAt = tokens[at + 1]?.form === 'year' ? at + 2 : at + 1;
  const year = continues(tokens[yearAt]) ? readYear(tokens[yearAt]) : undefined;
  if (year === undefined) return undefined;
  return readYears(tokens, yearAt) ?? { to: yearAt + 1, resolve: () => String(year) };
}

/** A year, or a range of years. */
function readYears(tokens: readonly Token[], at: number): Dated | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isForm(tokens[at + 1], ERAS) && /^\d{1,4}$/.test(token.form)) {
    const year = `-${String(Number(token.form) - 1).padStart(4, '0')}`;
    return { to: at + 2, resolve: () => year };
  }
  const year = readYear(token);
  if (year === undefined || !mayBeYear(tokens, at)) return undefined;
  const quarter = readQuarter(tokens, at + 1, year);
  if (quarter !== undefined) return quarter;
  const next = afterRangeSign(tokens, at, at + 1) ?? secondOfSeason(tokens, at);
  const last = next === undefined ? undefined : readLastYear(tokens[next], year);
  if (next !== undefined && last !== undefined) return { to: next + 1, resolve: () => `${year}/${last}` };
  const isFiscal = tokens[at + 1]?.form === 'fiscal' && tokens[at + 2]?.form === 'year';
  return { to: isFiscal ? at + 3 : at + 1, resolve: () => String(year) };
}

/** "2021" of "2019–2021", "24" of "2023-24". */
function readLastYear(token: Token | undefined, first: number): number | undefined {
  const isShort = token !== undefined && !token.spaced && /^\d\d$/.test(token.form);
  const last = isShort ? first - (first % 100) + Number(token.form) : readYear(token);
  return last !== undefined && last > first ? last : undefined;
}

const BEFORE_YEARS =
  wordSet(`in since until till by from to of during before after through between and or this last
  next every each early late mid the a for around about circa ( – -`);

/** Whether four digits are a year: they are counts and names of things too. */
function mayBeYear(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const isIntroduced = before !== undefined && !token.sentenceStart && BEFORE_YEARS.has(before.form);
  if (next?.spaced === false && next.kind === 'word') return /^(?:'s|[qh]\d)$/.test(next.form);
  if (next?.spaced === false && next.form === '-') return true;
  const isBeforeWord = continues(next) && next.kind === 'word' && !next.capitalised;
  if (next?.form === '+' || (isBeforeWord && next.form === 'block')) return false;
  const counts = isBeforeWord && isPlural(next);
  if (token.form < '1500') return isIntroduced && !counts && before?.form !== 'of';
  if (token.form < '1800' && isBeforeWord && !FUNCTION_WORDS.has(next.form) && before?.form !== 'the')
    return false;
  return counts && !BEHIND_YEARS.has(next.form) ? isPointedAt(before, token) : true;
}

/** "Compared with 1990 levels", "at 2015 prices". */
const BEHIND_YEARS = wordSet('levels prices terms');
const OWNERS = wordSet("'s its their his her our your");

/** "The 2016 elections", "the group's 2030 targets"; not "2000 people", "its 2000 workers". */
function isPointedAt(before: Token | undefined, year: Token): boolean {
  if (before === undefined || year.sentenceStart) return false;
  return before.form === 'the' || (OWNERS.has(before.form) && !year.form.endsWith('00'));
}
