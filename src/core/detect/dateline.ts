import type { Token } from '../text/tokens';
import { type CivilDate, isDate, parseIsoDate } from './calendar';
import { overWeekday, readDate } from './figures/dateParts';

/** How far from its start an article says when it was published. */
const REACH_CHARACTERS = 500;

/**
 * The day an article says it is from, if it says so at its top: the first ISO date ("date 2026-01-28") within 500
 * characters, else a date with its year that is in the first paragraph or makes a paragraph by itself ("Friday,
 * July 21, 2017"). `undefined` where there is none.
 */
export function findDateline(text: string, tokens: readonly Token[]): CivilDate | undefined {
  let written: CivilDate | undefined;
  let paragraph = 0;
  for (let at = 0; (tokens[at]?.start ?? REACH_CHARACTERS) < REACH_CHARACTERS; at++) {
    const token = tokens[at];
    if (token?.paragraphStart) paragraph++;
    const iso =
      token?.kind === 'number' ? parseIsoDate(text.slice(token.start, token.start + 10)) : undefined;
    if (iso !== undefined) return iso;
    written ??= readWritten(tokens, at, paragraph === 1);
  }
  return written;
}

function readWritten(tokens: readonly Token[], at: number, isFirstParagraph: boolean): CivilDate | undefined {
  const date = readDate(tokens, overWeekday(tokens, at));
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const isAlone = tokens[at]?.paragraphStart === true && tokens[date.to]?.paragraphStart !== false;
  const found = { year: date.year, month: date.month, day: date.day };
  return (isAlone || isFirstParagraph) && isDate(found) ? found : undefined;
}
