import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { run } from '../../../src/cli/run';
import { atDesk } from './desk';
import { Terminal } from './terminal';

const files = { 'a.txt': 'Milan.\n', 'a.txt.annotations.yaml': '\t- \x1b[2J' };
const escapes = /\x1b\[\d+m/;

/** What a command writes on a terminal, both streams. */
async function onTerminal(env: Record<string, string>, ...argv: string[]): Promise<string> {
  const terminal = new Terminal();
  await atDesk(files, async ({ folder }) => {
    await run(argv, { stdin: Readable.from([]), stdout: terminal, stderr: terminal, cwd: folder, env });
  });
  return terminal.text;
}

describe('colours', () => {
  for (const argv of [['check'], ['check', '--help'], ['--help']]) {
    it(`galley ${argv.join(' ')}: on a terminal, unless NO_COLOR says otherwise`, async () => {
      const coloured = await onTerminal({}, ...argv);
      assert.match(coloured, escapes);
      for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }] as Record<string, string>[]) {
        assert.equal(await onTerminal(env, ...argv), coloured.replace(/\x1b\[\d+m/g, ''));
      }
      assert.match(await onTerminal({ NO_COLOR: '' }, ...argv), escapes);
      await atDesk(files, async ({ galley }) => {
        const { out, err } = await galley(argv);
        assert.doesNotMatch(out + err, escapes);
      });
    });
  }

  it('let no escape of a file through', async () => {
    assert.doesNotMatch(await onTerminal({}, 'check'), /\x1b\[2J/);
  });
});
