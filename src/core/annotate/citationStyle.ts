/**
 * A publication in one line, in three plain styles. These are for reading on a screen, where the exact punctuation of a
 * publisher does not matter; citeproc and its 10,000 styles read our CSL exports instead. Dates stay `2026-03-12`.
 */
import type { CslFields, CslValue } from './annotation';

/** How a publication is written: what the setting `galley.citations.style` offers. */
export type CitationStyle = 'newsroom' | 'author-date' | 'note';

/** A citation around its title, so that the title alone can be made a link. */
export interface StyledCitation {
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/** @param title What stands for a title where the publication has none. @param locator A page or a section. */
export function styleCitation(
  csl: CslFields,
  style: CitationStyle,
  title: string,
  locator?: string,
): StyledCitation {
  const publisher = text(csl.publisher) ?? text(csl['container-title']);
  const issued = dateText(csl.issued);
  const authors = namesOf(csl.author, style);
  if (style === 'author-date') {
    const who = [authors ?? publisher, issued?.slice(0, 4)].filter(Boolean).join(' ');
    const after = joined([authors === undefined ? undefined : publisher, locator]);
    return { before: who && `${who}: `, title, after: after && `. ${after}` };
  }
  if (style === 'note') {
    const accessed = dateText(csl.accessed);
    const inBrackets = joined([publisher, issued]);
    const after = [inBrackets && ` (${inBrackets})`, locator && `, ${locator}`, accessed && ` [${accessed}]`];
    return {
      before: authors === undefined ? '' : `${authors}, `,
      title,
      after: after.filter(Boolean).join(''),
    };
  }
  const after = joined([publisher, issued, locator]);
  return { before: '', title, after: after && `, ${after}` };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** The authors as a style names them: up to three, then the first and "et al."; `undefined` where there are none. */
function namesOf(value: CslValue | undefined, style: CitationStyle): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = (value as readonly CslValue[]).flatMap((author) => {
    if (typeof author !== 'object' || Array.isArray(author)) return [];
    const { family, given, literal } = author as CslFields;
    const whole = style === 'author-date' ? text(family) : joinedName(text(given), text(family));
    return whole ?? text(literal) ?? [];
  });
  if (names.length === 0) return undefined;
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

function joinedName(given: string | undefined, family: string | undefined): string | undefined {
  return [given, family].filter(Boolean).join(' ') || undefined;
}

/** `2026-03`, as far as a CSL date says; a date in words as it is. */
function dateText(date: CslValue | undefined): string | undefined {
  if (typeof date !== 'object' || Array.isArray(date)) return text(date);
  const parts = (date as CslFields)['date-parts'];
  const first = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first)) return text((date as CslFields).literal);
  return first.map((part) => String(part).padStart(2, '0')).join('-');
}

function text(value: CslValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
