import { paragraphAt, paragraphs } from './paragraphs';
import type { Span } from './span';
import { type Token, tokenise } from './tokens';

/**
 * The sentences of a text in order, without the white space around them; none crosses a paragraph. Closing quotation
 * marks and brackets belong to the sentence before them. The bounds are those that the tokeniser marks.
 */
export function sentences(text: string): readonly Span[] {
  return group(tokenise(text, paragraphs(text)));
}

/**
 * The sentence that `offset` stands in or directly behind; between two it is the first. On a blank line it is an
 * empty span. Only the paragraph around the offset is read.
 */
export function sentenceAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(0, offset), text.length);
  const found = group(tokenise(text, [paragraphAt(text, at)]));
  const before = found.filter((span) => span.start <= at).at(-1);
  return before ?? found[0] ?? { start: at, end: at };
}

function group(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  let first: Token | undefined;
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.sentenceStart) {
      if (first && last) found.push({ start: first.start, end: last.end });
      first = token;
    }
    last = token;
  }
  if (first && last) found.push({ start: first.start, end: last.end });
  return found;
}
