import { type Token, tokenise } from '../text/tokens';
import { type CivilDate, isDate, parseIsoDate } from './calendar';
import { readDate } from './figures/dateParts';

/** How far from its start an article says when it was published. */
const REACH_CHARACTERS = 500;

/** The longest date is shorter. */
const LONGEST_DATE_CHARACTERS = 60;

/** How many tokens may stand before a dateline's date: "NEW LORN, Wend (Argus), March 11, 2026 –". */
const REACH_TOKENS = 8;
const DASHES = new Set(['–', '—', '-']);

/**
 * The day an article says it is from, if it says so at its top: the first ISO date ("date 2026-01-28") within 500
 * characters; else there a date with its year that is in the first paragraph, or that ends a paragraph or stands before
 * a dash near a paragraph's start ("Friday, July 21, 2017", "LORN, March 11, 2026 –"). `undefined` where there is none.
 */
export function findDateline(text: string): CivilDate | undefined {
  const head = text.slice(0, REACH_CHARACTERS + LONGEST_DATE_CHARACTERS);
  if (!/\d{4}/.test(head)) return undefined;
  const tokens = tokenise(head);
  let written: CivilDate | undefined;
  let paragraph = 0;
  for (let at = 0; (tokens[at]?.start ?? REACH_CHARACTERS) < REACH_CHARACTERS; at++) {
    const token = tokens[at];
    if (token?.paragraphStart) paragraph = at;
    const iso =
      token?.kind === 'number' ? parseIsoDate(text.slice(token.start, token.start + 10)) : undefined;
    if (iso !== undefined) return iso;
    written ??= readWritten(tokens, at, paragraph);
  }
  return written;
}

function readWritten(tokens: readonly Token[], at: number, paragraph: number): CivilDate | undefined {
  const date = readDate(tokens, at);
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const behind = tokens[date.to];
  const isLast = behind === undefined || behind.paragraphStart || DASHES.has(behind.form);
  const isDateline = paragraph === 0 || (isLast && at - paragraph <= REACH_TOKENS);
  const found = { year: date.year, month: date.month, day: date.day };
  return isDateline && isDate(found) ? found : undefined;
}
