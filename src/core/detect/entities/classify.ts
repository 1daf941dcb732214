import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { EntityType } from '../find';
import {
  EVENT_HEADS,
  FACILITY_HEADS,
  isNationality,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACES,
  ROLES,
} from './lexicon';
import type { NameRun } from './names';

const HEADS: readonly (readonly [ReadonlySet<string>, EntityType])[] = [
  [ORGANISATION_HEADS, 'organisation'],
  [EVENT_HEADS, 'event'],
  [FACILITY_HEADS, 'facility'],
  [PLACE_HEADS, 'place'],
];

const BEFORE_PLACES = wordSet('in near across outside');
const LONGEST_ACRONYM = 6;
const LONGEST_PERSON_WORDS = 4;

/**
 * What kind of thing a name is, by the simplest cue that speaks: a list of places, a demonym, the name's head
 * ("Ministry", "University of"), capitals throughout, the word before it. Two to four words
 * without any cue are taken for a person, as they mostly are in news; one such word is `other`.
 */
export function classify(tokens: readonly Token[], { from, to }: NameRun): EntityType {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  const name = nameOf(tokens, { from, to });
  const single = words.length === 1 ? words[0] : undefined;
  if (PLACES.has(name)) return 'place';
  if (single && isNationality(single)) return 'nationality';
  return headType(words) ?? typeByShape(words, tokens[from - 1]);
}

/** The word says what a name that ends with it is: "Ministry", "Street". */
export function isHead(word: Token | undefined): boolean {
  return HEADS.some(([forms]) => forms.has(word?.form ?? ''));
}

/** The name as the lists have it: lower case, single spaces. */
export function nameOf(tokens: readonly Token[], { from, to }: NameRun): string {
  return tokens
    .slice(from, to)
    .map((token, i) => (i > 0 && token.spaced ? ` ${token.form}` : token.form))
    .join('');
}

/**
 * The head is the last word, or the last before "of"; failing these any word that names an organisation. A head that
 * is the whole name ("Congress", "the Games") can be an organisation or an event only.
 */
function headType(words: readonly Token[]): EntityType | undefined {
  if (words.length === 1) return HEADS.slice(0, 2).find(([forms]) => forms.has(words[0]?.form ?? ''))?.[1];
  const ofAt = words.findIndex((word) => word.form === 'of');
  const heads = [words[words.length - 1], ofAt > 0 ? words[ofAt - 1] : undefined];
  for (const head of heads) {
    const type = HEADS.find(([forms]) => forms.has(head?.form ?? ''))?.[1];
    if (type !== undefined) return type;
  }
  return words.some((word) => ORGANISATION_HEADS.has(word.form)) ? 'organisation' : undefined;
}

function typeByShape(words: readonly Token[], before: Token | undefined): EntityType {
  const [first] = words;
  if (words.length === 1 && first?.upper && first.form.length <= LONGEST_ACRONYM) return 'organisation';
  if (BEFORE_PLACES.has(before?.form ?? '')) return 'place';
  if (words.every((word) => word.upper)) return 'other';
  if (words.length === 1) return ROLES.has(before?.form ?? '') ? 'person' : 'other';
  const isJoined = words.some((word) => word.form === 'of' || word.form === 'for' || word.form === 'and');
  if (isJoined || before?.form === 'the') return 'organisation';
  return words.length <= LONGEST_PERSON_WORDS ? 'person' : 'other';
}
