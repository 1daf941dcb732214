/**
 * Two articles on one event side by side: which sentences say the same, which say more, less, something else or the opposite,
 * what only one of them says, and which figures and names differ. Everything is a suggestion with its evidence; nothing is
 * known of the world. English only.
 */
import type { Approximation, FigureFind } from '../detect/find';
import type { Span } from '../text/span';
import { align } from './align';
import type { Evidence } from './evidence';
import { type FigurePair, pairFigures } from './figures';
import { judge, type Relation } from './judge';
import { type Statement, statementsOf } from './statements';
import { abbreviationVariants, nameVariants } from './variants';

/** All spans are UTF-16 in the text of their side. */
interface ComparedPair {
  readonly a: Span;
  readonly b: Span;
  readonly relation: Relation;
  /** How much of what is rare in both articles the two sentences share, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Figures of the two articles that count the same thing. */
interface ComparedFigure {
  /** What is counted, as the first article says it, or the type of the figure. */
  readonly what: string;
  readonly a: FigureValue;
  readonly b: FigureValue;
  /** Whether both can be right. */
  readonly agree: boolean;
}

interface FigureValue extends Span {
  /** Number, range or ISO 8601 date; `undefined` where the words give none. */
  readonly value?: number | string;
  readonly approx?: Approximation;
}

/** What two articles say of one event. Spans are UTF-16. */
export interface Comparison {
  readonly pairs: readonly ComparedPair[];
  readonly onlyA: readonly Span[];
  readonly onlyB: readonly Span[];
  readonly figures: readonly ComparedFigure[];
  /** Two spellings of one name. */
  readonly variants: readonly (readonly [string, string])[];
}

/** What the articles do not say themselves. */
export interface CompareOptions {
  /** `YYYY-MM-DD`, the day that relative dates count from, where the articles do not say. */
  readonly date?: string;
}

/** Compares two texts with LF line ends. About linear in their words; see `align.ts`. */
export function compare(a: string, b: string, { date }: CompareOptions = {}): Comparison {
  const [one, two] = [statementsOf(a, date), statementsOf(b, date)];
  const pairs = align(one, two).flatMap((pair) => {
    const [first, second] = [one[pair.a], two[pair.b]];
    const around = {
      a: one.slice(Math.max(0, pair.a - 1), pair.a + 2),
      b: two.slice(Math.max(0, pair.b - 1), pair.b + 2),
    };
    return first && second ? [{ first, second, around, score: pair.score }] : [];
  });
  const [pairedA, pairedB] = [
    new Set(pairs.map(({ first }) => first)),
    new Set(pairs.map(({ second }) => second)),
  ];
  const variants = [...nameVariants(a, b), ...abbreviationVariants(a), ...abbreviationVariants(b)];
  return {
    pairs: pairs.map(({ first, second, around, score }) => ({
      ...{ a: spanOf(first), b: spanOf(second) },
      ...judge(first, second, { score, around }),
      score: Math.round(score * 1000) / 1000,
    })),
    onlyA: one.filter((statement) => !pairedA.has(statement)).map(spanOf),
    onlyB: two.filter((statement) => !pairedB.has(statement)).map(spanOf),
    figures: pairs.flatMap(({ first, second }) =>
      pairFigures(first, second).filter(isTelling).map(comparedFigure),
    ),
    variants: [...new Map(variants.map((pair) => [pair.join(' '), pair])).values()],
  };
}

/** "One of the largest" and "for the first time" count nothing. */
function isTelling({ a }: FigurePair): boolean {
  if (a.type === 'ordinal') return false;
  return a.type !== 'number' || a.unit !== undefined || (a.value ?? 0) >= 10;
}

function comparedFigure({ a, b, agree }: FigurePair): ComparedFigure {
  return { what: a.unit ?? b.unit ?? a.type, a: figureValue(a), b: figureValue(b), agree };
}

function figureValue({ start, end, value, low, high, date, approx }: FigureFind): FigureValue {
  const size = date ?? value ?? (low !== undefined && high !== undefined ? `${low}/${high}` : undefined);
  return { start, end, ...(size !== undefined && { value: size }), ...(approx && { approx }) };
}

function spanOf({ start, end }: Statement): Span {
  return { start, end };
}
