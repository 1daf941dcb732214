import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/run';

/** What one command came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files, and the command line in it; no process is started. */
export interface Desk {
  readonly folder: string;
  /** @param below The folder that the command is started in, below the desk's own. */
  galley(argv: readonly string[], stdin?: string, below?: string): Promise<Outcome>;
  read(name: string): Promise<string>;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs `work` in a fresh folder that holds `files`, names with `/` in sub-folders. */
export async function atDesk(files: Files, work: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await work({
      folder,
      galley: (argv, stdin = '', below = '') => runIn(join(folder, below), argv, stdin),
      read: (name) => readFile(join(folder, name), 'utf8'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No PATH, so that no git of this machine answers who annotates. */
const env = { GALLEY_TODAY: '2026-08-20', PATH: '' };

async function runIn(folder: string, argv: readonly string[], stdin: string): Promise<Outcome> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const code = await run(argv, { stdin: Readable.from([stdin]), stdout, stderr, cwd: folder, env });
  return { code, out: stdout.text, err: stderr.text };
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** The values of JSON lines. */
export function rows<T>(out: string): T[] {
  return out.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as T)));
}
