import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { NUMBER_WORDS, readAmount } from './numerals';
import { continues, type FigurePattern, overHyphen } from './pattern';

/**
 * A bare number, with what it counts as its unit: "3,500 athletes", "two million", "a dozen", "5 to 10 people".
 * Not: "one" as a pronoun ("no one", "one another", "this one"); digits glued to letters ("3D", "5G").
 */
export const number: FigurePattern = {
  name: 'figures.number',
  startsAtDigits: true,
  startsAt: NUMBER_WORDS,
  read({ text, tokens }: Article, at) {
    const amount = readAmount(tokens, at);
    if (amount === undefined || isGluedToLetters(tokens, at, amount.to)) return undefined;
    if (isPronoun(tokens, at, amount.to)) return undefined;
    return {
      type: 'number',
      ...amount,
      bare: { start: at, end: amount.to },
      unit: counted(text, tokens, amount.to),
    };
  },
};

function isGluedToLetters(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to];
  return (
    tokens[to - 1]?.kind === 'number' &&
    next?.kind === 'word' &&
    !next.spaced &&
    next.form !== "'s" &&
    to > at
  );
}

const BEFORE_PRONOUN = wordSet("no this that the any every each some which another only 's last next");
const AFTER_PRONOUN = wordSet(
  'another day more who that which is was has had can could would will may might should',
);

/** "One" counts where a thing is named behind it: "one player", "one of them". */
function isPronoun(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.form !== 'one' || to > at + 1) return false;
  const before = tokens[at - 1];
  if (before !== undefined && BEFORE_PRONOUN.has(before.form)) return true;
  const next = tokens[to];
  if (!continues(next) || next.kind !== 'word' || AFTER_PRONOUN.has(next.form)) return true;
  return next.form !== 'of' && FUNCTION_WORDS.has(next.form);
}

const COLLECTIVES = wordSet('people police staff personnel men women children cattle');
const LONGEST_UNIT_TOKENS = 7;

/** What is counted: the words up to the first plural ("law-enforcement officers"), where one stands near. */
function counted(text: string, tokens: readonly Token[], from: number): string | undefined {
  let end: Token | undefined;
  for (let at = from; at < from + LONGEST_UNIT_TOKENS; at++) {
    const token = tokens[at];
    if (!continues(token)) break;
    if (token.kind !== 'word') {
      if (at > from && overHyphen(tokens, at) > at) continue;
      break;
    }
    if (FUNCTION_WORDS.has(token.form) || token.form === "'s" || token.form === 'of') break;
    if (isPlural(token)) end = token;
    if (end === undefined || COLLECTIVES.has(token.form)) continue;
    if (end !== token || !COLLECTIVES.has(token.form)) break;
  }
  const first = tokens[from];
  return end && first ? text.slice(first.start, end.end) : undefined;
}

/** By its ending only. */
export function isPlural({ form, upper }: Token): boolean {
  if (COLLECTIVES.has(form)) return true;
  return !upper && form.length > 3 && form.endsWith('s') && !/(?:ss|us|is|'s)$/.test(form);
}
