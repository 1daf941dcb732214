import type { Token } from '../../../text/tokens';
import { EVENT_HEADS, FACILITY_HEADS, ORGANISATION_HEADS, PLACE_HEADS, ROLES, TITLES } from '../lexicon';
import { hashText, mix } from './hash';
import { lookUp, type Table } from './table';

/** What is known of a word whatever stands around it. */
export interface Facts {
  /** Of the word in small letters. */
  readonly hash: number;
  /** How it is written, 0 to 10; see `shapeOf`. */
  readonly shape: number;
  /** The group of words that are used alike, from 1; 0 where the word is unknown. */
  readonly family: number;
  /** What kind of name such words mostly are where they have a capital, a group from 1; 0 where the word is unknown. */
  readonly bent: number;
  /** Family and bent in one. */
  readonly group: number;
  /** The lists that the word is on, a bit each. */
  readonly lists: number;
  /** What the word says about a name that ends with it: 0 nothing, else an index of `HEADS` from 1. */
  readonly head: number;
  readonly suffix: number;
  readonly prefix: number;
}

/** Words with what is known of them; the table's values are indexes of the arrays. */
export interface Words {
  readonly table: Table;
  readonly families: Uint8Array;
  readonly bents: Uint8Array;
  readonly lists: Uint8Array;
  /** Bents from this one on are those of words that mostly stand in small letters. */
  readonly commonBents: number;
}

/** What stands before a paragraph's first word and behind its last. */
export const NOTHING: Facts = {
  hash: 7,
  shape: 10,
  family: 0,
  bent: 0,
  group: 0,
  lists: 0,
  head: 0,
  suffix: 0,
  prefix: 0,
};

const HEADS = [ORGANISATION_HEADS, PLACE_HEADS, FACILITY_HEADS, EVENT_HEADS, ROLES, TITLES];

const CAPITALS = 2;
const PUNCTUATION = 6;
const YEAR = 7;
const NUMBER = 8;
const LOUD = 11;
export const SHAPES = 12;

/**
 * 0 small, 1 Capital, 2 ALL CAPITALS, 3 one letter, 4 McMixed, 5 U.S., 6 punctuation, 7 a year, 8 another number,
 * 9 capital and figures (G7); 10 is `NOTHING`, 11 ALL CAPITALS where everything is.
 */
export function shapeOf(text: string, token: Token, isHeadline: boolean): number {
  const { kind, start, end, form } = token;
  if (kind === 'punctuation') return PUNCTUATION;
  if (kind === 'number') return end - start === 4 && /^(?:1[6-9]|20)/.test(form) ? YEAR : NUMBER;
  if (!token.capitalised) return 0;
  if (form.includes('.')) return 5;
  if (end - start === 1) return 3;
  const last = text.charCodeAt(end - 1);
  if (last >= 0x30 && last <= 0x39) return 9;
  if (token.upper) return isHeadline ? LOUD : CAPITALS;
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a) return 4;
  }
  return 1;
}

/**
 * The facts of a word, given in small letters. Numbers count as a year, as short or as long; a common word in capitals
 * is an acronym, of which its own use says nothing (ICE, WHO).
 */
export function makeFacts(words: Words, form: string, shape: number): Facts {
  const isNumber = shape === YEAR || shape === NUMBER;
  const written = !isNumber ? form : shape === YEAR ? '1999' : form.length > 3 ? '1000' : '10';
  const plain = hashText(written);
  const index = lookUp(words.table, plain);
  const isAcronym = shape === CAPITALS && (words.bents[index] ?? 0) >= words.commonBents;
  const family = isAcronym ? 0 : (words.families[index] ?? 0);
  const bent = isAcronym ? 0 : (words.bents[index] ?? 0);
  const hash = isAcronym ? hashText(written.toUpperCase()) : plain;
  const isWord = shape !== PUNCTUATION && !isNumber;
  return {
    hash,
    shape,
    family,
    bent,
    group: (family << 6) | bent,
    lists: isAcronym ? 0 : (words.lists[index] ?? 0),
    head: 1 + HEADS.findIndex((heads) => heads.has(written)),
    suffix: isWord ? hashText(written.slice(-3)) : 0,
    prefix: isWord ? mix(hashText(written.slice(0, 3)), Math.min(written.length, 8) >> 1) : 0,
  };
}
