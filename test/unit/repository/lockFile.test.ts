import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { missingOptional } from '../../../tools/desk/lockGaps.mjs';

const text = readFileSync('package-lock.json', 'utf8');

describe('lock file', () => {
  it('lists the packages for every system, so that "npm ci" takes it everywhere', () => {
    const gaps = missingOptional(JSON.parse(text)).map(({ name }: { name: string }) => name);
    assert.deepEqual(gaps, [], 'run: node tools/desk/completeLock.mjs');
  });

  it('names no server', () => assert.doesNotMatch(text, /"resolved"/));

  it('says what the manifest says', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(JSON.parse(text).packages[''].devDependencies, devDependencies);
  });
});
