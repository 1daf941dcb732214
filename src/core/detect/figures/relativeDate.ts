import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type Dated, dateFigure } from './dated';
import { WEEKDAYS } from './dateWords';
import { continues, type FigurePattern, isForm } from './pattern';
import { formatWeekend, POINTERS, readPointedDate } from './pointedDate';
import { leaningOf } from './tense';
import { plusDays, readWeekday } from './weekday';

const DAYS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/**
 * A date that needs a day to count from: "Tuesday", "yesterday", "the weekend", "for the quarter", and what "last", "this"
 * and "next" point at. Without a reference date there is no `date`.
 *
 * Reports look back, so a bare weekday is the last one, the reference day included, unless the verb of its clause looks
 * ahead ("will vote Tuesday"), or "by" and "until" stand before it and the verb does not look back. With "this" it is
 * the next one, the day itself included.
 *
 * "The day before yesterday" and "the day after tomorrow" are one date.
 *
 * Not: "Tuesdays", "on a Monday", names ("Black Friday", "Sunday Times", "USA Today"), "sat" and "sun" as words.
 */
export const relativeDate: FigurePattern = {
  name: 'figures.relativeDate',
  startsAtDigits: false,
  startsAt: [...WEEKDAYS.keys(), ...DAYS.keys(), ...POINTERS, 'day', 'weekend', 'quarter', 'year'],
  read({ tokens, date: reference }: Article, at) {
    const read = readRelativeDate(tokens, at);
    return read && dateFigure(read, reference);
  },
};

/** What `relativeDate` reads at a token. */
export function readRelativeDate(tokens: readonly Token[], at: number): Dated | undefined {
  const form = tokens[at]?.form ?? '';
  const days = DAYS.get(form);
  if (days !== undefined) return readDayName(tokens, at, days);
  if (form === 'day') return readDayBeside(tokens, at);
  if (form === 'weekend') return readTheWeekend(tokens, at);
  if (form === 'quarter' || form === 'year') return readThePeriod(tokens, at);
  return readWeekday(tokens, at, undefined) ?? readPointedDate(tokens, at);
}

/** "USA Today" is a name, "the people of today" no day. */
function readDayName(tokens: readonly Token[], at: number, days: number): Dated | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.capitalised && continues(token) && before?.capitalised) return undefined;
  if (before?.form === 'of' && tokens[at - 2]?.form !== 'as') return undefined;
  return { to: at + 1, resolve: (reference) => reference && plusDays(reference, days) };
}

/** "day before yesterday", "day after tomorrow". Not: "the day before". */
function readDayBeside(tokens: readonly Token[], at: number): Dated | undefined {
  const [side, day] = [tokens[at + 1], tokens[at + 2]];
  const isBefore = continues(side) && side.form === 'before' && day?.form === 'yesterday';
  const isAfter = continues(side) && side.form === 'after' && day?.form === 'tomorrow';
  if (!isBefore && !isAfter) return undefined;
  return { to: at + 3, resolve: (reference) => reference && plusDays(reference, isBefore ? -2 : 2) };
}

/** "the weekend" is the last one, unless the clause looks ahead. */
function readTheWeekend(tokens: readonly Token[], at: number): Dated | undefined {
  const next = tokens[at + 1];
  const isNoun = continues(next) && (next.form === 'of' || next.form === '-' || next.form === "'s");
  if (tokens[at - 1]?.form !== 'the' || isNoun) return undefined;
  return {
    to: at + 1,
    resolve: (reference) =>
      reference && formatWeekend(reference, leaningOf(tokens, at, at + 1) === 1 ? 0 : -1),
  };
}

const BEFORE_PERIODS = wordSet('in for during throughout');
const ENDED = wordSet('ended ending');

/** "in the quarter", "the year ended March 31": which one it is the article tells elsewhere. */
function readThePeriod(tokens: readonly Token[], at: number): Dated | undefined {
  const next = tokens[at + 1];
  const theAt = tokens[at - 1]?.form === 'fiscal' ? at - 2 : at - 1;
  if (tokens[theAt]?.form !== 'the' || !continues(tokens[at])) return undefined;
  const isPeriod =
    BEFORE_PERIODS.has(tokens[theAt - 1]?.form ?? '') && !(continues(next) && isNounBehind(next));
  return isPeriod || isForm(next, ENDED) ? { to: at + 1, resolve: () => undefined } : undefined;
}

const isNounBehind = (next: Token) =>
  next.form === '-' || next.form === 'of' || next.kind === 'number' || next.capitalised;
