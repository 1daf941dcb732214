import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { isHead } from './classify';
import type { ParagraphNames } from './readNames';
import type { NameRun } from './runs';
import { LABELS } from './tagger/lattice';
import type { Voted } from './vote';

// In a headline every word has a capital, so that nothing but the words themselves says where a name ends: "Lorn Sues
// Wend" may read as one. The article below it says so: the names that stand there are looked for in its headlines.

interface Found extends NameRun {
  readonly label: number;
}

interface Known {
  readonly forms: readonly string[];
  readonly label: number;
}

const PERSON = LABELS.indexOf('person');
/** As sure as a headline is with the article's word for it. */
const SCORE = 0.7;
/** Words that join two names in one. */
const JOINTS = wordSet('of and for & - the');

/**
 * Cuts what was read in headlines at the names that the rest of the article has, or the surnames of its people: where
 * a piece holds two of them, or one beside a word that the article has in small letters.
 * O(mentions + words of headlines).
 *
 * Not: "Bank of Lorn" and "Lorn Stock Exchange" for an article that has "Lorn" alone.
 */
export function nameHeadlines(
  votes: readonly Voted[],
  paragraphs: readonly { readonly names: ParagraphNames }[],
): readonly Voted[] {
  const headlined = votes.filter(isInHeadline);
  if (headlined.length === 0) return votes;
  const known = knownNames(votes, new Set(headlined.flatMap(formsOf)));
  if (known.size === 0) return votes;
  const foundBy = foundInPieces(headlined, known);
  if (foundBy.size === 0) return votes;
  const small = smallAmong(new Set([...foundBy.keys()].flatMap(formsOf)), paragraphs);
  const named: Voted[] = [];
  let last: Found | undefined;
  for (const voted of votes) {
    const found = foundBy.get(voted);
    if (found === undefined || !isCut(voted, found, small)) named.push(voted);
    else {
      for (const one of found) if (one !== last) named.push({ ...voted, ...one, score: SCORE });
      last = found[found.length - 1];
    }
  }
  return named;
}

/** The known names in each piece that is not one of them as a whole. */
function foundInPieces(
  pieces: readonly Voted[],
  known: ReadonlyMap<string, readonly Known[]>,
): ReadonlyMap<Voted, readonly Found[]> {
  const foundIn = new Map<ParagraphNames, readonly Found[]>();
  const foundBy = new Map<Voted, readonly Found[]>();
  for (const voted of pieces) {
    const found = foundIn.get(voted.paragraph) ?? findKnown(voted.paragraph, known);
    foundIn.set(voted.paragraph, found);
    const own = found.filter(({ from, to }) => from < voted.to && to > voted.from);
    const isWhole = own[0]?.from === voted.from && own[0].to === voted.to && voted.label > 0;
    if (own.length > 0 && !isWhole) foundBy.set(voted, own);
  }
  return foundBy;
}

function isInHeadline({ paragraph, from }: Voted): boolean {
  return paragraph.headline[from] === 1;
}

function formsOf({ paragraph: { tokens }, from, to }: Voted): readonly string[] {
  const forms: string[] = [];
  for (let at = from; at < to; at++) if (tokens[at]?.kind === 'word') forms.push(tokens[at]?.form ?? '');
  return forms;
}

/** The names outside headlines by their first words, the longest first; those alone that begin with one of `words`. */
function knownNames(
  votes: readonly Voted[],
  words: ReadonlySet<string>,
): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const voted of votes) {
    const { paragraph, from, to, label } = voted;
    if (label === 0 || paragraph.isBoilerplate || isInHeadline(voted)) continue;
    const starts = label === PERSON && to > from + 1 ? [from, to - 1] : [from];
    for (const start of starts) {
      const first = paragraph.tokens[start]?.form ?? '';
      if (!words.has(first)) continue;
      const own = known.get(first) ?? [];
      known.set(first, own);
      const forms = paragraph.tokens.slice(start, to).map(({ form }) => form);
      if (
        !own.some((other) => other.forms.length === forms.length && standsAt(other, paragraph.tokens, start))
      )
        own.push({ forms, label });
    }
  }
  for (const own of known.values()) own.sort((a, b) => b.forms.length - a.forms.length);
  return known;
}

function standsAt({ forms }: Known, tokens: readonly Token[], at: number): boolean {
  return forms.every((form, k) => tokens[at + k]?.form === form);
}

function findKnown(
  { tokens, headline }: ParagraphNames,
  known: ReadonlyMap<string, readonly Known[]>,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const longest =
      headline[at] === 1 && tokens[at]?.capitalised
        ? known.get(tokens[at]?.form ?? '')?.find((name) => standsAt(name, tokens, at))
        : undefined;
    const to = at + (longest?.forms.length ?? 1);
    if (longest) found.push({ from: at, to, label: longest.label });
    at = to;
  }
  return found;
}

function isCut(
  { paragraph: { tokens }, from, to, label }: Voted,
  found: readonly Found[],
  small: ReadonlySet<string>,
): boolean {
  if (found.every((one) => one.from <= from && one.to >= to)) return label === 0 || found[0]?.to !== to;
  const isCovered = (at: number) => found.some((one) => one.from <= at && one.to > at);
  const others: Token[] = [];
  let isJoined = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || isCovered(at)) continue;
    if (JOINTS.has(token.form)) isJoined = true;
    else if (token.kind === 'word') others.push(token);
  }
  if (found.length > 1) return others.length > 0;
  return !isJoined && !isHead(tokens[to - 1]) && others.some(({ form }) => small.has(form));
}

/** Of these words those that the article has in small letters. */
function smallAmong(
  words: ReadonlySet<string>,
  paragraphs: readonly { readonly names: ParagraphNames }[],
): ReadonlySet<string> {
  const small = new Set<string>();
  if (words.size === 0) return small;
  for (const { names } of paragraphs)
    for (const { form, capitalised } of names.tokens) if (!capitalised && words.has(form)) small.add(form);
  return small;
}
