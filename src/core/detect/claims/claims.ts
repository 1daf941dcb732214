import type { Article } from '../article';
import type { Standing } from '../entities/boilerplate';
import type { ClaimFind, FigureFind } from '../find';
import { proposeCategory } from './category';
import { readFeatures } from './features';
import { scoreSentence } from './score';
import { sentenceRanges, termsOf } from './sentence';

/** What is shorter is no sentence: a heading's word, a number, a rule of dashes. */
const FEWEST_WORDS = 3;
/** What a score is worth elsewhere: calls for donations and captions rank behind every sentence of the article itself. */
const OUTSIDE_SENTENCES = 0.01;

/**
 * The sentences of an article in order, each as a claim with how much it looks worth checking and a proposed category.
 * They are for ranking, so none is left out for its score, only what is shorter than three words. `figures` are the
 * article's own, in order; they and the claims count from `offset`, where the article begins.
 */
export function readClaims(
  { text, tokens }: Article,
  standing: Standing,
  figures: readonly FigureFind[],
  offset = 0,
): readonly ClaimFind[] {
  const finds: ClaimFind[] = [];
  let next = 0;
  const weight = standing === 'article' ? 1 : OUTSIDE_SENTENCES;
  for (const { from, to } of sentenceRanges(tokens)) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const first = next;
    while (next < figures.length && (figures[next]?.start ?? 0) - offset < end) next++;
    const own = tokens.slice(from, to);
    if (!hasWords(own)) continue;
    const terms = termsOf(tokens, { from, to });
    const within = figures.slice(first, next);
    const score = weight * scoreSentence(readFeatures(own, terms, within), terms);
    finds.push({
      kind: 'claim',
      type: 'suggested',
      start: start + offset,
      end: end + offset,
      text: text.slice(start, end),
      category: proposeCategory(own, terms, within),
      score: Math.round(score * 1e4) / 1e4,
      recogniser: 'claims.sentences',
    });
  }
  return finds;
}

function hasWords(tokens: Article['tokens']): boolean {
  let words = 0;
  for (const token of tokens) if (token.kind === 'word' && ++words === FEWEST_WORDS) return true;
  return false;
}
