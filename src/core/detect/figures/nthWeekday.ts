import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type CivilDate, formatIsoDate, isDate, weekdayOf } from '../calendar';
import { type Dated, dateFigure } from './dated';
import { type DateParts, nearestYear, readDate } from './dateParts';
import { WEEKDAYS } from './dateWords';
import { continues, type FigurePattern, isForm } from './pattern';
import { leaningOf } from './tense';

/** The place of a weekday in its month, from 0; -1 is the last. */
const PLACES = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
]);
const BEFORE_MONTHS = wordSet('in of');

/**
 * A day by its place among the weekdays of a month: "the first Tuesday in May", "last Friday of June 2020".
 * Not: "the first Tuesday" and "last Friday" without a month, "the first Tuesday in weeks".
 */
export const nthWeekday: FigurePattern = {
  name: 'figures.nthWeekday',
  startsAtDigits: false,
  startsAt: PLACES.keys(),
  read({ tokens, date: reference }: Article, at) {
    const read = readNthWeekday(tokens, at);
    return read && dateFigure(read, reference);
  },
};

function readNthWeekday(tokens: readonly Token[], at: number): Dated | undefined {
  const [day, of] = [tokens[at + 1], tokens[at + 2]];
  const weekday = continues(day) && day.capitalised ? WEEKDAYS.get(day.form) : undefined;
  const place = PLACES.get(tokens[at]?.form ?? '');
  if (weekday === undefined || place === undefined || !isForm(of, BEFORE_MONTHS)) return undefined;
  const date = tokens[at + 3]?.kind === 'word' ? readDate(tokens, at + 3) : undefined;
  if (date?.month === undefined || date.day !== undefined) return undefined;
  const { month } = date;
  return {
    to: date.to,
    resolve(reference) {
      const year = yearOf(date, month, reference, () => leaningOf(tokens, at, date.to));
      return year === undefined ? undefined : nthOf({ year, month }, weekday, place);
    },
  };
}

function yearOf(
  { year, yearsAway }: DateParts,
  month: number,
  reference: CivilDate | undefined,
  leaning: () => -1 | 1 | undefined,
): number | undefined {
  if (year !== undefined || reference === undefined) return year;
  return yearsAway === undefined
    ? nearestYear(month, undefined, reference, leaning())
    : reference.year + yearsAway;
}

function nthOf(month: Omit<CivilDate, 'day'>, weekday: number, place: number): string {
  const first = 1 + ((weekday - weekdayOf({ ...month, day: 1 }) + 7) % 7);
  if (place >= 0) return formatIsoDate({ ...month, day: first + 7 * place });
  const fifth = { ...month, day: first + 28 };
  return formatIsoDate(isDate(fifth) ? fifth : { ...month, day: first + 21 });
}
