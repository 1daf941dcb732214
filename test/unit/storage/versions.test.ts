import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setNote } from '../../../src/core';
import { type Migration, migrate, migrations, newestVersion } from '../../../src/storage/migrations';
import { readSidecar } from '../../../src/storage/sidecar';
import { changeBy, editSidecar, emptySidecar } from '../../../src/storage/store';

const folder = join(process.cwd(), 'test', 'fixtures', 'sidecars');
const sourceName = 'budget.txt';
const encode = (text: string) => new TextEncoder().encode(text);

/** A made-up version 2, in which a category is called a topic. */
const steps: readonly Migration[] = [
  (text) => text.replace(/^galley: 1$/m, 'galley: 2').replace(/^( +)topic:/gm, '$1category:'),
];
const old = `galley: 1
source: budget.txt   # by hand
annotations:
  - id: c-00000001
    kind: claim
    quote: One
    topic: event
    x-own: 1.10
`;

describe('versions of the file', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    it(`${name} is read as its golden file says`, () => {
      const { annotator, head, problems, records, references } = readSidecar(
        readFileSync(join(folder, name)),
        sourceName,
      );
      const annotations = records.map(({ annotation }) => annotation);
      const read = `${JSON.stringify({ annotator, head, problems, references, annotations }, null, 2)}\n`;
      const golden = join(folder, name.replace('.yaml', '.json'));
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, read);
      assert.equal(read, readFileSync(golden, 'utf8'));
    });
  }

  it('has a golden file for each, and the newest is what is written', () => {
    const newest = newestVersion(migrations);
    for (let version = 1; version <= newest; version++) {
      assert.ok(readdirSync(folder).includes(`v${version}.annotations.yaml`), `version ${version}`);
    }
    const golden = readFileSync(join(folder, `v${newest}.annotations.yaml`), 'utf8');
    let sidecar = emptySidecar(sourceName);
    for (const { annotation } of readSidecar(encode(golden), sourceName).records) {
      assert.ok(annotation);
      sidecar =
        editSidecar(sidecar, sourceName, { do: 'add', annotation, startOf: () => 0 }).done?.sidecar ??
        sidecar;
    }
    assert.equal(sidecar.text, golden);
  });

  it('of an older one are read through the steps, and written in the newest with the first change', () => {
    const sidecar = readSidecar(encode(old), sourceName, steps);
    assert.deepEqual(sidecar.problems, []);
    const claim = sidecar.records[0]?.annotation;
    assert.ok(claim?.kind === 'claim' && claim.category === 'event');
    const change = changeBy(sidecar, claim.id, (one) => setNote(one, 'Two'));
    const result = change && editSidecar(sidecar, sourceName, change);
    const newer = old
      .replace('galley: 1', 'galley: 2')
      .replace('topic: event', 'category: event\n    note: Two');
    assert.equal(result?.done?.sidecar.text, newer);
  });

  it('go step by step from any older one', () => {
    const two: readonly Migration[] = [(text) => `${text}b`, (text) => `${text}c`];
    assert.deepEqual(
      [1, 2, 3].map((from) => migrate('a', from, two)),
      ['abc', 'ac', 'a'],
    );
  });

  it('of a newer one are read and not written', () => {
    const sidecar = readSidecar(encode(old.replace('galley: 1', 'galley: 9')), sourceName, steps);
    assert.equal(sidecar.writable, false);
    assert.equal(sidecar.records.length, 1);
    assert.deepEqual(
      sidecar.problems.map(({ code, args }) => [code, ...args]),
      [['newer-version', '9', '2']],
    );
  });
});
