import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import type { CivilDate } from '../calendar';
import {
  type DateParts,
  overWeekday,
  type ReadDate,
  readDate,
  readDay,
  readYear,
  resolveDate,
} from './dateParts';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './dateWords';
import { isPlural } from './number';
import { afterRangeSign } from './numerals';
import { continues, type FigureMatch, type FigurePattern, overHyphen } from './pattern';

/**
 * A date that names its day, month, year or decade: "6 February 2026", "Tuesday, Feb. 6", "6 to 22 February",
 * "February 6 to 22", "June 2019", "in May", "2019–2021", "the 1990s", "late 2019". The span of "late 2019" holds the
 * word, its value is the year.
 * Not: "may" the verb, "May" and "March" without a word that dates have before them, a count ("2000 people").
 */
export const calendarDate: FigurePattern = {
  name: 'figures.calendarDate',
  startsAtDigits: true,
  startsAt: ['early', 'late', 'mid', ...MONTHS.keys(), ...WEEKDAYS.keys(), ...SHORT_WEEKDAYS],
  read({ tokens, date: reference }: Article, at) {
    if (PARTS_OF_PERIODS.has(tokens[at]?.form ?? '')) {
      const start = overHyphen(tokens, at + 1);
      const period = continues(tokens[start]) ? readPeriod(tokens, start, reference) : undefined;
      return period;
    }
    const start = overWeekday(tokens, at);
    const date = readDayOrRange(tokens, start, reference);
    if (date !== undefined) return date;
    return start === at && mayBePeriod(tokens, at) ? readPeriod(tokens, at, reference) : undefined;
  },
};

const PARTS_OF_PERIODS = new Set(['early', 'late', 'mid']);

/** A date with a day, or a range of which at least the last end has one. */
function readDayOrRange(
  tokens: readonly Token[],
  at: number,
  reference: CivilDate | undefined,
): FigureMatch | undefined {
  const date = readDate(tokens, at);
  if (date?.day === undefined) return readDaysBeforeMonth(tokens, at, reference);
  if (date.year === undefined && date.month !== undefined && isOverlong(date)) return undefined;
  return withRange(tokens, at, date, reference);
}

const isOverlong = (date: DateParts) => resolveDate(date, undefined) === undefined;

/** "6 to 22 February": the month stands behind the second day. */
function readDaysBeforeMonth(
  tokens: readonly Token[],
  at: number,
  reference: CivilDate | undefined,
): FigureMatch | undefined {
  const first = readDay(tokens, at);
  const next = first && afterRangeSign(tokens, at, first.to);
  const last = next === undefined ? undefined : readDate(tokens, next);
  if (first === undefined || last?.day === undefined || !startsWithDay(tokens, next)) return undefined;
  return interval({ ...last, day: first.day }, last, last.to, reference);
}

const startsWithDay = (tokens: readonly Token[], at: number | undefined) =>
  at !== undefined && tokens[at]?.kind === 'number';

/** A date and what may follow it as the end of a range: another date, or a day of the same month. */
function withRange(
  tokens: readonly Token[],
  at: number,
  first: ReadDate,
  reference: CivilDate | undefined,
): FigureMatch {
  const next = afterRangeSign(tokens, at, first.to);
  if (next !== undefined) {
    const last = readDate(tokens, overWeekday(tokens, next));
    if (last?.day !== undefined) return interval(first, last, last.to, reference);
    const day = startsWithDay(tokens, at) ? undefined : readDay(tokens, next);
    if (day !== undefined) {
      const year = readYearBehind(tokens, day.to);
      const end = { ...first, day: day.day, year: first.year ?? year?.year };
      return interval({ ...first, year: end.year }, end, year?.to ?? day.to, reference);
    }
  }
  return { type: 'date', date: resolveDate(first, reference), to: first.to };
}

function readYearBehind(tokens: readonly Token[], at: number): { year: number; to: number } | undefined {
  const yearAt = tokens[at]?.form === ',' ? at + 1 : at;
  const year = continues(tokens[yearAt]) ? readYear(tokens[yearAt]) : undefined;
  return year === undefined ? undefined : { year, to: yearAt + 1 };
}

function interval(
  first: DateParts,
  last: DateParts,
  to: number,
  reference: CivilDate | undefined,
): FigureMatch {
  const end = resolveDate(last, reference);
  const endYear = last.year ?? (Number(end?.slice(0, 4)) || undefined);
  const year = first.year ?? (endYear && (first.month ?? 0) > (last.month ?? 0) ? endYear - 1 : endYear);
  const start = resolveDate({ ...first, year }, reference);
  return { type: 'date', date: start && end ? `${start}/${end}` : undefined, to };
}

/** A month, a year, a decade, or a range of years; of "May 2019" the month. */
function readPeriod(
  tokens: readonly Token[],
  at: number,
  reference: CivilDate | undefined,
): FigureMatch | undefined {
  const month = readDate(tokens, at);
  if (month !== undefined && month.day === undefined) {
    return { type: 'date', date: resolveDate(month, reference), to: month.to };
  }
  const year = readYear(tokens[at]);
  if (year === undefined) return undefined;
  const suffix = tokens[at + 1];
  if (suffix?.spaced === false && suffix.form === 's') {
    return year % 10 === 0 ? { type: 'date', date: `${year / 10}X`, to: at + 2 } : undefined;
  }
  const next = afterRangeSign(tokens, at, at + 1);
  const last = next === undefined ? undefined : readLastYear(tokens[next], year);
  if (next !== undefined && last !== undefined)
    return { type: 'date', date: `${year}/${last}`, to: next + 1 };
  return { type: 'date', date: String(year), to: at + 1 };
}

/** "2021" of "2019–2021", "24" of "2023-24". */
function readLastYear(token: Token | undefined, first: number): number | undefined {
  const isShort = token !== undefined && !token.spaced && /^\d\d$/.test(token.form);
  const last = isShort ? first - (first % 100) + Number(token.form) : readYear(token);
  return last !== undefined && last > first ? last : undefined;
}

const BEFORE_PERIODS =
  wordSet(`in since until till by from to of during before after through between and or this last
  next every each early late mid the a for around about circa ( – -`);
const ALSO_WORDS = new Set([3, 4, 5, 6, 8]);

/** Whether a bare month or year is one: "May", "March" and numbers without a comma are other things too. */
function mayBePeriod(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const isIntroduced = before !== undefined && !token.sentenceStart && BEFORE_PERIODS.has(before.form);
  const month = MONTHS.get(token.form);
  if (month !== undefined) {
    const hasYear = readYear(next) !== undefined;
    const isFullName = token.form.length > 3 || month === 5;
    return hasYear || (isIntroduced && isFullName) || (isFullName && !ALSO_WORDS.has(month));
  }
  if (next?.spaced === false && (next.kind === 'word' || next.form === '-')) return next.form !== 'th';
  const counts = continues(next) && next.kind === 'word' && !next.capitalised && isPlural(next);
  if (token.form < '1500') return isIntroduced && !counts && before?.form !== 'of';
  return counts ? isIntroduced && before?.form === 'the' : true;
}
