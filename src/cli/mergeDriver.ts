/** `galley merge --install`: git's configuration of the merge driver, and the line that names it for annotation files. */

import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { durableFiles } from '../node/durableFiles';
import { type GitResult, runGit } from '../node/git';
import { shown } from './findings';
import { complain, type ExitCode, type Io, Refusal, write } from './io';

const settings = {
  'merge.galley.name': 'annotations, record by record',
  'merge.galley.driver': 'galley merge %O %A %B --path %P',
};
const attribute = '*.annotations.yaml merge=galley';

interface Wish {
  /** The driver for all repositories of this person; the line for annotation files stays the repository's. */
  readonly isGlobal: boolean;
  /** False where the person is to be asked. */
  readonly isAgreed: boolean;
}

export async function installDriver(io: Io, { isGlobal, isAgreed }: Wish): Promise<ExitCode> {
  const top = await topOf(io);
  const scope = isGlobal ? '--global' : '--local';
  const missing = await missingSettings(io, top, scope);
  const attributes = join(top, '.gitattributes');
  const hasLine = hasAttribute(await durableFiles.read(attributes));
  if (missing.length === 0 && hasLine) {
    await write(io.stdout, 'Git merges annotation files by record here already; nothing was changed.\n');
    return 0;
  }
  const place = isGlobal ? 'your git configuration' : 'the git configuration of this repository';
  const steps = [
    ...missing.map(([key, value]) => `${place}: ${key} = ${value}`),
    ...(hasLine ? [] : [`.gitattributes: ${attribute}`]),
  ];
  await write(io.stdout, `To be written:\n${steps.map((step) => `  ${step}\n`).join('')}`);
  if (!isAgreed && !(await agrees(io))) {
    await write(io.stdout, 'Nothing was written.\n');
    return 1;
  }
  for (const [key, value] of missing) {
    expectDone(
      await runGit(top, ['config', scope, '--replace-all', key, value], io.env),
      `git config ${key}`,
    );
  }
  if (!hasLine) await durableFiles.update(attributes, withAttribute);
  await write(
    io.stdout,
    hasLine ? 'Written.\n' : 'Written. Commit .gitattributes; everybody else runs this once as well.\n',
  );
  return 0;
}

async function topOf(io: Io): Promise<string> {
  const { code, out } = await runGit(io.cwd, ['rev-parse', '--show-toplevel'], io.env);
  if (code === undefined) throw new Refusal('git is not there, so there is nothing to set up.');
  const top = out.toString().replace(/\r?\n$/, '');
  if (code !== 0 || top === '') {
    throw new Refusal('This folder is not in a git repository. Go to one, or run git init first.');
  }
  return top;
}

async function missingSettings(io: Io, top: string, scope: string): Promise<[string, string][]> {
  const missing: [string, string][] = [];
  for (const [key, value] of Object.entries(settings)) {
    const { out } = await runGit(top, ['config', scope, '--get', key], io.env);
    if (out.toString().trimEnd() !== value) missing.push([key, value]);
  }
  return missing;
}

function expectDone({ code, err }: GitResult, what: string): void {
  if (code !== 0) throw new Refusal(`${what}: ${shown(err)}`);
}

function hasAttribute(bytes: Uint8Array | undefined): boolean {
  const lines = bytes ? new TextDecoder().decode(bytes).split(/\r?\n/) : [];
  return lines.some((line) => line.trim().replace(/\s+/g, ' ') === attribute);
}

function withAttribute(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (hasAttribute(bytes)) return undefined;
  const old = Buffer.from(bytes ?? []);
  const open = old.length > 0 && old.at(-1) !== 10;
  return Buffer.concat([old, Buffer.from(`${open ? '\n' : ''}${attribute}\n`)]);
}

async function agrees(io: Io): Promise<boolean> {
  const { stdin, stdout } = io;
  if (!('isTTY' in stdin && stdin.isTTY) || !('isTTY' in stdout && stdout.isTTY)) {
    await complain(io, 'galley: There is no terminal to ask on. Say --yes to write this.');
    return false;
  }
  const ask = createInterface({ input: stdin as unknown as NodeJS.ReadableStream, output: stdout });
  try {
    return /^y(?:es)?$/i.test((await ask.question('Write this? [y/N] ')).trim());
  } finally {
    ask.close();
  }
}
