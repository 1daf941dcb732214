import type { Token } from '../text/tokens';
import { type CivilDate, isDate, parseIsoDate } from './calendar';
import { readDate } from './figures/dateParts';

/** How far from its start an article says when it was published. */
const REACH_CHARACTERS = 500;

/** How many tokens may stand before a dateline's date: "NEW LORN, Wend (Argus), March 11, 2026 –". */
const REACH_TOKENS = 8;
const DASHES = new Set(['–', '—', '-']);

/**
 * The day an article says it is from, if it says so at its top: the first ISO date ("date 2026-01-28") within 500
 * characters; else there a date with its year that is in the first paragraph, or that ends a paragraph or stands before
 * a dash near a paragraph's start ("Friday, July 21, 2017", "LORN, March 11, 2026 –"). `undefined` where there is none.
 */
export function findDateline(paragraphs: readonly DatelineParagraph[]): CivilDate | undefined {
  let written: CivilDate | undefined;
  for (const [index, { start, text, tokens }] of paragraphs.entries()) {
    if (start >= REACH_CHARACTERS) break;
    const reach = REACH_CHARACTERS - start;
    if (!/\d{4}/.test(text.slice(0, reach + 10))) continue;
    const read = tokens();
    for (let at = 0; (read[at]?.start ?? reach) < reach; at++) {
      const token = read[at];
      const iso =
        token?.kind === 'number' ? parseIsoDate(text.slice(token.start, token.start + 10)) : undefined;
      if (iso !== undefined) return iso;
      written ??= readWritten(read, at, index === 0);
    }
  }
  return written;
}

/** A paragraph where it stands in the article; its tokens count from its own start, and are asked for only if needed. */
interface DatelineParagraph {
  readonly start: number;
  readonly text: string;
  readonly tokens: () => readonly Token[];
}

function readWritten(tokens: readonly Token[], at: number, isFirst: boolean): CivilDate | undefined {
  const date = readDate(tokens, at);
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const behind = tokens[date.to];
  const isLast = behind === undefined || DASHES.has(behind.form);
  const isDateline = isFirst || (isLast && at <= REACH_TOKENS);
  const found = { year: date.year, month: date.month, day: date.day };
  return isDateline && isDate(found) ? found : undefined;
}
