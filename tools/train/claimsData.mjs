/** What the claim scorer is learned from: sentences as the core itself reads them, word vectors, a vocabulary. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const project = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(project, 'out', 'train', 'claims.js');

/** The core's own reading of sentences, so that what is learned is what will be asked. */
export const core = await loadCore();

async function loadCore() {
  const from = ['text/tokens', 'detect/figures/figures', 'detect/claims/sentence', 'detect/claims/features'];
  await esbuild.build({
    stdin: {
      contents: from.map((file) => `export * from './src/core/${file}';`).join('\n'),
      resolveDir: project,
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(bundle);
}

export const readLines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** Each record, taken as one sentence: its features and its terms. */
export function readSentences(records) {
  return records.map(({ text, label }) => {
    const tokens = core.tokenise(text);
    const terms = core.termsOf(tokens, { from: 0, to: tokens.length });
    const figures = core.findFigures({ text, tokens, date: undefined });
    return { label: label ? 1 : 0, features: core.readFeatures(tokens, terms, figures), terms };
  });
}

/** The terms of the sentences of whole texts. */
export function readTerms(records) {
  return records.flatMap(({ text }) => {
    const tokens = core.tokenise(text);
    return core.sentenceRanges(tokens).map((sentence) => ({ terms: core.termsOf(tokens, sentence) }));
  });
}

/** How many of the sentences have each key. */
export function countSentences(sentences, keysOf) {
  const counts = new Map();
  for (const { terms } of sentences) {
    for (const key of new Set(keysOf(terms))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Pairs of neighbouring terms, the first with the sentence's start. */
export const pairsOf = (terms) => terms.map((term, i) => `${i === 0 ? core.START : terms[i - 1]}_${term}`);
