import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { durableFiles } from '../../../src/node/durableFiles';

const encode = (text: string) => new TextEncoder().encode(text);
const add = (text: string) => (bytes: Uint8Array | undefined) =>
  encode(new TextDecoder().decode(bytes) + text);

describe('durable files', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-files-'));
    file = join(folder, 'a.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('make a file, change it, and leave nothing else behind', async () => {
    assert.equal(await durableFiles.read(file), undefined);
    await durableFiles.update(file, () => encode('one'));
    chmodSync(file, 0o640);
    await durableFiles.update(file, add(' two'));
    assert.equal(readFileSync(file, 'utf8'), 'one two');
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('leave a file alone when the change gives nothing', async () => {
    writeFileSync(file, 'one');
    const before = statSync(file).mtimeMs;
    await durableFiles.update(file, () => undefined);
    assert.equal(statSync(file).mtimeMs, before);
  });

  it('lose nothing of many writers', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => durableFiles.update(file, add(`<${i}>`))));
    for (let i = 0; i < 5; i++) assert.ok(readFileSync(file, 'utf8').includes(`<${i}>`));
  });

  it('keep the names of a file: links of both kinds', async () => {
    writeFileSync(file, 'a long first content');
    linkSync(file, join(folder, 'hard.yaml'));
    symlinkSync('a.yaml', join(folder, 'soft.yaml'));
    await durableFiles.update(join(folder, 'soft.yaml'), () => encode('short'));
    for (const name of ['a.yaml', 'hard.yaml', 'soft.yaml'])
      assert.equal(readFileSync(join(folder, name), 'utf8'), 'short');
    assert.deepEqual(readdirSync(folder).sort(), ['a.yaml', 'hard.yaml', 'soft.yaml']);
  });

  it('sweep what a killed process left a day ago, and list the folder for it once an hour at most', async () => {
    const leave = (name: string, daysAgo: number) => {
      writeFileSync(join(folder, name), 'half');
      const then = Date.now() / 1000 - daysAgo * 86_400;
      utimesSync(join(folder, name), then, then);
    };
    leave('.a.yaml.1.tmp', 2);
    leave('.a.yaml.2.tmp', 0.5);
    leave('.b.yaml.1.tmp', 2);
    await durableFiles.update(file, () => encode('one'));
    assert.deepEqual(readdirSync(folder).sort(), ['.a.yaml.2.tmp', '.b.yaml.1.tmp', 'a.yaml']);
    leave('.a.yaml.3.tmp', 2);
    await durableFiles.update(file, () => encode('two'));
    await durableFiles.update(join(folder, 'b.yaml'), () => encode('two'));
    assert.deepEqual(readdirSync(folder).sort(), ['.a.yaml.2.tmp', '.a.yaml.3.tmp', 'a.yaml', 'b.yaml']);
  });

  it('refuse a read-only file, and say so', async () => {
    writeFileSync(file, 'one');
    chmodSync(file, 0o444);
    await assert.rejects(durableFiles.update(file, add('two')), { code: 'read-only' });
    assert.equal(readFileSync(file, 'utf8'), 'one');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('do not call a file read-only that may not be read', async function () {
    if (!process.seteuid || !process.geteuid) return this.skip();
    writeFileSync(file, 'one');
    chmodSync(file, 0o000);
    const user = process.geteuid();
    // To the superuser nothing is forbidden.
    if (user === 0) process.seteuid(65534);
    try {
      await assert.rejects(durableFiles.read(file), {
        code: 'write-failed',
        message: 'reading it is not allowed',
      });
    } finally {
      if (user === 0) process.seteuid(user);
    }
  });
});
