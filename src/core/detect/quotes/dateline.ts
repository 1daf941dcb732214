import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';

// The place, and often the day and the agency, before the first sentence of a report: "LEEDS, March 11 (NWB) — ".

const DASHES = wordSet('— – - ― _');
const INSIDE = wordSet(', . ( ) /');
const LONGEST = 16;

/** The first item behind the dateline that the items begin with; 0 where there is none. O(1). */
export function behindDateline(items: readonly Token[]): number {
  if (!items[0]?.upper) return 0;
  let isLoud = true;
  for (let at = 1; at < Math.min(items.length, LONGEST); at++) {
    const token = items[at];
    if (token === undefined) return 0;
    const { form, kind, capitalised, upper } = token;
    if (DASHES.has(form) && token.spaced) return isDash(items, at) ? behindDash(items, at) : 0;
    if (form === ':') return isLoud && items[at + 1]?.spaced ? at + 1 : 0;
    if (kind === 'word' && !capitalised) return 0;
    if (kind === 'punctuation' && !INSIDE.has(form)) return 0;
    isLoud &&= upper;
  }
  return 0;
}

/** White space stands on both sides, also of the dash that is two hyphens. */
function isDash(items: readonly Token[], at: number): boolean {
  return items[behindDash(items, at)]?.spaced === true;
}

function behindDash(items: readonly Token[], at: number): number {
  return items[at]?.form === '-' && items[at + 1]?.form === '-' ? at + 2 : at + 1;
}
