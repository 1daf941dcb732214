import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { type CivilDate, formatIsoDate, isDate, toDayNumber } from '../calendar';
import { DIRECTIONS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './dateWords';
import { isPlural } from './number';
import { readPlace } from './ordinal';
import { continues, isForm, isGlued } from './pattern';

/** A date as far as the text says it. */
export interface DateParts {
  readonly year?: number | undefined;
  /** -1, 0, 1 of "last year", "this year", "next year" in the place of a year. */
  readonly yearsAway?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What was read of a date, and the token behind it. */
export type ReadDate = DateParts & { readonly to: number };

/** Reads "6 February 2026", "February 6, 2026", "6th of February", "May last year", "Feb."; no weekday before it. */
export function readDate(tokens: readonly Token[], at: number): ReadDate | undefined {
  const day = readDay(tokens, at);
  if (day !== undefined) {
    const month = readMonth(tokens, isForm(tokens[day.to], OF) ? day.to + 1 : day.to);
    return month && withYear(tokens, month.month, day.day, month.to);
  }
  const month = readMonth(tokens, at);
  if (month === undefined) return undefined;
  const behind = readDay(tokens, month.to);
  return withYear(tokens, month.month, behind?.day, behind?.to ?? month.to);
}

/** Goes over a weekday and its comma before a date; stays where there is none. */
export function overWeekday(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token?.capitalised) return at;
  if (!WEEKDAYS.has(token.form) && !SHORT_WEEKDAYS.has(token.form)) return at;
  const dotted = isGlued(tokens[at + 1], '.') ? at + 2 : at + 1;
  return isGlued(tokens[dotted], ',') ? dotted + 1 : dotted;
}

/** The day of a month: "6", "06", "22nd", "eighth"; never a decimal or a grouped number. */
export function readDay(tokens: readonly Token[], at: number): { day: number; to: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') {
    const place = readPlace(tokens, at);
    return place && place.value <= 31 ? { day: place.value, to: place.to } : undefined;
  }
  if (token?.kind !== 'number' || token.form.length > 2) return undefined;
  const day = Number(token.form);
  if (day < 1 || day > 31) return undefined;
  const suffix = tokens[at + 1];
  const isOrdinal = suffix?.spaced === false && ORDINAL_SUFFIXES.has(suffix.form);
  const isClock =
    isGlued(suffix, ':') && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.spaced === false;
  if (!isOrdinal && isClock) return undefined;
  return { day, to: isOrdinal ? at + 2 : at + 1 };
}

/** A year of four digits from 1000 to 2099. */
export function readYear(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.form.length !== 4) return undefined;
  const year = Number(token.form);
  return year >= 1000 && year < 2100 ? year : undefined;
}

const OF = new Set(['of']);
const ORDINAL_SUFFIXES = wordSet('st nd rd th');
/** Names as short as an abbreviation: a full stop behind them ends the sentence. */
const SHORT_NAMES = wordSet('may june july');
const LONGEST_SHORT_LENGTH = 4;

function readMonth(tokens: readonly Token[], at: number): { month: number; to: number } | undefined {
  const token = tokens[at];
  const month = token?.capitalised ? MONTHS.get(token.form) : undefined;
  if (token === undefined || month === undefined) return undefined;
  const isShort = token.form.length <= LONGEST_SHORT_LENGTH && !SHORT_NAMES.has(token.form);
  const hasStop = isShort && isGlued(tokens[at + 1], '.') && continues(tokens[at + 2]);
  return { month, to: hasStop ? at + 2 : at + 1 };
}

/** A month or a day, that ends before `to`, with the year behind it: "2026", ", 2026", "last year", "of this year". */
export function withYear(
  tokens: readonly Token[],
  month: number,
  day: number | undefined,
  to: number,
): ReadDate {
  const hasComma = isGlued(tokens[to], ',');
  const yearAt = hasComma ? to + 1 : to;
  const token = tokens[yearAt];
  const year = continues(token) ? readYear(token) : undefined;
  if (year !== undefined && (day !== undefined || !hasComma || !counts(tokens, yearAt + 1))) {
    return { year, month, day, to: yearAt + 1 };
  }
  const pointerAt = isForm(tokens[to], OF) ? to + 1 : to;
  const yearsAway = readYearsAway(tokens, pointerAt);
  return { yearsAway, month, day, to: yearsAway === undefined ? to : pointerAt + 2 };
}

/** -1, 0, 1 of "last year", "this year", "next year". */
export function readYearsAway(tokens: readonly Token[], at: number): number | undefined {
  const pointer = tokens[at];
  const isYear = continues(pointer) && continues(tokens[at + 1]) && tokens[at + 1]?.form === 'year';
  return isYear && tokens[at + 2]?.form !== '-' ? DIRECTIONS.get(pointer.form) : undefined;
}

/** "In May, 2000 people came." */
function counts(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return continues(token) && token.kind === 'word' && !token.capitalised && isPlural(token);
}

/** A date on the other side of what the clause says counts as this many times as far. */
const AGAINST_LEANING = 4;
/** The future where no verb tells: reports look back. */
const AGAINST_REPORTS = 1.5;

/**
 * The date in ISO 8601. A day or month without a year is the one nearest to the reference, where what lies on the other
 * side of the clause's `leaning` counts as four times as far; without a reference it is EDTF (`XXXX-02-06`).
 * `undefined` for days that no calendar has.
 */
export function resolveDate(
  parts: DateParts,
  reference: CivilDate | undefined,
  leaning?: -1 | 1,
): string | undefined {
  const { month, day } = parts;
  const year =
    parts.year ?? (parts.yearsAway !== undefined ? reference && reference.year + parts.yearsAway : undefined);
  if (month === undefined) return year === undefined ? undefined : formatIsoDate({ year });
  if (!isDate({ year: year ?? 2000, month, day: day ?? 1 })) return undefined;
  return formatIsoDate({
    year: year ?? (reference && nearestYear(month, day, reference, leaning)),
    month,
    day,
  });
}

/** The year of a month, or of a day of it, as `resolveDate` chooses it. */
export function nearestYear(
  month: number,
  day: number | undefined,
  reference: CivilDate,
  leaning: -1 | 1 | undefined,
): number {
  const today = toDayNumber({ ...reference, day: day === undefined ? 15 : reference.day });
  const distance = (year: number) => {
    const days = toDayNumber({ year, month, day: day ?? 15 }) - today;
    if (days > 0) return days * (leaning === -1 ? AGAINST_LEANING : leaning === 1 ? 1 : AGAINST_REPORTS);
    return leaning === 1 ? -days * AGAINST_LEANING : -days;
  };
  const years = [reference.year, reference.year - 1, reference.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** Where the "24" of a season or a budget stands, "2023/24"; `undefined` where none begins at the token. */
export function secondOfSeason(tokens: readonly Token[], at: number): number | undefined {
  const [year, slash, next, behind] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (slash?.form !== '/' || slash.spaced || next?.spaced !== false || next.form.length !== 2)
    return undefined;
  const isNext =
    /^(?:1[89]|20)\d\d$/.test(year?.form ?? '') && Number(next.form) === (Number(year?.form) + 1) % 100;
  return isNext && !(behind?.form === '/' && !behind.spaced) ? at + 2 : undefined;
}
