/** The model of the claim scorer: trained, cut down to the terms that matter, written as a source file. */
import { core, countSentences, pairsOf } from './claimsData.mjs';
import { fitLogistic } from './claimsFit.mjs';

const { featureNames } = core;

const STRENGTH = 0.2;
const DROPPED = 0.2;
const FEWEST_WORDS = 2;
const FEWEST_PAIRS = 4;
const DIMENSIONS = 100;
/** How much of a word's weight may come from its vector. */
const VECTOR_SHARE = 0.2;
const MOST_CHARACTERS = 20_000;
const LARGEST_STEPS = 99;

/**
 * What debates cannot say of news. In a debate others "will" and "would" what nobody can check, while the news reports
 * plans and what others say; there, lines without a stop are headings, links and credits; boilerplate is not in debates at all. What is
 * learned for these (so that other weights need not say it) is replaced. `with` adds to the feature named there.
 */
const BY_HAND = [
  { name: 'othersWill', with: 'will', weight: 0.2 },
  { name: 'othersMight', with: 'modals', weight: 0 },
  { name: 'forecasts', weight: 0.3 },
  { name: 'report', weight: 0.3 },
  { name: 'noStop', weight: -1.2 },
  { name: 'boilerplate', weight: -2 },
];
const NEVER_TERMS = new Set(
  `will shall won't gonna would could should i'll we'll you'll they'll he'll she'll it'll that'll`.split(' '),
);

const isTerm = (term) => !/[_`\\\s]/.test(term) && !NEVER_TERMS.has(term);
const isPair = (pair) => pair.split('_').length === 2 && pair.split('_').every(isTerm);

/** `{ bias, features, terms, step }`, each weight of a term whole steps; a term is a word or a pair. `others` only widen the vocabulary. */
export function train(sentences, others, vectors, limit = MOST_CHARACTERS) {
  const words = countSentences(sentences, (terms) => terms.filter(isTerm));
  const pairs = countSentences(sentences, (terms) => pairsOf(terms).filter(isPair));
  const keys = [
    ...[...words].filter(([, count]) => count >= FEWEST_WORDS),
    ...[...pairs].filter(([, count]) => count >= FEWEST_PAIRS),
  ].map(([key]) => key);
  const first = 1 + featureNames.length;
  const indexOf = new Map(keys.map((key, i) => [key, first + i]));
  const size = first + keys.length + DIMENSIONS;
  const samples = sentences.map((sentence) => sampleOf(sentence, indexOf, vectors));
  const weights = fitLogistic(samples, size, { strength: STRENGTH, dropped: DROPPED });

  const tail = weights.slice(size - DIMENSIONS);
  const everywhere = countSentences(others, (terms) => terms.filter(isTerm));
  const terms = new Map(keys.map((key) => [key, weights[indexOf.get(key)]]));
  for (const word of new Set([...words.keys(), ...everywhere.keys()])) {
    const vector = vectors[word];
    if (vector) terms.set(word, (terms.get(word) ?? 0) + VECTOR_SHARE * dot(tail, vector));
  }
  const share = (key) =>
    ((words.get(key) ?? pairs.get(key) ?? 0) / sentences.length +
      (everywhere.get(key) ?? 0) / (others.length || 1)) /
    2;
  const learned = Object.fromEntries(featureNames.map((name, i) => [name, weights[1 + i]]));
  return {
    bias: weights[0],
    learned,
    features: { ...learned, ...byHand(learned) },
    ...cut(terms, share, limit),
  };
}

const byHand = (learned) =>
  Object.fromEntries(BY_HAND.map(({ name, with: other, weight }) => [name, weight - (learned[other] ?? 0)]));

function sampleOf({ label, features, terms }, indexOf, vectors) {
  const scale = Math.sqrt(core.USUAL_TERMS / terms.length);
  const values = new Map();
  const tail = new Float64Array(DIMENSIONS);
  for (const key of [...terms, ...pairsOf(terms)]) {
    const index = indexOf.get(key);
    if (index !== undefined) values.set(index, (values.get(index) ?? 0) + scale);
  }
  for (const term of terms) {
    const vector = isTerm(term) ? vectors[term] : undefined;
    if (vector) for (let i = 0; i < DIMENSIONS; i++) tail[i] += VECTOR_SHARE * scale * vector[i];
  }
  return { label, dense: features, at: [...values.keys()], values: [...values.values()], tail };
}

/** The terms that change most scores most, as whole steps, as many as fit. */
function cut(terms, share, limit) {
  const largest = Math.max(...[...terms.values()].map(Math.abs));
  const step = largest / LARGEST_STEPS;
  const ranked = [...terms]
    .map(([key, weight]) => ({
      key,
      steps: Math.round(weight / step),
      worth: Math.abs(weight) * Math.sqrt(share(key)),
    }))
    .filter(({ steps }) => steps !== 0)
    .sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
  const kept = new Map();
  let characters = 0;
  for (const { key, steps } of ranked) {
    characters += key.length + 1;
    if (characters > limit) break;
    kept.set(key, steps * step);
  }
  return { terms: kept, step };
}

export function scoreOf(model, { features, terms }, weights = model.features) {
  let sum = model.bias;
  featureNames.forEach((name, i) => {
    sum += features[i] * weights[name];
  });
  const scale = Math.sqrt(core.USUAL_TERMS / terms.length);
  for (const key of [...terms, ...pairsOf(terms)]) sum += scale * (model.terms.get(key) ?? 0);
  return sum;
}

/** As the scorer counts it: sentences of equal score form one group. */
export function averagePrecision(items) {
  const sorted = [...items].sort((a, b) => b.score - a.score);
  const positives = sorted.filter(({ label }) => label).length;
  let hits = 0;
  let sum = 0;
  sorted.forEach(({ label }, i) => {
    if (!label) return;
    hits++;
    sum += hits / (i + 1);
  });
  return sum / positives;
}

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
