import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/**
 * The name part of git's `user.email` in a folder; `undefined` without git, without an address, or after 2 s. Reading
 * a value runs no program that a repository could name.
 */
export function gitUserName(folder: string, environment = process.env): Promise<string | undefined> {
  // Not started in the folder: Windows would look there for a program called git first.
  const options = { cwd: homedir(), env: environment, timeout: 2000 };
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, 'config', '--get', 'user.email'], options, (error, stdout) => {
      const name = error ? '' : (stdout.trim().split('@')[0] ?? '');
      resolve(name === '' ? undefined : name);
    });
  });
}
