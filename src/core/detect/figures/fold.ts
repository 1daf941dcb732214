import type { Article } from '../article';
import type { FigurePattern } from './pattern';

const WORDS = 'two three four five six seven eight nine ten'.split(' ');
const FOLDS: ReadonlyMap<string, number> = new Map([
  ...WORDS.map((word, place) => [`${word}fold`, place + 2] as const),
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);

/**
 * How many times as much, in one word: "threefold"; the unit is `fold`. With a hyphen `compound` reads it.
 * Not: "manifold", "blindfold", "a fold".
 */
export const fold: FigurePattern = {
  name: 'figures.fold',
  startsAtDigits: false,
  startsAt: FOLDS.keys(),
  read({ tokens }: Article, at) {
    const value = FOLDS.get(tokens[at]?.form ?? '');
    return { type: 'number', value, unit: 'fold', to: at + 1, bare: { start: at, end: at + 1 } };
  },
};
