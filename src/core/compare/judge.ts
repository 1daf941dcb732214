import { additionEvidence, type Surroundings } from './additions';
import type { Evidence } from './evidence';
import { figureEvidence } from './figures';
import { quoteEvidence } from './quotes';
import { speakerEvidence } from './speakers';
import { figureKey, type Statement } from './statements';
import { swapEvidence } from './swaps';
import { hedgeEvidence, negationEvidence, oppositeEvidence, roleEvidence, scopeEvidence } from './wording';

/**
 * What the second sentence makes of the first. `same`: the same words; `paraphrase`: other words, and nothing that would
 * make another claim was found; `weaker` and `stronger`: the second claims less, or more; `distorted`: a quotation, its
 * speaker or the roles are not the same; `contradicts`: both cannot be true.
 */
export type Relation = 'same' | 'paraphrase' | 'weaker' | 'stronger' | 'distorted' | 'contradicts';

/** Below it two sentences share too little for single words to set them against each other. */
const minScoreForWords = 0.45;

/** How two statements relate, and by what. @param score How much they share, 0 to 1. */
export function judge(
  a: Statement,
  b: Statement,
  { score, around }: { readonly score: number; readonly around: Surroundings },
): { relation: Relation; evidence: Evidence[] } {
  const isClose = score >= minScoreForWords;
  const evidence = [
    ...figureEvidence(a, b),
    ...(isClose ? [...negationEvidence(a, b), ...oppositeEvidence(a, b)] : []),
    ...quoteEvidence(a, b),
    ...roleEvidence(a, b),
    ...swapEvidence(a, b),
    ...speakerEvidence(a, b),
    ...hedgeEvidence(a, b),
    ...scopeEvidence(a, b),
    ...additionEvidence(a, b, around),
  ];
  return { relation: relationOf(a, b, evidence), evidence };
}

function relationOf(a: Statement, b: Statement, evidence: readonly Evidence[]): Relation {
  const has = (...kinds: Evidence['kind'][]) => evidence.some(({ kind }) => kinds.includes(kind));
  if (has('figure', 'negation', 'opposite')) return 'contradicts';
  if (has('quote', 'role', 'speaker')) return 'distorted';
  const [lessA, lessB] = (['a', 'b'] as const).map(
    (side) => evidence.filter(({ weaker }) => weaker === side).length,
  );
  if (lessA !== lessB) return (lessA ?? 0) > (lessB ?? 0) ? 'stronger' : 'weaker';
  return saysSame(a, b) ? 'same' : 'paraphrase';
}

/** The same words, and the same figures: signs such as £ and % are no words. */
function saysSame(a: Statement, b: Statement): boolean {
  const said = ({ words, figures }: Statement) => [
    ...words.map(({ form }) => form),
    ...figures.map(figureKey),
  ];
  return said(a).join(' ') === said(b).join(' ');
}
