import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { continues, type FigurePattern } from './pattern';

const WORDS = wordSet('two three four five six seven eight nine ten eleven twelve');
/** Units that a name may have behind its number: they are small where they measure. */
const UNITS = wordSet('cent cents second seconds minute minutes hour hours day days');
/** They measure, however the unit is written: "within 30 Days", "5 Minutes ago". */
const BEFORE_LENGTHS = wordSet('in within next last past every');
const BEHIND_LENGTHS = wordSet('ago later earlier from before after');

/**
 * A number that is a part of a name, told by its capitals inside a sentence of small letters: "the Six Nations", "The
 * Hateful Eight", "Ocean's Eleven", "60 Minutes", "50 Cent".
 * Not: "Six nations met", "60 minutes", headlines in capitals ("Storm Kills Twelve in Leeds", "60 Minutes of Rain").
 */
export const numberInName: FigurePattern = {
  name: 'figures.numberInName',
  startsAtDigits: true,
  startsAt: WORDS,
  read({ tokens }: Article, at) {
    const isName = tokens[at]?.kind === 'number' ? isDigitsInName(tokens, at) : isWordInName(tokens, at);
    return isName && isInProse(tokens, at) ? { type: 'none', to: at + 1 } : undefined;
  },
};

function isDigitsInName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, behind] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isCapital(next) || !next.spaced || !UNITS.has(next.form) || !/^\d{1,3}$/.test(token?.form ?? ''))
    return false;
  return !BEFORE_LENGTHS.has(before?.form ?? '') && !(continues(behind) && BEHIND_LENGTHS.has(behind.form));
}

function isWordInName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isCapital(token) || before?.kind !== 'word') return false;
  const owner = before.form === "'s" ? tokens[at - 2] : before;
  const isBehindName = owner?.capitalised === true && !FUNCTION_WORDS.has(owner.form);
  return isBehindName || isCapital(next);
}

/** A word of the sentence with a capital, and not in capitals alone. */
function isCapital(token: Token | undefined): token is Token {
  return continues(token) && token.kind === 'word' && token.capitalised && !token.upper;
}

const REACH_TOKENS = 8;

/** A word that a headline would give a capital has none. */
function isInProse(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > at - REACH_TOKENS && continues(tokens[back + 1]); back--) {
    if (isSmall(tokens[back])) return true;
  }
  for (let ahead = at + 1; ahead < at + REACH_TOKENS && continues(tokens[ahead]); ahead++) {
    if (isSmall(tokens[ahead])) return true;
  }
  return false;
}

function isSmall(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && !token.capitalised && token.form.length > 3 && !FUNCTION_WORDS.has(token.form)
  );
}
