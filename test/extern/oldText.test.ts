import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

describe('old texts', () => {
  let folder: string;

  beforeEach(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'galley-old-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: string[]) =>
    assert.equal(
      spawnSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]).status,
      0,
    );
  const galley = (...args: string[]) => {
    const env = { ...process.env, GALLEY_ANNOTATOR: 'mk', GALLEY_TODAY: '2026-08-20' };
    const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    assert.equal(stderr, '');
    return stdout;
  };

  it('come from the repository, and tell what became of the words', () => {
    const first = 'Around 6,000 officers will guard the port. The port is old.\n\nNothing else is known.\n';
    writeFileSync(join(folder, 'a.txt'), first);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    galley('annotate', 'a.txt', '--kind', 'claim', '--quote', 'Around 6,000 officers will guard the port.');
    const second =
      'Nothing else is known.\n\nThe port is old. Some 6,000 armed officers are to guard the port.\n';
    writeFileSync(join(folder, 'a.txt'), second);
    const [line] = galley('list', 'a.txt', '--json').trim().split('\n');
    const record = JSON.parse(line ?? '');
    assert.equal(record.state, 'changed');
    assert.match(second.slice(record.start, record.end), /6,000 armed officers are to guard the port/);
  });
});
