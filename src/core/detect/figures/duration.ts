import type { Article } from '../article';
import { NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigurePattern, overHyphen } from './pattern';

/** Time units by every form they are counted in; the value is the unit's name in a find. */
export const TIME_UNITS: ReadonlyMap<string, string> = new Map(
  ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade'].flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
);

const SHORT_UNITS = new Map([
  ['century', 'century'],
  ['centuries', 'century'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
]);

/**
 * A length of time: "24-hour", "three years", "5 to 10 minutes". The unit is English and singular.
 * Not: "a day" and "a few years", which count nothing; "34-year-old" and "two years ago", read before.
 */
export const duration: FigurePattern = {
  name: 'figures.duration',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  read({ tokens }: Article, at) {
    const amount = readAmount(tokens, at);
    if (amount === undefined) return undefined;
    const unitAt = overHyphen(tokens, amount.to);
    const word = tokens[unitAt];
    const unit = continues(word) ? (TIME_UNITS.get(word.form) ?? SHORT_UNITS.get(word.form)) : undefined;
    return unit === undefined ? undefined : { type: 'duration', ...amount, unit, to: unitAt + 1 };
  },
};
