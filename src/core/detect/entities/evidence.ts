import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { isNationality, PLACES, ROLES } from './lexicon';
import { mayName, type NameRun } from './runs';

// What tells a name from a word that owes its capital to its place. A paragraph gathers its words once; an article is
// judged by the words of all its paragraphs.

/** The words of a text, by how they are written. */
export interface Words {
  /** Those that stand in small letters. */
  readonly small: ReadonlySet<string>;
  /** Those that have a capital where no sentence begins, outside headlines, as `seenAs` writes them. */
  readonly capital: ReadonlySet<string>;
}

const INITIAL_MARKS = wordSet(`" “ ' ‘ : • * - – — ( [`);
const FEWEST_HEADLINE_WORDS = 4;
/** Where all words are in capitals throughout. */
const FEWEST_LOUD_WORDS = 2;

/** The words of a paragraph. `headline` is what `markHeadlines` gave for it. */
export function gatherWords(tokens: readonly Token[], headline: Uint8Array): Words {
  const small = new Set<string>();
  const capital = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    if (!token.capitalised) small.add(token.form);
    else if (!isInitial(tokens, i) && headline[i] === 0) capital.add(seenAs(token));
  });
  return { small, capital };
}

/** The words of several texts together, in time linear in their number. */
export function joinWords(texts: readonly Words[]): Words {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const words of texts) {
    for (const word of words.small) small.add(word);
    for (const word of words.capital) capital.add(word);
  }
  return { small, capital };
}

/** 1 for every token of a sentence whose words are all capitalised. */
export function markHeadlines(tokens: readonly Token[]): Uint8Array {
  const headline = new Uint8Array(tokens.length);
  let start = 0;
  for (let end = 1; end <= tokens.length; end++) {
    if (end < tokens.length && !tokens[end]?.sentenceStart) continue;
    if (isHeadline(tokens, start, end)) headline.fill(1, start, end);
    start = end;
  }
  return headline;
}

/**
 * The run without a first word that is common and owes its capital to its place; empty where nothing bears out that it
 * is a name: a lone word that begins a sentence, and never has a capital elsewhere.
 */
export function trusted(tokens: readonly Token[], { from, to }: NameRun, words: Words): NameRun {
  const start = withoutCommonStart(tokens, from, to, words);
  return start < to && isTrusted(tokens, start, to, words) ? { from: start, to } : { from: to, to };
}

/** Of a run in a headline, the stretches of words that have a capital elsewhere too. */
export function seenParts(
  tokens: readonly Token[],
  { from, to }: NameRun,
  { capital }: Words,
): readonly NameRun[] {
  const parts: NameRun[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token?.capitalised || !capital.has(seenAs(token))) continue;
    const last = parts[parts.length - 1];
    if (last?.to === at) parts[parts.length - 1] = { from: last.from, to: at + 1 };
    else parts.push({ from: at, to: at + 1 });
  }
  return parts;
}

/** "ICE" bears out "ICE" in a headline, and not "Ice", nor the other way round. */
function seenAs({ form, upper }: Token): string {
  return upper ? form.toUpperCase() : form;
}

/** A word may owe its capital to its place: at a sentence's start, behind an opening mark or a colon. */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.sentenceStart === true || (before !== undefined && INITIAL_MARKS.has(before.form));
}

/**
 * Every word has a capital but the function words, there are words enough to tell, and no full stop ends it unless it is
 * in capitals throughout.
 */
function isHeadline(tokens: readonly Token[], start: number, end: number): boolean {
  const isSentence = tokens[end - 1]?.form === '.';
  let words = 0;
  let isLoud = true;
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || FUNCTION_WORDS.has(token.form) || token.form === "'s") continue;
    if (!token.capitalised) return false;
    words++;
    isLoud &&= token.upper || token.end === token.start + 1;
  }
  if (isSentence) return isLoud && words >= FEWEST_HEADLINE_WORDS;
  return words >= (isLoud ? FEWEST_LOUD_WORDS : FEWEST_HEADLINE_WORDS);
}

function withoutCommonStart(
  tokens: readonly Token[],
  from: number,
  to: number,
  { small, capital }: Words,
): number {
  const first = tokens[from];
  if (first === undefined || first.upper || !isInitial(tokens, from) || capital.has(seenAs(first)))
    return from;
  const hasRole = tokens.slice(from, Math.min(to, from + 4)).some((token) => ROLES.has(token.form));
  if (!small.has(first.form) || hasRole) return from;
  let next = from + 1;
  while (next < to && !mayName(tokens, next)) next++;
  return next;
}

function isTrusted(tokens: readonly Token[], from: number, to: number, { capital }: Words): boolean {
  const words = tokens.slice(from, to);
  const isSeen = words.every((token) => !token.capitalised || capital.has(seenAs(token)));
  if (isSeen) return true;
  const [only] = words;
  if (words.length > 1 || only === undefined || only.upper || !isInitial(tokens, from)) return true;
  return tokens[to]?.form === "'s" || PLACES.has(only.form) || isNationality(only);
}
