import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS, WEEKDAYS } from '../figures/dateWords';
import {
  FACILITY_HEADS,
  isNationality,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACES,
  ROLES,
  TITLES,
} from './lexicon';

/** Capitalised words that belong together; token indexes, `to` exclusive. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** Join the words of a name: "Guardia di Finanza", "University of Leeds", "van der Berg". */
const CONNECTORS = wordSet(
  'of de di da do dos das del della der den du des van von bin ibn al el la le lo y the',
);
/** May open a sequence of connectors only behind a role or an office: "Ambassador to Italy", "Centre for Health". */
const OFFICE_CONNECTORS = wordSet('to for');
const INITIAL_MARKS = wordSet(`" “ ' ‘ : • * - – — ( [`);

/**
 * The runs of capitalised words of an article: with connectors ("Bank of Italy", "Cortina d'Ampezzo"), hyphens,
 * initials ("George W. Venn") and "&". A run ends at a possessive, so "Leeds's" is "Leeds".
 * Not: function words and the dates' own words; a sentence's first word that the article also has in small letters, or
 * that stands alone and never has a capital elsewhere; sentences that are capitalised throughout, but for names that
 * stand elsewhere too.
 */
export function findNames(tokens: readonly Token[]): readonly NameRun[] {
  const evidence = gatherEvidence(tokens);
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayName(tokens, at)) {
      at++;
      continue;
    }
    const to = readRun(tokens, at);
    if (evidence.headline[at] === 1) runs.push(...seenParts(tokens, at, to, evidence));
    else {
      const from = withoutCommonStart(tokens, at, to, evidence);
      if (from < to && isTrusted(tokens, from, to, evidence)) runs.push({ from, to });
    }
    at = to;
  }
  return runs;
}

/** A capitalised word that is no function word ("US" and "WHO" are none) and no date. */
function mayName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capitalised || token.form === 'i') return false;
  if (FUNCTION_WORDS.has(token.form) && !token.upper) return false;
  return !WEEKDAYS.has(token.form) && !isMonth(tokens, at);
}

/** A month in full, but for "Ada May"; an abbreviated one before a full stop or a number. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.upper || !MONTHS.has(token.form)) return false;
  const isBeforeDate = next?.kind === 'number' || next?.form === '.';
  const isAbbreviated = token.form.length < 4 && token.form !== 'may';
  if (isAbbreviated || isBeforeDate) return isBeforeDate;
  const isSurname = before?.capitalised === true && !FUNCTION_WORDS.has(before.form);
  return !(isSurname && !token.sentenceStart && SURNAMES.has(token.form));
}

/** Months that people are called. */
const SURNAMES = wordSet('may march april june august');

const LONGEST_NAME_TOKENS = 14;

function readRun(tokens: readonly Token[], start: number): number {
  let to = start + 1;
  while (to < start + LONGEST_NAME_TOKENS) {
    const next = nextWord(tokens, start, to);
    if (next === undefined || !mayName(tokens, next)) return to;
    to = next + 1;
  }
  return to;
}

/** Where the run's next word would stand, going over what may join two words of a name. */
function nextWord(tokens: readonly Token[], start: number, to: number): number | undefined {
  const [last, next, second] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (last === undefined || next === undefined || next.sentenceStart || second?.sentenceStart) {
    return next !== undefined && !next.sentenceStart && next.kind === 'word' ? to : undefined;
  }
  if (next.kind === 'word') {
    if (next.capitalised && next.spaced) return to;
    return afterConnectors(tokens, start, to);
  }
  if (next.form === '-' && !next.spaced && second?.spaced === false) return to + 1;
  const isShort = last.end - last.start === 1 || TITLES.has(last.form);
  if (next.form === '.' && !next.spaced && isShort && second?.spaced) return to + 1;
  return next.form === '&' ? to + 1 : undefined;
}

