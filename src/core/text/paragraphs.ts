import type { Span } from './span';

// Where a paragraph ends.
//
// Scraped articles have one paragraph a line, with or without blank lines between; files from a mail or a terminal
// are wrapped by hand. So a blank line always ends a paragraph, and a single line break ends one too, unless the line
// before it is short enough to have been wrapped (at most 90 characters) and the line after it begins with a
// lower-case letter. A wrapped line that happens to begin with a capital is split off: the rejected alternative, to
// look whether the next word would have fitted on the line, joins headlines with what stands under them, which is the
// commoner text. The rule looks at two lines only, so the paragraph around a caret is found without the rest.

const LONGEST_WRAPPED_LINE = 90;

/** The paragraphs of a text in order, without the white space around them. Their union holds every visible character. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = paragraphEnd(text, start);
    const span = trim(text, { start, end });
    if (span.end > span.start) found.push(span);
    start = end + 1;
  }
  return found;
}

/** The paragraph that `offset` stands in; an empty span where it stands on a blank line. */
export function paragraphAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0) {
    const newline = text.lastIndexOf('\n', start - 1);
    if (newline < 0 || endsParagraph(text, newline)) {
      start = newline + 1;
      break;
    }
    start = newline;
  }
  const span = trim(text, { start, end: paragraphEnd(text, offset) });
  return span.end > span.start ? span : { start: offset, end: offset };
}

/** The line break that ends the paragraph of `from`, or the text's end. */
function paragraphEnd(text: string, from: number): number {
  let newline = text.indexOf('\n', from);
  while (newline >= 0 && !endsParagraph(text, newline)) newline = text.indexOf('\n', newline + 1);
  return newline < 0 ? text.length : newline;
}

function endsParagraph(text: string, newline: number): boolean {
  let next = newline + 1;
  while (text[next] === ' ' || text[next] === '\t') next++;
  const first = text[next];
  if (first === undefined || first.toUpperCase() === first) return true;
  let start = newline;
  while (start > 0 && text[start - 1] !== '\n' && newline - start <= LONGEST_WRAPPED_LINE) start--;
  return newline - start > LONGEST_WRAPPED_LINE || text.slice(start, newline).trim() === '';
}

function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text[first] ?? '')) first++;
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--;
  return { start: first, end: last };
}
