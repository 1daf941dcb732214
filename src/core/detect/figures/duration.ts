import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { readAgo } from './ago';
import { dateFigure } from './dated';
import { isPluralUnit, LENGTH_WORDS, type Length, readLength, unitOf, withSmallerUnits } from './length';
import { type FigureMatch, type FigurePattern, isForm, isGlued } from './pattern';
import { readWeeksFrom } from './weekday';

const WORDS = wordSet('daylong weeklong monthlong yearlong');

/**
 * A length of time: "24-hour", "three years", "two and a half years", "several months", "half an hour", "2 hours, 32
 * minutes", a running time ("4:07.13", in seconds), "every day", "year-long", "for decades". The unit is English and singular.
 * A date counted with one ("two years ago", "a week on Saturday") is a date.
 * Not: "a year" but behind a word of duration ("within a year"), so that "$5 a year" is none; "34-year-old", read before.
 */
export const duration: FigurePattern = {
  name: 'figures.duration',
  startsAtDigits: true,
  startsAt: [
    ...LENGTH_WORDS,
    ...WORDS,
    ...wordSet('every each day days weeks months year years decades centuries'),
  ],
  read({ tokens, date: reference }: Article, at, amount) {
    const first = tokens[at]?.form ?? '';
    if (WORDS.has(first)) return { type: 'duration', value: 1, unit: first.slice(0, -4), to: at + 1 };
    if (EVERY.has(first)) return readEvery(tokens, at);
    const other = tokens[at]?.kind === 'number' ? readRunningTime(tokens, at) : readUncounted(tokens, at);
    if (other !== undefined) return other;
    const length = readLength(tokens, at, amount);
    const date = length && (readAgo(tokens, length) ?? readWeeksFrom(tokens, at, length));
    if (date !== undefined) return dateFigure(date, reference);
    if (length === undefined) return undefined;
    if (isSomeDay(tokens, at, length)) return { type: 'none', to: length.to };
    if (!mayCount(tokens, at, length)) return undefined;
    const { value, low, high, unit, to } = withSmallerUnits(tokens, length);
    return { type: 'duration', value, low, high, unit, to };
  },
};

/** "year-long", "decades-long", "for weeks". */
function readUncounted(tokens: readonly Token[], at: number): FigureMatch | undefined {
  const unit = unitOf(tokens[at]);
  if (unit === undefined) return undefined;
  if (isGlued(tokens[at + 1], '-') && isForm(tokens[at + 2], LONG)) {
    return { type: 'duration', value: isPluralUnit(tokens[at]) ? undefined : 1, unit, to: at + 3 };
  }
  const isVague = isPluralUnit(tokens[at]) && tokens[at - 1]?.form === 'for';
  return isVague ? { type: 'duration', unit, to: at + 1 } : undefined;
}

const LONG = wordSet('long');
const EVERY = wordSet('every each');

/** "every day", "each of"; "every three years" is read from its number. */
function readEvery(tokens: readonly Token[], at: number): FigureMatch | undefined {
  const unit = unitOf(tokens[at + 1]);
  const isSingular = tokens[at + 1]?.form === unit;
  return unit === undefined || !isSingular || unit === 'second' || unit === 'minute'
    ? undefined
    : { type: 'duration', value: 1, unit, to: at + 2 };
}

const BEFORE_ONE =
  wordSet(`for within over after about nearly almost than lasting least barely another in half around
  roughly took take takes just last lasted`);
const BEHIND_ONE = wordSet('later after or before long');
const ARTICLES = wordSet('a an');

/** Whether "a year" is a length of time, and not a rate or a point in time. Other lengths are. */
function mayCount(tokens: readonly Token[], at: number, length: Length): boolean {
  const isOne = ARTICLES.has(tokens[at]?.form ?? '') && length.value === 1;
  if (!isOne) return true;
  if (length.unit === 'second' || length.to !== at + 2) return false;
  const isBefore = !tokens[at]?.sentenceStart && BEFORE_ONE.has(tokens[at - 1]?.form ?? '');
  return (isBefore && !isGlued(tokens[length.to], '-')) || isForm(tokens[length.to], BEHIND_ONE);
}

/** "He hopes one day to win." */
const isSomeDay = (tokens: readonly Token[], at: number, { unit }: Length) =>
  tokens[at]?.form === 'one' &&
  tokens[at + 1]?.form === 'day' &&
  unit === 'day' &&
  !BEFORE_ONE.has(tokens[at - 1]?.form ?? '');

/** "4:07.13", "2:05:42", "1:02:03.5" in seconds. Not: a time of day or a score. */
function readRunningTime(tokens: readonly Token[], at: number): FigureMatch | undefined {
  if (!/^\d{1,2}$/.test(tokens[at]?.form ?? '') || !isGlued(tokens[at + 1], ':')) return undefined;
  const isLong = isGlued(tokens[at + 3], ':');
  const to = isLong ? at + 5 : at + 3;
  const [middle, last] = [tokens[at + 2], tokens[to - 1]];
  if (middle?.spaced !== false || last?.spaced !== false) return undefined;
  if (!(isLong ? /^[0-5]\d(?:\.\d{1,3})?$/ : /^[0-5]\d\.\d{1,3}$/).test(last.form)) return undefined;
  if (isLong && !/^[0-5]\d$/.test(middle.form)) return undefined;
  const first = Number(tokens[at]?.form);
  const value = isLong
    ? first * 3600 + Number(middle.form) * 60 + Number(last.form)
    : first * 60 + Number(last.form);
  const unit = unitOf(tokens[to]);
  const isNamed = unit === 'second' || unit === 'minute';
  return { type: 'duration', value: Number(value.toFixed(3)), unit: 'second', to: isNamed ? to + 1 : to };
}
