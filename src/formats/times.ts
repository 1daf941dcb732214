/**
 * A day or time of a record as an RFC 3339 time with seconds and a zone, which other tools want: the beginning of the day, and
 * UTC where no zone is given.
 */
export function asDateTime(day: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return `${day}T00:00:00Z`;
  const time = day.replace(' ', 'T');
  const full = /T\d\d:\d\d(?!:)/.test(time) ? time.replace(/(T\d\d:\d\d)/, '$1:00') : time;
  return /(?:Z|[+-]\d\d:\d\d)$/i.test(full) ? full : `${full}Z`;
}
