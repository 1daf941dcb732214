import type { Token } from '../text/tokens';
import type { Evidence } from './evidence';
import type { Speech, Statement } from './statements';

/** Two quotations are one, told twice, where they share so much of their words (Dice). */
const minShared = 0.6;
/** Shorter quotations are terms, and two articles may quote others. */
const minWords = 5;

/** Quotations of the same words in other words: the differing words, from the first to the last. */
export function quoteEvidence(a: Statement, b: Statement): Evidence[] {
  return a.speeches.filter(isQuotation).flatMap((one) => {
    const other = b.speeches.find((speech) => isQuotation(speech) && isOneQuote(one, speech));
    const [x, y] = (other && differenceOf(one.words, other.words)) ?? [];
    if (!other || !x || !y) return [];
    return [{ kind: 'quote' as const, a: moved(x, one.find.start), b: moved(y, other.find.start) }];
  });
}

/** True for a direct quotation that is long enough to be known again. */
export function isQuotation({ find, words }: Speech): boolean {
  return find.type === 'direct' && words.length >= minWords;
}

/** True for two tellings of one quotation. */
export function isOneQuote({ words: a }: Speech, { words: b }: Speech): boolean {
  const forms = new Set(b.map(({ form }) => form));
  const shared = a.filter(({ form }) => forms.has(form)).length;
  return shared / Math.min(a.length, b.length) >= minShared;
}

/** `undefined` where one is a piece of the other, word for word. */
function differenceOf(a: readonly Token[], b: readonly Token[]): [Token[], Token[]] | undefined {
  const [joinedA, joinedB] = [a, b].map((words) => ` ${words.map(({ form }) => form).join(' ')} `) as [
    string,
    string,
  ];
  if (joinedA.includes(joinedB) || joinedB.includes(joinedA)) return undefined;
  let [from, back] = [0, 0];
  while (a[from]?.form === b[from]?.form) from++;
  const room = Math.min(a.length, b.length) - from;
  while (back < room && a[a.length - 1 - back]?.form === b[b.length - 1 - back]?.form) back++;
  return [a.slice(from, a.length - back), b.slice(from, b.length - back)];
}

function moved(words: readonly Token[], by: number) {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start + by, end: last.end + by } : { start: by, end: by };
}
