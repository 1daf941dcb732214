import { featureNames } from './features';
import { START, USUAL_TERMS } from './sentence';
import { BIAS, FEATURES, STEP, TERMS } from './weights';

// How much a sentence looks like a claim worth checking: a logistic model over the sentence's features and over its
// words and pairs of words, learned by tools/train/claims.mjs (docs/claims-model-card.md). The sum over the terms is
// divided by the root of their number, so that long sentences of the news are not judged by length.

/** 0 to 1, to rank by. O(terms). */
export function scoreSentence(features: readonly number[], terms: readonly string[]): number {
  let sum = BIAS;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (featureWeights[i] ?? 0);
  const known = knownTerms();
  let ofTerms = 0;
  let last = known.get(START);
  for (const term of terms) {
    const pair = last?.before?.get(term);
    if (pair !== undefined) ofTerms += pair;
    last = known.get(term);
    if (last) ofTerms += last.weight;
  }
  sum += ofTerms * Math.sqrt(USUAL_TERMS / Math.max(1, terms.length));
  return 1 / (1 + Math.exp(-sum));
}

const featureWeights = featureNames.map((name) => FEATURES[name] ?? 0);

interface Term {
  weight: number;
  /** The weights of pairs that this term begins, by their second one. */
  before?: Map<string, number>;
}

let decoded: ReadonlyMap<string, Term> | undefined;

/** The table is decoded when the first sentence is scored. */
function knownTerms(): ReadonlyMap<string, Term> {
  decoded ??= decode(TERMS);
  return decoded;
}

/** Each line is a weight in steps and the terms that have it, a pair as `going_to`. */
function decode(lines: string): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  const termOf = (name: string) => {
    const term = terms.get(name) ?? { weight: 0 };
    terms.set(name, term);
    return term;
  };
  for (const line of lines.trim().split('\n')) {
    const [steps, ...names] = line.split(' ');
    const weight = Number(steps) * STEP;
    for (const name of names) {
      const [first = '', second] = name.split('_');
      if (second === undefined) {
        termOf(first).weight = weight;
        continue;
      }
      const term = termOf(first);
      term.before ??= new Map();
      term.before.set(second, weight);
    }
  }
  return terms;
}
