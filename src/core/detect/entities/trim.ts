import { FUNCTION_WORDS } from '../../text/functionWords';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { isHead } from './classify';
import { JOBS, TRADES } from './cueNouns';
import type { NameRun } from './runs';
import { withoutTitles } from './splitRun';

// What the tagger takes for a part of a name and is none, and the reverse.

/** Ranks that are written short before people's names, besides the titles. */
const SHORT_RANKS = wordSet('det ch insp supt cpl pte const cmdr maj brig cllr dci dsi');
/** Behind a person's name. */
const POSTNOMINALS = wordSet('kc qc mp msp mep mbe obe cbe kbe phd ph.d ph.d. m.d m.d. j.d. r.n. esq');
/** In capitals they are words like others. */
const ACRONYMS =
  wordSet(`cctv dna rna gdp cpi iq tv gps hiv ptsd adhd vat mri suv mba phd ceo cfo coo cto sms usb led atm pdf dvd ufo
  ai hr diy obe mbe cbe kbe`);
const SAINTS = wordSet('st saint');

/** "Supt Neil Venn" is a person, whatever it was taken for. Not: "CH-53". */
export function hasShortRank(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const name = tokens[behindRank(tokens, from)];
  return (
    behindRank(tokens, from) < to && name?.capitalised === true && SHORT_RANKS.has(tokens[from]?.form ?? '')
  );
}

/** Over the full stop of "Supt." */
function behindRank(tokens: readonly Token[], rank: number): number {
  return tokens[rank + 1]?.form === '.' ? rank + 2 : rank + 1;
}

/**
 * A person's name without titles, short ranks and jobs before it and letters behind it: "Ada Venn" of "Det Insp Ada Venn
 * OBE" and of a sentence that begins with "Striker Ada Venn".
 */
export function bareName(tokens: readonly Token[], run: NameRun): NameRun {
  let { from, to } = withoutNoun(tokens, withoutTitles(tokens, run), JOBS);
  while (hasShortRank(tokens, { from, to }))
    from = withoutTitles(tokens, { from: behindRank(tokens, from), to }).from;
  while (to > from + 1 && POSTNOMINALS.has(tokens[to - 1]?.form ?? '')) to--;
  return { from, to };
}

/** Without the common noun before a name that has its capital from the sentence's start. */
function withoutNoun(tokens: readonly Token[], { from, to }: NameRun, nouns: ReadonlySet<string>): NameRun {
  const first = tokens[from];
  const isNoun = to > from + 1 && first?.sentenceStart === true && nouns.has(first.form);
  return { from: isNoun ? from + 1 : from, to };
}

/** "PhD" of "Ada Venn, PhD". */
export function isPostnominal(tokens: readonly Token[], { from, to }: NameRun): boolean {
  return to === from + 1 && tokens[from - 1]?.form === ',' && POSTNOMINALS.has(tokens[from]?.form ?? '');
}

/** "DNA", "GDP" and "IQ of 130": what they stand for is no name. Not: "the USB union". */
export function isCommonAcronym(tokens: readonly Token[], { from, to }: NameRun): boolean {
  const word = tokens[from];
  const isAlone = to === from + 1 || (to === from + 3 && tokens[from + 1]?.form === 'of');
  return isAlone && word?.upper === true && ACRONYMS.has(word.form) && !isHead(tokens[to]);
}

/** "St Aldric's Hospital", of which the tagger saw the saint alone; nothing from `limit` on belongs to it. */
export function houseOf(tokens: readonly Token[], { from, to }: NameRun, limit: number): NameRun | undefined {
  const isSaint = to > from + 1 && SAINTS.has(tokens[from]?.form ?? '') && tokens[to]?.form === "'s";
  const house = tokens[to + 1];
  return isSaint && house?.capitalised && isHead(house) && to + 2 <= limit ? { from, to: to + 2 } : undefined;
}

const BEFORE_COMPANY = wordSet('at by from with to and');
const BEHIND_NAME = wordSet(', . ; : ? ! ) – —');
const BEFORE_THING = wordSet('own most many more few other');

/**
 * A body without its trade at a sentence's start ("Carmaker Lorn"), and with the genitive that it is called by: "at McDonald's,",
 * as nothing stands behind it that is had.
 */
export function companyName(tokens: readonly Token[], run: NameRun): NameRun {
  const { from, to } = withoutNoun(tokens, run, TRADES);
  const next = tokens[to + 1];
  const isGenitive = tokens[to]?.form === "'s" && BEFORE_COMPANY.has(tokens[from - 1]?.form ?? '');
  const isWord = next !== undefined && FUNCTION_WORDS.has(next.form) && !BEFORE_THING.has(next.form);
  const hasNothing = next === undefined || BEHIND_NAME.has(next.form) || isWord;
  return { from, to: isGenitive && hasNothing ? to + 1 : to };
}
