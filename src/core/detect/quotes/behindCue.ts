import { isAdverbForm } from '../../text/adverb';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';
import { formAt, QUOTED, type Run } from './items';
import { isMark, MARKS } from './nounPhrase';

// What stands between a cue and what is said: the hearer of "told", times, adverbs and short adverbials ("on Tuesday",
// "in a statement", "of the plan").

const ADVERBIAL_STARTS = wordSet(
  'in on at during after before to by via through from with of for about into outside inside near aboard across beside over between amid',
);
const TIMES =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later again too
  then out afterwards once also aloud morning afternoon evening night day week weekend month year last this january february march april june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec`);
/** With a time: "replied the next morning". */
const NEXT = wordSet('next following same previous');
const LIMITS = wordSet('least most');
/** Between two capitals of a name: "Venn's Trust", "Mrs. Venn". */
const GLUE = wordSet("'s .");
const CURRENCIES = wordSet('$ £ € ¥');
const CLAUSE_SUBJECTS = wordSet('he she they it we i you there');
const HEARERS = wordSet('me us him her them it you himself herself themselves');
const NOUN_STARTS = wordSet('the a an his her their its our my your this these those that');
const AUXILIARIES =
  wordSet(`is are was were has have had will would could can should may might must did does do isn't aren't wasn't
  weren't hasn't haven't hadn't won't wouldn't couldn't can't cannot shouldn't didn't doesn't don't be became becomes`);
const RELATIVES = wordSet('that who which whose');
const MAY_TELL_CLAUSE = shapeTable([...AUXILIARIES, ...RELATIVES, ...MARKS]);
const LONGEST_ADVERBIAL = 12;
const LONGEST_HEARER = 5;
const FARTHEST_VERB = 14;

/** Where what is said may begin behind a cue that ends before `at`. `hasHearer`: the cue takes one ("told reporters"). */
export function behindCue(items: readonly Token[], at: number, hasHearer: boolean, limit: number): number {
  let next = hasHearer ? behindHearer(items, at, limit) : at;
  while (next < limit) {
    // "told me about 300 homes" is no clause, and tells nothing that was said.
    if (isRoundFigure(items, next) && (!hasHearer || clauseFollows(items, { from: next, to: limit }))) break;
    const behind = behindAdverbial(items, next, limit);
    if (behind === next) break;
    next = behind;
  }
  return next;
}

function behindHearer(items: readonly Token[], at: number, limit: number): number {
  // "Warned it could": no hearer, but who does what is said.
  if (HEARERS.has(formAt(items, at))) return AUXILIARIES.has(formAt(items, at + 1)) ? at : at + 1;
  if (ADVERBIAL_STARTS.has(formAt(items, at)) || TIMES.has(formAt(items, at))) return at;
  const that = thatBehindWords(items, at, limit);
  if (that !== undefined) return that;
  let to = at;
  if (NOUN_STARTS.has(formAt(items, to)) && formAt(items, to) !== 'that') to++;
  const longest = to > at ? LONGEST_HEARER : 1;
  const isName = items[to]?.capitalised === true;
  while (to < limit && !endsHearer(items, to) && (items[to]?.capitalised ?? false) === isName) {
    // "WKYC-TV"
    to += isName && isGluedHyphen(items, to + 1) ? 3 : 1;
    if (!isName && to >= at + longest) break;
  }
  if (formAt(items, to) === "'s") return behindHearer(items, to + 1, limit);
  if (formAt(items, to - 1) === "'s" && formAt(items, to) === QUOTED) return to + 1;
  if (formAt(items, to) === 'and') return behindHearer(items, to + 1, limit);
  return to;
}

function isGluedHyphen(items: readonly Token[], at: number): boolean {
  return formAt(items, at) === '-' && items[at]?.spaced === false && items[at + 1]?.spaced === false;
}

/** The "that" behind a few plain words: "told police officials that". */
function thatBehindWords(items: readonly Token[], at: number, limit: number): number | undefined {
  let to = at;
  while (to < limit && to < at + LONGEST_HEARER && !endsWords(items, to) && !items[to]?.capitalised) to++;
  return to > at && formAt(items, to) === 'that' ? to : undefined;
}

function behindAdverbial(items: readonly Token[], at: number, limit: number): number {
  const token = items[at];
  if (token === undefined) return at;
  const { form } = token;
  if (TIMES.has(form)) {
    let to = at + 1;
    while (
      items[to]?.kind === 'number' ||
      (formAt(items, to) === '.' && items[to + 1]?.sentenceStart === false)
    )
      to++;
    return Math.min(to, limit);
  }
  if (!token.capitalised && isAdverbForm(form)) return at + 1;
  if (form === 'the' && NEXT.has(formAt(items, at + 1)) && TIMES.has(formAt(items, at + 2)))
    return Math.min(at + 3, limit);
  return ADVERBIAL_STARTS.has(form) ? behindPreposition(items, at + 1, limit) : at;
}

/** "about 300 homes", "about $4m", "at least 41": what is said may begin with a figure, and nothing is said about it. */
export function isRoundFigure(items: readonly Token[], at: number): boolean {
  const form = formAt(items, at);
  if (form === 'at') return LIMITS.has(formAt(items, at + 1));
  if (form !== 'about') return false;
  return items[CURRENCIES.has(formAt(items, at + 1)) ? at + 2 : at + 1]?.kind === 'number';
}

function behindPreposition(items: readonly Token[], at: number, limit: number): number {
  if (formAt(items, at) === QUOTED) return at + 1;
  let to = at;
  const end = Math.min(limit, at + LONGEST_ADVERBIAL);
  while (to < end && !endsWords(items, to)) {
    const token = items[to];
    const before = items[to - 1];
    const isInside = to > at && !NOUN_STARTS.has(before?.form ?? '');
    if (token === undefined || ADVERBIAL_STARTS.has(token.form)) break;
    if (
      isInside &&
      (NOUN_STARTS.has(token.form) || CLAUSE_SUBJECTS.has(token.form) || AUXILIARIES.has(token.form))
    )
      break;
    if (isInside && token.capitalised && before?.capitalised === false && !GLUE.has(before.form)) break;
    to++;
  }
  if (formAt(items, to - 1) === "'s" && formAt(items, to) === QUOTED) to++;
  return to;
}

function endsHearer(items: readonly Token[], at: number): boolean {
  const form = formAt(items, at);
  const isOther =
    NOUN_STARTS.has(form) || ADVERBIAL_STARTS.has(form) || AUXILIARIES.has(form) || form === 'how';
  return isOther || endsWords(items, at);
}

function endsWords(items: readonly Token[], at: number): boolean {
  const form = formAt(items, at);
  if (form === '.' && items[at + 1]?.sentenceStart === false) return false;
  return isMark(form) || form === 'that' || form === 'and' || CLAUSE_SUBJECTS.has(form);
}

/** A clause begins at `at`: a subject and, before the next mark, an auxiliary. */
export function clauseFollows(items: readonly Token[], { from, to }: Run): boolean {
  if (CLAUSE_SUBJECTS.has(formAt(items, from)) || formAt(items, from) === 'that') return true;
  for (let at = from; at < Math.min(to, from + FARTHEST_VERB); at++) {
    if (MAY_TELL_CLAUSE[items[at]?.shape ?? 0] === 0) continue;
    const form = formAt(items, at);
    if (AUXILIARIES.has(form)) return true;
    if (RELATIVES.has(form)) return false;
    if (isMark(form) && form !== QUOTED) return false;
  }
  return false;
}
