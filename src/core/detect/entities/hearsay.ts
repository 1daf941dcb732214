import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { MONTHS } from '../figures/dateWords';
import { labelOfCue, labelOfNoun } from './cuesBeside';
import { NEWSPAPER_HEADS } from './lexicon';
import { surnameAt } from './shortNames';
import type { Cut } from './tagger/cut';
import { LABEL_COUNT, LABELS } from './tagger/lattice';

// What an article says about names besides what each mention says for itself, in the unit of the tagger's scores. The
// weights were chosen on the development sets.

const PERSON = LABELS.indexOf('person');
const ORGANISATION = LABELS.indexOf('organisation');
const PLACE = LABELS.indexOf('place');

/** What a full name says about its short form; less of a family ("the Venns"). */
const SHORT_FORM = 10;
/** What the words behind a name say about it. */
const CUE = 6;
/** What a name says about the acronym in brackets behind it: nearly all that there is to say. */
const ACRONYM = 12;
const LONGEST_ACRONYM = 6;
const SETTLEMENTS = wordSet(
  'capital city county district island port province region state suburb town village',
);

/** By the words of a name, as `keyOf` and the vote write them, what was said for each label; the loudest voice counts. */
export class Hearsay {
  private readonly said = new Map<string, number[]>();
  private readonly turns = new Map<string, number>();

  /** `LABEL_COUNT` weights; `undefined` where nothing was said. */
  about(key: string): readonly number[] | undefined {
    return this.said.get(key);
  }

  /** Takes in a piece, which is counted under `key`, with the piece behind it. */
  hear(tokens: readonly Token[], piece: Cut, key: string, next: Cut | undefined): void {
    this.hearSpeaker(tokens, piece, key);
    if (isDateline(tokens, piece)) this.say(key, PLACE, CUE);
    const cue = labelOfCue(tokens, piece) ?? labelOfNoun(tokens, piece);
    if (cue !== undefined) this.say(key, cue, CUE);
    if (tokens[piece.from - 1]?.form === 'of' && SETTLEMENTS.has(tokens[piece.from - 2]?.form ?? ''))
      this.say(key, PLACE, SHORT_FORM);
    const label = cue ?? piece.label;
    if (label > 0 && piece.to > piece.from + 1) this.hearShortForms(tokens, piece, label, next);
  }

  private hearShortForms(tokens: readonly Token[], piece: Cut, label: number, next: Cut | undefined): void {
    const { from, to } = piece;
    if (label === PERSON) {
      const surname = tokens[surnameAt(tokens, piece)];
      const isNew = this.say(keyOf(surname), PERSON, SHORT_FORM);
      if (isNew) this.say(`${surname?.form}s`, PERSON, SHORT_FORM / 4);
      this.say(keyOf(tokens[from]), PERSON, SHORT_FORM / 2);
    }
    if (label === ORGANISATION) {
      const last = tokens[to - 1];
      this.say(keyOf(tokens[from]), ORGANISATION, SHORT_FORM / 4);
      if (NEWSPAPER_HEADS.has(last?.form ?? '')) this.say(keyOf(last), ORGANISATION, SHORT_FORM / 2);
    }
    const isBracketed = next?.from === to + 1 && tokens[to]?.form === '(' && tokens[next.to]?.form === ')';
    const inner = isBracketed && next.to === next.from + 1 ? tokens[next.from] : undefined;
    if (!inner?.upper || inner.form.length > LONGEST_ACRONYM) return;
    if (isShortFor(inner.form, tokens.slice(from, to))) this.say(keyOf(inner), label, ACRONYM);
  }

  /** "VENN:" begins several paragraphs, as the turns of a transcript do; a place does so once, in a dateline. */
  private hearSpeaker(tokens: readonly Token[], { from, to, label }: Cut, key: string): void {
    if (from > 0 || label === 0 || tokens[to]?.form !== ':' || !tokens[to - 1]?.upper) return;
    const turns = (this.turns.get(key) ?? 0) + 1;
    this.turns.set(key, turns);
    if (turns > 1) this.say(key, PERSON, CUE);
  }

  /** Whether it was not said before as loud. */
  private say(key: string, label: number, by: number): boolean {
    const known = this.said.get(key);
    const own = known ?? new Array<number>(LABEL_COUNT).fill(0);
    if (known === undefined) this.said.set(key, own);
    if ((own[label] ?? 0) >= by) return false;
    own[label] = by;
    return true;
  }
}

const LONGEST_DATELINE = 14;
const DASHES = wordSet('– — - _');

/**
 * "LORN, March 11 —", "LORN, Wend (Argus) -" and "Lorn, 3 Dec -" at a paragraph's start. Not: "LORN - Signed Venn to a contract", which is how
 * lists name teams, and what a sentence goes on behind.
 */
function isDateline(tokens: readonly Token[], { from, to }: Cut): boolean {
  if (from > 0 || (tokens[to]?.form !== ',' && tokens[to]?.form !== '(')) return false;
  const isUpper = tokens[to - 1]?.upper === true;
  if (!isUpper && tokens[to]?.form === '(') return false;
  let tells = isUpper;
  for (let at = to; at < Math.min(tokens.length, LONGEST_DATELINE); at++) {
    const token = tokens[at];
    if (token === undefined || token.sentenceStart) return false;
    if (token.spaced && DASHES.has(token.form)) return tells;
    const isMonth = token.capitalised && MONTHS.has(token.form);
    if (token.kind === 'word' && !(isUpper ? token.capitalised : isMonth)) return false;
    tells ||= isMonth;
  }
  return false;
}

/** The letters are initials of the words, in their order. */
function isShortFor(letters: string, words: readonly Token[]): boolean {
  const initials = words.filter((word) => word.capitalised).map((word) => word.form[0] ?? '');
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What a word is counted under: "US" is not "us". */
export function keyOf(token: Token | undefined): string {
  if (token === undefined) return '';
  return token.upper && token.form.length <= LONGEST_ACRONYM ? token.form.toUpperCase() : token.form;
}
