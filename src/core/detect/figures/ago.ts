import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { addMonths, type CivilDate, formatIsoDate, fromDayNumber, toDayNumber } from '../calendar';
import { type Dated, dateFigure } from './dated';
import { isPluralUnit, type Length, unitOf } from './length';
import { type FigurePattern, isForm, isGlued } from './pattern';
import { readQuarter } from './quarter';

/**
 * A date before or after another that is not counted: "decades ago", "the year-ago quarter". It has no `date`.
 * Not: "years" alone, "year-old".
 */
export const ago: FigurePattern = {
  name: 'figures.ago',
  startsAtDigits: false,
  startsAt: wordSet('days weeks months years decades centuries year week month'),
  read({ tokens, date: reference }: Article, at) {
    const read = readYearAgo(tokens, at) ?? readVagueAgo(tokens, at);
    return read && dateFigure(read, reference);
  },
};

const AGO = wordSet('ago earlier');
const SHORT = wordSet('second minute hour');
const NOW = wordSet('now today');

/**
 * A date counted with the length that was read before it: "three days ago", "two weeks from now", "a year earlier". It is
 * as exact as its unit. What is counted from a day that the article tells ("earlier") and what has no number ("several
 * years ago") has no value.
 * Not: "three days later", which is read as a length of time.
 */
export function readAgo(tokens: readonly Token[], length: Length): Dated | undefined {
  const wordAt = overSo(tokens, length.to);
  const word = tokens[wordAt];
  if (isForm(word, AGO) && (word.form === 'ago' || !SHORT.has(length.unit))) {
    const isKnown = word.form === 'ago';
    return {
      to: wordAt + 1,
      resolve: (reference) => (isKnown ? awayFrom(reference, length, -1) : undefined),
    };
  }
  const isFromNow = tokens[length.to]?.form === 'from' && isForm(tokens[length.to + 1], NOW);
  return isFromNow
    ? { to: length.to + 2, resolve: (reference) => awayFrom(reference, length, 1) }
    : undefined;
}

/** Goes over "or so", "or two". */
function overSo(tokens: readonly Token[], at: number): number {
  const isSo = tokens[at]?.form === 'or' && (tokens[at + 1]?.form === 'so' || tokens[at + 1]?.form === 'two');
  return isSo ? at + 2 : at;
}

/** "decades ago". */
function readVagueAgo(tokens: readonly Token[], at: number): Dated | undefined {
  const isAgo = isPluralUnit(tokens[at]) && isForm(tokens[at + 1], AGO);
  return isAgo ? { to: at + 2, resolve: () => undefined } : undefined;
}

const PERIODS = wordSet('period quarter month week half');

/** "year-ago", "year-earlier period", "year-earlier third quarter". */
function readYearAgo(tokens: readonly Token[], at: number): Dated | undefined {
  if (unitOf(tokens[at]) === undefined || !isGlued(tokens[at + 1], '-') || !isForm(tokens[at + 2], AGO))
    return undefined;
  const to = readQuarter(tokens, at + 3)?.to ?? (isForm(tokens[at + 3], PERIODS) ? at + 4 : at + 3);
  return { to, resolve: () => undefined };
}

/** A date some units from the reference, as exact as the unit; `undefined` for hours and less, and without a number. */
export function awayFrom(
  reference: CivilDate | undefined,
  { value, unit }: Pick<Length, 'value' | 'unit'>,
  side: -1 | 0 | 1,
): string | undefined {
  if (reference === undefined || value === undefined || !Number.isInteger(value) || value > 10000)
    return undefined;
  const count = side * value;
  if (unit === 'day') return formatIsoDate(fromDayNumber(toDayNumber(reference) + count));
  if (unit === 'week' || unit === 'fortnight') {
    return formatIsoDate(fromDayNumber(toDayNumber(reference) + (unit === 'week' ? 7 : 14) * count));
  }
  if (unit === 'month') return formatIsoDate(addMonths(reference, count));
  const year = reference.year + (unit === 'decade' ? 10 : 1) * count;
  return (unit === 'year' || unit === 'decade') && year > 0 ? formatIsoDate({ year }) : undefined;
}
