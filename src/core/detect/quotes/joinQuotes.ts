import type { Span } from '../../text/span';
import type { EntityFind, Part, QuoteFind, QuoteType } from '../find';
import { linkSpeakers } from './linkSpeaker';
import type { ParagraphQuote, ParagraphQuotes, Said } from './paragraphQuotes';

/** A paragraph's quotations and where the text that they were read from begins in the article. */
export interface PlacedQuotes {
  readonly start: number;
  readonly quotes: ParagraphQuotes;
}

/**
 * The quotations of an article in order, from those of its paragraphs in order: quotations that go on in the next
 * paragraph are joined, speakers carry over (to a block quote only from a colon), and each speaker is linked to the entity it names. `entities` are the
 * article's own, ascending. The cost grows with the quotations, not with the text.
 */
export function joinQuotes(
  text: string,
  paragraphs: readonly PlacedQuotes[],
  entities: readonly EntityFind[],
): readonly QuoteFind[] {
  const finds: QuoteFind[] = [];
  let speech: Speech | undefined;
  let isAnnounced = false;
  let floor = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) continue;
    const mayFollow = isAnnounced || !paragraph.quotes.isBlock;
    for (const quote of quotesOf(paragraph, paragraphs[i + 1])) {
      if (quote.isByline || quote.start + paragraph.start < floor) continue;
      const pieces = piecesOf(quote, i, paragraphs);
      const said = saidOf(text, pieces) ?? (quote.follows && mayFollow ? speech : undefined);
      const find = toFind(text, pieces, said);
      finds.push(find);
      if (find.type === 'indirect') continue;
      floor = find.end;
    }
    const { next, passesOn, announces } = paragraph.quotes;
    isAnnounced = announces === true;
    speech = next ? placed(text, next, paragraph.start) : passesOn ? speech : undefined;
  }
  return linkSpeakers(text, finds, entities);
}

/** A paragraph's quotation and where the text that it was read from begins. */
interface Piece {
  readonly quote: ParagraphQuote;
  readonly offset: number;
}

/** Those of the paragraph, and the one that the next paragraph bears out. */
function quotesOf({ quotes }: PlacedQuotes, next: PlacedQuotes | undefined): readonly ParagraphQuote[] {
  const { tail } = quotes;
  if (tail?.unclosed === undefined || next?.quotes.opens !== tail.unclosed) return quotes.quotes;
  return [...quotes.quotes.filter((quote) => quote.end <= tail.start), tail];
}

/** The quotation with what it goes on with in the paragraphs behind it, as long as each opens again or the last closes. */
function piecesOf(quote: ParagraphQuote, at: number, paragraphs: readonly PlacedQuotes[]): readonly Piece[] {
  const first = paragraphs[at];
  const pieces: Piece[] = [{ quote, offset: first?.start ?? 0 }];
  if (first?.quotes.isBlock) return withBlockLines(pieces, at, paragraphs);
  let last = quote;
  let i = at + 1;
  while (last.unclosed !== undefined) {
    if (isInterruption(paragraphs[i], paragraphs[i + 1], last.unclosed)) i++;
    const next = paragraphs[i];
    const goesOn = next && (next.quotes.opens === last.unclosed ? openingQuote(next) : next.quotes.head);
    if (next === undefined || goesOn === undefined) break;
    pieces.push({ quote: goesOn, offset: next.start });
    last = goesOn;
    i++;
  }
  return pieces;
}

/** The caption of a picture or a link between two paragraphs of a quotation: nothing is quoted in it. */
function isInterruption(
  paragraph: PlacedQuotes | undefined,
  next: PlacedQuotes | undefined,
  mark: string,
): boolean {
  if (paragraph === undefined || next?.quotes.opens !== mark) return false;
  const { quotes, head } = paragraph.quotes;
  return quotes.length === 0 && head === undefined;
}

function openingQuote({ quotes: { quotes } }: PlacedQuotes): ParagraphQuote | undefined {
  return quotes.find(({ type }) => type !== 'indirect');
}

/** A Markdown block quote is one quotation; a last line "— Ada Venn" tells its speaker. */
function withBlockLines(pieces: Piece[], at: number, paragraphs: readonly PlacedQuotes[]): readonly Piece[] {
  for (let i = at + 1; paragraphs[i]?.quotes.isBlock; i++) {
    const next = paragraphs[i];
    for (const line of next?.quotes.quotes ?? []) pieces.push({ quote: line, offset: next?.start ?? 0 });
  }
  return pieces;
}

function saidOf(text: string, pieces: readonly Piece[]): Speech | undefined {
  for (const { quote, offset } of pieces) if (quote.said) return placed(text, quote.said, offset);
  return undefined;
}

/** Who says it and the word that says so, where they stand in the article. */
interface Speech {
  readonly speaker?: Part;
  readonly cue: Part;
}

function placed(text: string, { cue, speaker }: Said, offset: number): Speech {
  const placedCue = partOf(text, cue, offset);
  return speaker ? { cue: placedCue, speaker: partOf(text, speaker, offset) } : { cue: placedCue };
}

function partOf(text: string, span: Span, offset: number): Part {
  const { start, end } = moved(span, offset);
  return { start, end, text: text.slice(start, end) };
}

function moved({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

function toFind(text: string, pieces: readonly Piece[], said: Speech | undefined): QuoteFind {
  const quote = pieces[0]?.quote;
  const parts = partsOf(pieces);
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? start;
  const find: Draft = {
    kind: 'quote',
    type: typeOf(quote, said !== undefined || pieces.length > 1),
    start,
    end,
    text: text.slice(start, end),
    score: quote?.score ?? 0,
    recogniser: quote?.type === 'indirect' ? 'quotes.reported' : 'quotes.marks',
  };
  if (said?.speaker) find.speaker = said.speaker;
  if (said) find.cue = said.cue;
  if (parts.length > 1) find.parts = parts;
  return find;
}

type Draft = { -readonly [K in keyof QuoteFind]: QuoteFind[K] };

function typeOf(quote: ParagraphQuote | undefined, isDirect: boolean): QuoteType {
  if (quote?.type === 'indirect') return 'indirect';
  return isDirect ? 'direct' : (quote?.type ?? 'direct');
}

/** The stretches of the article that the pieces are; a byline is none. */
function partsOf(pieces: readonly Piece[]): readonly Span[] {
  const [first] = pieces;
  if (first?.quote.parts) return first.quote.parts.map((part) => moved(part, first.offset));
  const parts: Span[] = [];
  for (const { quote, offset } of pieces) if (!quote.isByline) parts.push(moved(quote, offset));
  return parts;
}
