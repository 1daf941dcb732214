import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/wordSet';
import type { Article } from '../article';
import { type Attribution, announced, announcesSpeech, attribute, bylineAt } from './attribution';
import { indirectPieces } from './indirect';
import { foldQuotes, type Run } from './items';
import { findQuoted, type QuotedRun } from './marks';
import type { ParagraphQuote, ParagraphQuotes, Said } from './paragraphQuotes';
import { isShortSentence, isTitle, unsaidType } from './quotedType';
import { findReports, type Report } from './reports';

const LONGEST_BETWEEN = 60;
const MOST_IN_SENTENCE = 4;

/**
 * The quotations and the reported speech of one paragraph, with what it says of their speakers; it knows nothing of
 * other paragraphs and of names. O(tokens).
 *
 * Quotations with a cue are `direct`. One without a cue follows what was said before it, if it stands in the same
 * sentence or is a sentence right behind.
 */
export function readQuotes({ tokens }: Pick<Article, 'tokens'>): ParagraphQuotes {
  if (isBlockLine(tokens)) return readBlockLine(tokens);
  const { runs, head, tail } = findQuoted(tokens);
  const all = head ? [head, ...runs] : runs;
  const { items, quoteAt } = foldQuotes(tokens, all);
  const reports = findReports(items);
  const reader: Reader = { tokens, items, reports };
  const read = readRuns(reader, all, quoteAt);
  const [first] = runs;
  // Written out here and below rather than spread together: spreads were a third of the time.
  const found: Draft<ParagraphQuotes> = { quotes: withIndirect(reader, head ? read.slice(1) : read) };
  if (first?.from === 0) found.opens = openingMark(tokens, first);
  if (head && read[0]) found.head = read[0];
  if (tail) found.tail = { ...plainQuote(tokens, tail), unclosed: tail.unclosed ?? '' };
  passOn(reader, quoteAt, read, found);
  if (items[items.length - 1]?.form === ':') found.announces = true;
  return found;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Quoted words without a speaker. */
function plainQuote(tokens: readonly Token[], run: Run): ParagraphQuote {
  const { start, end } = spanOf(tokens, run);
  return { start, end, type: 'direct', score: SURE.unsaid };
}

/** "> It rains.", but not "> 5". */
function isBlockLine(tokens: readonly Token[]): boolean {
  return tokens[0]?.form === '>' && tokens[1]?.kind !== 'number';
}

/** A line that is itself between marks is read as it is written. */
function readBlockLine(tokens: readonly Token[]): ParagraphQuotes {
  let from = 0;
  while (tokens[from]?.form === '>') from++;
  const words = tokens.slice(from);
  if (words.length === 0) return { quotes: [], isBlock: true };
  if (findQuoted(words).runs[0]?.from === 0) return readQuotes({ tokens: words });
  const line = plainQuote(words, { from: 0, to: words.length });
  const byline = bylineAt(words, 0);
  if (byline === undefined) return { quotes: [{ ...line, follows: true }], isBlock: true };
  const said = saidBy(words, byline);
  return { quotes: [{ ...line, isByline: true, ...(said ? { said } : {}) }], isBlock: true };
}

const SURE = { said: 0.9, unsaid: 0.7, indirect: 0.8 };

interface Reader {
  readonly tokens: readonly Token[];
  readonly items: readonly Token[];
  readonly reports: readonly Report[];
}

function readRuns(
  reader: Reader,
  runs: readonly QuotedRun[],
  quoteAt: readonly number[],
): readonly ParagraphQuote[] {
  const { tokens, items, reports } = reader;
  const read: ParagraphQuote[] = [];
  let nextReport = 0;
  for (const [i, run] of runs.entries()) {
    const at = quoteAt[i] ?? 0;
    while ((reports[nextReport]?.sentence.to ?? Number.POSITIVE_INFINITY) <= at) nextReport++;
    const isName = isTitle(tokens, run);
    const unsaid = unsaidType(tokens, run);
    const found = attribute(items, at, reports);
    const isHeaded = found !== undefined && items[found.cue.from]?.form === ':';
    const isReply = isHeaded && announcesSpeech(items, at) && isShortSentence(tokens, run);
    const isTerm = isName || (isHeaded && unsaid === 'scare' && !isReply);
    const own = isTerm && !(found && isSaidBehind(tokens, run, found, at)) ? undefined : found;
    const isAlone = items[at]?.sentenceStart === true && unsaid === 'direct';
    const report = firstOfSentence(reports, nextReport - 1);
    const isBehindReport = isAlone && report?.sentence.to === at;
    const before = read[i - 1];
    const behind = (quoteAt[i - 1] ?? 0) + 1;
    const goesOn =
      before !== undefined &&
      (!startsSentence(items, behind, at) || (isAlone && staysWithSpeaker(items, behind, at)));
    const said =
      saidBy(items, own) ??
      (isBehindReport ? saidBy(items, report) : undefined) ??
      (goesOn && !isName ? before.said : undefined);
    const follows = said === undefined && ((at === 0 && isAlone) || (goesOn && before.follows === true));
    const quote: Draft<ParagraphQuote> = plainQuote(tokens, run);
    if (said === undefined) quote.type = unsaid;
    else {
      quote.score = SURE.said;
      quote.said = said;
    }
    if (follows) quote.follows = follows;
    if (run.unclosed !== undefined) quote.unclosed = run.unclosed;
    read.push(quote);
  }
  return read;
}

/** “Stop The Pipes,” Ada Venn said. */
function isSaidBehind(tokens: readonly Token[], run: QuotedRun, { cue }: Attribution, at: number): boolean {
  return cue.from > at && tokens[run.wordsTo - 1]?.form === ',';
}

/** Of the reports of one sentence, the last of which is at `last`, the first that is speech. */
function firstOfSentence(reports: readonly Report[], last: number): Report | undefined {
  let found = reports[last];
  for (let i = last; i >= Math.max(0, last - MOST_IN_SENTENCE); i--) {
    const report = reports[i];
    if (report?.sentence.from !== found?.sentence.from) break;
    if (report?.class === 'say' || report?.class === 'tell') found = report;
  }
  return found;
}

/** A sentence starts between the two; text too long to tell counts as one. */
function startsSentence(items: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_BETWEEN) return true;
  for (let at = from; at < to; at++) if (items[at]?.sentenceStart) return true;
  return false;
}

