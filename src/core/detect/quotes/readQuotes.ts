import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import type { Part, QuoteType } from '../find';
import { type Attribution, attribute, type TokenRun } from './attribution';
import { findQuoted, type QuotedRun } from './marks';
import type { ParagraphQuote, ParagraphQuotes, Said } from './paragraphQuotes';

const FEWEST_DIRECT_WORDS = 6;
const SENTENCE_ENDS = new Set(['.', '!', '?', '…', ',']);
const LONGEST_BETWEEN_TOKENS = 60;

/**
 * The quotations of one paragraph, with what it says of their speakers; it knows nothing of other paragraphs and of
 * names. O(tokens).
 *
 * `direct` are quotations with a cue, long ones, and ones that end in a stop; other quoted words are `scare`. A
 * quotation without a cue follows the one before it, if no sentence starts between the two.
 */
export function readQuotes({ text, tokens }: Article): ParagraphQuotes {
  const { runs, head, tail } = findQuoted(tokens);
  let behind = head?.to ?? 0;
  const quotes = runs.map((run) => {
    const quote = readQuote(text, tokens, run, behind);
    behind = run.to;
    return quote;
  });
  const opens = runs[0]?.from === 0 ? tokens[0]?.form : undefined;
  const next = announced(text, tokens, behind);
  return {
    quotes,
    ...(opens === undefined ? {} : { opens }),
    ...(head ? { head: readQuote(text, tokens, head, 0) } : {}),
    ...(tail ? { tail: readQuote(text, tokens, tail, behind) } : {}),
    ...(next ? { next } : {}),
    ...(startsSentence(tokens, behind, tokens.length) ? {} : { passesOn: true }),
  };
}

function readQuote(text: string, tokens: readonly Token[], run: QuotedRun, floor: number): ParagraphQuote {
  const attribution = attribute(tokens, run, floor);
  const said = attribution && saidBy(text, tokens, attribution);
  return {
    ...spanOf(tokens, run),
    type: typeOf(tokens, run, attribution !== undefined),
    score: attribution ? 0.9 : 0.7,
    ...(said ? { said } : {}),
    ...(startsSentence(tokens, floor, run.from) ? {} : { follows: true }),
    ...(run.unclosed === undefined ? {} : { unclosed: run.unclosed }),
  };
}

/** Whose words the next paragraph has, where this one ends with a colon or comma: "The council stated:". */
function announced(text: string, tokens: readonly Token[], floor: number): Said | undefined {
  const last = tokens[tokens.length - 1]?.form;
  if (last !== ':' && last !== ',') return undefined;
  const attribution = attribute(tokens, { from: tokens.length, to: tokens.length }, floor);
  return attribution && saidBy(text, tokens, attribution);
}

/** A sentence starts between the two; text too long to tell counts as one. */
function startsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_BETWEEN_TOKENS) return true;
  for (let at = from; at < to; at++) if (tokens[at]?.sentenceStart) return true;
  return false;
}

function typeOf(tokens: readonly Token[], { from, to }: QuotedRun, isAttributed: boolean): QuoteType {
  if (isAttributed) return 'direct';
  let words = 0;
  for (let i = from; i < to && words < FEWEST_DIRECT_WORDS; i++) if (tokens[i]?.kind === 'word') words++;
  const isSentence = words > 2 && SENTENCE_ENDS.has(tokens[to - 2]?.form ?? '');
  return words >= FEWEST_DIRECT_WORDS || isSentence ? 'direct' : 'scare';
}

function saidBy(text: string, tokens: readonly Token[], { cue, speaker }: Attribution): Said {
  return {
    cue: partOf(text, tokens, cue),
    ...(speaker ? { speaker: partOf(text, tokens, speaker) } : {}),
  };
}

function partOf(text: string, tokens: readonly Token[], run: TokenRun): Part {
  const span = spanOf(tokens, run);
  return { ...span, text: text.slice(span.start, span.end) };
}

function spanOf(tokens: readonly Token[], { from, to }: TokenRun): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
