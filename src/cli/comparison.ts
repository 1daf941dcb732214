/** Comparisons of articles as `galley compare` prints them: places as in the files, and sentences that say why. */
import { type Comparison, compare, type Evidence, type Relation, type Span, shorten } from '../core';
import type { SourceText } from '../storage/source';
import { type Border, makeBorder, type OffsetUnit } from './offsets';

export interface ComparedArticle {
  readonly file: string;
  readonly source: SourceText;
}

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface ComparedSentences {
  readonly a: Place;
  readonly b: Place;
  readonly relation: Relation;
  readonly why: string;
  readonly score: number;
  readonly evidence: readonly { a: readonly [number, number]; b: readonly [number, number]; kind: string }[];
}

interface FigureAt {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value?: number | string;
  readonly approx?: string;
}

/** The contract of `galley compare --json`. With more than two articles, pairs and figures are of every two. */
export interface ComparedArticles {
  readonly pairs: readonly ComparedSentences[];
  /** Sentences that no other article has anything of. */
  readonly only: readonly Place[];
  readonly figures: readonly { what: string; values: readonly FigureAt[]; agree: boolean }[];
  readonly variants: readonly (readonly [string, string])[];
}

/** One article of a comparison, with the way from its text to the file. */
interface Side extends ComparedArticle {
  readonly border: Border;
}

export function compareArticles(
  articles: readonly ComparedArticle[],
  unit: OffsetUnit,
  date: string | undefined,
): ComparedArticles {
  const sides = articles.map((article): Side => ({ ...article, border: makeBorder(article.source, unit) }));
  const twos = sides.flatMap((a, i) =>
    sides.slice(i + 1).map((b) => {
      const found = compare(a.source.text, b.source.text, { ...(date !== undefined && { date }) });
      return { a, b, found };
    }),
  );
  const variants = twos.flatMap(({ found }) => found.variants);
  return {
    pairs: twos.flatMap(({ a, b, found }) => found.pairs.map((pair) => sentencesOf(pair, a, b))),
    only: sides.flatMap((side) => onlyIn(side, twos)),
    figures: twos.flatMap(({ a, b, found }) =>
      found.figures.map(({ what, agree, ...figure }) => ({
        what,
        values: [figureAt(figure.a, a), figureAt(figure.b, b)],
        agree,
      })),
    ),
    variants: [...new Map(variants.map((pair) => [pair.join(' '), pair])).values()],
  };
}

function sentencesOf(pair: Comparison['pairs'][number], a: Side, b: Side): ComparedSentences {
  const { relation, score, evidence } = pair;
  return {
    ...{ a: placeOf(pair.a, a), b: placeOf(pair.b, b), relation },
    ...{ why: whyOf(relation, evidence, a, b), score },
    evidence: evidence.map((one) => ({ a: ends(one.a, a), b: ends(one.b, b), kind: one.kind })),
  };
}

function placeOf(span: Span, { file, border }: Side): Place {
  return { file, ...border.toOutside(span), text: border.words(span) };
}

function ends(span: Span, { border }: Side): readonly [number, number] {
  const { start, end } = border.toOutside(span);
  return [start, end];
}

function figureAt({ start, end, ...rest }: Comparison['figures'][number]['a'], side: Side): FigureAt {
  return { ...placeOf({ start, end }, side), ...rest };
}

function onlyIn(side: Side, twos: readonly { a: Side; b: Side; found: Comparison }[]): Place[] {
  const lists = twos.flatMap(({ a, b, found }) => {
    if (a === side) return [found.onlyA];
    return b === side ? [found.onlyB] : [];
  });
  const [first = [], ...rest] = lists;
  const isInAll = ({ start }: Span) => rest.every((list) => list.some((other) => other.start === start));
  return first.filter(isInAll).map((span) => placeOf(span, side));
}

const sentences: Record<Evidence['kind'], string> = {
  figure: 'The figures differ: {0} and {1}.',
  negation: 'One denies what the other says: {0} and {1}.',
  opposite: 'The words are opposites: {0} and {1}.',
  quote: 'The quotation reads {0} and {1}.',
  role: 'Who does it to whom is turned round: {0} and {1}.',
  speaker: 'Somebody else says it: {0} and {1}.',
  approx: 'One figure only is given as exact: {0} and {1}.',
  hedge: 'One only is in doubt: {0} and {1}.',
  scope: 'The extent differs: {0} and {1}.',
  addition: 'One of them quotes what the other says nothing of: {0} and {1}.',
};

function whyOf(relation: Relation, evidence: readonly Evidence[], a: Side, b: Side): string {
  if (relation === 'same') return 'The words are the same.';
  if (evidence.length === 0) return 'Other words; nothing was found that would make another claim.';
  const words = (span: Span, { border }: Side) =>
    span.end > span.start ? `“${shorten(border.words(span))}”` : 'nothing';
  return evidence
    .map((one) =>
      sentences[one.kind].replace('{0}', () => words(one.a, a)).replace('{1}', () => words(one.b, b)),
    )
    .join(' ');
}
