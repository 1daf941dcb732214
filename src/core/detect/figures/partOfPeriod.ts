import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { addMonths, type CivilDate, formatIsoDate, formatIsoWeek } from '../calendar';
import { readCalendarDate } from './calendarDate';
import { type Dated, dateFigure } from './dated';
import { WEEKDAYS } from './dateWords';
import { continues, type FigurePattern, isForm, isGlued, overHyphen } from './pattern';
import { readPeriod } from './period';
import { readRelativeDate } from './relativeDate';

const PARTS = wordSet('early late mid');
const SIDES = wordSet('earlier later');
const EDGES = wordSet('end beginning start middle');

/**
 * A part of a period: "early next year", "mid-1990s", "late 2019", "earlier this month", "later that day", "the end of
 * 1990", "the beginning of October", "year-end". The span holds the word, the value is that of the whole period.
 * Not: "later" alone, "the end of the game".
 */
export const partOfPeriod: FigurePattern = {
  name: 'figures.partOfPeriod',
  startsAtDigits: false,
  startsAt: [...PARTS, ...SIDES, ...EDGES, 'year'],
  read({ tokens, date: reference }: Article, at) {
    const read = readPart(tokens, at);
    return read && dateFigure(read, reference);
  },
};

function readPart(tokens: readonly Token[], at: number): Dated | undefined {
  const form = tokens[at]?.form ?? '';
  if (form === 'year') return readYearEnd(tokens, at);
  if (EDGES.has(form)) return readEdge(tokens, at);
  const next = overHyphen(tokens, at + 1);
  if (!continues(tokens[next])) return undefined;
  if (isDayName(tokens[next])) return undefined;
  const period = readAny(tokens, next);
  return period ?? (SIDES.has(form) ? readInTheUnit(tokens, next) : undefined);
}

/** "Late Tuesday" is a time of the day that is read behind it. */
const isDayName = ({ form }: Token) => WEEKDAYS.has(form) || DAY_NAMES.has(form);

const readAny = (tokens: readonly Token[], at: number) =>
  readCalendarDate(tokens, at) ?? readPeriod(tokens, at) ?? readRelativeDate(tokens, at);

const OF = new Set(['of']);
const DAY_NAMES = wordSet('today tonight yesterday tomorrow');
const THE = wordSet('the this that');
const PRESENT = wordSet('the this');

/** "end of 1990", "end of the year". */
function readEdge(tokens: readonly Token[], at: number): Dated | undefined {
  if (!isForm(tokens[at + 1], OF) || !continues(tokens[at + 2])) return undefined;
  const hasArticle = tokens[at + 2]?.form === 'the';
  const isTheDay = tokens[at + 3]?.form === 'day';
  return (
    readAny(tokens, hasArticle ? at + 3 : at + 2) ?? (isTheDay ? undefined : readTheUnit(tokens, at + 2))
  );
}

/** "later in the day", "later that year". */
function readInTheUnit(tokens: readonly Token[], at: number): Dated | undefined {
  return readTheUnit(tokens, tokens[at]?.form === 'in' ? at + 1 : at);
}

/** "the year", "that day"; what "that" points at is not known. */
function readTheUnit(tokens: readonly Token[], at: number): Dated | undefined {
  const [article, unit] = [tokens[at], tokens[at + 1]];
  if (!isForm(article, THE) || !continues(unit)) return undefined;
  const format = UNITS.get(unit.form);
  if (format === undefined || isForm(tokens[at + 2], OF)) return undefined;
  const isKnown = PRESENT.has(article.form);
  return { to: at + 2, resolve: (reference) => (isKnown && reference ? format(reference) : undefined) };
}

const UNITS: ReadonlyMap<string, (reference: CivilDate) => string | undefined> = new Map<
  string,
  (reference: CivilDate) => string | undefined
>([
  ['day', () => undefined],
  ['week', formatIsoWeek],
  ['month', (reference: CivilDate) => formatIsoDate(addMonths(reference, 0))],
  ['quarter', () => undefined],
  ['year', ({ year }: CivilDate) => formatIsoDate({ year })],
  ['decade', ({ year }: CivilDate) => `${Math.floor(year / 10)}X`],
  ['century', ({ year }: CivilDate) => `${Math.floor(year / 100)}XX`],
]);

const END = new Set(['end']);

/** "year-end", "year end", "year's end". */
function readYearEnd(tokens: readonly Token[], at: number): Dated | undefined {
  const next = isGlued(tokens[at + 1], "'s") ? at + 2 : overHyphen(tokens, at + 1);
  if (!isForm(tokens[next], END)) return undefined;
  return {
    to: next + 1,
    resolve: (reference) => reference && formatIsoDate({ year: reference.year, month: 12, day: 31 }),
  };
}
