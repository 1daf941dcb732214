import type { Token } from '../../text/tokens';
import { Hearsay, keyOf } from './hearsay';
import type { ParagraphNames } from './readNames';
import type { NameRun } from './runs';
import type { Cut } from './tagger/cut';
import { LABEL_COUNT } from './tagger/lattice';

// The document pass over what the tagger read paragraph by paragraph: the same words are mostly the same thing
// throughout an article, a surname is the person whose full name stands anywhere in it, and an acronym in brackets is
// what stands before them. Every mention adds to its own scores what the others have to say. O(mentions). The weights
// were chosen on the development sets.

/** A mention with the label that it has in the light of the whole article. */
export interface Voted extends NameRun {
  readonly paragraph: ParagraphNames;
  /** Where the paragraph begins in the article. */
  readonly start: number;
  /** An index of `LABELS`, 0 where it is no name. */
  readonly label: number;
  /** How sure that is, 0 to 1. */
  readonly score: number;
}

interface Placed {
  readonly start: number;
  readonly names: ParagraphNames;
}

interface Ballot {
  readonly sums: number[];
  count: number;
}

/** The most that one mention has to say against a label. */
const LOUDEST = 8;
/** What others with the same words weigh, against a mention's own scores. */
const SAME_WORDS = 1;
/** What speaks for any name: in the training data some names have no label. */
const NAMED = 0.4;
/** What speaks against a sentence's first word that the article has in small letters, and never with a capital. */
const COMMON_WORD = 3;
/** What a name says of the one that it is joined with by "and". */
const BESIDE = 0.6;
const LOUDEST_BESIDE = 5;

/** All pieces of all paragraphs in order, each with the label that wins. */
export function vote(paragraphs: readonly Placed[]): readonly Voted[] {
  const ballots = new Map<string, Ballot>();
  const hearsay = new Hearsay();
  const keys: string[] = [];
  const written = writtenNames(paragraphs);
  for (const { names } of paragraphs) {
    const pieces = names.tagged ?? [];
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Cut;
      const key = wordsOf(names.tokens, piece, written);
      keys.push(key);
      if (names.isBoilerplate) continue;
      count(ballots, key, piece);
      hearsay.hear(names.tokens, piece, key, pieces[i + 1]);
    }
  }
  const common = findCommonWords(paragraphs);
  const voted: Voted[] = [];
  for (const { start, names } of paragraphs) {
    const pieces = names.tagged ?? [];
    for (const [i, piece] of pieces.entries()) {
      const key = keys[voted.length] ?? '';
      const scores = withOthers(piece, names.isBoilerplate, ballots.get(key), hearsay.about(key));
      for (const beside of [pieces[i - 1], pieces[i + 1]]) {
        if (beside !== undefined && areJoined(names.tokens, piece, beside)) addBeside(scores, beside);
      }
      scores[0] = (scores[0] ?? 0) - NAMED;
      if (isInDoubt(names.tokens, piece) && common.has(names.tokens[piece.from]?.form ?? ''))
        scores[0] = (scores[0] ?? 0) + COMMON_WORD;
      const { label, score } = winner(scores);
      voted.push({ from: piece.from, to: piece.to, paragraph: names, start, label, score });
    }
  }
  return voted;
}

/**
 * "Venn and Oduya", "the Wend or the Lorn": nothing but the conjunction stands between them. Not: "Ada Venn of Lorn and Bo
 * Oduya", "Ada Venn and Lorn's Bo Oduya", where one of them goes with another name.
 */
function areJoined(tokens: readonly Token[], one: NameRun, other: NameRun): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const form = tokens[first.to]?.form;
  if (form !== 'and' && form !== 'or') return false;
  const article = tokens[first.to + 1]?.form === 'the' ? 1 : 0;
  if (second.from !== first.to + 1 + article) return false;
  if (tokens[first.from - 1]?.form === 'of' && tokens[first.from - 2]?.capitalised) return false;
  return tokens[second.to]?.form !== "'s" || !tokens[second.to + 1]?.capitalised;
}