const PERSONS = wordSet('he she');
const LONGEST_ACT = 20;

/** “It rains,” she says. “It pours.” She laughs. “It always does.” */
function staysWithSpeaker(items: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_ACT) return false;
  for (let at = from; at < to; at++)
    if (items[at]?.sentenceStart && !PERSONS.has(items[at]?.form ?? '')) return false;
  return true;
}

/** The quotations and the reported speech in order of their starts. */
function withIndirect(reader: Reader, read: readonly ParagraphQuote[]): readonly ParagraphQuote[] {
  const { items, reports } = reader;
  const indirect: ParagraphQuote[] = [];
  for (const report of reports) {
    const [first, second] = indirectPieces(items, report);
    const said = saidBy(items, report);
    if (first === undefined || said === undefined) continue;
    const { start, end } = spanOf(items, { from: first.from, to: (second ?? first).to });
    const quote: Draft<ParagraphQuote> = { start, end, type: 'indirect', score: SURE.indirect, said };
    if (second) quote.parts = [spanOf(items, first), spanOf(items, second)];
    indirect.push(quote);
  }
  if (indirect.length === 0) return read;
  return [...read, ...indirect].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Notes what the paragraph's last sentence leaves to a quotation at the start of the next. */
function passOn(
  reader: Reader,
  quoteAt: readonly number[],
  read: readonly ParagraphQuote[],
  found: Draft<ParagraphQuotes>,
): void {
  const { items, reports } = reader;
  const report = firstOfSentence(reports, reports.length - 1);
  const last = read[read.length - 1];
  const lastAt = quoteAt[quoteAt.length - 1] ?? -1;
  if (report?.sentence.to === items.length && report.sentence.from >= lastAt - LONGEST_BETWEEN) {
    leave(saidBy(items, report), found);
  } else if (last && !startsSentence(items, lastAt + 1, items.length)) {
    leave(last.said, found);
    if (!last.said && last.follows) found.passesOn = true;
  } else leave(saidBy(items, announced(items, items.length)), found);
}

function leave(said: Said | undefined, found: Draft<ParagraphQuotes>): void {
  if (said) found.next = said;
}

function openingMark(tokens: readonly Token[], { from }: QuotedRun): string {
  const form = tokens[from]?.form ?? '';
  return tokens[from + 1]?.form === form && tokens[from + 1]?.spaced === false ? form + form : form;
}

function saidBy(items: readonly Token[], attribution: Attribution | undefined): Said | undefined {
  if (attribution === undefined) return undefined;
  const { cue, speaker } = attribution;
  return speaker ? { cue: spanOf(items, cue), speaker: spanOf(items, speaker) } : { cue: spanOf(items, cue) };
}

function spanOf(tokens: readonly Token[], { from, to }: Run): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
