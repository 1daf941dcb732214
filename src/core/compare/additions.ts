import type { Evidence } from './evidence';
import { isQuotation } from './quotes';
import { isOneSpeech } from './speakers';
import type { Statement } from './statements';

/** A quotation is told in other words where so much of what it says stands there. */
const minHeld = 0.5;

/** The sentences of each article around the two that are compared, themselves among them. */
export interface Surroundings {
  readonly a: readonly Statement[];
  readonly b: readonly Statement[];
}

/**
 * Quotations that one sentence has and the other article says nothing of, near the other sentence: who has them says more. Not:
 * words that the other has without quotation marks, or in the sentence before or behind; quoted terms; a quotation where the
 * other reports something in words of its own, which may be the same.
 */
export function additionEvidence(a: Statement, b: Statement, around: Surroundings): Evidence[] {
  const startOf = ({ start }: Statement) => ({ start, end: start });
  return [
    ...addedTo(b, a, around.b).map(
      (span): Evidence => ({ kind: 'addition', a: span, b: startOf(b), weaker: 'b' }),
    ),
    ...addedTo(a, b, around.a).map(
      (span): Evidence => ({ kind: 'addition', a: startOf(a), b: span, weaker: 'a' }),
    ),
  ];
}

function addedTo(plain: Statement, { speeches }: Statement, around: readonly Statement[]) {
  return speeches.flatMap((quote) => {
    const { find, content } = quote;
    if (!isQuotation(quote) || content.size === 0) return [];
    const held = [...content].filter((stem) => around.some(({ keys }) => keys.has(stem))).length;
    if (held >= minHeld * content.size) return [];
    const others = speeches.filter((one) => one !== quote);
    const isRetold = plain.speeches.some(
      (report) => report.find.type === 'indirect' && !others.some((one) => isOneSpeech(one, report)),
    );
    return isRetold ? [] : [{ start: find.start, end: find.end }];
  });
}
