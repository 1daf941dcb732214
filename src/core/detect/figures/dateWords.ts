import { wordSet } from '../../text/wordSet';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Months by name and abbreviation, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, place) => [name, place + 1] as const),
  ...MONTH_NAMES.map((name, place) => [name.slice(0, 3), place + 1] as const),
  ['sept', 9],
]);

/** Weekdays by full name; 0 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map((name, place) => [name, place]),
);

/** Abbreviated weekdays, which count only before a date ("Tue. 5 May"). */
export const SHORT_WEEKDAYS: ReadonlySet<string> = wordSet('mon tue tues wed thu thur thurs fri sat sun');

/** Seasons by name, as EDTF writes them in the place of a month. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** What points from the reference day to a period: -1 the one before, 0 the present one, 1 the one after. */
export const DIRECTIONS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);
