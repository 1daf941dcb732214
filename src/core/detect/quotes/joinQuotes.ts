import type { Span } from '../../text/span';
import type { EntityFind, Part, QuoteFind } from '../find';
import { makeLinker } from './linkSpeaker';
import type { ParagraphQuote, ParagraphQuotes, Said } from './paragraphQuotes';

/** A paragraph's quotations and where the text that they were read from begins in the article. */
export interface PlacedQuotes {
  readonly start: number;
  readonly quotes: ParagraphQuotes;
}

/**
 * The quotations of an article in order, from those of its paragraphs in order: quotations that go on in the next
 * paragraph are joined, speakers carry over, and each speaker is linked to the entity it names. `entities` are the
 * article's own, ascending. The cost grows with the quotations, not with the text.
 */
export function joinQuotes(
  text: string,
  paragraphs: readonly PlacedQuotes[],
  entities: readonly EntityFind[],
): readonly QuoteFind[] {
  const link = makeLinker(entities);
  const finds: QuoteFind[] = [];
  let speech: Said | undefined;
  let floor = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) continue;
    for (const quote of quotesOf(paragraph, paragraphs[i + 1])) {
      if (quote.start + paragraph.start < floor) continue;
      const pieces = piecesOf(quote, i, paragraphs);
      const said = saidOf(pieces) ?? (quote.follows ? speech : undefined);
      const find = toFind(text, pieces, said, link);
      finds.push(find);
      if (find.type === 'indirect') continue;
      floor = find.end;
    }
    speech =
      placed(paragraph.quotes.next, paragraph.start) ?? (paragraph.quotes.passesOn ? speech : undefined);
  }
  return finds;
}

interface Piece extends ParagraphQuote {
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
  const pieces: Piece[] = [{ ...quote, offset: paragraphs[at]?.start ?? 0 }];
  let last = quote;
  for (let i = at + 1; last.unclosed !== undefined; i++) {
    const next = paragraphs[i];
    const first = next?.quotes.quotes[0];
    const goesOn = next?.quotes.opens === last.unclosed ? first : next?.quotes.head;
    if (next === undefined || goesOn === undefined) break;
    pieces.push({ ...goesOn, offset: next.start });
    last = goesOn;
  }
  return pieces;
}

function saidOf(pieces: readonly Piece[]): Said | undefined {
  for (const { said, offset } of pieces) if (said) return placed(said, offset);
  return undefined;
}

function placed(said: Said | undefined, offset: number): Said | undefined {
  if (said === undefined || offset === 0) return said;
  return {
    cue: moved(said.cue, offset),
    ...(said.speaker ? { speaker: moved(said.speaker, offset) } : {}),
  };
}

function moved<S extends Span>(span: S, offset: number): S {
  return { ...span, start: span.start + offset, end: span.end + offset };
}

function toFind(
  text: string,
  pieces: readonly Piece[],
  said: Said | undefined,
  link: (speaker: Span) => string | undefined,
): QuoteFind {
  const [first] = pieces;
  const inner = first?.parts?.map((part) => moved(part, first.offset));
  const parts =
    inner ?? pieces.map(({ start, end, offset }) => ({ start: start + offset, end: end + offset }));
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? start;
  return {
    kind: 'quote',
    type:
      first?.type === 'indirect'
        ? 'indirect'
        : said || pieces.length > 1
          ? 'direct'
          : (first?.type ?? 'direct'),
    start,
    end,
    text: text.slice(start, end),
    ...(said?.speaker ? { speaker: linked(said.speaker, link) } : {}),
    ...(said ? { cue: said.cue } : {}),
    ...(parts.length > 1 ? { parts } : {}),
    score: first?.score ?? 0,
    recogniser: 'quotes.marks',
  };
}

function linked(speaker: Part, link: (speaker: Span) => string | undefined): Part {
  const entity = link(speaker);
  return entity === undefined ? speaker : { ...speaker, entity };
}