function afterConnectors(tokens: readonly Token[], start: number, at: number): number | undefined {
  const form = tokens[at]?.form ?? '';
  const last = tokens[at - 1]?.form ?? '';
  if (form === 'and') return joinsAnd(tokens, start, at) ? at + 1 : undefined;
  const isOffice = ROLES.has(last) || ORGANISATION_HEADS.has(last);
  if (form === 'of' && at > start + 1 && !isOffice && !FACILITY_HEADS.has(last) && !PLACE_HEADS.has(last)) {
    return undefined;
  }
  if (!(CONNECTORS.has(form) && form !== 'the') && !(isOffice && OFFICE_CONNECTORS.has(form)))
    return undefined;
  const second = tokens[at + 1];
  return second && CONNECTORS.has(second.form) && !second.capitalised ? at + 2 : at + 1;
}

/** "Immigration and Customs Enforcement" is one name, "Leeds and York" two: what follows must end in an office. */
function joinsAnd(tokens: readonly Token[], start: number, at: number): boolean {
  const [last, head] = [tokens[at - 1], tokens[at + 2]];
  if (last === undefined || last.upper || head === undefined || head.sentenceStart) return false;
  if (!mayName(tokens, at + 1) || !mayName(tokens, at + 2)) return false;
  const hasHead = tokens
    .slice(Math.max(start, at - 6), at)
    .some((token) => ORGANISATION_HEADS.has(token.form));
  return !hasHead && ORGANISATION_HEADS.has(head.form);
}

interface Evidence {
  /** Words that the article has in small letters. */
  readonly small: ReadonlySet<string>;
  /** Words that have a capital where no sentence begins, outside headlines, as `seenAs` writes them. */
  readonly capital: ReadonlySet<string>;
  /** 1 for every token of a sentence whose words are all capitalised. */
  readonly headline: Uint8Array;
}

const FEWEST_HEADLINE_WORDS = 4;
/** Where all words are in capitals throughout. */
const FEWEST_LOUD_WORDS = 2;

function gatherEvidence(tokens: readonly Token[]): Evidence {
  const headline = markHeadlines(tokens);
  const small = new Set<string>();
  const capital = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    if (!token.capitalised) small.add(token.form);
    else if (!isInitial(tokens, i) && headline[i] === 0) capital.add(seenAs(token));
  });
  return { small, capital, headline };
}

/** "ICE" bears out "ICE" in a headline, and not "Ice", nor the other way round. */
function seenAs({ form, upper }: Token): string {
  return upper ? form.toUpperCase() : form;
}

/** A word may owe its capital to its place: at a sentence's start, behind an opening mark or a colon. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.sentenceStart === true || (before !== undefined && INITIAL_MARKS.has(before.form));
}

function markHeadlines(tokens: readonly Token[]): Uint8Array {
  const headline = new Uint8Array(tokens.length);
  let start = 0;
  for (let end = 1; end <= tokens.length; end++) {
    if (end < tokens.length && !tokens[end]?.sentenceStart) continue;
    if (isHeadline(tokens, start, end)) headline.fill(1, start, end);
    start = end;
  }
  return headline;
}

/** No full stop ends it, every word has a capital but the function words, and there are words enough to tell. */
function isHeadline(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[end - 1]?.form === '.') return false;
  let words = 0;
  let isLoud = true;
  for (let i = start; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || FUNCTION_WORDS.has(token.form) || token.form === "'s") continue;
    if (!token.capitalised) return false;
    words++;
    isLoud &&= token.upper;
  }
  return words >= (isLoud ? FEWEST_LOUD_WORDS : FEWEST_HEADLINE_WORDS);
}

/** The run without a first word that is common and owes its capital to its place. */
function withoutCommonStart(
  tokens: readonly Token[],
  from: number,
  to: number,
  { small, capital }: Evidence,
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

/** Of a run in a headline, the stretches of words that have a capital elsewhere too. */
function seenParts(
  tokens: readonly Token[],
  from: number,
  to: number,
  { capital }: Evidence,
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

function isTrusted(tokens: readonly Token[], from: number, to: number, evidence: Evidence): boolean {
  const words = tokens.slice(from, to);
  const isSeen = words.every((token) => !token.capitalised || evidence.capital.has(seenAs(token)));
  if (isSeen) return true;
  const [only] = words;
  if (words.length > 1 || only === undefined || only.upper || !isInitial(tokens, from)) return true;
  return tokens[to]?.form === "'s" || PLACES.has(only.form) || isNationality(only);
}
