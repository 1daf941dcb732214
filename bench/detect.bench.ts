/** Speed of detection, on the samples: articles of ordinary size, warm, one core; median of 9. */
import { readdirSync, readFileSync } from 'node:fs';
import { detect, type FindKind } from '../src/core';
import { medianMs, report } from './timing';

const articles = readdirSync('samples')
  .filter((name) => /\.(?:txt|article)$/.test(name))
  .map((name) => readFileSync(`samples/${name}`, 'utf8'));
const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const rounds = 50;

const kinds: readonly (readonly FindKind[])[] = [
  ['figure'],
  ['quote'],
  ['entity'],
  ['figure', 'quote', 'entity'],
];
for (const wanted of kinds) {
  const ms = medianMs(9, () => {
    for (let round = 0; round < rounds; round++) for (const text of articles) detect(text, { kinds: wanted });
  });
  report(`detect ${wanted.join(', ')}`, `${((megabytes * rounds * 1000) / ms).toFixed(1)} MB/s`);
}
