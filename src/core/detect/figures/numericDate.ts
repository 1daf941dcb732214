import type { Token } from '../../text/tokens';
import { formatIsoDate, isDate } from '../calendar';
import type { FigurePattern } from './pattern';

const SIGNS = new Set(['/', '-']);
/** Years of two digits up to this one belong to the present century. */
const LAST_SHORT_YEAR = 50;

/**
 * A day in digits: "28/1/2026", "1/28/98", "28.01.2026", "2026/01/28"; also "9/11", which has come to name one day.
 * With strokes and hyphens the day may come first or second; where both readings are days of a calendar there is no
 * `date`. With points the day is first.
 * Not: fractions and codes ("24/7", "3/4"), versions ("1.2.3"), days that do not exist.
 */
export const numericDate: FigurePattern = {
  name: 'figures.numericDate',
  startsAtDigits: true,
  startsAt: [],
  read({ tokens }, at) {
    const form = tokens[at]?.form ?? '';
    if (form.length > 4) {
      if (form.length < 8) return undefined;
      const pointed = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(form);
      const date = pointed && toIso(Number(pointed[3]), Number(pointed[2]), Number(pointed[1]));
      return date ? { type: 'date', date, to: at + 1 } : undefined;
    }
    const sign = tokens[at + 1];
    if (sign === undefined || sign.spaced || !SIGNS.has(sign.form) || tokens[at + 2]?.spaced !== false)
      return undefined;
    const isPart = tokens[at]?.spaced === false && SIGNS.has(tokens[at - 1]?.form ?? '');
    return isPart ? undefined : readDay(tokens, at, sign.form);
  },
};

function readDay(tokens: readonly Token[], at: number, sign: string) {
  const [first, second] = [tokens[at]?.form ?? '', tokens[at + 2]?.form ?? ''];
  const hasThird =
    tokens[at + 3]?.form === sign && !tokens[at + 3]?.spaced && tokens[at + 4]?.spaced === false;
  if (!hasThird) {
    const isNamed = sign === '/' && first === '9' && second === '11';
    return isNamed ? ({ type: 'date', date: '2001-09-11', to: at + 3 } as const) : undefined;
  }
  const third = tokens[at + 4]?.form ?? '';
  const behind = tokens[at + 5];
  if (
    !/^\d\d?$/.test(second) ||
    (behind?.spaced === false && (SIGNS.has(behind.form) || behind.kind === 'word'))
  )
    return undefined;
  if (/^(?:1\d|20)\d\d$/.test(first) && /^\d\d?$/.test(third)) {
    return toMatch([toIso(Number(first), Number(second), Number(third))], at + 5);
  }
  if (
    !/^\d\d?$/.test(first) ||
    !(sign === '/' ? /^(?:(?:1\d|20)\d\d|\d\d)$/ : /^(?:1\d|20)\d\d$/).test(third)
  )
    return undefined;
  const year =
    third.length === 4 ? Number(third) : Number(third) + (Number(third) > LAST_SHORT_YEAR ? 1900 : 2000);
  return toMatch(
    [toIso(year, Number(second), Number(first)), toIso(year, Number(first), Number(second))],
    at + 5,
  );
}

/** The one day that the readings give; without any it is no date, with two it is not known which. */
function toMatch(readings: readonly (string | undefined)[], to: number) {
  const days = new Set(readings.filter((day) => day !== undefined));
  if (days.size === 0) return undefined;
  return { type: 'date', date: days.size === 1 ? [...days][0] : undefined, to } as const;
}

function toIso(year: number, month: number, day: number): string | undefined {
  const date = { year, month, day };
  return isDate(date) ? formatIsoDate(date) : undefined;
}
