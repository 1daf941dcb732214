import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import type { CivilDate } from '../calendar';
import { type Dated, dateFigure } from './dated';
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
import { afterRangeSign } from './numerals';
import { continues, type FigurePattern, isForm } from './pattern';
import { leaningOf } from './tense';

/**
 * A date that names its month: "6 February 2026", "Tuesday, Feb. 6", "6 to 22 February", "February 6 to 22", "March to
 * June", "June 2019", "in May", "Fourth of July", "April last year".
 * Not: "may" the verb, "May" and "March" without a word that dates have before them, "and May said", "the March on
 * Washington".
 */
export const calendarDate: FigurePattern = {
  name: 'figures.calendarDate',
  startsAtDigits: true,
  startsAt: [...MONTHS.keys(), ...WEEKDAYS.keys(), ...SHORT_WEEKDAYS, 'first', 'fourth'],
  read({ tokens, date: reference }: Article, at) {
    const read = readCalendarDate(tokens, at);
    return read && dateFigure(read, reference);
  },
};

/** What `calendarDate` reads at a token. */
export function readCalendarDate(tokens: readonly Token[], at: number): Dated | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' ? token.form.length > 2 : !token?.capitalised && token?.form !== 'first')
    return undefined;
  const start = overWeekday(tokens, at);
  if (start > at && isNameBefore(tokens, at)) return undefined;
  const date = readDate(tokens, start);
  const found =
    date?.day === undefined
      ? (readDaysBeforeMonth(tokens, start) ?? (start === at ? readMonths(tokens, at, date) : undefined))
      : readDays(tokens, start, date);
  if (found === undefined) return undefined;
  const { first, last, to } = found;
  return {
    to,
    resolve(reference) {
      const leaning = (first.year ?? last?.year) ? undefined : leaningOf(tokens, at, to);
      return last === undefined
        ? resolveDate(first, reference, leaning)
        : resolveInterval(first, last, reference, leaning);
    },
  };
}

/** "Edmonton Sun, August 16": the newspaper's day is a part of its name. */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return SHORT_WEEKDAYS.has(token?.form ?? '') && continues(token) && before?.capitalised === true;
}

interface Found {
  readonly first: DateParts;
  readonly last?: DateParts;
  readonly to: number;
}

/** A date with a day that there is, or such a range. */
function readDays(tokens: readonly Token[], at: number, date: ReadDate): Found | undefined {
  const isKnown = date.year !== undefined || date.yearsAway !== undefined;
  if (!isKnown && resolveDate(date, undefined) === undefined) return undefined;
  return withLastDay(tokens, at, date);
}

/** "6 to 22 February": the month stands behind the second day. */
function readDaysBeforeMonth(tokens: readonly Token[], at: number): Found | undefined {
  const first = readDay(tokens, at);
  const range = first && afterRangeSign(tokens, at, first.to);
  const next = range ?? (first && afterAnd(tokens, first.to));
  const last = next === undefined ? undefined : readDate(tokens, next);
  if (first === undefined || last?.day === undefined || !startsWithDay(tokens, next)) return undefined;
  if (range === undefined && last.day !== first.day + 1) return undefined;
  return { first: { ...last, day: first.day }, last, to: last.to };
}

const AND = wordSet('and');

/** Behind the "and" of "9 and 10 March": two days that follow each other are a range of dates. */
const afterAnd = (tokens: readonly Token[], at: number) =>
  isForm(tokens[at], AND) && continues(tokens[at + 1]) ? at + 1 : undefined;

const startsWithDay = (tokens: readonly Token[], at: number | undefined) =>
  at !== undefined && tokens[at]?.kind === 'number';

/** A date and what may follow it as the end of a range: another date, or a day of the same month. */
function withLastDay(tokens: readonly Token[], at: number, first: ReadDate): Found {
  const and = first.year === undefined ? afterAnd(tokens, first.to) : undefined;
  const next = afterRangeSign(tokens, at, first.to) ?? and;
  if (next === undefined) return { first, to: first.to };
  const last = next === and ? undefined : readDate(tokens, overWeekday(tokens, next));
  if (last?.day !== undefined) return { first, last, to: last.to };
  const day = startsWithDay(tokens, at) || !startsWithDay(tokens, next) ? undefined : readDay(tokens, next);
  const isTwoDays = day !== undefined && day.day === (first.day ?? 0) + 1 && !isCounted(tokens[day.to]);
  if (day === undefined || (next === and && !isTwoDays)) return { first, to: first.to };
  const year = readYearBehind(tokens, day.to);
  const end = { ...first, day: day.day, year: first.year ?? year?.year };
  return { first: { ...first, year: end.year }, last: end, to: year?.to ?? day.to };
}

/** "On March 9 and 10 people came." */
const isCounted = (token: Token | undefined) =>
  continues(token) && token.kind === 'word' && !FUNCTION_WORDS.has(token.form);

function readYearBehind(tokens: readonly Token[], at: number): { year: number; to: number } | undefined {
  const yearAt = tokens[at]?.form === ',' ? at + 1 : at;
  const year = continues(tokens[yearAt]) ? readYear(tokens[yearAt]) : undefined;
  return year === undefined ? undefined : { year, to: yearAt + 1 };
}

/** "June 2019", "in May", "March to June 2024". */
function readMonths(tokens: readonly Token[], at: number, first: ReadDate | undefined): Found | undefined {
  if (first?.month === undefined) return undefined;
  const next = afterRangeSign(tokens, at, first.to);
  const last = next === undefined ? undefined : readDate(tokens, next);
  if (last !== undefined && last.day === undefined && last.month !== first.month) {
    return { first, last, to: last.to };
  }
  return mayBeMonth(tokens, at, first) ? { first, to: first.to } : undefined;
}

const BEFORE_MONTHS =
  wordSet(`in since until till by from to of during before after through between and or this last
  next past every each early late mid the a for around about circa ( – -`);
const ALSO_WORDS = new Set([3, 4, 5, 6, 8]);

/** Whether a bare month is one: "May", "March", "April", "June" and "August" are other words or names too. */
function mayBeMonth(tokens: readonly Token[], at: number, date: ReadDate): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || date.month === undefined) return false;
  if (date.year !== undefined || date.yearsAway !== undefined) return true;
  const isFullName = token.form.length > 3 || date.month === 5;
  const isIntroduced = before !== undefined && !token.sentenceStart && BEFORE_MONTHS.has(before.form);
  if (!ALSO_WORDS.has(date.month)) return isFullName;
  return isFullName && isIntroduced && !isNoMonth(tokens, at);
}

const SPEAKS = wordSet('said says told added insisted');
const AROUND_TIMES = wordSet('in since during by until');
const ON_A_MARCH = wordSet('on of for against');

/** "Venn and May said", "the March on Washington". */
function isNoMonth(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1]?.form ?? '', tokens[at], tokens[at + 1]];
  if (!continues(next)) return false;
  const isMarch = token?.form === 'march' && before === 'the' && ON_A_MARCH.has(next.form);
  return isMarch || (SPEAKS.has(next.form) && !AROUND_TIMES.has(before));
}

function resolveInterval(
  first: DateParts,
  last: DateParts,
  reference: CivilDate | undefined,
  leaning: -1 | 1 | undefined,
): string | undefined {
  const end = resolveDate(last, reference, leaning);
  const endYear = last.year ?? (Number(end?.slice(0, 4)) || undefined);
  const year = first.year ?? (endYear && (first.month ?? 0) > (last.month ?? 0) ? endYear - 1 : endYear);
  const start = resolveDate({ ...first, year }, reference);
  return start && end ? `${start}/${end}` : undefined;
}
