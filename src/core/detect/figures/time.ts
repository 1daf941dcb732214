import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { readCalendarDate } from './calendarDate';
import type { Dated } from './dated';
import { afterRangeSign } from './numerals';
import { continues, type FigurePattern, isForm, isGlued } from './pattern';
import { readRelativeDate } from './relativeDate';

const HALVES = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
]);
/** "4 in the morning". */
const PARTS_OF_DAY = new Map([
  ['morning', 0],
  ['afternoon', 12],
  ['evening', 12],
]);
const ZONES =
  wordSet(`gmt utc bst cet cest est edt et cst cdt mst mdt pst pdt pt jst ist aest aedt acst nzst nzdt sgt hkt eat cat wat
  sast hst`);
const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PARTS_OF_HOUR = new Map([
  ['half', 30],
  ['quarter', 15],
]);
const NAMES = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
]);

/**
 * A time of day, as ISO 8601 in `date`: "10:30", "9pm", "10.30 a.m. GMT", "0600 GMT", "seven o'clock", "half past six", "4 in the morning",
 * "9 to 11 a.m.", "noon". With its day behind it ("9 a.m. Tuesday") it is a date.
 * Not: ratios and scores ("16:9", "3:2"), hours past 24, a running time ("1:18.9"), "High Noon".
 */
export const time: FigurePattern = {
  name: 'figures.time',
  startsAtDigits: true,
  startsAt: [...NAMES.keys(), ...HOURS, ...PARTS_OF_HOUR.keys(), 'a'],
  read({ tokens, date: reference }: Article, at) {
    const read = readName(tokens, at) ?? readPartPast(tokens, at) ?? readTimes(tokens, at);
    if (read === undefined) return undefined;
    const day = read.value.includes('/') ? undefined : readDayBehind(tokens, read.to);
    if (day === undefined) return { type: 'time', date: read.value, to: read.to };
    const date = day.resolve(reference);
    return { type: 'date', date: date === undefined ? undefined : date + read.value, to: day.to };
  },
};

interface Time {
  /** `T09:00`, or two of them with a stroke between. */
  readonly value: string;
  readonly to: number;
}

function readName(tokens: readonly Token[], at: number): Time | undefined {
  const token = tokens[at];
  const hour = NAMES.get(token?.form ?? '');
  if (token === undefined || hour === undefined) return undefined;
  const isTitle = token.capitalised && continues(token);
  return isTitle || tokens[at - 1]?.form === 'high' ? undefined : { value: format(hour, 0), to: at + 1 };
}

/** A time, or two as a range. */
function readTimes(tokens: readonly Token[], at: number): Time | undefined {
  const first = readClock(tokens, at);
  if (first === undefined) return undefined;
  const next = afterRangeSign(tokens, at, first.to);
  const last = next === undefined || first.hour > 24 ? undefined : readClock(tokens, next);
  if (last !== undefined && isTime(last)) {
    const borrowed =
      first.half ?? (last.half === 12 && first.hour % 12 <= last.hour % 12 ? 12 : last.half && 0);
    const start = toValue({ ...first, half: borrowed });
    const end = toValue(last);
    if (start !== undefined && end !== undefined) return { value: `${start}/${end}`, to: last.to };
  }
  const value = isTime(first) ? toValue(first) : undefined;
  return value === undefined ? undefined : { value, to: first.to };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** 0 of "a.m.", 12 of "p.m.". */
  readonly half: number | undefined;
  /** It is a time without a half of the day too: "10:30", "0600 GMT", "seven o'clock". */
  readonly isPlain: boolean;
  readonly to: number;
}

const isTime = ({ half, isPlain }: Clock) => half !== undefined || isPlain;

function toValue({ hour, minute, half }: Clock): string | undefined {
  if (half === undefined) return hour > 24 ? undefined : format(hour, minute);
  return hour < 1 || hour > 12 ? undefined : format((hour % 12) + half, minute);
}

const format = (hour: number, minute: number) =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

function readClock(tokens: readonly Token[], at: number): Clock | undefined {
  const digits = readDigits(tokens, at);
  if (digits === undefined) return undefined;
  const { hour, minute } = digits;
  const half = readHalf(tokens, digits.to);
  const behind = half?.to ?? digits.to;
  const zone = tokens[behind];
  const hasZone = isForm(zone, ZONES) && zone.upper;
  const isTimeBehind = tokens[behind + 1]?.form === 'time';
  const isRegion = half?.half !== undefined && isForm(zone, REGIONS) && zone.capitalised;
  const isLocal = isTimeBehind && (isRegion || isForm(zone, LOCAL));
  const isHours = digits.isMilitary && zone?.form === 'hours';
  const isPlain = digits.isPlain || half?.isPlain === true || isHours || (digits.isMilitary && hasZone);
  if (digits.isMilitary && !isPlain) return undefined;
  return {
    hour,
    minute,
    half: half?.half,
    isPlain,
    to: isLocal ? behind + 2 : hasZone || isRegion || isHours ? behind + 1 : behind,
  };
}

const LOCAL = new Set(['local']);
const REGIONS = wordSet('eastern central mountain pacific');
const OCLOCK = new Set(["o'clock"]);

interface Half {
  readonly half: number | undefined;
  readonly isPlain?: boolean;
  readonly to: number;
}

