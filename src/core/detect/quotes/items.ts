import type { Token } from '../../text/tokens';
import { shapeOf } from '../../text/wordShape';
import type { QuotedRun } from './marks';

/** The form of a quotation that stands as one item among the words around it. */
export const QUOTED = '“”';
const QUOTED_SHAPE = shapeOf(QUOTED);

/** A stretch of items or tokens, by index; `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The form of the item at an index, empty where there is none. */
export function formAt(items: readonly Token[], at: number): string {
  return items[at]?.form ?? '';
}

/** The words of a paragraph with each quotation as one item, so that what is quoted is not taken for what reports it. */
export interface Items {
  readonly items: readonly Token[];
  /** For each quotation its index among the items. */
  readonly quoteAt: readonly number[];
}

/** O(tokens). */
export function foldQuotes(tokens: readonly Token[], runs: readonly QuotedRun[]): Items {
  if (runs.length === 0) return { items: tokens, quoteAt: [] };
  const items: Token[] = [];
  const quoteAt: number[] = [];
  let at = 0;
  for (const { from, to } of runs) {
    while (at < from) push(items, tokens[at++]);
    quoteAt.push(items.length);
    const first = tokens[from];
    if (first) {
      const end = tokens[to - 1]?.end ?? first.end;
      items.push({ ...first, form: QUOTED, kind: 'punctuation', end, shape: QUOTED_SHAPE });
    }
    at = to;
  }
  while (at < tokens.length) push(items, tokens[at++]);
  return { items, quoteAt };
}

function push(items: Token[], token: Token | undefined): void {
  if (token) items.push(token);
}
