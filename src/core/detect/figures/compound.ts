import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { NUMBER_WORDS } from './numerals';
import { type FigurePattern, isGlued, overHyphen } from './pattern';

/** What stands behind a hyphen without being counted. */
const NO_UNITS = wordSet(
  `and or to in on off up out for a an the by at per under over plus odd something some strong fold way nil all love dimensional
  hundred thousand million billion`,
);

/**
 * A number joined to what it counts: "a 16-team league", "three-judge panel", "14-story", "five-time champion", "six-under-par",
 * "20-fold".
 * Not: "three-pronged", "20-odd", "two-way", "7-Eleven", "10-to-1", "20-fold-out".
 */
export const compound: FigurePattern = {
  name: 'figures.compound',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  needsAmount: true,
  read({ tokens }: Article, at, amount) {
    if (amount === undefined || (amount.value === undefined && amount.low === undefined)) return undefined;
    const unitAt = overHyphen(tokens, amount.to);
    const word = tokens[unitAt];
    if (unitAt === amount.to || word?.kind !== 'word' || tokens[unitAt - 2]?.form === 'half')
      return undefined;
    const bare = { start: at, end: amount.to };
    const { value, low, high } = amount;
    if (isPar(tokens, unitAt)) {
      return { type: 'quantity', value, low, high, bare, unit: `${word.form} par`, to: unitAt + 3 };
    }
    if (word.form === 'fold' && !isGlued(tokens[unitAt + 1], '-'))
      return { type: 'number', value, low, high, bare, unit: 'fold', to: unitAt + 1 };
    const isUnit = word.form.length > 2 && !NO_UNITS.has(word.form) && !word.form.endsWith('ed');
    return isUnit && !word.capitalised
      ? { type: 'quantity', value, low, high, bare, unit: word.form, to: unitAt + 1 }
      : undefined;
  },
};

/** "under-par", "over-par". */
function isPar(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form;
  return (
    (form === 'under' || form === 'over') && isGlued(tokens[at + 1], '-') && isGlued(tokens[at + 2], 'par')
  );
}
