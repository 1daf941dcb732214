import { type Token, tokenise } from '../text/tokens';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Two quotations are one, told twice, where they share so much of their words (Dice). */
const minShared = 0.6;
/** Shorter quotations are terms, and two articles may quote others. */
const minWords = 5;

/** Quotations of the same words in other words: the differing words, from the first to the last. */
export function quoteEvidence(a: Statement, b: Statement): Evidence[] {
  return a.quotes.flatMap(({ text, start }) => {
    const one = wordsOf(text);
    for (const other of b.quotes) {
      const two = wordsOf(other.text);
      if (Math.min(one.length, two.length) < minWords || !isOneQuote(one, two)) continue;
      const difference = differenceOf(one, two);
      if (!difference) return [];
      const [x, y] = difference;
      return [{ kind: 'quote' as const, a: moved(x, start), b: moved(y, other.start) }];
    }
    return [];
  });
}

function wordsOf(text: string): readonly Token[] {
  return tokenise(text).filter(({ kind }) => kind !== 'punctuation');
}

function isOneQuote(a: readonly Token[], b: readonly Token[]): boolean {
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