/** What is joined is mostly of one kind; whether it is a name at all, each says for itself. */
function addBeside(scores: number[], beside: Cut): void {
  for (let label = 1; label < LABEL_COUNT; label++) {
    scores[label] = (scores[label] ?? 0) + BESIDE * Math.max(-LOUDEST_BESIDE, beside.scores[label] ?? 0);
  }
}

function count(ballots: Map<string, Ballot>, key: string, { scores }: Cut): void {
  const ballot = ballots.get(key) ?? { sums: new Array<number>(LABEL_COUNT).fill(0), count: 0 };
  ballots.set(key, ballot);
  ballot.count++;
  for (let label = 0; label < LABEL_COUNT; label++) {
    ballot.sums[label] = (ballot.sums[label] ?? 0) + voice(scores, label);
  }
}

function voice(scores: readonly number[], label: number): number {
  return Math.max(-LOUDEST, scores[label] ?? 0);
}

function withOthers(
  { scores }: Cut,
  isBoilerplate: boolean,
  ballot: Ballot | undefined,
  shortForm: readonly number[] | undefined,
): number[] {
  const others = (ballot?.count ?? 0) - (isBoilerplate ? 0 : 1);
  // Two others say as much as any number of them.
  const weight = others > 0 ? (SAME_WORDS * Math.min(others, 2)) / others : 0;
  const together: number[] = [];
  for (let label = 0; label < LABEL_COUNT; label++) {
    const said = (ballot?.sums[label] ?? 0) - (isBoilerplate ? 0 : voice(scores, label));
    together.push((scores[label] ?? 0) + weight * said + (shortForm?.[label] ?? 0));
  }
  return together;
}

/** A lone word that owes its capital to its place. */
function isInDoubt(tokens: readonly Token[], { from, to }: Cut): boolean {
  const token = tokens[from];
  return to === from + 1 && token?.sentenceStart === true && !token.upper;
}

/** Of the words in doubt those that the article has in small letters, and never with a capital inside a sentence. */
function findCommonWords(paragraphs: readonly Placed[]): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { names } of paragraphs) {
    for (const piece of names.tagged ?? []) {
      if (isInDoubt(names.tokens, piece)) asked.add(names.tokens[piece.from]?.form ?? '');
    }
  }
  if (asked.size === 0) return asked;
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { names } of paragraphs) {
    for (const { form, kind, capitalised, sentenceStart } of names.tokens) {
      if (kind !== 'word' || sentenceStart || !asked.has(form)) continue;
      (capitalised ? capital : small).add(form);
    }
  }
  for (const form of capital) small.delete(form);
  return small;
}

function winner(scores: readonly number[]): { label: number; score: number } {
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < LABEL_COUNT; other++) {
    const score = scores[other] ?? 0;
    if (score > best) {
      second = best;
      best = score;
      label = other;
    } else if (score > second) second = score;
  }
  return { label, score: Math.round(100 / (1 + Math.exp(second - best))) / 100 };
}

/** Names of one word and last words of longer ones, in small letters, that the article has with one capital. */
function writtenNames(paragraphs: readonly Placed[]): ReadonlySet<string> {
  const written = new Set<string>();
  for (const { names } of paragraphs) {
    for (const piece of names.tagged ?? []) {
      const last = names.tokens[piece.to - 1];
      if (piece.label > 0 && last?.upper === false && !isInDoubt(names.tokens, piece)) written.add(last.form);
    }
  }
  return written;
}

/** The words that make a mention the same as another: "US" is not "us", and "VENN" is "Venn" where that is written too. */
function wordsOf(tokens: readonly Token[], { from, to }: NameRun, written: ReadonlySet<string>): string {
  const first = tokens[from];
  if (to === from + 1) return first !== undefined && written.has(first.form) ? first.form : keyOf(first);
  let key = '';
  for (let at = from; at < to; at++) key += ` ${tokens[at]?.form}`;
  return key;
}
