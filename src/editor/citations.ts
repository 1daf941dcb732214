import { type Citation, type CitationStyle, type CslFields, type CslValue, styleCitation } from '../core';
import type { ValueMap } from '../storage/yaml/value';

/** A citation with everything that is known of it, for showing. */
interface ShownCitation {
  readonly title: string;
  /** Only `http`, `https` and `mailto` addresses are ever made into links. */
  readonly url: string | undefined;
  /** What stands before the title and behind it, in the style that was asked for. */
  readonly before: string;
  readonly after: string;
  readonly stance: string | undefined;
  readonly excerpt: string | undefined;
}

/** Joins a citation with the reference it names, from the first list that has it. */
export function showCitation(
  citation: Citation,
  references: readonly ValueMap[],
  style: CitationStyle = 'newsroom',
): ShownCitation {
  const reference =
    citation.ref === undefined ? citation.csl : references.find(({ id }) => id === citation.ref);
  const csl: CslFields = reference ?? {};
  const url = safeUrl(text(csl.URL));
  const title = text(csl.title) ?? citation.source ?? citation.ref ?? text(csl.URL) ?? '';
  return {
    ...styleCitation(csl, style, title, citation.locator),
    url,
    stance: citation.stance,
    excerpt: citation.excerpt ?? citation.quote,
  };
}

/** The address, when it is one that a link may have. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

/** The DOI in typed words: bare, after `doi:`, or in an address of doi.org; `undefined` for anything else. */
export function doiOf(text: string): string | undefined {
  return /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim())?.[1];
}

/** `2026-01-27` as CSL writes dates; `undefined` for anything but a year, a month or a day. */
export function cslDate(day: string): CslValue | undefined {
  const found = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(day.trim());
  const parts = found?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  if (!parts) return undefined;
  const [year = 0, month = 1, date = 1] = parts;
  const exists = new Date(Date.UTC(year, month - 1, date));
  const isReal = exists.getUTCMonth() === month - 1 && exists.getUTCDate() === date;
  return isReal ? { 'date-parts': [parts] } : undefined;
}

function text(value: CslValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
