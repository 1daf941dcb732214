import { type FigureType, type FigureValue, lookUp } from '../core';

/** UCUM codes and words of time that `Intl` has names for in every language, in the singular and the plural. */
const intlUnits: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'].map((unit) => [unit, unit]),
  ),
  '[in_i]': 'inch',
  '[ft_i]': 'foot',
  '[yd_i]': 'yard',
  '[mi_i]': 'mile',
  '[mi_i]/h': 'mile-per-hour',
  '[acr_us]': 'acre',
  har: 'hectare',
  '[oz_av]': 'ounce',
  '[lb_av]': 'pound',
  '[stone_av]': 'stone',
  '[gal_us]': 'gallon',
  Cel: 'celsius',
  '[degF]': 'fahrenheit',
};

/** Codes of UCUM that are no words of their own; what is not here is written as people write it ("km", "members"). */
const otherUnits: Readonly<Record<string, string>> = {
  '[bbl_us]': 'bbl',
  '[cup_us]': 'cups',
  '[HP]': 'hp',
  '[kn_i]': 'kn',
  '[ly]': 'ly',
  '[nmi_i]': 'nmi',
  '[ppb]': 'ppb',
  '[ppm]': 'ppm',
  '[pt_us]': 'pt',
  '[qt_us]': 'qt',
  '[tbs_us]': 'tbsp',
  '[tsp_us]': 'tsp',
  deg: '°',
  km2: 'km²',
  m2: 'm²',
  m3: 'm³',
};

/** A figure of an article or of an annotation file. */
export interface Amount extends FigureValue {
  readonly type?: FigureType;
}

/**
 * What a figure is worth as a person writes it: "54 years", "25 yards", "GBP 2,300,000", "2 – 3 weeks"; `undefined` without
 * a value.
 * @param language a language tag for numbers and names of units.
 */
export function amountWords(amount: Amount, language: string): string | undefined {
  const { value, low, high, unit, currency } = amount;
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const last = value ?? high;
  const first = value === undefined ? low : undefined;
  if (last === undefined || (value === undefined && low === undefined)) return undefined;
  const [number, unitBehind] = withUnit(
    last,
    unit ?? (amount.type === 'percent' ? '%' : undefined),
    language,
  );
  return [currency, first === undefined ? undefined : `${plain.format(first)} –`, number, unitBehind]
    .filter(Boolean)
    .join(' ');
}

/** A number with its unit, or with what is written behind it. */
function withUnit(
  value: number,
  unit: string | undefined,
  language: string,
): readonly [number: string, unitBehind: string | undefined] {
  const known = lookUp(intlUnits, unit);
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: 10 };
  if (known) Object.assign(options, { style: 'unit', unit: known, unitDisplay: 'long' });
  const number = new Intl.NumberFormat(language, options).format(value);
  if (unit === '%') return [`${number}%`, undefined];
  return [number, known === undefined && unit !== undefined ? (lookUp(otherUnits, unit) ?? unit) : undefined];
}
