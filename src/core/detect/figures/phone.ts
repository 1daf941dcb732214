import type { Token } from '../../text/tokens';
import { continues, isGlued } from './pattern';

const LONGEST_PHONE_TOKENS = 12;

/** The end of a telephone number: "+39 02 …", a run of groups the first of which begins with 0, or groups of 3 and 4 digits. */
export function phoneEnd(tokens: readonly Token[], at: number): number | undefined {
  const isForeign = tokens[at]?.form === '+';
  const digitsAt = isForeign ? at + 1 : at;
  const first = tokens[digitsAt];
  if (first?.kind !== 'number' || (isForeign && first.spaced)) return undefined;
  const mayBePhone = isForeign || first.form.startsWith('0') || isGlued(tokens[digitsAt + 1], '-');
  if (!mayBePhone) return undefined;
  let to = digitsAt + 1;
  const groups = [first.form];
  while (to < at + LONGEST_PHONE_TOKENS) {
    const groupAt = isGlued(tokens[to], '-') ? to + 1 : to;
    const group = tokens[groupAt];
    if (!continues(group) || group.kind !== 'number' || !/^\d+$/.test(group.form)) break;
    groups.push(group.form);
    to = groupAt + 1;
  }
  const isGrouped = groups.length > 1 && !groups.some((group) => /\D/.test(group));
  if (isForeign) return isGrouped || first.form.length > 6 ? to : undefined;
  const isHyphened = tokens[digitsAt + 1]?.form === '-' && /^(?:\d{3} )?\d{3} \d{4}$/.test(groups.join(' '));
  return isGrouped && (isHyphened || /^0\d/.test(first.form)) ? to : undefined;
}
