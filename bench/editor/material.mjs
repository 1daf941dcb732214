/** What the editor's benchmark opens: made-up news, as articles and as text files that only the peer looks at. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const places = ['Harrow', 'Leeds', 'Dover', 'Kingston', 'Whitby', 'Sale', 'Truro'];
const people = ['Ann Miller', 'Omar Haddad', 'Priya Nair', 'Tom Baker', 'Ewa Nowak'];
const pick = (list, n) => list[n % list.length];

/** A sentence of fifteen words with a place, two figures, and a person or a quotation. */
function sentence(n) {
  const [place, person] = [pick(places, n), pick(people, n)];
  return n % 4 === 0
    ? `“We paid £${n + 1} million for the bridge,” ${person} told the council of ${place} on Friday.`
    : `Ward ${n + 1} of ${place} spent £${n + 2} million on roads last year, ${person} said on Monday.`;
}

/** Sentences from one number on, each a paragraph of its own. */
function sentences(first, count) {
  return Array.from({ length: count }, (_, k) => sentence(first + k));
}

const paragraphs = (list) => `${list.join('\n\n')}\n`;

/** A claim as the writer writes it. */
function record(n, text, { start, end }, base) {
  return [
    `  - id: c-${String(n).padStart(8, '0')}`,
    '    kind: claim',
    `    quote: ${JSON.stringify(text.slice(start, end))}`,
    `    before: ${JSON.stringify(text.slice(Math.max(0, start - 32), start))}`,
    `    after: ${JSON.stringify(text.slice(end, end + 32))}`,
    `    at: ${start}-${end}`,
    `    base: ${base}`,
    `    category: ${pick(['quantity', 'causal', 'event'], n)}`,
    ...(n % 3 === 0 ? ['    citations:', `      - URL: https://example.org/${n}`] : []),
    '    by: mk',
    '    created: "2026-08-20"',
    '    origin: human',
    '',
  ].join('\n');
}

/** Writes an article of so many sentences, with claims on so many of them from its beginning to its end. */
function writeAnnotated(folder, name, { first, sentences: count, claims }) {
  const all = sentences(first, count);
  const text = paragraphs(all);
  const bytes = Buffer.from(text);
  const base = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const step = Math.floor(count / claims);
  let start = 0;
  const records = all.flatMap((quote, n) => {
    const span = { start, end: start + quote.length };
    start = span.end + 2;
    return n % step === 0 && n / step < claims ? [record(first + n, text, span, base)] : [];
  });
  writeFileSync(join(folder, name), text);
  const head = `galley: 1\nsource: ${name}\nannotations:\n`;
  writeFileSync(join(folder, `${name}.annotations.yaml`), head + records.join(''));
  return text;
}

function newFolder(root, name) {
  const folder = join(root, name);
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "galley.annotator.name": "mk" }');
  return folder;
}

/** So many articles of 5,000 words, and the same texts for the peer. */
export function makeArticles(root, name, count) {
  const folder = newFolder(root, name);
  for (let n = 0; n < count; n++)
    for (const end of ['txt', 'peer'])
      writeFileSync(join(folder, `open-${n}.${end}`), paragraphs(sentences(n * 1000, 333)));
  return folder;
}

/** One article of a megabyte with 5,000 annotations, and its text for the peer. */
export function makeLarge(root) {
  const folder = newFolder(root, 'large');
  const text = writeAnnotated(folder, 'large.txt', { first: 0, sentences: 11_600, claims: 5000 });
  writeFileSync(join(folder, 'large.peer'), text);
  return folder;
}

/** 10,000 claims in ten articles, and a short text to open. */
export function makeClaims(root) {
  const folder = newFolder(root, 'claims');
  for (let n = 0; n < 10; n++)
    writeAnnotated(folder, `wards-${n}.txt`, { first: n * 1000, sentences: 1000, claims: 1000 });
  writeFileSync(join(folder, 'short.txt'), sentence(1));
  return folder;
}
