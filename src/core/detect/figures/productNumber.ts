import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { MONTHS, WEEKDAYS } from './dateWords';
import { isPlural } from './number';
import { continues, type FigurePattern } from './pattern';
import { isScore } from './score';

/**
 * A small number behind a name is a part of it: "Boeing 737", "Formula 1", "Apollo 11". Read after everything that has
 * a unit. Not: a number that counts ("In Leeds 34 people"), a grouped one, one behind a date ("On Tuesday 34").
 */
export const productNumber: FigurePattern = {
  name: 'figures.productNumber',
  startsAtDigits: true,
  startsAt: [],
  read({ tokens }: Article, at) {
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (before?.kind !== 'word' || !before.capitalised || !continues(token)) return undefined;
    if (!/^\d{1,4}$/.test(token.form) || FUNCTION_WORDS.has(before.form)) return undefined;
    if (WEEKDAYS.has(before.form) || MONTHS.has(before.form) || isResult(tokens, at)) return undefined;
    const isBeforePlural = continues(next) && next.spaced && next.kind === 'word' && isPlural(next);
    const counts = isBeforePlural && !next.capitalised && isPlace(tokens, at - 1);
    return counts ? undefined : { type: 'none', to: at + 1 };
  },
};

/** "Lorn 3-2 Wend", "passed the House 218 to 210". */
function isResult(tokens: readonly Token[], at: number): boolean {
  const [to, second] = [tokens[at + 1], tokens[at + 2]];
  return isScore(tokens, at) || (to?.form === 'to' && second?.kind === 'number' && !second.sentenceStart);
}

const BEFORE_PLACES = wordSet('in at near from around across outside');
const LONGEST_PLACE_TOKENS = 4;

/** The capitalised words that end at the token stand behind a preposition of place. */
function isPlace(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (
    at > last - LONGEST_PLACE_TOKENS &&
    tokens[at]?.capitalised &&
    !BEFORE_PLACES.has(tokens[at]?.form ?? '')
  )
    at--;
  return BEFORE_PLACES.has(tokens[at]?.form ?? '');
}
