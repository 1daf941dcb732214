import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { CUES, isParticiple } from './cues';
import type { QuotedRun } from './marks';

/** Who says it and the word that says so; token indexes, `to` exclusive. */
export interface Attribution {
  readonly speaker?: TokenRun;
  readonly cue: TokenRun;
}

export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

/** How far from a quotation its cue is looked for. */
const REACH_TOKENS = 40;
const LONGEST_SPEAKER_TOKENS = 16;
/** Where what a mark closes was opened: an apposition by another comma. */
const OPENINGS = new Map([
  [',', ','],
  [')', '('],
]);
const STOPS = wordSet('. ! ? …');
const QUOTE_MARKS = wordSet('" “ ” „ « »');
const CLAUSE_MARKS = wordSet(', ; : ( ) — – - … "');
/** A subject ends before them. */
const CLAUSE_WORDS =
  wordSet(`that which who and but while when where as if because although after before since until
  so then has have had is was are were will would can could may might should must did does do also later who`);
const AFTER_SPEAKER =
  wordSet(`in on at during after before when while as to by from with for about that if because
  this last yesterday today earlier later and but following`);
const PASSIVE = wordSet('be been being is are was were');
const ARTICLES = wordSet('a an the');
const CONJUNCTIONS = wordSet('and but');
const ADVERBS = wordSet('also later then earlier previously reportedly has have had');

/**
 * The attribution of a quotation by the nearest cue: behind it (“…,” said X; “…,” X said), before it in the same
 * sentence (X said: “…”; X …, adding “…”; X, a lawyer, told Y it was “…”), or "according to X".
 * Deliberately plain: pronouns stay pronouns, and a cue inside another quotation is never used.
 */
export function attribute(
  tokens: readonly Token[],
  quote: QuotedRun,
  floor: number,
): Attribution | undefined {
  return attributeBehind(tokens, quote) ?? attributeBefore(tokens, quote, floor);
}

function attributeBehind(tokens: readonly Token[], { to }: QuotedRun): Attribution | undefined {
  const first = tokens[to]?.form === ',' ? to + 1 : to;
  const mark = tokens[to - 2]?.form ?? '';
  const isOpen = first > to || mark === ',' || mark === '?' || mark === '!' || mark === '…';
  if (!isOpen) return undefined;
  for (let at = first; at < Math.min(tokens.length, first + LONGEST_SPEAKER_TOKENS); at++) {
    const token = tokens[at];
    if (token === undefined || token.paragraphStart || STOPS.has(token.form) || QUOTE_MARKS.has(token.form))
      break;
    if (isAccording(tokens, at)) return { cue: { from: at, to: at + 2 }, ...speakerBehind(tokens, at + 2) };
    if (!CUES.has(token.form)) continue;
    const cue = { from: at, to: at + 1 };
    if (at === first) return { cue, ...speakerBehind(tokens, at + 1) };
    return { cue, ...speakerBefore(tokens, at, first) };
  }
  return undefined;
}

function attributeBefore(
  tokens: readonly Token[],
  { from }: QuotedRun,
  floor: number,
): Attribution | undefined {
  const limit = Math.max(floor, from - REACH_TOKENS);
  const isAnnounced = /^[,:]$/.test(tokens[from - 1]?.form ?? '');
  let start = isAnnounced ? from - 1 : from;
  while (start > limit && !tokens[start]?.sentenceStart) start--;
  for (let at = from - 1; at >= start; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isAccording(tokens, at)) return { cue: { from: at, to: at + 2 }, ...speakerBehind(tokens, at + 2) };
    if (!isCueBefore(tokens, at, from)) continue;
    const cue = { from: at, to: at + 1 };
    const sharesSubject = isParticiple(token.form) || CONJUNCTIONS.has(tokens[at - 1]?.form ?? '');
    return {
      cue,
      ...(sharesSubject ? subjectOf(tokens, start, at) : speakerBefore(tokens, at, start)),
    };
  }
  return undefined;
}

/** "Called the loss “a wound”" reports, "called a “red zone”" and "called “red zones”" do not. */
function isCueBefore(tokens: readonly Token[], at: number, quote: number): boolean {
  if (tokens[at]?.form === 'called') return at < quote - 1 && !ARTICLES.has(tokens[quote - 1]?.form ?? '');
  return CUES.has(tokens[at]?.form ?? '') && !isPassive(tokens, at);
}

/** "Has been told" reports nothing; "was quoted as saying" does. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  return PASSIVE.has(tokens[at - 1]?.form ?? '') && !isParticiple(tokens[at]?.form ?? '');
}

function isAccording(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.form === 'according' && tokens[at + 1]?.form === 'to';
}

/** The words behind a cue, up to a mark or a word that no name has. */
function speakerBehind(tokens: readonly Token[], from: number): { speaker?: TokenRun } {
  let to = from;
  while (to < from + LONGEST_SPEAKER_TOKENS) {
    const token = tokens[to];
    if (token === undefined || token.sentenceStart || STOPS.has(token.form) || CLAUSE_MARKS.has(token.form))
      break;
    if (QUOTE_MARKS.has(token.form) || AFTER_SPEAKER.has(token.form)) break;
    to++;
  }
  return to > from ? { speaker: { from, to } } : {};
}

/** The words before a cue, back to the clause's start; over an apposition or a bracket ("X, a lawyer, said",
 * "X (NWB) said") to what it explains. */
function speakerBefore(tokens: readonly Token[], cue: number, limit: number): { speaker?: TokenRun } {
  let to = cue;
  while (to > limit && ADVERBS.has(tokens[to - 1]?.form ?? '')) to--;
  const opening = OPENINGS.get(tokens[to - 1]?.form ?? '');
  if (opening !== undefined) {
    const before = lastOf(tokens, opening, to - 1, limit);
    if (before === undefined) return {};
    to = before;
  }
  let from = to;
  while (from > Math.max(limit, to - LONGEST_SPEAKER_TOKENS)) {
    const token = tokens[from - 1];
    if (token === undefined || isBoundary(token)) break;
    from--;
    if (token.sentenceStart) break;
  }
  return to > from ? { speaker: { from, to } } : {};
}

function lastOf(tokens: readonly Token[], form: string, before: number, limit: number): number | undefined {
  for (let at = before - 1; at > Math.max(limit, before - LONGEST_SPEAKER_TOKENS); at--) {
    if (tokens[at]?.form === form) return at;
  }
  return undefined;
}

function isBoundary(token: Token): boolean {
  if (token.form === '-' && !token.spaced) return false;
  return CLAUSE_MARKS.has(token.form) || QUOTE_MARKS.has(token.form) || CLAUSE_WORDS.has(token.form);
}

/** The subject at a sentence's start, for a participle that shares it: up to the first word that looks like a verb. */
function subjectOf(tokens: readonly Token[], start: number, limit: number): { speaker?: TokenRun } {
  let to = start;
  while (to < limit) {
    const token = tokens[to];
    if (token === undefined || isBoundary(token) || (!token.capitalised && /(?:ed|ing)$/.test(token.form)))
      break;
    to++;
  }
  return to > start && to - start <= LONGEST_SPEAKER_TOKENS ? { speaker: { from: start, to } } : {};
}
