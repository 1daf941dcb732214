/** Reading and editing an annotation file of 10,000 records, beside the yaml library alone; median of 5. */
import { parseDocument } from 'yaml';
import { type Annotation, retag } from '../src/core';
import { readSidecar } from '../src/storage/sidecar';
import { editSidecar } from '../src/storage/store';
import { medianMs, report } from './timing';

/** A file with so many claims, made by ourselves, as the writer would write them. */
function makeSidecar(count: number): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const id = (i: number) =>
    `c-${Array.from({ length: 8 }, (_, k) => alphabet[(i >> (5 * (7 - k))) & 31]).join('')}`;
  const block = (i: number) =>
    [
      `  - id: ${id(i)}`,
      '    kind: claim',
      `    quote: Report ${i} counts ${i * 7 + 3} officers in the old town.`,
      '    before: "The paper says so. "',
      '    after: " Nobody has denied it."',
      `    at: ${i * 60}-${i * 60 + 44}`,
      '    base: 3b18e512dba79e4c8300dd08aeb37f8e728b8dad',
      '    category: quantity',
      '    citations:',
      `      - URL: https://example.org/reports/${i}`,
      '        stance: supports',
      '    by: mk',
      '    created: "2026-08-20"',
      '    origin: human',
    ].join('\n');
  return `galley: 1\nsource: reports.txt\nannotations:\n${Array.from({ length: count }, (_, i) => block(i)).join('\n')}\n`;
}

const text = makeSidecar(10_000);
const bytes = new TextEncoder().encode(text);
report(
  'yaml: parseDocument',
  `${medianMs(5, () => parseDocument(text, { schema: 'failsafe', uniqueKeys: false })).toFixed(0)} ms`,
);
report('galley: read', `${medianMs(5, () => readSidecar(bytes, 'reports.txt')).toFixed(0)} ms`);
const sidecar = readSidecar(bytes, 'reports.txt');
const middle = sidecar.records[5000]?.id ?? '';
const change = { do: 'change', id: middle, change: (a: Annotation) => retag(a, 'rule') } as const;
report(
  'galley: one category changed, checked',
  `${medianMs(5, () => editSidecar(sidecar, 'reports.txt', change)).toFixed(0)} ms`,
);
report('memory', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
