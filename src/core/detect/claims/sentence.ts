import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { cueOf } from '../quotes/cues';

/** A sentence's tokens, `to` exclusive. */
interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The sentences of the tokens in order; together they hold every token. */
export function sentenceRanges(tokens: readonly Token[]): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && !tokens[at]?.sentenceStart) continue;
    found.push({ from, to: at });
    from = at;
  }
  return found;
}

/** What stands for a name, a number, a month or weekday among the terms: which one it is says nothing of news at large. */
export const NAME = '<name>';
const NUMBER = '<number>';
/** A month or weekday. */
export const DAY = '<day>';

/** Stands before the first term of a sentence, so that pairs of terms know what begins one. */
export const START = '<start>';

/** The number of terms that weights are learned for, near that of a usual sentence. */
export const USUAL_TERMS = 20;

const FIRST_PERSON = wordSet("i i'm i've i'll i'd");
const DAYS = wordSet(`january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`);
const BEFORE_CAPITAL = wordSet('" “ ‘ : (');

/**
 * What the learned weights know of a sentence's tokens: words by their forms, and one form for all numbers, all names,
 * all months and weekdays. A name is a capitalised word where none is due; the name finder is not asked, so that weights
 * learned once stay right while it changes.
 */
export function termsOf(tokens: readonly Token[], { from, to }: TokenRange): readonly string[] {
  const terms: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token !== undefined) terms.push(termOf(token, tokens[at - 1], at === from));
  }
  return terms;
}

function termOf(token: Token, before: Token | undefined, isFirst: boolean): string {
  if (token.kind === 'number') return NUMBER;
  if (!token.capitalised || isFirst || FIRST_PERSON.has(token.form)) return token.form;
  if (BEFORE_CAPITAL.has(before?.form ?? '')) return token.form;
  return DAYS.has(token.form) ? DAY : NAME;
}

/** The word reports what somebody says: "said", "told", "added", not "thinks" or "plans". */
export function isReport(token: Token): boolean {
  const cue = cueOf(token);
  return (cue?.class === 'say' || cue?.class === 'tell') && !cue.isNoun;
}
