import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { DOZENS, type Numeral, SCALES } from './numberWords';
import { continues } from './pattern';

const FEW = wordSet('few several');
const PLURALS = wordSet('dozens hundreds thousands millions billions trillions');
const ONLY_WITH_OF = wordSet('tens scores');

/** What an uncertain number may begin with besides "a". */
export const VAGUE_STARTS: readonly string[] = ['few', 'several', 'couple', ...PLURALS, ...ONLY_WITH_OF];

/**
 * An uncertain number, which has no value: "hundreds", "tens of thousands", "scores of", "several million", "a few
 * hundred"; and "a couple of", which is two.
 * Not: "a few", "several", a "couple" of people who belong together, "she scores", "his tens".
 */
export function readVague(tokens: readonly Token[], start: number): Numeral | undefined {
  const isArticle = tokens[start]?.form === 'a';
  const at = isArticle ? start + 1 : start;
  const token = tokens[at];
  if (token === undefined || (isArticle && !continues(token))) return undefined;
  if (token.form === 'couple') return readCouple(tokens, at);
  if (FEW.has(token.form)) {
    const to = overMagnitudes(tokens, at + 1);
    return to > at + 1 ? { value: undefined, scale: 1, to } : undefined;
  }
  if (isArticle || !(PLURALS.has(token.form) || ONLY_WITH_OF.has(token.form))) return undefined;
  const to = overMagnitudes(tokens, at);
  return to > at ? { value: undefined, scale: 1, to } : undefined;
}

function readCouple(tokens: readonly Token[], at: number): Numeral | undefined {
  const [of, word] = [tokens[at + 1], tokens[at + 2]];
  if (of?.form !== 'of' || !continues(word)) return undefined;
  const scale = SCALES.get(word.form);
  return scale === undefined ? { value: 2, scale: 1, to: at + 2 } : { value: 2 * scale, scale, to: at + 3 };
}

const LONGEST_CHAIN_TOKENS = 6;

/** Over the "hundreds of millions", "tens of thousands", "hundred thousand", "dozen" that begins at the token. */
function overMagnitudes(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let at = from; at < from + LONGEST_CHAIN_TOKENS; at++) {
    const token = tokens[at];
    if (token === undefined || (at > from && token.sentenceStart)) break;
    const isWithOf = ONLY_WITH_OF.has(token.form) && tokens[at + 1]?.form === 'of';
    if (isWithOf && token.form === 'scores') return at + 1;
    if (PLURALS.has(token.form) || SCALES.has(token.form) || DOZENS.has(token.form)) to = at + 1;
    else if (!isWithOf && (token.form !== 'of' || at === from)) break;
  }
  return to;
}
