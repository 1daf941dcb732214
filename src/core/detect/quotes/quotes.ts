import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { Article } from '../article';
import type { EntityFind, Part, QuoteFind, QuoteType } from '../find';
import { type Attribution, attribute, type TokenRun } from './attribution';
import { findQuoted, type QuotedRun } from './marks';

const FEWEST_DIRECT_WORDS = 6;
const SENTENCE_ENDS = new Set(['.', '!', '?', '…', ',']);

/**
 * The quotations of an article in order, with speaker and cue where the text near them names them. `entities` are the
 * article's own, ascending: a speaker is linked to the first that stands in it.
 *
 * `direct` are quotations with a cue, long ones, and ones that end in a stop; other quoted words are `scare`. A
 * quotation without a cue has the speaker of the one before it, if no sentence starts between the two.
 */
export function findQuotes(article: Article, entities: readonly EntityFind[]): readonly QuoteFind[] {
  const { tokens } = article;
  const finds: QuoteFind[] = [];
  const linkSpeaker = makeLinker(entities);
  let floor = 0;
  let last: { quote: QuotedRun; attribution: Attribution } | undefined;
  for (const quote of findQuoted(tokens)) {
    const own = attribute(tokens, quote, floor);
    const attribution = own ?? (last && goesOn(tokens, last.quote, quote) ? last.attribution : undefined);
    finds.push(toFind(article, quote, attribution, linkSpeaker));
    if (attribution) last = { quote, attribution };
    floor = quote.to;
  }
  return finds;
}

function typeOf(tokens: readonly Token[], { from, to }: QuotedRun, isAttributed: boolean): QuoteType {
  if (isAttributed) return 'direct';
  let words = 0;
  for (let i = from; i < to && words < FEWEST_DIRECT_WORDS; i++) if (tokens[i]?.kind === 'word') words++;
  const isSentence = words > 2 && SENTENCE_ENDS.has(tokens[to - 2]?.form ?? '');
  return words >= FEWEST_DIRECT_WORDS || isSentence ? 'direct' : 'scare';
}

/** No sentence starts between the two: the second stands in the first's own sentence or right behind it. */
function goesOn(tokens: readonly Token[], first: QuotedRun, second: QuotedRun): boolean {
  let starts = 0;
  for (let at = first.to; at < second.from; at++) {
    if (at - first.to > LONGEST_BETWEEN_TOKENS) return false;
    if (tokens[at]?.sentenceStart) starts++;
  }
  return starts === 0;
}

const LONGEST_BETWEEN_TOKENS = 60;

type LinkSpeaker = (speaker: Span) => string | undefined;

/** Finds the entity that a speaker names: the first in its span that is no role and no nationality. O(log entities). */
function makeLinker(entities: readonly EntityFind[]): LinkSpeaker {
  return (speaker) => {
    let low = 0;
    let high = entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entities[middle]?.start ?? 0) < speaker.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < entities.length; i++) {
      const entity = entities[i];
      if (entity === undefined || entity.end > speaker.end) return undefined;
      if (entity.type !== 'role' && entity.type !== 'nationality') return entity.entity;
    }
    return undefined;
  };
}

function toFind(
  { text, tokens }: Article,
  quote: QuotedRun,
  attribution: Attribution | undefined,
  linkSpeaker: LinkSpeaker,
): QuoteFind {
  const span = spanOf(tokens, quote);
  const cue = attribution && partOf(text, tokens, attribution.cue);
  const speaker = attribution?.speaker && partOf(text, tokens, attribution.speaker);
  const entity = speaker && linkSpeaker(speaker);
  return {
    kind: 'quote',
    type: typeOf(tokens, quote, attribution !== undefined),
    ...span,
    text: text.slice(span.start, span.end),
    ...(speaker ? { speaker: entity === undefined ? speaker : { ...speaker, entity } } : {}),
    ...(cue ? { cue } : {}),
    ...(quote.parts ? { parts: quote.parts.map((part) => spanOf(tokens, part)) } : {}),
    score: attribution ? 0.9 : 0.7,
    recogniser: 'quotes.marks',
  };
}

function partOf(text: string, tokens: readonly Token[], run: TokenRun): Part {
  const span = spanOf(tokens, run);
  return { ...span, text: text.slice(span.start, span.end) };
}

function spanOf(tokens: readonly Token[], { from, to }: TokenRun): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
