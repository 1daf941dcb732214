/**
 * `npm run train`: makes `data/entities.bin`, about four minutes on one core, the same bytes each time.
 *
 *   --folds N    cross-validates instead: every N-th document of WikiGold and of the interviews is left out in turn
 *   --no-gmb     leaves out everything from the Groningen Meaning Bank
 *   --seed N     draws other random numbers, to see how far figures vary by chance
 *   --out FILE   writes somewhere else
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadEntityModel } from '../../src/core';
import { LABEL_COUNT } from '../../src/core/detect/entities/tagger/lattice';
import { makeNewsCorpora } from './augment';
import { makeBents } from './bents';
import { type Corpus, readCorpora } from './corpora';
import { train } from './crf';
import { evaluate, printFigures } from './evaluate';
import { FEATURE_SHIFT, makeExamples, numberFeatures } from './examples';
import { makeFamilies } from './families';
import { type PackedLexicon, PHRASE_SHIFT, packLexicon, WORD_SHIFT } from './lexicon';
import { makeDatelineCities, makeLists, withWritten } from './lists';
import { makeNamesInNews } from './namesInNews';
import { fetchPackages } from './packages';
import { makeRandom } from './random';
import { readVectors } from './vectors';
import { writeModel } from './writeModel';

const FAMILIES = 127;
const BENTS = 63;
const WORD_LIMIT = 140_000;
const STEP = 0.1;
const TRAINING = { epochs: 13, choice: 5, rate: 0.04, dropout: 0.4, rows: 42_000 };
/** Cross-validation leaves out documents of these. */
const WHOLE_DOCUMENTS = ['wikigold', 'gum-interviews'];

const { values: args } = parseArgs({
  options: {
    folds: { type: 'string' },
    'no-gmb': { type: 'boolean', default: false },
    seed: { type: 'string', default: '10' },
    out: { type: 'string', default: 'data/entities.bin' },
  },
});

function makeModel(corpora: readonly Corpus[], { lexicon, words, phrases }: PackedLexicon): Uint8Array {
  const { keys, examples } = numberFeatures(makeExamples(corpora, lexicon));
  const { weights, transitions } = train(examples, keys.length, TRAINING, makeRandom(Number(args.seed)));
  const steps = Array.from(weights, (weight) => clamp(weight / STEP));
  const rowOf = (row: number) => steps.slice(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
  const kept = keys.flatMap((key, row) => (rowOf(row).some((step) => step !== 0) ? [{ key, row }] : []));
  return writeModel({
    words,
    phrases,
    features: {
      keys: kept.map(({ key }) => key),
      columns: Array.from({ length: LABEL_COUNT }, (_, label) =>
        kept.map(({ row }) => steps[row * LABEL_COUNT + label] ?? 0),
      ),
    },
    shifts: [WORD_SHIFT, PHRASE_SHIFT, FEATURE_SHIFT],
    transitions: Array.from(transitions, (weight) => clamp(weight / STEP)),
    step: STEP,
    commonBents: lexicon.words.commonBents,
  });
}

function clamp(steps: number): number {
  return Math.max(-127, Math.min(127, Math.round(steps)));
}

function main(): void {
  fetchPackages();
  const lists = makeLists();
  const vectors = readVectors();
  const withGmb = !args['no-gmb'];
  const gold = readCorpora(withGmb);
  const cities = makeDatelineCities();
  const news = withGmb
    ? [...makeNewsCorpora(cities, makeRandom(11)), ...makeNamesInNews(cities, makeRandom(13))]
    : [];
  const families = makeFamilies(vectors, FAMILIES, makeRandom(12345));
  const modelOf = (corpora: readonly Corpus[]) => {
    const bents = makeBents(vectors, corpora, lists, BENTS, makeRandom(3));
    const lexicon = packLexicon(vectors.words, families, bents, withWritten(lists), WORD_LIMIT);
    return makeModel([...corpora, ...news], lexicon);
  };
  if (args.folds === undefined) {
    const bytes = modelOf(gold);
    writeFileSync(args.out, bytes);
    console.log(`${args.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
    return;
  }
  const folds = Number(args.folds);
  const isHeldOut = (corpus: Corpus, index: number, fold: number) =>
    WHOLE_DOCUMENTS.includes(corpus.name) && index % folds === fold;
  for (let fold = 0; fold < folds; fold++) {
    const part = (isWanted: (corpus: Corpus, index: number) => boolean) =>
      gold.map((corpus) => ({
        ...corpus,
        documents: corpus.documents.filter((_, i) => isWanted(corpus, i)),
      }));
    const read = loadEntityModel(modelOf(part((corpus, i) => !isHeldOut(corpus, i, fold))));
    if (!('model' in read)) throw new Error(read.problem.code);
    for (const { name, documents } of part((corpus, i) => isHeldOut(corpus, i, fold))) {
      if (documents.length > 0) printFigures(`fold ${fold + 1}, ${name}`, evaluate(documents, read.model));
    }
  }
}

main();
