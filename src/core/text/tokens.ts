import { FUNCTION_WORDS } from './functionWords';
import { paragraphs } from './paragraphs';
import type { Span } from './span';
import { wordSet } from './wordSet';

// The one tokeniser that every recogniser reads. A single pass over char codes, O(n), no regular expressions.
//
// A word is a run of letters (digits may follow: G7) with the apostrophes inside it (don't, d'Ampezzo), or a dotted
// abbreviation (U.S., p.m.). The possessive 's is a token of its own. A number is a run of digits with single
// commas and points between them, well formed or not (3,500 and 192.168.0.1), or a decimal without its zero (.300): what
// it means is for the reader to say. A currency glued to it is a word of its own (RM50, USD20).
// Every other visible character is punctuation by itself.

type TokenKind = 'word' | 'number' | 'punctuation';

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
  readonly paragraphStart: boolean;
}

/** All tokens of a text in order; with `within` only those of these paragraphs. Never throws. */
export function tokenise(text: string, within: readonly Span[] = paragraphs(text)): readonly Token[] {
  const tokens: Token[] = [];
  for (const paragraph of within) tokeniseParagraph(text, paragraph, tokens);
  return tokens;
}

/** The quotation mark or bracket closes rather than opens: it stands directly behind something. */
function isCloser(token: Token): boolean {
  return CLOSERS.has(token.form) && !token.spaced;
}

const CLOSERS = new Set(['"', '”', '“', "'", '’', ')', ']', '»']);
const STOPS = new Set(['.', '!', '?', '…']);

/** With a capital, their full stop never ends a sentence. */
const BEFORE_NAMES =
  wordSet(`mr mrs ms mx dr prof st gen lt col maj capt sgt adm cmdr sen rep gov pres hon rev fr
  messrs`);
