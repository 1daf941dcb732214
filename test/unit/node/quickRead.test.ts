import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuickly } from '../../../src/node/quickRead';
import { FileFault } from '../../../src/storage/files';

describe('quick reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-quick-'));
  after(() => rmSync(folder, { recursive: true }));

  it('gives the bytes, and nothing for a file that is not there', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, 'é');
    assert.deepEqual([...((await readQuickly(file)) ?? [])], [0xc3, 0xa9]);
    assert.equal(await readQuickly(join(folder, 'b.txt')), undefined);
  });

  it('says what keeps a file from being read', async () => {
    await assert.rejects(() => readQuickly(folder), FileFault);
  });
});
