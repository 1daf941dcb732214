import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import {
  addMonths,
  type CivilDate,
  formatIsoDate,
  formatIsoWeek,
  fromDayNumber,
  toDayNumber,
  weekdayOf,
} from '../calendar';
import type { Dated } from './dated';
import { readDate, resolveDate } from './dateParts';
import { DIRECTIONS, SEASONS } from './dateWords';
import { continues, isForm } from './pattern';
import { readQuarter } from './quarter';
import { plusDays, readWeekday } from './weekday';

/** They point from a day that the article tells, so what they point at has no date of its own. */
const FROM_THE_STORY = wordSet('previous following preceding latest');

/** The words that `readPointedDate` begins with. */
export const POINTERS: readonly string[] = [...DIRECTIONS.keys(), ...FROM_THE_STORY];

/** `undefined` for the words that point from a day of the story. */
type Direction = -1 | 0 | 1 | undefined;

/**
 * "last week", "next spring", "this Saturday", "last May", "last Oct. 23", "this past week", "last year's third quarter",
 * "last night", "the following day". "Last" and "next" never mean the present day, week, month, season or year; "last
 * May" is the latest before this month.
 */
export function readPointedDate(tokens: readonly Token[], at: number): Dated | undefined {
  const form = tokens[at]?.form ?? '';
  if (isTitle(tokens, at)) return undefined;
  if (FROM_THE_STORY.has(form)) return readTarget(tokens, at + 1, undefined);
  const direction = DIRECTIONS.get(form);
  if (direction === undefined) return undefined;
  const next = tokens[at + 1];
  const second = direction === 0 && continues(next) ? DIRECTIONS.get(next.form) : undefined;
  return second === undefined ? readTarget(tokens, at + 1, direction) : readTarget(tokens, at + 2, second);
}

/** "ABC News' This Week": in capitals inside a sentence, but for what is always written so. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.capitalised || !continues(token) || token.upper) return false;
  return next?.capitalised === true && RESOLVERS.has(next.form);
}

function readTarget(tokens: readonly Token[], at: number, direction: Direction): Dated | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  const weekday = readWeekday(tokens, at, direction ?? 0);
  if (weekday !== undefined)
    return direction === undefined ? { to: weekday.to, resolve: () => undefined } : weekday;
  const dated = readMonth(tokens, at, direction) ?? readPartOfYear(tokens, at, direction);
  if (dated !== undefined) return dated;
  const isFiscal = token.form === 'fiscal' && isForm(tokens[at + 1], YEAR);
  const resolver = RESOLVERS.get(isFiscal ? 'year' : token.form);
  if (resolver === undefined || (token.form === 'day' && direction !== undefined && direction < 1))
    return undefined;
  return {
    to: isFiscal ? at + 2 : at + 1,
    resolve: (reference) =>
      direction === undefined || reference === undefined ? undefined : resolver(reference, direction),
  };
}

/** "last May", "last Oct. 23", "this May 2019". */
function readMonth(tokens: readonly Token[], at: number, direction: Direction): Dated | undefined {
  const date = tokens[at]?.kind === 'word' && direction !== undefined ? readDate(tokens, at) : undefined;
  if (date?.month === undefined || direction === undefined) return undefined;
  const { month } = date;
  return {
    to: date.to,
    resolve(reference) {
      const year = reference && yearOf(reference, month, direction);
      return resolveDate({ ...date, year: date.year ?? year }, undefined);
    },
  };
}

/** "last year's third quarter". */
function readPartOfYear(tokens: readonly Token[], at: number, direction: Direction): Dated | undefined {
  if (tokens[at]?.form !== 'year' || tokens[at + 1]?.form !== "'s") return undefined;
  const quarter = readQuarter(tokens, at + 2, 0);
  if (quarter === undefined) return undefined;
  return {
    to: quarter.to,
    resolve: (reference) =>
      reference && direction !== undefined
        ? readQuarter(tokens, at + 2, reference.year + direction)?.resolve(reference)
        : undefined,
  };
}

const YEAR = new Set(['year']);

type Resolver = (reference: CivilDate, direction: -1 | 0 | 1) => string | undefined;

/** "the next morning" is one of the story. */
const partOfDay: Resolver = (reference, direction) =>
  direction > 0 ? undefined : plusDays(reference, direction);

const RESOLVERS: ReadonlyMap<string, Resolver> = new Map<string, Resolver>([
  ...[...SEASONS].map(([name, code]) => [name, season(code)] as const),
  ...['morning', 'afternoon', 'evening', 'night'].map((name) => [name, partOfDay] as const),
  ['day', () => undefined],
  ['week', (reference, direction) => formatIsoWeek(fromDayNumber(toDayNumber(reference) + 7 * direction))],
  ['weekend', formatWeekend],
  ['month', (reference, direction) => formatIsoDate(addMonths(reference, direction))],
  ['quarter', quarter],
  ['year', ({ year }, direction) => formatIsoDate({ year: year + direction })],
  ['decade', ({ year }, direction) => `${Math.floor(year / 10) + direction}X`],
  ['century', ({ year }, direction) => `${Math.floor(year / 100) + direction}XX`],
]);

/** A season in EDTF; the last one is over, the next one has not begun. */
function season(code: number): Resolver {
  const first = 3 * (code - 20);
  return (reference, direction) =>
    `${yearOf(reference, direction > 0 ? first : first + 2, direction)}-${code}`;
}

function yearOf({ year, month: present }: CivilDate, month: number, direction: -1 | 0 | 1): number {
  if (direction < 0) return month < present ? year : year - 1;
  return direction > 0 && month <= present ? year + 1 : year;
}

/** EDTF, 33 to 36. */
function quarter(reference: CivilDate, direction: -1 | 0 | 1): string {
  const { year, month } = addMonths(reference, 3 * direction);
  return `${year}-${33 + Math.floor((month - 1) / 3)}`;
}

/** Saturday and Sunday: of "this weekend" the nearest that is not over, of the last one the latest that has begun. */
export function formatWeekend(reference: CivilDate, direction: -1 | 0 | 1): string {
  const weekday = weekdayOf(reference);
  const toSaturday = direction < 0 ? -((weekday + 2) % 7) : weekday === 6 ? -1 : 5 - weekday;
  const first = toSaturday + (direction > 0 && weekday >= 5 ? 7 : 0);
  return `${plusDays(reference, first)}/${plusDays(reference, first + 1)}`;
}
