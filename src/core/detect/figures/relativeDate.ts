import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import {
  addMonths,
  type CivilDate,
  formatIsoDate,
  formatIsoWeek,
  fromDayNumber,
  toDayNumber,
  weekdayOf,
} from '../calendar';
import { before } from './dateParts';
import { WEEKDAYS } from './dateWords';
import { TIME_UNITS } from './duration';
import { NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigurePattern } from './pattern';

const DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const DIRECTIONS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const LOOKS_AHEAD = wordSet('by until till before');
/** What stands before a weekday in a name: "Black Friday". */
const NAMED_DAYS = wordSet('black good ash cyber super palm easter bloody');
/** What stands behind one in a name: "Sunday Times". */
const NEWSPAPERS = wordSet('times telegraph mirror express mail post herald');

/**
 * A date that needs a day to count from: "Tuesday", "this Saturday", "yesterday", "last week", "three days ago".
 * Reports look back, so a bare weekday is the last one, the reference day included; with "this", "by" or "until" it is
 * the next one, the day itself included; "last" and "next" never mean the day itself. Without a reference date there is
 * no `date`.
 * Not: "Tuesdays", names ("Black Friday", "Sunday Times"), "sat" and "sun" as words.
 */
export const relativeDate: FigurePattern = {
  name: 'figures.relativeDate',
  startsAtDigits: true,
  startsAt: [...WEEKDAYS.keys(), ...DAYS.keys(), ...DIRECTIONS.keys(), ...NUMBER_WORDS],
  read({ tokens, date: reference }: Article, at) {
    const read =
      readDayName(tokens, at) ?? readWeekday(tokens, at) ?? readUnit(tokens, at) ?? readAgo(tokens, at);
    return read && { type: 'date', date: reference && read.resolve(reference), to: read.to };
  },
};

interface Relative {
  readonly to: number;
  resolve(reference: CivilDate): string | undefined;
}

function readDayName(tokens: readonly Token[], at: number): Relative | undefined {
  const offset = DAYS.get(tokens[at]?.form ?? '');
  if (offset === undefined) return undefined;
  return { to: at + 1, resolve: (reference) => plusDays(reference, offset) };
}

function readWeekday(tokens: readonly Token[], at: number): Relative | undefined {
  const direction = DIRECTIONS.get(tokens[at]?.form ?? '');
  const dayAt = direction === undefined ? at : at + 1;
  const token = tokens[dayAt];
  const weekday = token?.capitalised ? WEEKDAYS.get(token.form) : undefined;
  if (weekday === undefined || (dayAt > at && !continues(token))) return undefined;
  const [previous, next] = [tokens[at - 1], tokens[dayAt + 1]];
  if (NAMED_DAYS.has(previous?.form ?? '') || (next?.capitalised && NEWSPAPERS.has(next.form)))
    return undefined;
  const bare = LOOKS_AHEAD.has(previous?.form ?? '') ? 0 : undefined;
  return { to: dayAt + 1, resolve: (reference) => nearWeekday(reference, weekday, direction ?? bare) };
}

function nearWeekday(reference: CivilDate, weekday: number, direction: number | undefined): string {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  if (direction === undefined) return plusDays(reference, -back);
  if (direction < 0) return plusDays(reference, back === 0 ? -7 : -back);
  const ahead = (7 - back) % 7;
  return plusDays(reference, direction > 0 && ahead === 0 ? 7 : ahead);
}

const UNITS = new Set(['week', 'month', 'year']);

/** "last week", "next month", "this year". */
function readUnit(tokens: readonly Token[], at: number): Relative | undefined {
  const direction = DIRECTIONS.get(tokens[at]?.form ?? '');
  const unit = tokens[at + 1];
  if (direction === undefined || !continues(unit) || !UNITS.has(unit.form)) return undefined;
  const resolve = (reference: CivilDate) => {
    if (unit.form === 'week') return formatIsoWeek(fromDayNumber(toDayNumber(reference) + 7 * direction));
    if (unit.form === 'month') return formatIsoDate(addMonths(reference, direction));
    return formatIsoDate({ year: reference.year + direction });
  };
  return { to: at + 2, resolve };
}

/** "three days ago", "a year ago". */
function readAgo(tokens: readonly Token[], at: number): Relative | undefined {
  const isArticle = tokens[at]?.form === 'a' || tokens[at]?.form === 'an';
  const amount = readAmount(tokens, at) ?? (isArticle ? { value: 1, to: at + 1 } : undefined);
  const word = amount && tokens[amount.to];
  const unit = continues(word) ? TIME_UNITS.get(word.form) : undefined;
  if (amount === undefined || unit === undefined || tokens[amount.to + 1]?.form !== 'ago') return undefined;
  const { value } = amount;
  const resolve = (reference: CivilDate) =>
    value === undefined ? undefined : before(reference, value, unit);
  return { to: amount.to + 2, resolve };
}

function plusDays(date: CivilDate, days: number): string {
  return formatIsoDate(fromDayNumber(toDayNumber(date) + days));
}
