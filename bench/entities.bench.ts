/** The tagger of names: its cold start and size first, then its speed on the samples and on a long article, beside the rules alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { detect, loadEntityModel } from '../src/core';
import { medianMs, report } from './timing';

const articles = readdirSync('samples')
  .filter((name) => /\.(?:txt|article)$/.test(name))
  .map((name) => readFileSync(`samples/${name}`, 'utf8'));

const start = performance.now();
const bytes = readFileSync('data/entities.bin');
const read = loadEntityModel(bytes);
if (!('model' in read)) throw new Error(read.problem.code);
const { model } = read;
detect(articles[0] ?? '', { kinds: ['entity'], model });
report('cold start: file, lists and model, first answer', `${(performance.now() - start).toFixed(1)} ms`);
report('lists and model, gzipped', `${(gzipSync(bytes).length / 1000).toFixed(0)} kB`);

const text = articles.join('\n\n');
const megabytes = Buffer.byteLength(text) / 1e6;
const all = Array.from({ length: Math.ceil(0.2 / megabytes) }, () => text).join('\n\n');
const long = all
  .split(/(?<=\s)/)
  .slice(0, 5000)
  .join('');
for (const { what, options } of [
  { what: 'rules alone', options: {} },
  { what: 'with the model', options: { model } },
]) {
  const detectAll = () => articles.map((article) => detect(article, { ...options, kinds: ['entity'] }));
  const repeated = medianMs(9, () => {
    for (let round = 0; round < 20; round++) detectAll();
  });
  report(`detect entity, ${what}`, `${((megabytes * 20_000) / repeated).toFixed(1)} MB/s`);
  const once = medianMs(9, () => detect(long, { ...options, kinds: ['entity'] }));
  report(`  5,000 words, ${what}`, `${once.toFixed(1)} ms`);
}
