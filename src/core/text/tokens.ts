import { APOSTROPHE, CAPITAL, classAt, DIGIT, FOREIGN, LETTER, SMALL, SPACE } from './charClasses';
import { FUNCTION_WORDS } from './functionWords';
import { isGluedCurrency } from './gluedCurrency';
import { paragraphs } from './paragraphs';
import type { Span } from './span';
import { wordSet } from './wordSet';
import { shapeOf, wordShape } from './wordShape';

// The one tokeniser that every recogniser reads. A single pass over char codes, O(n), no regular expressions.
//
// A word is a run of letters (digits may follow: G7) with the apostrophes inside it (don't, d'Ampezzo), or a dotted
// abbreviation (U.S., p.m.). The possessive 's is a token of its own. A number is a run of digits with single
// commas and points between them, well formed or not (3,500 and 192.168.0.1), or a decimal without its zero (.300): what
// it means is for the reader to say. A currency glued to it is a word of its own (RM50, USD20).
// Every other visible character is punctuation by itself.

type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, a number or a mark; `start` and `end` are UTF-16 in the text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Of a word its lower case with straight apostrophes; of the others their characters. */
  readonly form: string;
  /** The word begins with a capital, also behind an elided article (d'Ampezzo). */
  readonly capitalised: boolean;
  /** The word has two letters or more, none of them small. */
  readonly upper: boolean;
  /** White space stands before it, or the text begins with it. */
  readonly spaced: boolean;
  readonly sentenceStart: boolean;
  /** The shape of its form (`shapeOf`). */
  readonly shape: number;
}

/** All tokens of a text in order; with `within` only those of these paragraphs. Never throws. */
export function tokenise(text: string, within: readonly Span[] = paragraphs(text)): readonly Token[] {
  const tokens: Token[] = [];
  for (const paragraph of within) tokeniseParagraph(text, paragraph, 0, tokens);
  return tokens;
}

/**
 * The tokens of one paragraph, counted from its start. Cutting it out before would cost a fifth more: the characters of
 * a part of a text are looked up in the text.
 */
export function tokenisePart(text: string, paragraph: Span): readonly Token[] {
  const tokens: Token[] = [];
  tokeniseParagraph(text, paragraph, paragraph.start, tokens);
  return tokens;
}

/** The quotation mark or bracket closes rather than opens: it stands directly behind something. */
function isCloser(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' && !token.spaced && CLOSERS.has(token.form);
}

const CLOSERS = new Set(['"', '”', '“', "'", '’', ')', ']', '»']);

/** A mark that ends sentences, or an abbreviation with its last point. */
function isStop({ kind, form }: Token): boolean {
  return kind === 'punctuation' ? STOPS.has(form) : kind === 'word' && form.endsWith('.');
}

const STOPS = new Set(['.', '!', '?', '…']);

/** With a capital, their full stop never ends a sentence. */
const BEFORE_NAMES =
  wordSet(`mr mrs ms mx dr prof st gen lt col maj capt sgt insp supt cpl pte adm cmdr sen rep gov pres hon rev fr
  messrs`);
