import type { Token } from '../../text/tokens';
import { isGlued } from './pattern';

/** The number of a point in a list: "1. Vote", "(2) Eat" at its start, "1)" inside a sentence. */
export function isListMarker(tokens: readonly Token[], at: number): boolean {
  const [token, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isInlineMarker(tokens, at)) return true;
  const isFirst = at === 0 || (at === 1 && tokens[0]?.form === '(');
  const isMarked = isGlued(sign, '.') || isGlued(sign, ')');
  return isFirst && isMarked && next?.spaced === true && /^\d{1,3}$/.test(token?.form ?? '');
}

const FARTHEST_BRACKET_TOKENS = 12;

/** The "1)" and "2)" of a list inside a sentence: no bracket was opened before. */
function isInlineMarker(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens[at + 1], ')') || !/^\d\d?$/.test(tokens[at]?.form ?? '') || tokens[at]?.spaced !== true)
    return false;
  for (let back = at - 1; back > at - FARTHEST_BRACKET_TOKENS; back--) {
    const form = tokens[back]?.form;
    if (form === '(') return false;
    if (form === undefined || form === ')') return true;
  }
  return true;
}