const NEVER_LAST = wordSet('vs cf eg ie');
/** Their full stop ends no sentence before a number. */
const BEFORE_NUMBERS = wordSet('no nos fig vol pp p art sec approx');
/** Their full stop ends a sentence only before a word that names never begin with. */
const ABBREVIATIONS =
  wordSet(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
  sun inc corp co ltd jr bros dept est etc ave blvd rd calif fla mass ill ind tenn wash ariz conn colo va pa`);

function tokeniseParagraph(text: string, { start, end }: Span, tokens: Token[]): void {
  const first = tokens.length;
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    const token = readToken(text, at, end, spaced, tokens.length === first);
    tokens.push(token);
    at = token.end;
    if (token.kind === 'word' && at < end && isApostrophe(text.charCodeAt(at)))
      at = pushPossessive(text, at, end, tokens);
    spaced = false;
  }
  markSentences(tokens, first);
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

function readToken(
  text: string,
  start: number,
  limit: number,
  spaced: boolean,
  paragraphStart: boolean,
): Draft {
  const code = text.charCodeAt(start);
  if (isLetter(code)) return readWord(text, start, wordEnd(text, start, limit), spaced, paragraphStart);
  const isNumber = isDigit(code) || (code === 0x2e && isDecimalPoint(text, start, limit, spaced));
  const end = isNumber ? numberEnd(text, start, limit) : punctuationEnd(text, start, limit);
  return {
    kind: isNumber ? 'number' : 'punctuation',
    start,
    end,
    form: end === start + 1 ? text.charAt(start) : text.slice(start, end),
    capitalised: false,
    upper: false,
    spaced,
    sentenceStart: paragraphStart,
    paragraphStart,
  };
}

function readWord(text: string, start: number, end: number, spaced: boolean, paragraphStart: boolean): Draft {
  const written = text.slice(start, end);
  const isPlainWord = isPlain(text, start, end);
  const small = isPlainWord ? written : written.toLowerCase();
  const hasCapital = !isPlainWord && small !== written;
  return {
    kind: 'word',
    start,
    end,
    form: isPlainWord || !small.includes('’') ? small : small.replaceAll('’', "'"),
    capitalised: hasCapital && beginsWithCapital(written, small),
    upper: hasCapital && end - start > 1 && written === written.toUpperCase(),
    spaced,
    sentenceStart: paragraphStart,
    paragraphStart,
  };
}

/** Nothing but small ASCII letters, as most words are: their lower case is what is written. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function beginsWithCapital(written: string, small: string): boolean {
  if (written[0] !== small[0]) return true;
  const apostrophe = written.search(/['’]/);
  return apostrophe > 0 && apostrophe <= 4 && written[apostrophe + 1] !== small[apostrophe + 1];
}

/** The 's (or ’s) behind a word, as a token of its own. Returns where to go on. */
function pushPossessive(text: string, at: number, limit: number, tokens: Token[]): number {
  if (!isPossessive(text, at, limit)) return at;
  tokens.push({
    kind: 'word',
    start: at,
    end: at + 2,
    form: "'s",
    capitalised: false,
    upper: false,
    spaced: false,
    sentenceStart: false,
    paragraphStart: false,
  });
  return at + 2;
}

function isPossessive(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || !isApostrophe(text.charCodeAt(at))) return false;
  const next = text.charCodeAt(at + 1) | 0x20;
  return next === 0x73 && !(at + 2 < limit && isLetter(text.charCodeAt(at + 2)));
}

/** Written without a space before the digits, which are a number of their own. */
const CURRENCIES = wordSet('USD EUR GBP JPY CHF CNY INR AUD CAD NZD HKD SGD RM Rs RMB');
const LONGEST_CURRENCY = 3;

function wordEnd(text: string, start: number, limit: number): number {
  const dotted = dottedEnd(text, start, limit);
  if (dotted > start) return dotted;
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (isDigit(code)) {
      if (at - start <= LONGEST_CURRENCY && CURRENCIES.has(text.slice(start, at))) break;
      at++;
    } else if (isApostrophe(code) && isInner(text, at, limit)) at += 2;
    else break;
  }
  return at;
}

function isInner(text: string, apostrophe: number, limit: number): boolean {
  return (
    apostrophe + 1 < limit &&
    isLetter(text.charCodeAt(apostrophe + 1)) &&
    !isPossessive(text, apostrophe, limit)
  );
}

/** The end of an abbreviation of single letters (U.S., p.m., D.C), or `start` where there is none. */
function dottedEnd(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start + 1) !== 0x2e) return start;
  let at = start;
  while (at + 1 < limit && text.charCodeAt(at + 1) === 0x2e && isLetter(text.charCodeAt(at))) at += 2;
  if (at - start < 2) return start;
  const lastLetter = at < limit && isLetter(text.charCodeAt(at));
  if (lastLetter && at + 1 < limit && isLetter(text.charCodeAt(at + 1))) return at - start > 2 ? at : start;
  if (lastLetter) return at + 1;
  return at - start > 2 ? at : start;
}

/** The point of ".300", which nothing stands before. */
function isDecimalPoint(text: string, at: number, limit: number, spaced: boolean): boolean {
  return spaced && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
}

function numberEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 0x2c || code === 0x2e) && at + 1 < limit && isDigit(text.charCodeAt(at + 1))) at += 2;
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
 * the next word is small or the stop belongs to an abbreviation or an initial.
 */
function markSentences(tokens: Token[], first: number): void {
  let stop = -1;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Draft;
    if (token.kind === 'punctuation' ? STOPS.has(token.form) : isDotted(token)) {
      stop = i;
      continue;
    }
    if (stop < 0 || isCloser(token)) continue;
    if (token.spaced && mayStart(token) && endsSentence(tokens, stop, first, token))
      token.sentenceStart = true;
    stop = -1;
  }
}

const isDotted = (token: Token) => token.kind === 'word' && token.form.endsWith('.');
const mayStart = (token: Token) => token.kind !== 'word' || token.capitalised;

function endsSentence(tokens: readonly Token[], stop: number, first: number, next: Token): boolean {
  const mark = tokens[stop];
  if (mark === undefined) return false;
  const isCommonStart = next.kind === 'word' && FUNCTION_WORDS.has(next.form);
  if (isDotted(mark)) return isCommonStart;
  if (mark.form !== '.') return true;
  const before = stop > first ? tokens[stop - 1] : undefined;
  if (before?.kind !== 'word' || mark.spaced) return true;
  if (NEVER_LAST.has(before.form)) return false;
  if (BEFORE_NUMBERS.has(before.form)) return next.kind !== 'number';
  if (BEFORE_NAMES.has(before.form) && before.capitalised) return false;
  if (ABBREVIATIONS.has(before.form) && before.capitalised) return isCommonStart;
  const isInitial = before.capitalised && before.end - before.start === 1 && before.form !== 'i';
  return !isInitial || isCommonStart;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;

function isSpace(code: number): boolean {
  if (code < 0x80) return code <= 0x20;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** ASCII letters, and above them everything but the blocks of punctuation and symbols. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return code < 0xfe10;
}
