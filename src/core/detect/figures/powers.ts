import type { Token } from '../../text/tokens';
import { isGlued } from './pattern';

const TIMES = new Set(['x', '×']);

/**
 * The power behind a number: the "^6" of "10^6", the "×10^-4" of "6.2×10^-4", the "e14" of "1.2e14". Powers that no double
 * holds are none.
 */
export function withPower(
  tokens: readonly Token[],
  value: number,
  at: number,
): { value: number; to: number } | undefined {
  const next = tokens[at];
  if (next === undefined || next.spaced) return undefined;
  if (next.form === '^') return raised(value, readExponent(tokens, at + 1));
  const isScientific = next.form === 'x10' || (TIMES.has(next.form) && isGlued(tokens[at + 1], '10'));
  const base = next.form === 'x10' ? at + 1 : at + 2;
  if (isScientific)
    return isGlued(tokens[base], '^') ? shifted(value, readExponent(tokens, base + 1)) : undefined;
  if (/^e\d{1,3}$/.test(next.form)) return shifted(value, { power: Number(next.form.slice(1)), to: at + 1 });
  return next.form === 'e' ? shifted(value, readExponent(tokens, at + 1)) : undefined;
}

interface Exponent {
  readonly power: number;
  readonly to: number;
}

function readExponent(tokens: readonly Token[], at: number): Exponent | undefined {
  const isNegative = isGlued(tokens[at], '-') || isGlued(tokens[at], '−');
  const digits = tokens[isNegative || isGlued(tokens[at], '+') ? at + 1 : at];
  if (digits?.spaced !== false || !/^\d{1,3}$/.test(digits.form)) return undefined;
  const to = (isNegative || isGlued(tokens[at], '+') ? at + 1 : at) + 1;
  return { power: Number(digits.form) * (isNegative ? -1 : 1), to };
}

function raised(value: number, exponent: Exponent | undefined) {
  const power = exponent && value ** exponent.power;
  return exponent && Number.isFinite(power) ? { value: power ?? 0, to: exponent.to } : undefined;
}

function shifted(value: number, exponent: Exponent | undefined) {
  const power = exponent && Number(`${value}e${exponent.power}`);
  return exponent && Number.isFinite(power) ? { value: power ?? 0, to: exponent.to } : undefined;
}
