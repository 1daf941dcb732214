import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import { type Amount, NUMBER_WORDS, readNumeral, unitStart } from './numerals';
import { continues, type FigurePattern, overHyphen } from './pattern';
import { readUnit } from './units';

/**
 * A measure with a physical unit: "50-kilometre", "3 square miles", "20 °C", "60 miles per hour", "six feet two inches".
 * Not: a unit without a number, or one glued to a letter that is no unit ("3D", "5G").
 */
export const quantity: FigurePattern = {
  name: 'figures.quantity',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  needsAmount: true,
  read({ tokens }: Article, at, amount) {
    if (amount === undefined) return undefined;
    const unit = readUnit(tokens, unitStart(tokens, amount));
    if (unit === undefined) return undefined;
    const bare = { start: at, end: amount.to };
    const { value, low, high } = amount;
    return (
      withInches(tokens, amount, unit) ?? {
        type: 'quantity',
        value,
        low,
        high,
        unit: unit.unit,
        to: unit.to,
        bare,
      }
    );
  },
};

const FEET = '[ft_i]';
const INCHES = '[in_i]';

/** "5 feet 2 inches", "5 ft 2 in", "six-foot-two", as feet. */
function withInches(tokens: readonly Token[], { value }: Amount, feet: { unit: string; to: number }) {
  if (feet.unit !== FEET || value === undefined) return undefined;
  const joined = overHyphen(tokens, feet.to);
  const at = tokens[feet.to]?.form === 'and' ? feet.to + 1 : joined;
  const inches = continues(tokens[at]) ? readNumeral(tokens, at) : undefined;
  if (inches?.value === undefined || inches.value >= 12) return undefined;
  const unit =
    joined > feet.to
      ? { unit: INCHES, to: inches.to }
      : tokens[inches.to]?.form === 'in'
        ? { unit: INCHES, to: inches.to + 1 }
        : readUnit(tokens, inches.to);
  if (unit?.unit !== INCHES) return undefined;
  return {
    type: 'quantity' as const,
    value: Number((value + inches.value / 12).toPrecision(15)),
    unit: FEET,
    to: unit.to,
  };
}
