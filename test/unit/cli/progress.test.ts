import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { startProgress } from '../../../src/cli/progress';
import { Terminal } from './terminal';

interface Drawn {
  readonly total?: number;
  /** How far each step goes, and when it is done. */
  readonly steps: readonly { readonly done: number; readonly items?: number; readonly afterMs: number }[];
  readonly env?: Record<string, string>;
}

/** What is on the terminal after the last step, and after the end. */
async function draw({ total, steps, env = {} }: Drawn): Promise<{ shown: string; all: string }> {
  const terminal = new Terminal();
  let nowMs = 0;
  const io = { stdin: Readable.from([]), stdout: terminal, stderr: terminal, cwd: '/', env };
  const unit = steps.some(({ items }) => items !== undefined) ? 'bytes' : 'articles';
  const progress = startProgress(io, { total, unit }, () => nowMs);
  for (const { done, items, afterMs } of steps) {
    nowMs += afterMs;
    progress.advance(done, items);
    await new Promise(setImmediate);
  }
  await new Promise(setImmediate);
  const shown = terminal.text;
  await progress.aside(async () => void terminal.write('A finding.\n'));
  progress.end();
  progress.end();
  return { shown, all: terminal.text };
}

describe('progress', () => {
  it('shows how much is done, the rate, and the time left', async () => {
    const { shown, all } = await draw({ total: 4000, steps: [{ done: 1000, afterMs: 10_000 }] });
    assert.match(shown, /#{6}-{18} 25% {2}1000 articles, 100 a second, 30 s left/);
    assert.match(all, /\r\x1b\[KA finding\.\n/);
    assert.match(all.slice(all.indexOf('A finding.')), /\x1b\[\d?K/, 'the bar is taken away');
  });

  it('counts the articles of a stream whose length is known in bytes, or not at all', async () => {
    const steps = [{ done: 500, items: 20, afterMs: 4000 }];
    assert.match(
      (await draw({ total: 100_000, steps })).shown,
      / 20 articles, 5\.0 a second, 13 min 16 s left/,
    );
    const { shown } = await draw({ steps });
    assert.match(shown, /20 articles, 5\.0 a second/);
    assert.doesNotMatch(shown, /left|%/);
  });

  it('is not shown for what takes a moment, nor where no terminal can draw it', async () => {
    const silent = { total: 2, steps: [{ done: 1, afterMs: 300 }] };
    assert.equal((await draw(silent)).shown, '');
    const steps = [{ done: 1, afterMs: 9000 }];
    assert.equal((await draw({ total: 2, steps, env: { TERM: 'dumb' } })).shown, '');
  });
});
