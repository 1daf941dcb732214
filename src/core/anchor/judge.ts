/**
 * Whether a place that was found from the anchors alone is believed. Nobody knows what else the old text held, so words
 * count only with what stood around them, figures only as they were, and where the same words in the same surroundings
 * stand twice, neither is taken.
 */
import type { Span } from '../text/span';
import { type Comparison, relocate, surroundingsOf } from './relocate';
import { makeRivalFinder, type Rival } from './rivals';
import { type Located, placed } from './state';

/** Share of the quote and its surroundings together that must stand at the place, and of the surroundings alone. */
const leastEvidence = 0.6;
const leastAround = 0.25;
/** Of a quote that stands there as it was, with what adjoins it: five or six words are no chance. */
const tellingWeight = 14;
/** By how much (the weight of a word) the place must lead any other one. */
const margin = 3;
/** A quote with fewer characters and another figure is another quote. */
const tellingLength = 24;

/** Gives the answer for a span of a text known in pieces; `piece` is what is known around it, `expected` its old place. */
export function makeJudge(comparison: Comparison) {
  const rivalsOf = makeRivalFinder(comparison);
  return (span: Span, piece: Span, expected: number): Located => {
    const there = relocate(comparison, span);
    const { own, others } = rivalsOf(span, piece, there?.span);
    const isTelling = own !== undefined && own.weight >= tellingWeight;
    if (!there || !(isTelling || isBelievable(comparison, span, piece, there))) return refusal(others);
    const located = placed(comparison, span, there.span, expected);
    if (located.state === 'changed' && losesFigure(comparison, span, there.span)) return refusal(others);
    if (own && !(located.state === 'anchored' && standsWhole(comparison, span, piece, there.span))) {
      const close = others.filter(({ weight }) => weight > own.weight - margin);
      if (close.length > 0) return refusal([own, ...close]);
    }
    return located;
  };
}

/** One place that is not believed is named nevertheless, for a person to look at. */
function refusal(rivals: readonly Rival[]): Located {
  const candidates = rivals.map(({ span }) => span).sort((a, b) => a.start - b.start);
  if (candidates.length === 0) return { state: 'orphaned' };
  return { state: candidates.length > 1 ? 'ambiguous' : 'orphaned', candidates };
}

/** True where all that is known of the surroundings, and it is something, stands there as well. */
function standsWhole(comparison: Comparison, span: Span, piece: Span, there: Span): boolean {
  const { kept, known } = surroundingsOf(comparison, span, piece, there);
  return known > 0 && kept === known;
}

function isBelievable(
  comparison: Comparison,
  span: Span,
  piece: Span,
  there: { readonly span: Span; readonly share: number },
): boolean {
  const around = surroundingsOf(comparison, span, piece, there.span);
  const length = span.end - span.start;
  const evidence = (there.share * length + around.kept) / (length + around.known);
  return evidence >= leastEvidence && around.kept >= leastAround * around.known;
}

function losesFigure({ old, now }: Comparison, span: Span, there: Span): boolean {
  if (span.end - span.start >= tellingLength) return false;
  const figures = (text: string) => text.match(/\p{N}+/gu)?.join(' ') ?? '';
  return figures(old.raw.slice(span.start, span.end)) !== figures(now.raw.slice(there.start, there.end));
}
