import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The evaluation kits lie beside the project, and not everybody has them. */
const kits = join(process.cwd(), '..', 'shared', 'eval');
const cli = join(process.cwd(), 'dist', 'cli.js');

/** Runs a kit against the built command line and gives what it printed; a fault makes it end with another code than 0. */
function runKit(name: string, ...more: string[]): Promise<{ code: number; out: string }> {
  const argv = [join(kits, name, 'run.mjs'), '--galley', `"${process.execPath}" "${cli}"`, ...more];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, out: stdout + stderr });
    });
  });
}

/** The checks on writes that together take less than a minute. */
const writes = [
  ...['first record makes the file', 'two writers', 'disk full', 'read-only file', 'read-only folder'],
  ...['symbolic link', 'file mode', 'CRLF', 'BOM', 'comments', 'unknown keys', 'layout by hand'],
  ...['no final line end', 'small diffs', 'broken files'],
];

describe('evaluation kits', function () {
  this.timeout(120_000);

  before(function () {
    if (!existsSync(kits) || !existsSync(cli)) this.skip();
  });

  it('hostile files: every case is as expected', async () => {
    const { code, out } = await runKit('hostile');
    assert.equal(code, 0, out);
  });

  it('kill -9: no file is torn, and no id is printed that is not on disk', async () => {
    const { code, out } = await runKit('writes', '--only', 'kill -9', '--seconds', '10');
    assert.equal(code, 0, out);
  });

  it('merge: twelve scenarios, the laws, damaged inputs, a repository', async () => {
    const { code, out } = await runKit('merge', '--runs', '1', '--size', '30');
    assert.equal(code, 0, out);
  }).timeout(300_000);

  for (const name of writes) {
    it(`writes: ${name}`, async () => {
      const { code, out } = await runKit('writes', '--only', name);
      assert.equal(code, 0, out);
    });
  }
});
