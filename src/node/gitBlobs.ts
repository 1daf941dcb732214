import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** 20 MB: no article is longer. */
const maxBytes = 20 * 1024 * 1024;

/**
 * The bytes that a git blob id names, in the repository around a folder; `undefined` without git, without a repository,
 * or without that blob. For trusted folders only.
 *
 * `cat-file` with fixed arguments and no shell runs no hook, no filter and no pager; the environment keeps a partial
 * clone from fetching what it lacks, which would run the programs that its configuration names.
 */
export function readGitBlob(folder: string, id: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{40}$/.test(id) || !isInRepository(folder)) return Promise.resolve(undefined);
  const options = {
    // Not started in the folder: Windows would look there for a program called git first.
    cwd: homedir(),
    encoding: 'buffer' as const,
    timeout: 5000,
    maxBuffer: maxBytes,
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    },
  };
  const args = [
    '-C',
    folder,
    '-c',
    'protocol.allow=never',
    '-c',
    'core.fsmonitor=false',
    'cat-file',
    'blob',
    id,
  ];
  return new Promise((resolve) => {
    execFile('git', args, options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** True where a folder or one above it holds `.git`: asking costs less than starting git to be told no. */
function isInRepository(folder: string): boolean {
  for (let place = resolve(folder); ; place = dirname(place)) {
    if (existsSync(join(place, '.git'))) return true;
    if (place === dirname(place)) return false;
  }
}
