import { formatIsoDate, parseIsoDate } from '../calendar';
import type { FigurePattern } from './pattern';

/** A day in ISO 8601, `2026-01-28`. Not: days that do not exist (`2026-02-30`), longer chains of digits. */
export const isoDate: FigurePattern = {
  name: 'figures.isoDate',
  startsAtDigits: true,
  startsAt: [],
  read({ text, tokens }, at) {
    const [first, last, next] = [tokens[at], tokens[at + 4], tokens[at + 5]];
    if (first?.form.length !== 4 || last === undefined || last.end - first.start !== 10) return undefined;
    if (next !== undefined && !next.spaced && next.form === '-') return undefined;
    const date = parseIsoDate(text.slice(first.start, last.end));
    return date && { type: 'date', date: formatIsoDate(date), to: at + 5 };
  },
};
