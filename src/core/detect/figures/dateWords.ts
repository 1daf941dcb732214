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
export const SHORT_WEEKDAYS: ReadonlySet<string> = new Set(
  'mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);
