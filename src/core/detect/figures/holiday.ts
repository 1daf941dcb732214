import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { type CivilDate, formatIsoDate, weekdayOf } from '../calendar';
import { type Dated, dateFigure } from './dated';
import { type DateParts, resolveDate, withYear } from './dateParts';
import { continues, type FigurePattern } from './pattern';
import { leaningOf } from './tense';

/** A day that comes every year: a month and a day, or of a weekday (0 is Monday) the first one not before that day. */
interface Feast {
  readonly words: readonly string[];
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly weekday: number | undefined;
}

const FEASTS: readonly Feast[] = [
  feast('christmas day', 12, 25),
  feast('christmas eve', 12, 24),
  feast("new year 's day", 1, 1),
  feast("new year 's eve", 12, 31),
  feast('boxing day', 12, 26),
  feast("valentine 's day", 2, 14),
  feast("st . patrick 's day", 3, 17),
  feast('independence day', 7, 4),
  feast('veterans day', 11, 11),
  feast('thanksgiving day', 11, 22, 3),
  feast('memorial day', 5, 25, 0),
  feast('labor day', 9, 1, 0),
  feast('election day', 11, 2, 1),
  feast('good friday'),
  feast('easter sunday'),
  feast('easter monday'),
];

const BY_FIRST_WORD = new Map<string, Feast[]>();
for (const one of FEASTS) {
  const [first = ''] = one.words;
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), one]);
}

/**
 * A feast or an American holiday that names its day, with its year: "Christmas Day", "New Year's Eve 2023", "Memorial Day
 * last year", "Good Friday". Without a year it is the one nearest to the reference, as of any date. Feasts that follow the
 * moon have no `date`.
 * Not: "Christmas" and "Easter" alone, which are seasons, nor words without capitals ("a memorial day").
 */
export const holiday: FigurePattern = {
  name: 'figures.holiday',
  startsAtDigits: false,
  startsAt: BY_FIRST_WORD.keys(),
  read({ tokens, date: reference }: Article, at) {
    const read = readHoliday(tokens, at);
    return read && dateFigure(read, reference);
  },
};

function readHoliday(tokens: readonly Token[], at: number): Dated | undefined {
  if (!tokens[at]?.capitalised) return undefined;
  const found = BY_FIRST_WORD.get(tokens[at]?.form ?? '')?.find(({ words }) => stands(tokens, at, words));
  if (found === undefined) return undefined;
  const { month = 1 } = found;
  const { to, year, yearsAway } = withYear(tokens, month, undefined, at + found.words.length);
  return {
    to,
    resolve: (reference) =>
      reference || year !== undefined
        ? resolveFeast(found, { year, yearsAway }, reference, leaningOf(tokens, at, to))
        : undefined,
  };
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const last = tokens[at + words.length - 1];
  return last?.capitalised === true && words.every((word, i) => isWord(tokens[at + i], word, i));
}

const isWord = (token: Token | undefined, word: string, place: number) =>
  token?.form === word && (place === 0 || continues(token));

function resolveFeast(
  { month, day, weekday }: Feast,
  year: Pick<DateParts, 'year' | 'yearsAway'>,
  reference: CivilDate | undefined,
  leaning: -1 | 1 | undefined,
): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = resolveDate({ ...year, month, day }, reference, leaning);
  if (date === undefined || weekday === undefined) return date;
  const first = { year: Number(date.slice(0, 4)), month, day };
  return formatIsoDate({ ...first, day: day + ((weekday - weekdayOf(first) + 7) % 7) });
}

function feast(words: string, month?: number, day?: number, weekday?: number): Feast {
  return { words: words.split(' '), month, day, weekday };
}
