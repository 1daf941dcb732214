import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { shapeTable } from '../../text/wordShape';
import type { Article } from '../article';
import type { FigureFind, FigureType } from '../find';
import { age } from './age';
import { ago } from './ago';
import { calendarDate } from './calendarDate';
import { codeNumber } from './codeNumber';
import { compound } from './compound';
import { duration } from './duration';
import { fold } from './fold';
import { holiday } from './holiday';
import { isoDate } from './isoDate';
import { LENGTHS_BEHIND_ARTICLES } from './length';
import { readMinus, readModifier } from './modifiers';
import { money } from './money';
import { nthWeekday } from './nthWeekday';
import { number } from './number';
import { numberInName } from './numberInName';
import { NUMBERS_BEHIND_ARTICLES, readAmount } from './numerals';
import { numericDate } from './numericDate';
import { ordinal } from './ordinal';
import { partOfPeriod } from './partOfPeriod';
import type { FigureMatch, FigurePattern, NoFigure } from './pattern';
import { percent } from './percent';
import { period } from './period';
import { productNumber } from './productNumber';
import { quantity } from './quantity';
import { relativeDate } from './relativeDate';
import { time } from './time';
import { timeWindow } from './timeWindow';

// Figures are read from left to right: at each token the patterns that may begin there are asked in the order below,
// the first that answers wins, and reading goes on behind it. So figures never overlap, an earlier pattern shields
// its tokens from the later ones, and the cost is O(tokens), because a pattern looks only a fixed way around. Modifiers
// stand before what they modify and are read backwards from it.

/** From the most particular to the plainest. */
const PATTERNS: readonly FigurePattern[] = [
  isoDate,
  numericDate,
  codeNumber,
  numberInName,
  time,
  percent,
  money,
  age,
  partOfPeriod,
  nthWeekday,
  calendarDate,
  holiday,
  period,
  timeWindow,
  relativeDate,
  ago,
  quantity,
  duration,
  ordinal,
  fold,
  compound,
  productNumber,
  number,
];

const AT_DIGITS = PATTERNS.filter((pattern) => pattern.startsAtDigits);
const AT_FORM = new Map<string, FigurePattern[]>();
for (const pattern of PATTERNS) {
  for (const form of new Set(pattern.startsAt)) AT_FORM.set(form, [...(AT_FORM.get(form) ?? []), pattern]);
}

const MAY_START = shapeTable(AT_FORM.keys());

/** The figures of a text in order, none overlapping another; `offset` is where it begins in what the spans count in. */
export function findFigures(article: Article, offset = 0): readonly FigureFind[] {
  const { tokens } = article;
  const finds: FigureFind[] = [];
  let floor = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const read =
      token && (MAY_START[token.shape] === 1 || token.kind === 'number')
        ? readFigure(article, at, token)
        : undefined;
    if (read === undefined) {
      at++;
      continue;
    }
    const { match, pattern } = read;
    if (match.type !== 'none') finds.push(toFind(article, at, floor, match, pattern.name, offset));
    at = match.to;
    floor = at;
  }
  return finds;
}

function readFigure(
  article: Article,
  at: number,
  { kind, form }: Token,
): { match: FigureMatch | NoFigure; pattern: FigurePattern } | undefined {
  const { tokens } = article;
  if ((form === 'a' || form === 'an') && !mayFollowArticle(tokens[at + 1])) return undefined;
  const candidates = kind === 'number' ? AT_DIGITS : AT_FORM.get(form);
  if (candidates === undefined) return undefined;
  const amount = readAmount(tokens, at);
  for (const pattern of candidates) {
    if (amount === undefined && pattern.needsAmount) continue;
    const match = pattern.read(article, at, amount);
    if (match !== undefined) return { match, pattern };
  }
  return undefined;
}

/** Most articles stand before what no pattern counts: they were a fifth of the work. */
function mayFollowArticle(next: Token | undefined): boolean {
  return next !== undefined && BEHIND_ARTICLES.has(next.form);
}

/** Of numbers, of lengths of time, of "A$5". */
const BEHIND_ARTICLES: ReadonlySet<string> = new Set([
  ...NUMBERS_BEHIND_ARTICLES,
  ...LENGTHS_BEHIND_ARTICLES,
  '$',
]);

/** They have a unit of their own, and so a core wherever they stand. */
const WITH_UNIT: ReadonlySet<FigureType> = new Set(['quantity', 'age', 'duration']);

function toFind(
  article: Article,
  at: number,
  floor: number,
  match: FigureMatch,
  recogniser: string,
  offset: number,
): FigureFind {
  const { text, tokens } = article;
  const { type, to, bare, unit, currency, date } = match;
  const minus = readMinus(tokens, at, floor, type);
  const from = minus ?? at;
  const { value, low, high } = minus === undefined ? match : negative(match);
  const isRange = low !== undefined || (type === 'date' && date?.includes('/') === true);
  const modifier = readModifier(tokens, from, floor, { type, isRange });
  const { start, end } = spanOf(article, modifier?.from ?? from, to, offset);
  const core = spanOf(
    article,
    bare === undefined || bare.start === at ? from : bare.start,
    bare?.end ?? to,
    offset,
  );
  // Written out rather than spread together: this was a fifth of the time.
  const find: Draft = {
    kind: 'figure',
    type,
    start,
    end,
    text: text.slice(start - offset, end - offset),
    score: 0.9,
    recogniser,
  };
  if (core.start !== start || core.end !== end || WITH_UNIT.has(type)) find.core = core;
  if (value !== undefined) find.value = value;
  if (low !== undefined) find.low = low;
  if (high !== undefined) find.high = high;
  if (unit !== undefined) find.unit = unit;
  if (currency !== undefined) find.currency = currency;
  if (modifier?.approx !== undefined) find.approx = modifier.approx;
  if (date !== undefined) find.date = date;
  return find;
}

type Draft = { -readonly [K in keyof FigureFind]: FigureFind[K] };

/** The numbers below zero; of a range the minus belongs to its first end alone. */
function negative({ value, low, high }: FigureMatch): Pick<FigureMatch, 'value' | 'low' | 'high'> {
  return { value: value === undefined ? undefined : -value, low: low === undefined ? undefined : -low, high };
}

function spanOf({ tokens }: Article, from: number, to: number, offset: number): Span {
  return { start: offset + (tokens[from]?.start ?? 0), end: offset + (tokens[to - 1]?.end ?? 0) };
}
