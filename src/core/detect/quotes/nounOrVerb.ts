import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { isNationality } from '../entities/lexicon';
import type { CueWord } from './cues';
import { QUOTED } from './items';
import { PRONOUNS } from './nounPhrase';

// Whether a word that may report is a verb where it stands, by its neighbours.

const MODALS = wordSet('will would could can should may might must did does do also');
const CLAUSE_STARTS = wordSet('how why he she it they we there no');
/** A verb that shows that the noun phrase before it is its subject. */
export const FINITE = wordSet(
  'is are was were has have had will would could can should may might must did does do',
);
const PLURALS = wordSet('people police who many some few others most critics media men women public');
const BEFORE_WARNING =
  wordSet(`issue issues issued issuing give gives gave given giving sound sounds sounded sounding deliver delivered repeat
  repeated renew renewed ignore ignored receive received send sent lift lifted cancel cancelled after despite under with
  was is be`);
const LONGEST_WARNING = 5;
const ADJECTIVES =
  wordSet(`western eastern northern southern official unofficial early earlier initial latest local recent federal
  public private previous independent further new final internal economic medical`);

/** The cue at `at` is no verb: "Savings plans that", "the president's remarks", "so-called". */
export function isNounHere(items: readonly Token[], at: number, word: CueWord): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (before === undefined || (before.kind === 'number' && word.isNoun)) return true;
  if (before.form === QUOTED) return false;
  if (before.form === '-' && items[at]?.spaced === false) return true;
  if (before.form === "'s" && word.shape !== 'participle') return true;
  if (word.shape === 'participle') return FINITE.has(next?.form ?? '') || isGiven(items, at);
  if (!word.isNoun) return false;
  if (word.shape === 'base') {
    if (next?.form === 'that' && mayGovernBase(before)) return false;
    return !(PRONOUNS.has(before.form) || MODALS.has(before.form));
  }
  // "Its agency, the UNHCR, estimates that".
  if (before.form === ',' && next?.form === 'that') return false;
  const isPlainSubject =
    PRONOUNS.has(before.form) ||
    (before.capitalised && items[at - 2]?.kind !== 'number' && !isAdjective(before));
  return !isPlainSubject && !CLAUSE_STARTS.has(next?.form ?? '');
}

/** "Issued a rare red warning for the coast". Not: "a leaked memo warning of floods". */
function isGiven(items: readonly Token[], at: number): boolean {
  if (items[at]?.form !== 'warning') return false;
  for (let start = at - 1; start >= Math.max(1, at - LONGEST_WARNING); start--) {
    const { form, capitalised } = items[start] ?? {};
    if (form === 'a' || form === 'an' || form === 'the')
      return BEFORE_WARNING.has(items[start - 1]?.form ?? '');
    if (capitalised) return false;
  }
  return false;
}

/** "Western estimates", "German reports": a capital at the start of a sentence makes no name. */
function isAdjective(token: Token): boolean {
  return token.sentenceStart && (ADJECTIVES.has(token.form) || isNationality(token));
}

/** A base form may follow it: a plural, or a pronoun but he, she and it. */
export function mayGovernBase(subject: Token | undefined): boolean {
  if (subject === undefined) return false;
  const { form } = subject;
  if (PRONOUNS.has(form)) return form !== 'he' && form !== 'she' && form !== 'it';
  return form.endsWith('s') || PLURALS.has(form);
}
