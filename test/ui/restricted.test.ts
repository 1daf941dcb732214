import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from './desk';

const file = 'harbour-courier.txt';

describe('a folder that is not trusted', () => {
  let place: string;
  let folder: string;
  /** Exists once a program that the folder names has run. */
  let trace: string;

  /** The samples in a repository whose configuration, and whose settings, name programs of somebody else's. */
  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'galley-trust-'));
    folder = join(place, 'samples');
    trace = join(place, 'ran');
    await cp('samples', folder, { recursive: true });
    const program = join(place, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    await writeFile(
      join(place, 'index.js'),
      `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '');\n`,
    );
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=mk', '-c', 'user.email=mk@example.org', 'commit', '-q', '-m', 'First');
    git('config', 'core.fsmonitor', program);
    git('config', 'core.pager', program);
  });

  afterEach(() => rm(trace, { force: true }));
  // The programs that the editor started may still be writing their traces.
  after(() => rm(place, { recursive: true, maxRetries: 5 }));

  it('is tagged and read as any other, and nothing that it names is run', async () => {
    const settings = { 'galley.model.folder': place, 'galley.model.runtime': place };
    const desk = await openDesk({ folder, settings, isTrusted: false });
    await desk.page.getByText('Restricted Mode').first().waitFor();
    await desk.openFile(file);
    await desk.untilColoured();
    await desk.placeCaret('steel gates, each');
    await desk.press('Control+k', 'g');
    await desk.pick(await desk.labelWith('Event'));
    await desk.fileText(`${file}.annotations.yaml`, (text) =>
      /quote: The 14 steel gates[\s\S]*category: event/.test(text),
    );
    await desk.hoverText('homes lie behind', 'Quantity');
    await desk.screenshot('restricted');
    await desk.press('Escape');
    await desk.runCommand('View: Show Galley');
    await desk.page.getByRole('treeitem', { name: /^Quantity, \d/ }).waitFor();
    assert.equal(existsSync(trace), false, 'a program of the folder was run');
    await desk.close();
  });

  it('would have been noticed running something: once trusted, the editor itself does', async () => {
    const desk = await openDesk({ folder });
    await desk.until('the trace', async () => existsSync(trace) || undefined);
    await desk.close();
  });
});
