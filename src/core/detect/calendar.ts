/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that the Gregorian calendar has; the month must be one of the twelve. */
export function isDate({ year, month, day }: CivilDate): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else and for days that do not exist. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDate(date) ? date : undefined;
}

/** ISO 8601, to the day, the month or the year; without a year in EDTF, `XXXX-02-06`. */
export function formatIsoDate(date: {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}): string {
  const year = date.year === undefined ? 'XXXX' : pad(date.year, 4);
  const month = date.month === undefined ? '' : `-${pad(date.month, 2)}`;
  const day = date.day === undefined ? '' : `-${pad(date.day, 2)}`;
  return year + month + day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Days since 1970-01-01. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function toDayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toDayNumber`; the same source, civil_from_days. */
export function fromDayNumber(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 is Monday. */
export function weekdayOf(date: CivilDate): number {
  return (((toDayNumber(date) + 3) % 7) + 7) % 7;
}

/** The ISO 8601 week that a day lies in, `2026-W05`. */
export function formatIsoWeek(date: CivilDate): string {
  const thursday = fromDayNumber(toDayNumber(date) - weekdayOf(date) + 3);
  const firstDay = toDayNumber({ year: thursday.year, month: 1, day: 1 });
  const week = Math.floor((toDayNumber(thursday) - firstDay) / 7) + 1;
  return `${pad(thursday.year, 4)}-W${pad(week, 2)}`;
}

/** The month so many months later, or earlier where they are negative. */
export function addMonths(
  date: CivilDate,
  months: number,
): { readonly year: number; readonly month: number } {
  const count = date.year * 12 + (date.month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
