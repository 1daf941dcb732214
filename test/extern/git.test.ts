import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitUserName } from '../../src/node/gitUser';

describe('git user', () => {
  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
  });

  it('is the name part of the address that git knows, and nothing without one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-git-'));
    try {
      const settings = join(folder, 'settings');
      const env = { ...process.env, GIT_CONFIG_GLOBAL: settings, GIT_CONFIG_NOSYSTEM: '1' };
      await writeFile(settings, '[user]\n\temail = mk.desk@example.org\n');
      assert.equal(await gitUserName(folder, env), 'mk.desk');
      await writeFile(settings, '');
      assert.equal(await gitUserName(folder, env), undefined);
      assert.equal(await gitUserName(folder, { PATH: '' }), undefined);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
