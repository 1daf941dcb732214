/**
 * Reading and editing an annotation file of 10,000 records, beside the yaml library alone; medians of 5. The library
 * comes last, so that its memory is not counted as ours.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type Annotation, retag } from '../src/core';
import { durableFiles } from '../src/node/durableFiles';
import { readSidecar, type Sidecar } from '../src/storage/sidecar';
import { applyChange, changeBy, editSidecar } from '../src/storage/store';
import { medianMs, medianMsOf, report } from './timing';

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

const sourceName = 'reports.txt';
const encode = (text: string) => new TextEncoder().encode(text);
const ms = (value: number) => `${value.toFixed(0)} ms`;
const megabytes = () => process.memoryUsage().rss / 1e6;

/** One category changed in the middle of a file on disk, back and forth: read, compared, spliced, checked, flushed. */
async function editOnDisk(bytes: Uint8Array, isKnown: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  try {
    const file = { name: join(folder, `${sourceName}.annotations.yaml`), sourceName };
    writeFileSync(file.name, bytes);
    let sidecar: Sidecar = readSidecar(bytes, sourceName);
    const id = sidecar.records[sidecar.records.length >> 1]?.id ?? '';
    const change = (a: Annotation) => retag(a, 'category' in a && a.category === 'rule' ? 'event' : 'rule');
    return await medianMsOf(5, async () => {
      const known = isKnown ? sidecar : undefined;
      const made = changeBy(sidecar, id, change);
      const result = made && (await applyChange(durableFiles, file, made, known));
      if (!result?.done) throw new Error(result?.problem.code);
      sidecar = result.done.sidecar;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A record, and a file, with so many keys that we do not know: a check that compares all pairs would not end. */
function unknownKeys(count: number, indent: string): string {
  return Array.from({ length: count }, (_, i) => `${indent}x-${i}: value ${i}\n`).join('');
}

async function main(): Promise<void> {
  const text = makeSidecar(10_000);
  const bytes = encode(text);
  const before = megabytes();
  const once = readSidecar(bytes, sourceName);
  editSidecar(once, sourceName, { do: 'remove', id: once.records[5000]?.id ?? '' });
  const memory = megabytes();
  const read = medianMs(5, () => readSidecar(bytes, sourceName));
  const known = await editOnDisk(bytes, true);
  const fresh = await editOnDisk(bytes, false);
  const inRecord = encode(makeSidecar(1) + unknownKeys(50_000, '    '));
  const inHead = encode(`galley: 1\n${unknownKeys(50_000, '')}`);
  const keys = [inRecord, inHead].map((one) => medianMs(5, () => readSidecar(one, sourceName)));
  const peer = medianMs(5, () => parseDocument(text, { schema: 'failsafe', uniqueKeys: false }));
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const printed = medianMs(5, () => document.toString());

  const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
  report(`10,000 annotations (${size}): galley reads`, ms(read));
  report('  one edit to disk, the file as it was read last', ms(known));
  report('  one edit to disk, the file read afresh', ms(fresh));
  report(
    '  memory of the process, before and after a reading and an edit',
    `${before.toFixed(0)} and ${memory.toFixed(0)} MB`,
  );
  report('  yaml: parseDocument', ms(peer));
  report('  yaml: toString', ms(printed));
  report('50,000 unknown keys: in a record, in the head', keys.map(ms).join(', '));
}

export const done = main();
