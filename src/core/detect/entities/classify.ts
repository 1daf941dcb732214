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
import type { NameRun } from './runs';

const HEADS: ReadonlyMap<string, EntityType> = new Map([
  ...[...PLACE_HEADS].map((head) => [head, 'place'] as const),
  ...[...FACILITY_HEADS].map((head) => [head, 'facility'] as const),
  ...[...EVENT_HEADS].map((head) => [head, 'event'] as const),
  ...[...ORGANISATION_HEADS].map((head) => [head, 'organisation'] as const),
]);

const BEFORE_PLACES = wordSet('in near across outside');
const LONGEST_ACRONYM = 6;
const LONGEST_PERSON_WORDS = 4;

/**
 * What kind of thing a name is, by the simplest cue that speaks: a list of places, a demonym, the name's head
 * ("Ministry", "University of"), capitals throughout, the word before it. Two to four words without any cue are taken
 * for a person, as they mostly are in news; one such word is `other`.
 */
export function classify(tokens: readonly Token[], { from, to }: NameRun): EntityType {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  const single = words.length === 1 ? words[0] : undefined;
  if (PLACES.has(nameOf(tokens, { from, to }))) return 'place';
  if (single && isNationality(single)) return 'nationality';
  return headType(words) ?? typeByShape(words, tokens[from - 1]);
}

/** The word says what a name that ends with it is: "Ministry", "Street". */
export function isHead(word: Token | undefined): boolean {
  return word !== undefined && HEADS.has(word.form);
}

/** What the head of a name says: "Lorn Stadium" is a facility. `undefined` where it has none. */
export function headTypeOf(tokens: readonly Token[], { from, to }: NameRun): EntityType | undefined {
  if (to === from + 1) return headAlone(tokens[from]);
  return headType(tokens.slice(from, to).filter((token) => token.kind === 'word'));
}

/** The name as the lists have it: lower case, single spaces. */
export function nameOf(tokens: readonly Token[], { from, to }: NameRun): string {
  let name = tokens[from]?.form ?? '';
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token) name += token.spaced ? ` ${token.form}` : token.form;
  }
  return name;
}

function headAlone(word: Token | undefined): EntityType | undefined {
  const type = HEADS.get(word?.form ?? '');
  return type === 'organisation' || type === 'event' ? type : undefined;
}

/**
 * The head is the last word, or the last before "of"; failing these any word that names an organisation. A head that
 * is the whole name ("Congress", "the Games") can be an organisation or an event only.
 */
function headType(words: readonly Token[]): EntityType | undefined {
  if (words.length === 1) return headAlone(words[0]);
  const last = HEADS.get(words[words.length - 1]?.form ?? '');
  if (last !== undefined) return last;
  const ofAt = words.findIndex((word) => word.form === 'of');
  const beforeOf = ofAt > 0 ? HEADS.get(words[ofAt - 1]?.form ?? '') : undefined;
  if (beforeOf !== undefined) return beforeOf;
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
