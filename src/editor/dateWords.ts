type Translate = (message: string, ...args: (string | number)[]) => string;

/**
 * A date of a figure (ISO 8601, EDTF) as a person writes it: `2026-03-10` is "Tuesday, 10 March 2026", `XXXX-03-16` is
 * "16 March, year not known", `198X` is "1980–1989", an interval is both of its ends. What has another shape is given as
 * it is.
 * @param language a language tag for the names of months and days.
 */
export function dateWords(date: string, language: string, t: Translate): string {
  const ends = date.split('/');
  if (ends.length === 2 && ends.every((end) => end !== '' && end !== '..'))
    return ends.map((end) => dateWords(end, language, t)).join(' – ');
  const [day = '', time] = date.split('T');
  const words = day === '' ? '' : dayWords(day, language, t);
  return [words, time].filter(Boolean).join(', ');
}

function dayWords(day: string, language: string, t: Translate): string {
  const vague = /^(\d+)(X+)$/.exec(day);
  if (vague) return `${day.replaceAll('X', '0')}–${day.replaceAll('X', '9')}`;
  const week = /^(\d{4})-W(\d\d)$/.exec(day);
  if (week) return t('week {0} of {1}', Number(week[2]), Number(week[1]));
  const parts = /^(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(day);
  if (!parts) return day;
  const [, year, month, dayOfMonth] = parts;
  const isYearKnown = year !== 'XXXX';
  // A leap year, so that 29 February is a day of it.
  const date = new Date(
    Date.UTC(isYearKnown ? Number(year) : 2000, Number(month) - 1, Number(dayOfMonth ?? 1)),
  );
  if (date.getUTCMonth() !== Number(month) - 1) return day;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    month: 'long',
    ...(dayOfMonth !== undefined && { day: 'numeric' }),
    ...(isYearKnown && { year: 'numeric' }),
    ...(isYearKnown && dayOfMonth !== undefined && { weekday: 'long' }),
  });
  const words = format.format(date);
  return isYearKnown ? words : t('{0}, year not known', words);
}
