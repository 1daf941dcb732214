import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { continues, type FigurePattern, isGlued } from './pattern';

const WORDS: ReadonlyMap<string, number> = new Map(
  [
    ...wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
      fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`),
  ].map((word, place) => [word, place + 1]),
);
const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);
const SUFFIXES = wordSet('st nd rd th');
const NO_ORDINAL_BEFORE = wordSet('of');

/**
 * A place in an order: "first", "21st", "twenty-first".
 * Not: "at first", "first of all", compounds ("second-hand"), and names ("First Lady", "Fifth Avenue").
 */
export const ordinal: FigurePattern = {
  name: 'figures.ordinal',
  startsAtDigits: true,
  startsAt: [...WORDS.keys(), ...TENS.keys()],
  read({ tokens }: Article, at) {
    const place = readPlace(tokens, at);
    if (place === undefined || isName(tokens, at, place.to) || isPhrase(tokens, at, place.to))
      return undefined;
    return { type: 'ordinal', ...place };
  },
};

/** The place that begins at the token: "first", "21st", "twenty-first". */
export function readPlace(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const suffix = tokens[at + 1];
    const isPlace =
      /^[1-9]\d{0,3}$/.test(token.form) && suffix?.spaced === false && SUFFIXES.has(suffix.form);
    return isPlace ? { value: Number(token.form), to: at + 2 } : undefined;
  }
  const value = WORDS.get(token?.form ?? '');
  if (value !== undefined) return { value, to: at + 1 };
  const ten = TENS.get(token?.form ?? '');
  const unit = isGlued(tokens[at + 1], '-') ? WORDS.get(tokens[at + 2]?.form ?? '') : undefined;
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, to: at + 3 } : undefined;
}

function isName(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  return tokens[at]?.capitalised === true && continues(next) && next.capitalised;
}

function isPhrase(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.kind === 'word' && isGlued(tokens[to], '-')) return true;
  if (tokens[at]?.form !== 'first') return false;
  const isFirstOfAll = NO_ORDINAL_BEFORE.has(tokens[to]?.form ?? '') && tokens[to + 1]?.form === 'all';
  return isFirstOfAll || tokens[at - 1]?.form === 'at';
}
