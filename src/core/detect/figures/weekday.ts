import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { type CivilDate, formatIsoDate, fromDayNumber, toDayNumber, weekdayOf } from '../calendar';
import type { Dated } from './dated';
import { DIRECTIONS, WEEKDAYS } from './dateWords';
import type { Length } from './length';
import { continues, isForm } from './pattern';
import { leaningOf } from './tense';

/** What stands before a weekday in a name ("Black Friday"), or makes it any one ("on a Monday"). */
const NO_DAY_BEFORE = wordSet('black good ash cyber super palm easter bloody a any');
const NEWSPAPERS = wordSet('times telegraph mirror express mail post herald');
const PARTS_OF_DAY = wordSet('morning afternoon evening night');

/**
 * A weekday by its full name. Behind a word with a direction ("last", "this", "next") that decides: -1 the latest before
 * the reference day, 0 the next with the day itself, 1 the next without it. Else it is the last one, the day itself
 * included, unless the clause looks ahead; with a week behind it ("Tuesday of next week") it is that week's.
 */
export function readWeekday(
  tokens: readonly Token[],
  at: number,
  direction: -1 | 0 | 1 | undefined,
): Dated | undefined {
  const token = tokens[at];
  const weekday = token?.capitalised ? WEEKDAYS.get(token.form) : undefined;
  if (weekday === undefined) return undefined;
  const before = tokens[at - 1]?.form ?? '';
  if (NO_DAY_BEFORE.has(before) || isTitle(tokens, at)) return undefined;
  const week = direction === undefined ? readWeek(tokens, at + 1) : undefined;
  if (week !== undefined) {
    return {
      to: week.to,
      resolve: (reference) =>
        reference && plusDays(reference, 7 * week.direction + weekday - weekdayOf(reference)),
    };
  }
  return {
    to: at + 1,
    resolve(reference) {
      if (reference === undefined) return undefined;
      if (direction !== undefined) return nearWeekday(reference, weekday, direction);
      const leaning = leaningOf(tokens, at, at + 1);
      return nearWeekday(reference, weekday, leaning === 1 ? 0 : undefined);
    },
  };
}

/** The week of "Tuesday of next week", "Friday last week". */
function readWeek(tokens: readonly Token[], at: number): { direction: -1 | 0 | 1; to: number } | undefined {
  const from = tokens[at]?.form === 'of' ? at + 1 : at;
  const [pointer, week] = [tokens[from], tokens[from + 1]];
  if (!continues(pointer) || !continues(week) || week.form !== 'week') return undefined;
  const direction = DIRECTIONS.get(pointer.form);
  return direction === undefined ? undefined : { direction, to: from + 2 };
}

/** "Sunday Times", "Saturday Night Live"; "on Saturday Night" is none. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
  if (!continues(next) || !next.capitalised) return false;
  return NEWSPAPERS.has(next.form) || (PARTS_OF_DAY.has(next.form) && afterNext?.capitalised === true);
}

function nearWeekday(
  reference: CivilDate,
  weekday: number,
  direction: number | undefined,
): string | undefined {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (direction === undefined) return plusDays(reference, -back);
  if (direction < 0) return plusDays(reference, back === 0 ? -7 : -back);
  const ahead = (7 - back) % 7;
  return plusDays(reference, direction > 0 && ahead === 0 ? 7 : ahead);
}

const FROM = wordSet('on from');
/** Behind them the weeks are a length of time: "closed for two weeks from Monday". */
const BEFORE_LENGTHS = wordSet('for lasts lasted lasting over within spend spends spent of the');
const BEHIND_START = wordSet('to until till through - –');

/** So many weeks behind the next such day: "a week on Saturday", "two weeks from Friday". Not: "a week from Monday to Friday". */
export function readWeeksFrom(
  tokens: readonly Token[],
  at: number,
  { value, unit, to }: Length,
): Dated | undefined {
  const [before, preposition, day, behind] = [tokens[at - 1], tokens[to], tokens[to + 1], tokens[to + 2]];
  const weekday = continues(day) && day.capitalised ? WEEKDAYS.get(day.form) : undefined;
  if (unit !== 'week' || value === undefined || weekday === undefined || !isForm(preposition, FROM))
    return undefined;
  if (BEFORE_LENGTHS.has(before?.form ?? '') || (continues(behind) && BEHIND_START.has(behind.form)))
    return undefined;
  return {
    to: to + 2,
    resolve: (reference) =>
      reference && plusDays(reference, ((weekday - weekdayOf(reference) + 7) % 7) + 7 * value),
  };
}

/** The day so many days after the reference, in ISO 8601. */
export function plusDays(reference: CivilDate, days: number): string {
  return formatIsoDate(fromDayNumber(toDayNumber(reference) + days));
}
