import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS, WEEKDAYS } from '../figures/dateWords';
import { FACILITY_HEADS, ORGANISATION_HEADS, PLACE_HEADS, ROLES, TITLES } from './lexicon';

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

/**
 * The runs of capitalised words of a paragraph: with connectors ("Bank of Italy", "Cortina d'Ampezzo"), hyphens,
 * initials ("George W. Venn") and "&". A run ends at a possessive, so "Leeds's" is "Leeds".
 * Not: function words and the dates' own words.
 */
export function readRuns(tokens: readonly Token[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayName(tokens, at)) {
      at++;
      continue;
    }
    const to = readRun(tokens, at);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

/** A capitalised word that is no function word ("US" and "WHO" are none) and no date. */
export function mayName(tokens: readonly Token[], at: number): boolean {
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
