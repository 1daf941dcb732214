import type { Token } from '../../text/tokens';
import { continues, isForm, isGlued, overHyphen } from './pattern';

/** UCUM codes (ucum.org) by the words of newspapers. A plural with -s is looked up without it. */
const UNITS = new Map([
  ...named('mm', 'millimetre millimeter mm'),
  ...named('cm', 'centimetre centimeter cm'),
  ...named('dm', 'decimetre decimeter dm'),
  ...named('m', 'metre meter'),
  ...named('km', 'kilometre kilometer km'),
  ...named('um', 'micron micrometre micrometer'),
  ...named('nm', 'nanometre nanometer'),
  ...named('[mi_i]', 'mile'),
  ...named('[nmi_i]', 'nautical-mile'),
  ...named('[ft_i]', 'ft foot feet'),
  ...named('[in_i]', 'inch inches'),
  ...named('[yd_i]', 'yard yd yds'),
  ...named('[ly]', 'light-year'),
  ...named('g', 'gram gramme'),
  ...named('kg', 'kilo kilogram kilogramme kg kgs'),
  ...named('mg', 'milligram milligramme mg'),
  ...named('ug', 'microgram microgramme mcg μg µg'),
  ...named('t', 'tonne ton'),
  ...named('[lb_av]', 'pound lb lbs'),
  ...named('[oz_av]', 'ounce oz'),
  ...named('[stone_av]', 'stone'),
  ...named('L', 'litre liter'),
  ...named('mL', 'millilitre milliliter ml mls'),
  ...named('hL', 'hectolitre hectoliter'),
  ...named('[bbl_us]', 'barrel'),
  ...named('[gal_us]', 'gallon gal'),
  ...named('[pt_us]', 'pint'),
  ...named('[qt_us]', 'quart'),
  ...named('[cup_us]', 'cup'),
  ...named('[tbs_us]', 'tablespoon tbsp'),
  ...named('[tsp_us]', 'teaspoon tsp'),
  ...named('har', 'ha hectare'),
  ...named('[acr_us]', 'acre'),
  ...named('W', 'watt'),
  ...named('kW', 'kw kilowatt'),
  ...named('MW', 'mw megawatt'),
  ...named('GW', 'gw gigawatt'),
  ...named('kW.h', 'kwh kilowatt-hour'),
  ...named('MW.h', 'mwh megawatt-hour'),
  ...named('GW.h', 'gwh gigawatt-hour'),
  ...named('V', 'volt'),
  ...named('Hz', 'hertz hz'),
  ...named('kHz', 'khz kilohertz'),
  ...named('MHz', 'mhz megahertz'),
  ...named('GHz', 'ghz gigahertz'),
  ...named('bit', 'bit'),
  ...named('By', 'byte'),
  ...named('kBy', 'kb kilobyte'),
  ...named('MBy', 'mb megabyte'),
  ...named('GBy', 'gb gigabyte'),
  ...named('TBy', 'tb terabyte'),
  ...named('[HP]', 'horsepower hp'),
  ...named('cal', 'calorie'),
  ...named('kcal', 'kilocalorie kcal'),
  ...named('[ppm]', 'ppm'),
  ...named('[ppb]', 'ppb'),
  ...named('dB', 'decibel db'),
  ...named('kt', 'kiloton kilotonne'),
  ...named('[kn_i]', 'knot'),
  ...named('[mi_i]/h', 'mph'),
  ...named('km/h', 'kph kmh'),
  ...named('m2', 'm2 m²'),
  ...named('km2', 'km2 km²'),
  ...named('m3', 'm3 m³'),
  ...named('deg', 'degree deg'),
  ...named('Cel', 'celsius celcius centigrade °c ºc'),
  ...named('[degF]', 'fahrenheit'),
]);
/** Short forms that mean something else where white space stands before them or a letter's case is another. */
const GLUED = new Map([
  ['t', 't'],
  ['g', 'g'],
  ['l', 'L'],
]);
const GLUED_CAPITALS = new Map([
  ['c', 'Cel'],
  ['f', '[degF]'],
  ['v', 'V'],
]);
/** What is measured behind a glued "m", which else is short for a million. */
const BEHIND_METRES = new Set(
  `tall long wide high deep above below away race final sprint hurdles freestyle butterfly backstroke breaststroke relay
  dash x`.split(/\s+/),
);
const SCALES_OF_DEGREES = new Map([
  ['celsius', 'Cel'],
  ['celcius', 'Cel'],
  ['centigrade', 'Cel'],
  ['c', 'Cel'],
  ['fahrenheit', '[degF]'],
  ['f', '[degF]'],
]);
const SQUARE = new Map([
  ['square', '2'],
  ['sq', '2'],
  ['cubic', '3'],
]);
const METRIC = new Set(['metric', 'nautical', 'light', 'kilowatt', 'megawatt', 'gigawatt']);
const PER = new Set(['per', 'a', 'an', '/']);
/** What a rate is told by: times and volumes. */
const RATES = new Map([
  ['second', 's'],
  ['s', 's'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['h', 'h'],
  ['hr', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
  ['l', 'L'],
  ['litre', 'L'],
  ['liter', 'L'],
  ['dl', 'dL'],
  ['gallon', '[gal_us]'],
]);
const PARTS_PER = new Map([
  ['million', '[ppm]'],
  ['billion', '[ppb]'],
]);
const POWERS = new Map([
  ['²', '2'],
  ['³', '3'],
]);
/** Behind "a year" they make it a point in time, and no rate. */
export const BEHIND_POINTS_IN_TIME: ReadonlySet<string> = new Set([
  'ago',
  'later',
  'earlier',
  'before',
  'after',
]);

interface Unit {
  /** UCUM. */
  readonly unit: string;
  readonly to: number;
}

/** The physical unit that begins at the token: "km", "square miles", "°C", "metric tons", "litres per day", "mg/L", "parts per million". */
export function readUnit(tokens: readonly Token[], at: number): Unit | undefined {
  const base = readBase(tokens, at);
  if (base === undefined) return undefined;
  const [per, time, behind] = [tokens[base.to], tokens[base.to + 1], tokens[base.to + 2]];
  const code = isForm(per, PER) && continues(time) ? RATES.get(time.form) : undefined;
  if (code === undefined || BEHIND_POINTS_IN_TIME.has(behind?.form ?? '')) return base;
  return { unit: `${base.unit}/${code}`, to: base.to + 2 };
}

function readBase(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  if (!continues(token)) return undefined;
  if (token.form === '°' || token.form === 'º')
    return readDegrees(tokens, at + 1) ?? { unit: 'deg', to: at + 1 };
  const power = SQUARE.get(token.form);
  if (power !== undefined) {
    const baseAt = overHyphen(tokens, isGlued(tokens[at + 1], '.') ? at + 2 : at + 1);
    const base = tokens[baseAt];
    const unit = continues(base) ? unitOf(base) : undefined;
    return unit === undefined ? undefined : { unit: unit + power, to: baseAt + 1 };
  }
  if (METRIC.has(token.form)) return readTwoWords(tokens, at);
  if (token.form === 'parts' && tokens[at + 1]?.form === 'per') {
    const parts = continues(tokens[at + 2]) ? PARTS_PER.get(tokens[at + 2]?.form ?? '') : undefined;
    return parts === undefined ? undefined : { unit: parts, to: at + 3 };
  }
  const sign = tokens[at + 1];
  const raised = sign?.spaced === false ? POWERS.get(sign.form) : undefined;
  const squared = raised === undefined ? undefined : token.form === 'm' ? 'm' : unitOf(token);
  if (squared !== undefined) return { unit: squared + raised, to: at + 2 };
  if (!token.spaced && token.kind === 'word') {
    const glued = gluedUnit(tokens, at);
    if (glued !== undefined) return { unit: glued, to: at + 1 };
  }
  if (token.form === 'm' && !token.capitalised && isMetre(tokens, at)) return { unit: 'm', to: at + 1 };
  const unit = unitOf(token);
  if (unit === 'deg') return readDegrees(tokens, at + 1) ?? { unit, to: at + 1 };
  return unit === undefined ? undefined : { unit, to: at + 1 };
}

/** "metric tons", "nautical miles", "light years", "kilowatt hours". */
function readTwoWords(tokens: readonly Token[], at: number): Unit | undefined {
  const wordAt = overHyphen(tokens, at + 1);
  const [first, word] = [tokens[at], tokens[wordAt]];
  if (first === undefined || !continues(word)) return undefined;
  const single = word.form.replace(/s$/, '');
  const unit = first.form === 'metric' ? unitOf(word) : UNITS.get(`${first.form}-${single}`);
  if (unit !== undefined) return { unit, to: wordAt + 1 };
  const alone = unitOf(first);
  return alone === undefined ? undefined : { unit: alone, to: at + 1 };
}

function gluedUnit(tokens: readonly Token[], at: number): string | undefined {
  const { form, capitalised } = tokens[at] ?? { form: '', capitalised: false };
  if (capitalised) return GLUED_CAPITALS.get(form);
  if (form === 'm') return isMetre(tokens, at) ? 'm' : undefined;
  return GLUED.get(form);
}

/** "100m race", "27 m high"; else it may be a million. */
function isMetre(tokens: readonly Token[], at: number): boolean {
  return BEHIND_METRES.has(tokens[at + 1]?.form ?? '');
}

function unitOf({ form }: Token): string | undefined {
  return (
    UNITS.get(form) ?? (form.length > 3 && form.endsWith('s') ? UNITS.get(form.slice(0, -1)) : undefined)
  );
}

function readDegrees(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const unit = continues(token) ? SCALES_OF_DEGREES.get(token.form) : undefined;
  return unit === undefined ? undefined : { unit, to: at + 1 };
}

function named(unit: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, unit] as const);
}
