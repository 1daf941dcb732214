import type { Token } from '../../text/tokens';
import { continues, isGlued } from './pattern';

const LONGEST_PHONE_TOKENS = 12;
/** A longer first group behind "+" is a number by itself. */
const LONGEST_COUNTRY_DIGITS = 6;

/**
 * The end of a telephone number: "+39 02 …", a run of groups the first of which begins with 0 or stands in brackets, or
 * groups of 3 and 4 digits with hyphens, behind a 1 as well.
 */
export function phoneEnd(tokens: readonly Token[], at: number): number | undefined {
  const form = tokens[at]?.form;
  if (form === '+') return foreignEnd(tokens, at + 1);
  if (form === '(') return bracketedEnd(tokens, at + 1);
  const first = tokens[at];
  if (first?.kind !== 'number') return undefined;
  const isZero = first.form.startsWith('0');
  if (!isZero && !isGlued(tokens[at + 1], '-')) return undefined;
  const { groups, to } = readGroups(tokens, at);
  if (groups.length < 2 || /\D/.test(first.form)) return undefined;
  const isHyphened = tokens[at + 1]?.form === '-' && /^(?:(?:1 )?\d{3} )?\d{3} \d{4}$/.test(groups.join(' '));
  return isHyphened || /^0\d/.test(first.form) ? to : undefined;
}

/** Behind the "+". */
function foreignEnd(tokens: readonly Token[], at: number): number | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number' || first.spaced) return undefined;
  const { groups, to } = readGroups(tokens, at);
  const isGrouped = groups.length > 1 && !/\D/.test(first.form);
  return isGrouped || first.form.length > LONGEST_COUNTRY_DIGITS ? to : undefined;
}

/** Behind the bracket of "(020) 7946 0958", "(555) 123-4567". */
function bracketedEnd(tokens: readonly Token[], at: number): number | undefined {
  const area = tokens[at];
  if (area?.kind !== 'number' || !/^(?:0\d{1,4}|\d{3})$/.test(area.form)) return undefined;
  if (!isGlued(tokens[at + 1], ')') || tokens[at + 2]?.kind !== 'number' || !continues(tokens[at + 2]))
    return undefined;
  const { groups, to } = readGroups(tokens, at + 2);
  const isPhone = area.form.startsWith('0')
    ? groups.join('').length > 4
    : groups.length === 2 && /^\d{3} \d{4}$/.test(groups.join(' '));
  return isPhone ? to : undefined;
}

/** Groups of digits with white space or hyphens between them; the first may hold other signs. */
function readGroups(tokens: readonly Token[], at: number): { groups: readonly string[]; to: number } {
  const groups = [tokens[at]?.form ?? ''];
  let to = at + 1;
  while (to < at + LONGEST_PHONE_TOKENS) {
    const groupAt = isGlued(tokens[to], '-') ? to + 1 : to;
    const group = tokens[groupAt];
    if (!continues(group) || group.kind !== 'number' || !/^\d+$/.test(group.form)) break;
    groups.push(group.form);
    to = groupAt + 1;
  }
  return { groups, to };
}
