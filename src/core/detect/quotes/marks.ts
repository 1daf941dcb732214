import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';

// Which quotation marks belong together. One pass over the tokens, O(n): an opening mark waits for its closing one, at
// most to the paragraph's end. A straight mark opens where it stands behind white space or an opening bracket and
// before a word, so the sign of inches (6") opens nothing. Marks inside a quotation are left to it.

/** A pair of marks; token indexes of the first token, the mark itself, and behind the last. */
export interface QuotedRun {
  readonly from: number;
  readonly to: number;
  /** The pieces of a quotation that goes on in the next paragraphs, where each opens again; else `undefined`. */
  readonly parts?: readonly { readonly from: number; readonly to: number }[];
}

/** What closes each opening mark. A quotation opened by one shape is often closed by another. */
const CLOSERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['"', wordSet('" ” “')],
  ['“', wordSet('” "')],
  ['„', wordSet('“ ” "')],
  ['«', wordSet('»')],
  ['‘', wordSet("’ '")],
  ["'", wordSet("' ’")],
]);
const SINGLES = wordSet("' ‘");
const BEFORE_OPENING = wordSet('( [ — – - / :');
/** Words that an apostrophe shortens at their start: 'em, '90s. */
const SHORTENED = wordSet('em til tis twas cause n round bout cos');

/**
 * The quotations of the tokens in order, none inside another.
 * Not: apostrophes (don't, the players' bus, '90s), inches (6"), a mark that is never closed, unless its paragraph
 * begins with it, a comma or colon stands before it, or the next paragraph opens with the same mark.
 */
export function findQuoted(tokens: readonly Token[]): readonly QuotedRun[] {
  const runs: QuotedRun[] = [];
  const unclosed = new Map<string, number>();
  let at = 0;
  while (at < tokens.length) {
    const form = tokens[at]?.form ?? '';
    const run =
      CLOSERS.has(form) && (unclosed.get(form) ?? -1) <= at ? readQuoted(tokens, at, unclosed) : undefined;
    if (run) runs.push(run);
    at = run ? run.to : at + 1;
  }
  return runs;
}

/** `unclosed` keeps, by mark, how far it is known that nothing closes it, so that no stretch is searched twice. */
function readQuoted(
  tokens: readonly Token[],
  from: number,
  unclosed: Map<string, number>,
): QuotedRun | undefined {
  if (!opens(tokens, from)) return undefined;
  const form = tokens[from]?.form ?? '';
  const end = closingMark(tokens, from);
  if (end.isClosed) return { from, to: end.at + 1 };
  if (!SINGLES.has(form)) {
    const parts = continuedParts(tokens, from, end.at, form);
    const last = parts[parts.length - 1];
    if (last && parts.length > 1) return { from, to: last.to, parts };
    const isAnnounced = /^[,:]$/.test(tokens[from - 1]?.form ?? '');
    if (isAnnounced || tokens[from]?.paragraphStart) return { from, to: end.at };
  }
  unclosed.set(form, end.at);
  return undefined;
}

function opens(tokens: readonly Token[], at: number): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark === undefined || next === undefined || next.paragraphStart || next.spaced) return false;
  const isStraight = mark.form === '"' || mark.form === "'";
  if (isStraight && !mark.spaced && !BEFORE_OPENING.has(before?.form ?? '')) return false;
  if (mark.form === '‘' && !mark.spaced && before?.kind === 'word') return false;
  return !SINGLES.has(mark.form) || !(SHORTENED.has(next.form) || /^\d0$/.test(next.form));
}

/** The mark that closes the one at `from`, or the end of its paragraph. */
function closingMark(tokens: readonly Token[], from: number): { at: number; isClosed: boolean } {
  const form = tokens[from]?.form ?? '';
  const closers = CLOSERS.get(form);
  let at = from + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.paragraphStart) break;
    if (closers?.has(token.form) && closes(tokens, at)) return { at, isClosed: at > from + 1 };
  }
  return { at, isClosed: false };
}

/** A mark that stands behind a word and not right before another. */
function closes(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  const isBeforeWord =
    next !== undefined && !next.spaced && next.kind !== 'punctuation' && !next.paragraphStart;
  if (mark?.form === '”' || mark?.form === '»' || mark?.form === '“') return true;
  return mark?.spaced === false && !isBeforeWord;
}

/** The paragraphs of a quotation that is not closed where it began, as long as the next begins with the same mark. */
function continuedParts(tokens: readonly Token[], from: number, end: number, form: string) {
  const parts = [{ from, to: end }];
  let at = end;
  while (tokens[at]?.form === form && tokens[at]?.paragraphStart) {
    const next = closingMark(tokens, at);
    parts.push({ from: at, to: next.isClosed ? next.at + 1 : next.at });
    if (next.isClosed) break;
    at = next.at;
  }
  return parts;
}
