import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigurePattern, isForm, overHyphen } from './pattern';

/** UCUM codes (ucum.org) by the words and signs of newspapers. A plural with -s is looked up without it. */
const UNITS = new Map([
  ...named('mm', 'mm millimetre millimeter'),
  ...named('cm', 'cm centimetre centimeter'),
  ...named('m', 'metre meter'),
  ...named('km', 'km kilometre kilometer'),
  ...named('[mi_i]', 'mile'),
  ...named('[ft_i]', 'ft foot feet'),
  ...named('[in_i]', 'inch inches'),
  ...named('[yd_i]', 'yard'),
  ...named('g', 'gram gramme'),
  ...named('kg', 'kg kilo kilogram kilogramme'),
  ...named('t', 'tonne ton'),
  ...named('[oz_av]', 'ounce'),
  ...named('L', 'litre liter'),
  ...named('mL', 'ml millilitre milliliter'),
  ...named('[bbl_us]', 'barrel'),
  ...named('[gal_us]', 'gallon'),
  ...named('har', 'ha hectare'),
  ...named('[acr_us]', 'acre'),
  ...named('kW', 'kw kilowatt'),
  ...named('MW', 'mw megawatt'),
  ...named('GW', 'gw gigawatt'),
  ...named('[mi_i]/h', 'mph'),
  ...named('km/h', 'kph kmh'),
  ...named('deg', 'degree'),
]);
const SCALES_OF_DEGREES = new Map([
  ['celsius', 'Cel'],
  ['c', 'Cel'],
  ['fahrenheit', '[degF]'],
  ['f', '[degF]'],
]);
const SQUARE = new Map([
  ['square', '2'],
  ['sq', '2'],
  ['cubic', '3'],
]);
const PER = new Set(['per', 'an', '/']);
const HOUR = new Set(['hour', 'h']);

/**
 * A measure with a physical unit: "50-kilometre", "3 square miles", "20 °C", "60 miles per hour".
 * Not: a unit without a number, or one glued to a letter that is no unit ("3D", "5G").
 */
export const quantity: FigurePattern = {
  name: 'figures.quantity',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  read({ tokens }: Article, at) {
    const amount = readAmount(tokens, at);
    const unit = amount && readUnit(tokens, overHyphen(tokens, amount.to));
    return unit && { type: 'quantity', ...amount, ...unit, bare: { start: at, end: amount.to } };
  },
};

interface Unit {
  readonly unit: string;
  readonly to: number;
}

function readUnit(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  if (token.form === '°') return readDegrees(tokens, at + 1) ?? { unit: 'deg', to: at + 1 };
  const power = SQUARE.get(token.form);
  if (power !== undefined) {
    const baseAt = overHyphen(tokens, at + 1);
    const base = tokens[baseAt];
    const unit = continues(base) ? unitOf(base) : undefined;
    return unit === undefined ? undefined : { unit: unit + power, to: baseAt + 1 };
  }
  const unit = unitOf(token);
  if (unit === undefined) return undefined;
  if (unit === 'deg') return readDegrees(tokens, at + 1) ?? { unit, to: at + 1 };
  if (isForm(tokens[at + 1], PER) && isForm(tokens[at + 2], HOUR)) return { unit: `${unit}/h`, to: at + 3 };
  return { unit, to: at + 1 };
}

function unitOf({ form }: Token): string | undefined {
  return UNITS.get(form) ?? UNITS.get(form.replace(/s$/, ''));
}

function readDegrees(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const unit = continues(token) && token.capitalised ? SCALES_OF_DEGREES.get(token.form) : undefined;
  return unit === undefined ? undefined : { unit, to: at + 1 };
}

function named(unit: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, unit] as const);
}
