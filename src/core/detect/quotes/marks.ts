import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import { shapeTable } from '../../text/wordShape';

// Which quotation marks of a paragraph belong together. One pass over its tokens, O(n): an opening mark waits for its
// closing one, at most to the paragraph's end. A straight mark opens where it stands behind white space or an opening
// bracket and before a word, so the sign of inches (6") opens nothing. Marks inside a quotation are left to it.

/** A stretch between marks; token indexes of the opening mark and behind the last token. */
export interface QuotedRun {
  readonly from: number;
  readonly to: number;
  /** Behind the last word or mark that is quoted. */
  readonly wordsTo: number;
  /** The opening mark, where nothing closes it: the run ends with the paragraph. */
  readonly unclosed?: string;
}

/** What a paragraph has between quotation marks. */
interface QuotedRuns {
  /** The quotations in order, none inside another. */
  readonly runs: readonly QuotedRun[];
  /** From the start to a mark that closes what the paragraph did not open. */
  readonly head: QuotedRun | undefined;
  /** From the first mark that nothing closes to the end; a quotation only if the next paragraph opens again. */
  readonly tail: QuotedRun | undefined;
}

/** What closes each opening mark. A quotation opened by one shape is often closed by another, or the wrong way round. */
const CLOSERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['"', wordSet('" ” “')],
  ['“', wordSet('” " “')],
  ['”', wordSet('” "')],
  ['„', wordSet('“ ” "')],
  ['«', wordSet('»')],
  ['‘', wordSet("’ '")],
  ["'", wordSet("' ’")],
  ["''", wordSet("'' ’’")],
  ['``', wordSet("'' ’’ \"")],
]);
/** Written twice they are one double mark. */
const DOUBLED = wordSet("' ’ `");
const MAY_OPEN = shapeTable([...CLOSERS.keys(), ...DOUBLED]);
const SINGLES = wordSet("' ‘");
/** They open only behind white space or a bracket. */
const STANDS_FREE = wordSet(`" ' '' ”`);
/** Inside a quotation of another shape they open one of their own. */
const INNER = wordSet('" “');
const BEFORE_OPENING = wordSet('( [ — – - / :');
const BEFORE_CLOSING = wordSet('. , ! ? …');
/** Words that an apostrophe shortens at their start: 'em, '90s. */
const SHORTENED = wordSet('em til tis twas cause n round bout cos');

/**
 * The quotations of a paragraph.
 * Not: apostrophes (don't, the players' bus, '90s), inches (6"), a mark that is never closed, unless the paragraph
 * begins with it or a comma or colon stands before it.
 */
export function findQuoted(tokens: readonly Token[]): QuotedRuns {
  const runs: QuotedRun[] = [];
  const unclosed = new Set<string>();
  let head: QuotedRun | undefined;
  let tail: QuotedRun | undefined;
  let at = 0;
  while (at < tokens.length) {
    const from = at++;
    if (MAY_OPEN[tokens[from]?.shape ?? 0] === 0 || tokens[from]?.kind !== 'punctuation') continue;
    const mark = markAt(tokens, from);
    if (mark === undefined || unclosed.has(mark)) continue;
    if (!opens(tokens, from, mark)) {
      if (runs.length === 0 && closesEarlier(tokens, from, mark))
        head ??= { from: 0, to: from + mark.length, wordsTo: from };
      continue;
    }
    const close = closingMark(tokens, from + mark.length, mark);
    if (close.isFound) {
      if (close.at > from + mark.length) runs.push({ from, to: close.at + close.width, wordsTo: close.at });
      at = close.at + close.width;
    } else if (close.isReopened) continue;
    else if (isHeldOpen(tokens, from, mark)) {
      runs.push({ from, to: tokens.length, wordsTo: tokens.length, unclosed: mark });
      break;
    } else {
      unclosed.add(mark);
      if (!SINGLES.has(mark)) tail ??= { from, to: tokens.length, wordsTo: tokens.length, unclosed: mark };
    }
  }
  return { runs, head, tail };
}

/** The mark that begins at a token, of one token or two, where one may open there. */
function markAt(tokens: readonly Token[], at: number): string | undefined {
  const form = tokens[at]?.form ?? '';
  if (DOUBLED.has(form) && isDoubled(tokens, at)) return CLOSERS.has(form + form) ? form + form : undefined;
  return CLOSERS.has(form) ? form : undefined;
}

