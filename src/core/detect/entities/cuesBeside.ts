import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { WEEKDAYS } from '../figures/dateWords';
import { NOUNS_BEFORE, NOUNS_BEHIND } from './cueNouns';
import { ROLES } from './lexicon';
import type { NameRun } from './runs';
import type { Cut } from './tagger/cut';
import { LABELS } from './tagger/lattice';

// What stands beside a name may say what it is: "Ada Venn, a nurse from Lorn, said", "Lorn, a mining town,", "Venn's wife".
// Of 115 that speak in the development sets one is wrong, so that they weigh much; most names have none.

const PERSON = LABELS.indexOf('person');
const FAMILY = wordSet(
  'aunt brother brothers children cousin daughter daughters ex-wife father grandfather grandmother grandson husband mother nephew niece parents sister sisters son sons uncle widow wife',
);
const ARTICLES = wordSet('a an the');
/** Behind these what follows is somebody else: "in Lorn, a nurse said", "the head of Lorn, who left", "D-Lorn, the chairman". */
const BEFORE_OTHERS = wordSet('in at near from to outside across around on of for by with against the - , &');
const BEHIND_NOUNS = wordSet('of in for from at with and who that based near on');
const LONGEST_BEFORE_NOUN = 5;
const LONGEST_BEHIND_NOUN = 12;
const OLDEST = 110;

/**
 * The label that the words behind a name give it; `undefined` where they say nothing. O(1).
 *
 * Not: "In Lorn, a nurse said", "the head of Lorn, who left"; "Venn, a town clerk" is a person.
 */
export function labelOfCue(tokens: readonly Token[], { from, to }: NameRun): number | undefined {
  const [behind, first, second] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (first === undefined) return undefined;
  if (behind?.form === "'s") return FAMILY.has(first.form) ? PERSON : undefined;
  if (behind?.form === 'is' || behind?.form === 'was')
    return first.form === 'the' && FAMILY.has(second?.form ?? '') ? PERSON : undefined;
  if (behind?.form !== ',') return undefined;
  const mayBePerson = !BEFORE_OTHERS.has(tokens[from - 1]?.form ?? '');
  if (first.form === 'who' || (second?.form === ',' && isAge(first))) return mayBePerson ? PERSON : undefined;
  if (!ARTICLES.has(first.form)) return undefined;
  for (let at = to + 2; at < to + 2 + LONGEST_BEFORE_NOUN; at++) {
    const next = tokens[at + 1];
    if (next === undefined || tokens[at]?.kind !== 'word' || tokens[at]?.sentenceStart) return undefined;
    const isEnd = next.form === ',' || next.form === '.' || BEHIND_NOUNS.has(next.form);
    if (!isEnd) continue;
    const label = NOUNS_BEHIND.find(({ nouns }) => nouns.has(tokens[at]?.form ?? ''))?.label;
    if (label === undefined || (label === PERSON && !mayBePerson)) return undefined;
    return isClosed(tokens, at + 1) ? label : undefined;
  }
  return undefined;
}

/**
 * The label that the noun right before a name gives it: "the retailer Lorn". O(1). Not: "the company Ada Venn founded", "the
 * airline Friday said".
 */
export function labelOfNoun(tokens: readonly Token[], { from, to, label }: Cut): number | undefined {
  const [noun, name] = [tokens[from - 1], tokens[from]];
  if (noun === undefined || noun.capitalised || name?.sentenceStart) return undefined;
  if ((label === PERSON && to > from + 1) || ROLES.has(name?.form ?? '') || WEEKDAYS.has(name?.form ?? ''))
    return undefined;
  return NOUNS_BEFORE.get(noun.form);
}

function isAge({ kind, form }: Token): boolean {
  return kind === 'number' && /^\d{1,3}$/.test(form) && Number(form) <= OLDEST;
}

/** A comma or the sentence's end follows. */
function isClosed(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + LONGEST_BEHIND_NOUN; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentenceStart || token.form === ',' || token.form === '.') return true;
  }
  return false;
}
