import { FUNCTION_WORDS } from '../../../text/functionWords';
import type { Token } from '../../../text/tokens';
import { wordSet } from '../../../text/wordSet';
import type { NameRun } from '../runs';

// Where names can stand at all. A chunk is a stretch of capitalised words and what may join them; the tagger cuts it
// into names and other words. Everything outside chunks is no name, so its cost is that of looking for a capital.

const LONGEST_CHUNK_TOKENS = 40;
const MOST_JOINING_TOKENS = 3;
const JOINING = wordSet(
  `of the and for on de di da do dos das del della der den du des van von y e la le les los las el al bin ibn ben
  arap ul ud & - . / 's ' ’ d'`,
);
/** Small words that a name may begin with. */
const ORDINAL_ENDS = wordSet('st nd rd th');
/** Stand behind a comma and belong to the name before it. */
const BEHIND_COMMAS = wordSet('inc corp co ltd llc llp lp plc jr sr');
const PARTICLES = wordSet('al el de del della dos van von der bin ibn di da du la le');

const ARTICLES = wordSet('the a an');
const PARTIES = wordSet('d r i');

/** The chunks of a paragraph in order; none crosses a sentence. O(tokens). */
export function readChunks(tokens: readonly Token[]): readonly NameRun[] {
  const chunks: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBeNamed(tokens[at]) || isLoudFunctionWord(tokens, at)) {
      at++;
      continue;
    }
    const last = chunks[chunks.length - 1];
    const from = startOf(tokens, at, last?.to ?? 0);
    const to = endOf(tokens, at, from + LONGEST_CHUNK_TOKENS);
    chunks.push({ from, to });
    at = to;
  }
  return chunks;
}

/** A word with a capital, but for the words that begin sentences. */
function mayBeNamed(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.capitalised || token.form === 'i') return false;
  return token.upper || !FUNCTION_WORDS.has(token.form);
}

/** A token that a name in a chunk may begin with. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return isOrdinalEnd(tokens, at + 1);
  if (token?.kind !== 'word') return false;
  if (!token.capitalised) return PARTICLES.has(token.form);
  if (isParty(tokens, at)) return false;
  return (mayBeNamed(token) || !token.sentenceStart) && !isLoudFunctionWord(tokens, at);
}

/** A member of Congress's party before the state: "Ada Venn, R-Maine", "(D-Ohio)". */
function isParty(tokens: readonly Token[], at: number): boolean {
  if (!PARTIES.has(tokens[at]?.form ?? '')) return false;
  const [before, hyphen, state] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before?.form !== ',' && before?.form !== '(') return false;
  return hyphen?.form === '-' && !hyphen.spaced && state?.capitalised === true && !state.spaced;
}

/** A token that a name in a chunk may end with. Not: "Jae" of "Moon Jae-in", "Newcastle" of "Newcastle-under-Lyme". */
export function mayEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (tokens[at + 1]?.form === '-' && goesOnSmall(tokens, at + 1)) return false;
  if (token?.kind !== 'word') return token?.kind === 'number';
  if (token.capitalised) return !isLoudFunctionWord(tokens, at);
  return !token.spaced && tokens[at - 1]?.form === '-';
}

/** Behind the hyphen stands a small word that makes no compound with a name, as "based" does. */
function goesOnSmall(tokens: readonly Token[], hyphen: number): boolean {
  const next = tokens[hyphen + 1];
  if (next === undefined || next.capitalised || next.spaced || tokens[hyphen]?.spaced) return false;
  return FUNCTION_WORDS.has(next.form);
}

/** "BY" in a line of capitals: a word in capitals follows, and none in small letters stands before. Not: "US", "ICE OUT". */
function isLoudFunctionWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.upper || token.form === 'us' || !FUNCTION_WORDS.has(token.form))
    return false;
  const before = tokens[at - 1];
  return tokens[at + 1]?.upper === true && (before?.kind !== 'word' || before.upper);
}

function isOrdinalEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.spaced === false && ORDINAL_ENDS.has(token.form) && tokens[at - 1]?.kind === 'number';
}

function startOf(tokens: readonly Token[], at: number, floor: number): number {
  const hyphen = tokens[at - 1]?.form === '-' ? 1 : 0;
  let from = at;
  for (let i = at - 1 - hyphen; i >= Math.max(floor, at - 3); i--) {
    if (tokens[i + 1]?.sentenceStart || !PARTICLES.has(tokens[i]?.form ?? '')) break;
    from = i;
  }
  if (from === at && hyphen === 0 && beginsBigger(tokens, at - 1, floor)) return at - 1;
  if (from === at && isOrdinalEnd(tokens, at - 1) && at - 2 >= floor && !tokens[at]?.sentenceStart)
    return at - 2;
  return from;
}

/** "All" of "the All Progressives Congress": a capital inside a sentence that nothing but a name explains. Not: "The". */
function beginsBigger(tokens: readonly Token[], at: number, floor: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (at < floor || token?.kind !== 'word' || !token.capitalised || token.upper || token.sentenceStart)
    return false;
  if (!FUNCTION_WORDS.has(token.form) || token.form === 'i' || ARTICLES.has(token.form)) return false;
  return before?.kind === 'word' && (!before.capitalised || ARTICLES.has(before.form));
}

function endOf(tokens: readonly Token[], at: number, limit: number): number {
  let to = at + 1;
  while (to < limit) {
    let next = to;
    const hyphen = tokens[to];
    if (
      hyphen?.form === '-' &&
      !hyphen.spaced &&
      tokens[to + 1]?.kind === 'word' &&
      !tokens[to + 1]?.spaced
    ) {
      to += 2;
      continue;
    }
    while (next < to + MOST_JOINING_TOKENS && joins(tokens, next)) next++;
    const token = tokens[next];
    if (token === undefined || token.sentenceStart || isLoudFunctionWord(tokens, next)) return to;
    const isNumber = token.kind === 'number' && next <= to + 1 && tokens[to]?.form !== '.';
    if (!isNumber && !(token.kind === 'word' && token.capitalised)) return to;
    to = next + 1;
  }
  return to;
}

function joins(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.sentenceStart) return false;
  if (token.form === ',') return joinsComma(tokens, at);
  if (!JOINING.has(token.form) || (token.capitalised && !isLoudFunctionWord(tokens, at))) return false;
  if (token.form !== '.') return true;
  return !token.spaced && before.kind === 'word' && before.capitalised && before.end - before.start <= 5;
}

/** "Lorn Press, Inc." and "Venn, Oduya & Co". */
function joinsComma(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!mayBeNamed(next) || next === undefined || next.sentenceStart) return false;
  return BEHIND_COMMAS.has(next.form) || tokens[at + 2]?.form === '&';
}
