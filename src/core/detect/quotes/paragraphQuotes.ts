import type { Span } from '../../text/span';
import type { QuoteType } from '../find';

/** Who says it and the word that says so. */
export interface Said {
  readonly speaker?: Span;
  readonly cue: Span;
}

/** A quotation as its paragraph alone tells. */
export interface ParagraphQuote extends Span {
  readonly type: QuoteType;
  readonly score: number;
  /** What the paragraph says of it. */
  readonly said?: Said;
  /** Without a `said` of its own it has that of the quotation before it, also over a paragraph's bound. */
  readonly follows?: boolean;
  /** Reported speech that its speaker and cue interrupt: the two pieces. */
  readonly parts?: readonly Span[];
  /** The line of a block quote that only names the speaker: "> — Ada Venn". */
  readonly isByline?: boolean;
  /** Its opening mark, where nothing closes it: it ends with the paragraph. */
  readonly unclosed?: string;
}

/** The quotations of one paragraph; plain data, all offsets in the text that it was read from. */
export interface ParagraphQuotes {
  /** Ascending by start. */
  readonly quotes: readonly ParagraphQuote[];
  /** The mark that the paragraph begins with, where a quotation does. */
  readonly opens?: string;
  /** A line of a Markdown block quote ("> …"): it has no quotations but itself, if it has words. */
  readonly isBlock?: boolean;
  /** From the start to the mark that closes what an earlier paragraph opened, if one did. */
  readonly head?: ParagraphQuote;
  /** From a mark that nothing closes to the end; a quotation only if the next paragraph opens with the same mark. */
  readonly tail?: ParagraphQuote;
  /** Whose words a quotation at the start of the next paragraph would be. */
  readonly next?: Said;
  /** It ends in a colon: a block quote right behind is the words that `next` announces. */
  readonly announces?: boolean;
  /** A quotation at the start of the next paragraph has the speaker of the one that this paragraph's last follows. */
  readonly passesOn?: boolean;
}
