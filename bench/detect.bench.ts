/**
 * Speed of detection on the samples, articles of ordinary size: cold, warm, and after an edit, one core, median of 9;
 * beside wink-nlp, which finds figures without their values, and compromise, which finds names, in the same run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';
import { detect, type FindKind, makeDetector } from '../src/core';
import { medianMs, report } from './timing';

const articles = readdirSync('samples')
  .filter((name) => /\.(?:txt|article)$/.test(name))
  .map((name) => readFileSync(`samples/${name}`, 'utf8'));
const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** The samples as often as it takes to make an article of this many words, each time a little different. */
function articleOf(words: number): string {
  const all = articles.join('\n\n');
  const count = all.split(/\s+/).length;
  const copies = Array.from({ length: Math.ceil(words / count) }, (_, copy) =>
    all.replaceAll(/\n+/g, ` Part ${copy}.\n\n`),
  );
  return copies
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
}

const speedOf = (ms: number, rounds: number) => (megabytes * rounds * 1000) / ms;

function speed(read: (text: string) => unknown, rounds: number): number {
  const ms = medianMs(9, () => {
    for (let round = 0; round < rounds; round++) for (const text of articles) read(text);
  });
  return speedOf(ms, rounds);
}

const figuresAndQuotes: readonly FindKind[] = ['figure', 'quote'];
const firstKilobytes = articleOf(800).slice(0, 4096);
const coldStart = performance.now();
detect(firstKilobytes, { kinds: figuresAndQuotes });
const coldMs = performance.now() - coldStart;
report('first 4 KB after load, figures and quotes', `${coldMs.toFixed(1)} ms`);

const kinds: readonly (readonly FindKind[])[] = [
  ['figure'],
  ['quote'],
  figuresAndQuotes,
  ['entity'],
  ['claim'],
];
const speeds = new Map<string, number>();
for (const wanted of kinds) {
  const found = speed((text) => detect(text, { kinds: wanted }), 50);
  speeds.set(wanted.join(', '), found);
  report(`detect ${wanted.join(', ')}`, `${found.toFixed(1)} MB/s`);
}
report('detect all kinds', `${speed((text) => detect(text), 50).toFixed(1)} MB/s`);

const nlp = wink(winkModel, ['sbd', 'ner', 'pos']);
const winkSpeed = speed((text) => nlp.readDoc(text).entities().out(), 5);
report('wink-nlp, figures alone, no values', `${winkSpeed.toFixed(1)} MB/s`);
report('figures and quotes, times wink', `${((speeds.get('figure, quote') ?? 0) / winkSpeed).toFixed(1)}`);
const peerSpeed = speed((text) => {
  const doc = compromise(text);
  return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
}, 1);
report('compromise, names', `${peerSpeed.toFixed(2)} MB/s`);
report('entities, times compromise', `${((speeds.get('entity') ?? 0) / peerSpeed).toFixed(0)}`);

const long = articleOf(5000);
const once = (options?: { kinds: readonly FindKind[] }) =>
  medianMs(9, () => {
    for (let round = 0; round < 10; round++) detect(long, options);
  }) / 10;
report('5,000 words, figures and quotes', `${once({ kinds: figuresAndQuotes }).toFixed(2)} ms`);
report('5,000 words, entities', `${once({ kinds: ['entity'] }).toFixed(2)} ms`);
report('5,000 words, all kinds', `${once().toFixed(2)} ms`);

for (const [what, wanted] of [
  ['figures', ['figure']],
  ['figures and quotes', figuresAndQuotes],
  ['all kinds', undefined],
] as const) {
  report(`5,000 words, one paragraph changed, ${what}`, `${changedParagraphMs(wanted).toFixed(2)} ms`);
}

/** The same article read again and again, each time with another figure in its middle paragraph. */
function changedParagraphMs(wanted: readonly FindKind[] | undefined): number {
  const read = makeDetector();
  const options = wanted ? { kinds: wanted } : {};
  const middle = long.indexOf('. ', long.length >> 1);
  let version = 1000;
  const runs = 50;
  const ms = medianMs(9, () => {
    for (let run = 0; run < runs; run++) {
      version++;
      read(`${long.slice(0, middle)} in ${version} places${long.slice(middle)}`, options);
    }
  });
  return ms / runs;
}
