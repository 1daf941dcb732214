/**
 * Measures in units that can be turned into one another, so that "80 kilometres" and "50 miles", or "48 hours" and "two days",
 * are seen to be one. What the units of `detect` are (UCUM codes, and words for times) is turned into metres, kilograms, square
 * and cubic metres, metres a second, degrees Celsius, watts and seconds.
 */
import type { FigureFind } from '../detect/find';

/** A measure in the base unit of its dimension. */
export interface Measure {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  /** How far the same measure may be off in another unit, into which nobody turns it to the inch. */
  readonly slack: number;
}

type Unit = readonly [dimension: string, size: number, zero?: number];

const foot = 0.3048;
const mile = 1609.344;
const day = 86_400;

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['mm', ['length', 0.001]],
  ['cm', ['length', 0.01]],
  ['m', ['length', 1]],
  ['km', ['length', 1000]],
  ['[in_i]', ['length', foot / 12]],
  ['[ft_i]', ['length', foot]],
  ['[yd_i]', ['length', 3 * foot]],
  ['[mi_i]', ['length', mile]],
  ['[nmi_i]', ['length', 1852]],
  ['mg', ['mass', 1e-6]],
  ['g', ['mass', 0.001]],
  ['kg', ['mass', 1]],
  ['t', ['mass', 1000]],
  ['[oz_av]', ['mass', 0.45359237 / 16]],
  ['[lb_av]', ['mass', 0.45359237]],
  ['[stone_av]', ['mass', 14 * 0.45359237]],
  ['m2', ['area', 1]],
  ['har', ['area', 10_000]],
  ['km2', ['area', 1e6]],
  ['[ft_i]2', ['area', foot ** 2]],
  ['[acr_us]', ['area', 4046.8564]],
  ['[mi_i]2', ['area', mile ** 2]],
  ['mL', ['volume', 1e-6]],
  ['L', ['volume', 0.001]],
  ['hL', ['volume', 0.1]],
  ['m3', ['volume', 1]],
  ['km/h', ['speed', 1000 / 3600]],
  ['[mi_i]/h', ['speed', mile / 3600]],
  ['[kn_i]', ['speed', 1852 / 3600]],
  ['Cel', ['temperature', 1]],
  ['[degF]', ['temperature', 5 / 9, -32]],
  ['W', ['power', 1]],
  ['kW', ['power', 1000]],
  ['MW', ['power', 1e6]],
  ['GW', ['power', 1e9]],
  ['second', ['time', 1]],
  ['minute', ['time', 60]],
  ['hour', ['time', 3600]],
  ['day', ['time', day]],
  ['week', ['time', 7 * day]],
  ['fortnight', ['time', 14 * day]],
  ['month', ['time', (365.25 / 12) * day]],
  ['year', ['time', 365.25 * day]],
  ['decade', ['time', 3652.5 * day]],
]);

/** How far a measure may be off in another unit, as a part of it. */
const conversionTolerance = 0.03;
/** A month has 28 to 31 days. */
const monthSlack = 2.5 * day;
/** Degrees are rounded to whole ones, however near to zero they are. */
const degreesSlack = 0.6;

/** `undefined` for what is no measure in a unit that is known here. */
export function measureOf({ type, unit, value, low = value, high = value }: FigureFind): Measure | undefined {
  const found = type === 'quantity' || type === 'duration' ? units.get(unit ?? '') : undefined;
  if (!found || low === undefined || high === undefined) return undefined;
  const [dimension, size, zero = 0] = found;
  const [from, to] = [(low + zero) * size, (high + zero) * size];
  const relative = Math.max(Math.abs(to) * conversionTolerance, unit === 'month' ? monthSlack : 0);
  return { dimension, low: from, high: to, slack: dimension === 'temperature' ? degreesSlack : relative };
}