const NEVER_LAST = wordSet('vs cf eg ie');
/** Their full stop ends no sentence before a number. */
const BEFORE_NUMBERS = wordSet('no nos fig vol pp p art sec approx');
/** Their full stop ends a sentence only before a word that names never begin with. */
const ABBREVIATIONS =
  wordSet(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
  sun inc corp co ltd jr bros dept est etc ave blvd rd calif fla mass ill ind tenn wash ariz conn colo va pa`);

/** Pushes its tokens; they count from `origin`. */
function tokeniseParagraph(text: string, { start, end }: Span, origin: number, tokens: Token[]): void {
  const first = tokens.length;
  let at = start;
  let spaced = true;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      spaced = true;
      at++;
      continue;
    }
    const isWord = (kind & LETTER) !== 0;
    const token = isWord ? readWord(text, at, end, kind, spaced) : readMark(text, at, end, kind, spaced);
    if (spaced && (token.capitalised || !isWord)) token.sentenceStart = startsSentence(tokens, first, token);
    if (tokens.length === first) token.sentenceStart = true;
    tokens.push(token);
    at = token.end;
    token.start -= origin;
    token.end -= origin;
    if (isWord && isPossessive(text, at, end)) {
      tokens.push(possessive(at - origin));
      at += 2;
    }
    spaced = false;
  }
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

/** A number or a mark. */
function readMark(text: string, start: number, limit: number, kind: number, spaced: boolean): Draft {
  const isNumber = kind === DIGIT || isDecimalPoint(text, start, limit, spaced);
  const end = isNumber ? numberEnd(text, start, limit) : punctuationEnd(text, start, limit);
  const form = end === start + 1 ? text.charAt(start) : text.slice(start, end);
  return {
    kind: isNumber ? 'number' : 'punctuation',
    start,
    end,
    form,
    capitalised: false,
    upper: false,
    spaced,
    sentenceStart: false,
    shape: shapeOf(form),
  };
}

/** Every character is looked at once. */
function readWord(text: string, start: number, limit: number, first: number, spaced: boolean): Draft {
  let end = start + 1;
  let rest = 0;
  while (end < limit) {
    const kind = classAt(text, end);
    if ((kind & LETTER) === 0) break;
    rest |= kind;
    end++;
  }
  const wholeEnd = end < limit ? behindLetters(text, start, end, limit) : end;
  if (wholeEnd > end || ((first | rest) & FOREIGN) !== 0) return readMixedWord(text, start, wholeEnd, spaced);
  const length = end - start;
  return {
    kind: 'word',
    start,
    end,
    form: (first | rest) === SMALL ? text.slice(start, end) : lowerCase(text, start, end, rest),
    capitalised: first === CAPITAL,
    upper: first === CAPITAL && rest === CAPITAL,
    spaced,
    sentenceStart: false,
    shape: wordShape(
      length,
      smallAt(text, start),
      smallAt(text, start + (length >> 1)),
      smallAt(text, end - 1),
    ),
  };
}

/** The code of an ASCII letter in lower case. */
const smallAt = (text: string, at: number) => text.charCodeAt(at) | 0x20;

/**
 * Of ASCII letters; `rest` are the classes of all but the first. Joined because `toLowerCase` is slow for a part of a
 * text that has curly quotation marks.
 */
function lowerCase(text: string, start: number, end: number, rest: number): string {
  if ((rest & CAPITAL) !== 0) return text.slice(start, end).toLowerCase();
  return String.fromCharCode(smallAt(text, start)) + text.slice(start + 1, end);
}

/** A word with apostrophes, points, digits or letters that are not ASCII. */
function readMixedWord(text: string, start: number, end: number, spaced: boolean): Draft {
  const written = text.slice(start, end);
  const small = written.toLowerCase();
  const hasCapital = small !== written;
  const form = small.replaceAll('’', "'");
  return {
    kind: 'word',
    start,
    end,
    form,
    capitalised: hasCapital && beginsWithCapital(written, small),
    upper: hasCapital && end - start > 1 && written === written.toUpperCase(),
    spaced,
    sentenceStart: false,
    shape: shapeOf(form),
  };
}

function beginsWithCapital(written: string, small: string): boolean {
  if (written[0] !== small[0]) return true;
  const apostrophe = written.search(/['’]/);
  return apostrophe > 0 && apostrophe <= 4 && written[apostrophe + 1] !== small[apostrophe + 1];
}

/** The 's (or ’s) behind a word, as a token of its own. */
function possessive(start: number): Token {
  return {
    kind: 'word',
    start,
    end: start + 2,
    form: "'s",
    capitalised: false,
    upper: false,
    spaced: false,
    sentenceStart: false,
    shape: POSSESSIVE_SHAPE,
  };
}

const POSSESSIVE_SHAPE = shapeOf("'s");

function isPossessive(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || classAt(text, at) !== APOSTROPHE) return false;
  const next = text.charCodeAt(at + 1) | 0x20;
  return next === 0x73 && !(at + 2 < limit && isLetter(text, at + 2));
}

/** Where a word ends whose first letters end at `from`: it goes on over points, digits and apostrophes. */
function behindLetters(text: string, start: number, from: number, limit: number): number {
  if (from === start + 1 && text.charCodeAt(from) === 0x2e) return dottedEnd(text, start, limit);
  let at = from;
  while (at < limit) {
    const kind = classAt(text, at);
    if ((kind & LETTER) !== 0) at++;
    else if (kind === DIGIT) {
      if (isGluedCurrency(text, start, at)) break;
      at++;
    } else if (kind === APOSTROPHE && isInner(text, at, limit)) at += 2;
    else break;
  }
  return at;
}

function isInner(text: string, apostrophe: number, limit: number): boolean {
  return apostrophe + 1 < limit && isLetter(text, apostrophe + 1) && !isPossessive(text, apostrophe, limit);
}

/** The end of an abbreviation of single letters (U.S., p.m., D.C), or of its first letter where there is none. */
function dottedEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at + 1 < limit && text.charCodeAt(at + 1) === 0x2e && isLetter(text, at)) at += 2;
  const isDotted = at - start > 2;
  if (at >= limit || !isLetter(text, at)) return isDotted ? at : start + 1;
  if (at + 1 < limit && isLetter(text, at + 1)) return isDotted ? at : start + 1;
  return at + 1;
}

/** The point of ".300", which nothing stands before. */
function isDecimalPoint(text: string, at: number, limit: number, spaced: boolean): boolean {
  return spaced && text.charCodeAt(at) === 0x2e && at + 1 < limit && isDigit(text, at + 1);
}

function numberEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) at++;
    else if ((code === 0x2c || code === 0x2e) && at + 1 < limit && isDigit(text, at + 1)) at += 2;
    else break;
  }
  return at;
}

function punctuationEnd(text: string, start: number, limit: number): number {
  const isPair =
    (text.charCodeAt(start) & 0xfc00) === 0xd800 && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
  return isPair && start + 2 <= limit ? start + 2 : start + 1;
}

/**
 * A sentence starts behind a stop and the quotation marks and brackets that close after it, at white space, unless
 * the next word is small or the stop belongs to an abbreviation or an initial. `next` is to stand behind the tokens.
 */
function startsSentence(tokens: readonly Token[], first: number, next: Token): boolean {
  let at = tokens.length - 1;
  while (at >= first && isCloser(tokens[at])) at--;
  const mark = at < first ? undefined : tokens[at];
  if (mark === undefined || !isStop(mark) || isStop(next)) return false;
  const isCommonStart = next.kind === 'word' && FUNCTION_WORDS.has(next.form);
  if (mark.kind === 'word') return isCommonStart;
  if (mark.form !== '.') return true;
  const before = at > first ? tokens[at - 1] : undefined;
  if (before?.kind !== 'word' || mark.spaced) return true;
  if (NEVER_LAST.has(before.form)) return false;
  if (BEFORE_NUMBERS.has(before.form)) return next.kind !== 'number';
  if (BEFORE_NAMES.has(before.form) && before.capitalised) return false;
  if (ABBREVIATIONS.has(before.form) && before.capitalised) return isCommonStart;
  const isUnit = !before.spaced && at > first + 1 && tokens[at - 2]?.kind === 'number';
  const isInitial = before.capitalised && before.end - before.start === 1 && before.form !== 'i' && !isUnit;
  return !isInitial || isCommonStart;
}

const isLetter = (text: string, at: number) => (classAt(text, at) & LETTER) !== 0;
const isDigit = (text: string, at: number) => classAt(text, at) === DIGIT;
