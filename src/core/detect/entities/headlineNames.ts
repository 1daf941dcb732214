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
  const isInHeadline = ({ paragraph, from }: Voted) => paragraph.headline[from] === 1;
  if (!votes.some(isInHeadline)) return votes;
  const known = knownNames(votes.filter((voted) => !isInHeadline(voted)));
  const foundIn = new Map<ParagraphNames, readonly Found[]>();
  const foundBy = (voted: Voted): readonly Found[] => {
    const found = foundIn.get(voted.paragraph) ?? findKnown(voted.paragraph, known);
    foundIn.set(voted.paragraph, found);
    return found.filter(({ from, to }) => from < voted.to && to > voted.from);
  };
  const small = smallAmong(
    votes.filter((voted) => isInHeadline(voted) && foundBy(voted).length > 0).flatMap(wordsOf),
    paragraphs,
  );
  let last: Found | undefined;
  return votes.flatMap((voted) => {
    const found = isInHeadline(voted) ? foundBy(voted) : [];
    if (found.length === 0 || !isCut(voted, found, small)) return [voted];
    const fresh = found.filter((one) => one !== last);
    last = found[found.length - 1];
    return fresh.map((one) => ({ ...voted, ...one, score: SCORE }));
  });
}

function wordsOf({ paragraph, from, to }: Voted): readonly Token[] {
  return paragraph.tokens.slice(from, to).filter(({ kind }) => kind === 'word');
}

/** By their first words, the longest first. */
function knownNames(votes: readonly Voted[]): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  const seen = new Set<string>();
  const add = (forms: readonly string[], label: number) => {
    const key = forms.join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const first = forms[0] ?? '';
    const own = known.get(first) ?? [];
    known.set(first, own);
    own.push({ forms, label });
  };
  for (const { paragraph, from, to, label } of votes) {
    if (label === 0 || paragraph.isBoilerplate) continue;
    const forms = paragraph.tokens.slice(from, to).map(({ form }) => form);
    add(forms, label);
    if (label === PERSON && forms.length > 1) add(forms.slice(-1), label);
  }
  for (const own of known.values()) own.sort((a, b) => b.forms.length - a.forms.length);
  return known;
}

function findKnown(
  { tokens, headline }: ParagraphNames,
  known: ReadonlyMap<string, readonly Known[]>,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const longest =
      headline[at] === 1 && tokens[at]?.capitalised
        ? known
            .get(tokens[at]?.form ?? '')
            ?.find(({ forms }) => forms.every((form, k) => tokens[at + k]?.form === form))
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
  words: readonly Token[],
  paragraphs: readonly { readonly names: ParagraphNames }[],
): ReadonlySet<string> {
  const asked = new Set(words.map(({ form }) => form));
  const small = new Set<string>();
  if (asked.size === 0) return small;
  for (const { names } of paragraphs)
    for (const { form, capitalised } of names.tokens) if (!capitalised && asked.has(form)) small.add(form);
  return small;
}
