import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { continues, type FigurePattern, isForm, isGlued } from './pattern';

const HALVES = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
]);
const ZONES = wordSet('gmt utc bst cet cest est edt et pst pdt pt');
const NAMES = new Map([
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T00:00'],
]);

/**
 * A time of day, as ISO 8601 in `date`: "10:30", "9pm", "10.30 a.m. GMT", "noon".
 * Not: ratios and scores ("16:9", "3:2"), hours past 24, a running time ("1:18.9").
 */
export const time: FigurePattern = {
  name: 'figures.time',
  startsAtDigits: true,
  startsAt: NAMES.keys(),
  read({ tokens }: Article, at) {
    const name = NAMES.get(tokens[at]?.form ?? '');
    if (name !== undefined) return { type: 'time', date: name, to: at + 1 };
    const clock = readClock(tokens, at);
    if (clock === undefined) return undefined;
    const half = continues(tokens[clock.to]) ? HALVES.get(tokens[clock.to]?.form ?? '') : undefined;
    if (half === undefined && !clock.hasColon) return undefined;
    if (half !== undefined && (clock.hour < 1 || clock.hour > 12)) return undefined;
    const hour = half === undefined ? clock.hour : (clock.hour % 12) + half;
    const behind = half === undefined ? clock.to : clock.to + 1;
    const zone = tokens[behind];
    const to = isForm(zone, ZONES) && zone.upper ? behind + 1 : behind;
    return { type: 'time', date: `T${pad(hour)}:${pad(clock.minute)}`, to };
  },
};

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly hasColon: boolean;
  readonly to: number;
}

function readClock(tokens: readonly Token[], at: number): Clock | undefined {
  const form = tokens[at]?.form ?? '';
  if (/^\d{1,2}$/.test(form)) {
    const hour = Number(form);
    if (hour > 24) return undefined;
    const minutes = isGlued(tokens[at + 1], ':') ? tokens[at + 2] : undefined;
    if (minutes?.spaced !== false) return { hour, minute: 0, hasColon: false, to: at + 1 };
    const isClock = /^[0-5]\d$/.test(minutes.form) && !isGlued(tokens[at + 3], ':');
    return isClock ? { hour, minute: Number(minutes.form), hasColon: true, to: at + 3 } : undefined;
  }
  const pointed = /^(\d{1,2})\.([0-5]\d)$/.exec(form);
  if (pointed === null) return undefined;
  return { hour: Number(pointed[1]), minute: Number(pointed[2]), hasColon: false, to: at + 1 };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
