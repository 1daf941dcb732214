import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { cueOf } from './cues';
import { formAt, QUOTED, type Run } from './items';
import { beforeTime, behindTime } from './times';

// A noun phrase is found by its bounds, which are marks and words of closed classes.

/** What names a speaker has at most so many words. */
export const LONGEST_SPEAKER = 16;
/** They end a clause, or are a quotation. */
export const MARKS = wordSet(`, ; : ( ) — – ― _ … . ! ? ${QUOTED}`);
/** Pronouns that are the subject of a cue. */
export const PRONOUNS = wordSet('he she they it we i you who');
/** They begin a noun phrase. */
export const DETERMINERS = wordSet(
  'the a an his her their its our my your this that these those one another some many several',
);
/** They begin an adverbial. */
export const PREPOSITIONS =
  wordSet(`in on at during after before by to from with for about as since until under over amid among against through
  following despite without like into upon per via when while if because although though where once whether than`);
/** A noun phrase before a cue begins behind them. */
const CLAUSE_WORDS =
  wordSet(`that which but while when where as if because although though after before since until so then
  than whether how what why or yet has have had is are was were will would can could may might should must did does do
  not never be been being according`);

const MAY_BOUND = shapeTable([...MARKS, ...CLAUSE_WORDS, '-', 'and']);

/** Ends a clause, or is a quotation. */
export function isMark(form: string): boolean {
  return MARKS.has(form);
}

/** The noun phrase that ends before `to`. */
export function nounPhrase(items: readonly Token[], to: number, floor: number): Run | undefined {
  if (to > floor && isPronoun(items, to - 1)) return { from: to - 1, to };
  let from = to;
  const least = Math.max(floor, to - LONGEST_SPEAKER);
  while (from > least) {
    const token = items[from - 1];
    if (token === undefined || isBoundary(items, from - 1)) break;
    from--;
    if (token.sentenceStart) break;
  }
  from = withoutAdverbial(items, behindTime(items, from, to), to);
  return from < to ? { from, to: beforeTime(items, from, to) } : undefined;
}

/** A noun phrase by itself. Not: "he and she", "the i" (a newspaper). */
function isPronoun(items: readonly Token[], at: number): boolean {
  const before = formAt(items, at - 1);
  return PRONOUNS.has(formAt(items, at)) && before !== 'and' && !DETERMINERS.has(before);
}

/** No noun phrase goes over it: a mark, a word that begins a clause, a verb that reports. */
export function isBoundary(items: readonly Token[], at: number): boolean {
  if (MAY_BOUND[items[at]?.shape ?? 0] === 0) return isCertainCue(items[at]);
  const form = formAt(items, at);
  if (MARKS.has(form)) return !isJoined(items, at);
  if (form === '-') return items[at]?.spaced === true;
  if (form === 'and') return !joinsSpeakers(items, at);
  // "Theresa May" and "Will Venn" are people.
  const isName = items[at]?.capitalised && !items[at]?.sentenceStart;
  return (CLAUSE_WORDS.has(form) && !isName) || isCertainCue(items[at]);
}

/** A verb that reports already, so that the words behind it are another subject. */
function isCertainCue(token: Token | undefined): boolean {
  const cue = cueOf(token);
  return cue !== undefined && !cue.isWeak && !cue.isNoun && (cue.class === 'say' || cue.class === 'tell');
}

/** A full stop inside a name or a colon inside a time: "Gov. Venn", "Ada M. Venn", "8:30". */
export function isJoined(items: readonly Token[], at: number): boolean {
  const next = items[at + 1];
  if (formAt(items, at) === ':')
    return items[at - 1]?.kind === 'number' && next?.kind === 'number' && !next.spaced;
  return formAt(items, at) === '.' && next?.sentenceStart === false;
}

/** "Ada Venn and Ben Dole said" has two speakers, "the pipe burst and Ada Venn said" one. */
export function joinsSpeakers(items: readonly Token[], at: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (before === undefined || next === undefined || before.kind !== 'word') return false;
  if (PRONOUNS.has(next.form)) return PRONOUNS.has(before.form) || before.capitalised;
  if (before.capitalised) return next.capitalised || DETERMINERS.has(next.form);
  return !next.capitalised && !before.form.endsWith('ed');
}

/** Behind an adverbial that has no comma: "In a statement Ada Venn said", "As Ada Venn told". */
export function withoutAdverbial(items: readonly Token[], from: number, to: number): number {
  let start = from;
  while (start < to && formAt(items, start) === 'and') start++;
  if (!PREPOSITIONS.has(formAt(items, start)) || start + 1 >= to) return start;
  for (let at = start + 2; at < to; at++) {
    const [before, token] = [items[at - 1], items[at]];
    if (before === undefined || token === undefined) break;
    const isOpen = PREPOSITIONS.has(before.form) || DETERMINERS.has(before.form) || before.form === 'of';
    if (isOpen || before.form === 'and') continue;
    const isName = token.capitalised && !before.capitalised;
    if (isName || DETERMINERS.has(token.form) || PRONOUNS.has(token.form)) return at;
  }
  return start + 1;
}
