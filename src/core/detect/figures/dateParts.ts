import type { Token } from '../../text/tokens';
import { addMonths, type CivilDate, formatIsoDate, fromDayNumber, isDate, toDayNumber } from '../calendar';
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './dateWords';
import { continues, isForm, isGlued } from './pattern';

/** A date as far as the text says it. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number;
  readonly day?: number;
}

export type ReadDate = DateParts & { readonly to: number };

/** Reads "6 February 2026", "February 6, 2026", "6th of February", "February 2026", "Feb."; no weekday before it. */
export function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  const day = readDay(tokens, at);
  if (day !== undefined) {
    const month = readMonth(tokens, isForm(tokens[day.to], OF) ? day.to + 1 : day.to);
    return month && withYear(tokens, { day: day.day, month: month.month, to: month.to });
  }
  const month = readMonth(tokens, at);
  if (month === undefined) return undefined;
  const behind = readDay(tokens, month.to);
  return behind === undefined ? withYear(tokens, month) : withYear(tokens, { ...behind, month: month.month });
}

/** Goes over a weekday and its comma before a date; stays where there is none. */
export function overWeekday(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token?.capitalised) return at;
  if (!WEEKDAYS.has(token.form) && !SHORT_WEEKDAYS.has(token.form)) return at;
  const dotted = isGlued(tokens[at + 1], '.') ? at + 2 : at + 1;
  return isGlued(tokens[dotted], ',') ? dotted + 1 : dotted;
}

/** The day of a month: "6", "06", "22nd"; never a decimal or a grouped number. */
export function readDay(tokens: readonly Token[], at: number): { day: number; to: number } | undefined {
  const token = tokens[at];
  if (token === undefined || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(token.form)) return undefined;
  const suffix = tokens[at + 1];
  const isOrdinal = suffix?.spaced === false && ORDINAL_SUFFIXES.has(suffix.form);
  if (!isOrdinal && suffix?.spaced === false && suffix.form === ':') return undefined;
  return { day: Number(token.form), to: isOrdinal ? at + 2 : at + 1 };
}

/** A year of four digits from 1000 to 2099. */
export function readYear(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^(?:1\d|20)\d\d$/.test(token.form) ? Number(token.form) : undefined;
}

const OF = new Set(['of']);
const ORDINAL_SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);
const FULL_NAME_LENGTH = 4;

function readMonth(tokens: readonly Token[], at: number): { month: number; to: number } | undefined {
  const token = tokens[at];
  const month = token?.capitalised ? MONTHS.get(token.form) : undefined;
  if (token === undefined || month === undefined) return undefined;
  const isShort =
    token.form.length <= FULL_NAME_LENGTH && isGlued(tokens[at + 1], '.') && continues(tokens[at + 2]);
  return { month, to: isShort ? at + 2 : at + 1 };
}

function withYear(tokens: readonly Token[], date: ReadDate): ReadDate {
  const commaAt = date.day !== undefined && isGlued(tokens[date.to], ',') ? date.to + 1 : date.to;
  const token = tokens[commaAt];
  const year = continues(token) ? readYear(token) : undefined;
  return year === undefined ? date : { ...date, year, to: commaAt + 1 };
}

/**
 * The date in ISO 8601. A day or month without a year is the one nearest to the reference, before or after it;
 * without a reference it is EDTF (`XXXX-02-06`). `undefined` for days that no calendar has.
 */
export function resolveDate(parts: DateParts, reference: CivilDate | undefined): string | undefined {
  const { year, month, day } = parts;
  if (month === undefined) return year === undefined ? undefined : formatIsoDate({ year });
  if (!isDate({ year: year ?? 2000, month, day: day ?? 1 })) return undefined;
  return formatIsoDate({ ...parts, year: year ?? (reference && nearestYear(month, day ?? 15, reference)) });
}

function nearestYear(month: number, day: number, reference: CivilDate): number {
  const distance = (year: number) => Math.abs(toDayNumber({ year, month, day }) - toDayNumber(reference));
  const years = [reference.year, reference.year - 1, reference.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** A date some units before the reference, as exact as the unit; `undefined` for units without a date. */
export function before(reference: CivilDate, count: number, unit: string): string | undefined {
  if (!Number.isInteger(count) || count > 10000) return undefined;
  if (unit === 'day') return formatIsoDate(fromDayNumber(toDayNumber(reference) - count));
  if (unit === 'week') return formatIsoDate(fromDayNumber(toDayNumber(reference) - 7 * count));
  if (unit === 'month') return formatIsoDate(addMonths(reference, -count));
  const year = reference.year - count;
  return unit === 'year' && year > 0 ? formatIsoDate({ year }) : undefined;
}