/** "p.m.", "o'clock", "o'clock in the evening", "in the morning". */
function readHalf(tokens: readonly Token[], at: number): Half | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  const half = HALVES.get(token.form);
  if (half !== undefined) return { half, to: at + 1 };
  const isOclock = OCLOCK.has(token.form);
  const from = isOclock ? at + 1 : at;
  const isIn = tokens[from]?.form === 'in' && tokens[from + 1]?.form === 'the' && continues(tokens[from + 2]);
  const part = isIn ? PARTS_OF_DAY.get(tokens[from + 2]?.form ?? '') : undefined;
  if (part !== undefined) return { half: part, to: from + 3 };
  return isOclock ? { half: undefined, isPlain: true, to: from } : undefined;
}

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly isPlain: boolean;
  readonly isMilitary: boolean;
  readonly to: number;
}

function readDigits(tokens: readonly Token[], at: number): Digits | undefined {
  const form = tokens[at]?.form ?? '';
  if (tokens[at]?.kind !== 'number') {
    const place = HOURS.indexOf(form);
    return place < 0
      ? undefined
      : { hour: place + 1, minute: 0, isPlain: false, isMilitary: false, to: at + 1 };
  }
  if (form.length > 5) return undefined;
  if (form.length <= 2) {
    const minutes = isGlued(tokens[at + 1], ':') ? tokens[at + 2] : undefined;
    const hour = Number(form);
    if (minutes?.spaced !== false) return { hour, minute: 0, isPlain: false, isMilitary: false, to: at + 1 };
    if (!/^[0-5]\d$/.test(minutes.form) || hour > 24) return undefined;
    const seconds = isGlued(tokens[at + 3], ':') ? tokens[at + 4] : undefined;
    if (seconds === undefined)
      return { hour, minute: Number(minutes.form), isPlain: true, isMilitary: false, to: at + 3 };
    const isClock = /^[0-5]\d$/.test(seconds.form) && HALVES.has(tokens[at + 5]?.form ?? '');
    return isClock
      ? { hour, minute: Number(minutes.form), isPlain: false, isMilitary: false, to: at + 5 }
      : undefined;
  }
  const isMilitary = form.length === 4 && (tokens[at + 1]?.upper === true || isBeforeHours(tokens, at));
  if (form[form.length - 3] !== '.' && !isMilitary) return undefined;
  const written = (isMilitary ? /^([01]\d|2[0-4])([0-5]\d)$/ : /^(\d{1,2})\.([0-5]\d)$/).exec(form);
  if (written === null) return undefined;
  return { hour: Number(written[1]), minute: Number(written[2]), isPlain: false, isMilitary, to: at + 1 };
}

const BEFORE_HOURS = wordSet('at by from until till');

/** "At 1800 hours". Not: "1800 hours of work". */
function isBeforeHours(tokens: readonly Token[], at: number): boolean {
  const isHours = isForm(tokens[at + 1], HOURS_BEHIND) && tokens[at + 2]?.form !== 'of';
  return isHours && continues(tokens[at]) && BEFORE_HOURS.has(tokens[at - 1]?.form ?? '');
}

const HOURS_BEHIND = new Set(['hours']);

const BEFORE_QUARTERS = wordSet('at until till from about around before after');

/** "Half past six", "a quarter to nine" as it is said: without a half of the day it is before noon. */
function readPartPast(tokens: readonly Token[], at: number): Time | undefined {
  const partAt = tokens[at]?.form === 'a' ? at + 1 : at;
  const minutes = PARTS_OF_HOUR.get(tokens[partAt]?.form ?? '');
  const side = tokens[partAt + 1]?.form;
  if (minutes === undefined || (side !== 'past' && (side !== 'to' || minutes === 30))) return undefined;
  if (side === 'to' && !BEFORE_QUARTERS.has(tokens[at - 1]?.form ?? '')) return undefined;
  const clock = continues(tokens[partAt + 2]) ? readClock(tokens, partAt + 2) : undefined;
  if (clock === undefined || clock.minute > 0 || clock.hour < 1 || clock.hour > 12) return undefined;
  const hour =
    (clock.half === undefined ? clock.hour : (clock.hour % 12) + clock.half) - (side === 'to' ? 1 : 0);
  return { value: format((hour + 24) % 24, side === 'to' ? 60 - minutes : minutes), to: clock.to };
}

/** The day of "9 a.m. Tuesday", "5 p.m. EST, Nov. 9", "noon on Saturday". */
function readDayBehind(tokens: readonly Token[], at: number): Dated | undefined {
  const comma = isGlued(tokens[at], ',') ? at + 1 : at;
  const start = isForm(tokens[comma], ON) ? comma + 1 : comma;
  const token = tokens[start];
  if (!continues(token)) return undefined;
  if (DAY_NAMES.has(token.form)) return start === at ? readRelativeDate(tokens, start) : undefined;
  if (!token.capitalised && token.kind !== 'number') return undefined;
  const date = readCalendarDate(tokens, start);
  if (date !== undefined) return isDay(date) ? date : undefined;
  return readRelativeDate(tokens, start);
}

const ON = new Set(['on']);
const DAY_NAMES = wordSet('today yesterday tomorrow');
const isDay = (date: Dated) => /^[\dX]{4}-\d\d-\d\d$/.test(date.resolve(undefined) ?? '');
