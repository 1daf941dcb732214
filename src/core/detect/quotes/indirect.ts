import type { Token } from '../../text/tokens';
import { QUOTED, type Run } from './items';
import { isMark } from './nounPhrase';
import type { Report } from './reports';

/**
 * The stretches of what is reported without being quoted: what stands before the speaker and behind the cue, as far as
 * it is not only a quotation. Empty where there is none.
 */
export function indirectPieces(items: readonly Token[], { content, cue, speaker }: Report): readonly Run[] {
  if (content === undefined) return [];
  const from = Math.min(cue.from, speaker?.from ?? cue.from);
  const to = Math.max(cue.to, speaker?.to ?? cue.to);
  const found: Run[] = [];
  if (content.from < from && to < content.to) {
    pushPiece(items, { from: content.from, to: from }, found);
    pushPiece(items, { from: to, to: content.to }, found);
  } else pushPiece(items, content, found);
  return found;
}

function pushPiece(items: readonly Token[], piece: Run, found: Run[]): void {
  const trimmed = trim(items, piece);
  if (hasWords(items, trimmed)) found.push(trimmed);
}

function trim(items: readonly Token[], { from, to }: Run): Run {
  let first = from;
  let last = to;
  while (first < last && isOuter(items, first)) first++;
  while (last > first && isOuter(items, last - 1)) last--;
  return { from: first, to: last };
}

function isOuter(items: readonly Token[], at: number): boolean {
  const form = items[at]?.form ?? '';
  return isMark(form) && form !== QUOTED && form !== '(' && form !== ')';
}

const FEWEST_WORDS = 2;

function hasWords(items: readonly Token[], { from, to }: Run): boolean {
  let words = 0;
  let quotations = 0;
  for (let at = from; at < to && words < FEWEST_WORDS; at++) {
    if (items[at]?.kind !== 'punctuation') words++;
    else if (items[at]?.form === QUOTED) quotations++;
  }
  return words + Math.min(quotations, 1) >= FEWEST_WORDS && words > 0;
}