function isDoubled(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.form === tokens[at]?.form && tokens[at + 1]?.spaced === false;
}

function opens(tokens: readonly Token[], at: number, mark: string): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + mark.length]];
  if (token === undefined || next === undefined) return false;
  if (next.spaced) return isMisplaced(tokens, at, mark);
  if (STANDS_FREE.has(mark) && !token.spaced && !BEFORE_OPENING.has(before?.form ?? '')) return false;
  if (mark === '‘' && !token.spaced && before?.kind === 'word') return false;
  return !SINGLES.has(mark) || !(SHORTENED.has(next.form) || /^\d0$/.test(next.form));
}

/** Opens in spite of the space behind it (She said," Yes, it rains"): the next mark of its shape closes. */
function isMisplaced(tokens: readonly Token[], at: number, mark: string): boolean {
  if (mark !== '"' || tokens[at]?.spaced !== false || tokens[at - 1]?.form !== ',') return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_MISPLACED_TOKENS); i++) {
    if (tokens[i]?.form === mark) return tokens[i]?.spaced === false && closes(tokens, i, mark);
  }
  return false;
}

const LONGEST_MISPLACED_TOKENS = 120;

/**
 * The mark that closes one whose words begin at `from`; one of another shape, or of its own, may have been opened within.
 * `isReopened`: its shape opens again, and closes once too few, so that the first was never closed.
 */
function closingMark(tokens: readonly Token[], from: number, mark: string): Closing {
  const closers = CLOSERS.get(mark);
  let inner: string | undefined;
  let depth = 0;
  let isReopened = false;
  let earlier: Closing | undefined;
  for (let at = from; at < tokens.length && depth < DEEPEST; at++) {
    if (tokens[at]?.kind !== 'punctuation') continue;
    const form = tokens[at]?.form ?? '';
    const isPair = DOUBLED.has(form) && isDoubled(tokens, at);
    const closer = isPair ? form + form : form;
    if (closers?.has(closer) && closes(tokens, at, closer)) {
      const isOwn = closer === mark || (mark === '“' && closer === '”');
      const isOuter = inner === undefined || (isOwn && !SINGLES.has(mark));
      if (isOuter && depth === 0) return { at, width: closer.length, isFound: true };
      if (!isOuter || SINGLES.has(mark)) earlier ??= { at, width: closer.length, isFound: true };
      if (isOuter) depth--;
      else if (!SINGLES.has(mark)) inner = undefined;
    } else if (inner !== undefined && CLOSERS.get(inner)?.has(closer) && closes(tokens, at, closer)) {
      inner = undefined;
    } else if (tokens[at]?.spaced && tokens[at + closer.length]?.spaced === false) {
      if (closer === mark && opens(tokens, at, mark)) {
        depth++;
        isReopened = true;
      } else if (INNER.has(closer)) inner = closer;
    }
    if (isPair) at++;
  }
  return earlier ?? { at: tokens.length, width: 0, isFound: false, isReopened };
}

/** How many quotations of one shape may stand inside one another. */
const DEEPEST = 3;

interface Closing {
  readonly at: number;
  readonly width: number;
  readonly isFound: boolean;
  readonly isReopened?: boolean;
}

/** A mark that stands behind a word and not right before another. */
function closes(tokens: readonly Token[], at: number, mark: string): boolean {
  if (mark === '”' || mark === '»') return true;
  const next = tokens[at + mark.length];
  const isBeforeWord = next !== undefined && !next.spaced && next.kind !== 'punctuation';
  return tokens[at]?.spaced === false && !isBeforeWord;
}

/** A double mark behind a stop or a comma, that nothing in the paragraph opened. */
function closesEarlier(tokens: readonly Token[], at: number, mark: string): boolean {
  return !SINGLES.has(mark) && BEFORE_CLOSING.has(tokens[at - 1]?.form ?? '') && closes(tokens, at, mark);
}

function isHeldOpen(tokens: readonly Token[], from: number, mark: string): boolean {
  const before = tokens[from - 1]?.form;
  return !SINGLES.has(mark) && (from === 0 || before === ',' || before === ':');
}
