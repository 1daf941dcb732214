import { isInsideWord, type Span } from '../core';
import { shown } from './findings';
import { Refusal } from './io';

/**
 * Where the words of `--quote` stand. `nth` counts every occurrence; without it the words must stand once, or once as whole
 * words. Refuses what leaves a choice.
 */
export function placeOfQuote(text: string, quote: string, nth: string | undefined): Span {
  if (quote === '') throw new Refusal('--quote is empty.');
  const all = occurrences(text, quote);
  const whole = all.filter((span) => !isInsideWord(text, span));
  if (all.length === 0) throw new Refusal(`“${shown(quote)}” does not stand in the article.`);
  if (nth !== undefined && !/^[1-9]\d{0,8}$/.test(nth)) throw new Refusal('--nth must be a number from 1.');
  const times = `“${shown(quote)}” stands ${all.length === 1 ? 'once' : `${all.length} times`} in the article`;
  if (nth !== undefined) {
    const span = all[Number(nth) - 1];
    if (!span) throw new Refusal(`${times}; there is no number ${nth}.`);
    return span;
  }
  const [only, another] = whole.length > 0 ? whole : all;
  if (only && !another) return only;
  throw new Refusal(`${times}. Say with --nth which is meant.`);
}

function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    found.push({ start, end: start + quote.length });
  return found;
}
