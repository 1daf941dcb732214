import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Dated } from './dated';
import { nearestYear, readYear, readYearsAway } from './dateParts';
import { SEASONS } from './dateWords';
import { continues, isForm } from './pattern';
import { leaningOf } from './tense';

const BEFORE_SEASONS = wordSet(
  'in by during until till since through before after early late mid - over that',
);

/**
 * "summer of 2012", "winter 2025", "the spring of last year", "in the fall", as EDTF: 21 spring to 24 winter in the place
 * of the month. A winter has the year of its December; without a year it is the nearest season.
 * Not: "spring training", "the fall of Saigon", "Winter Olympics", "to spring" and "to fall".
 */
export function readSeason(tokens: readonly Token[], at: number): Dated | undefined {
  const season = SEASONS.get(tokens[at]?.form ?? '');
  if (season === undefined) return undefined;
  const hasOf = isForm(tokens[at + 1], OF);
  const yearAt = hasOf ? at + 2 : at + 1;
  const year = continues(tokens[yearAt]) ? readYear(tokens[yearAt]) : undefined;
  if (year !== undefined) return { to: yearAt + 1, resolve: () => `${year}-${season}` };
  const yearsAway = readYearsAway(tokens, yearAt);
  if (yearsAway !== undefined) {
    return { to: yearAt + 2, resolve: (reference) => reference && `${reference.year + yearsAway}-${season}` };
  }
  if (hasOf || !isTime(tokens, at)) return undefined;
  const isOfTheStory = tokens[at - 1]?.form === 'that';
  return {
    to: at + 1,
    resolve: (reference) =>
      reference === undefined || isOfTheStory
        ? undefined
        : `${nearestYear(monthOf(season), undefined, reference, leaningOf(tokens, at, at + 1))}-${season}`,
  };
}

const OF = new Set(['of']);

/** Whether the bare word is the season: behind a preposition of time, and before no noun. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const beforeAt = tokens[at - 1]?.form === 'the' ? at - 2 : at - 1;
  const next = tokens[at + 1];
  const isLast =
    !continues(next) || (next.kind === 'punctuation' && next.form !== '-') || FUNCTION_WORDS.has(next.form);
  return isLast && BEFORE_SEASONS.has(tokens[beforeAt]?.form ?? '') && continues(tokens[at]);
}

/** The middle of a season; a winter's is put into its December. */
const monthOf = (season: number) => Math.min(3 * (season - 20) + 1, 12);
