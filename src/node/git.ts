import { execFile } from 'node:child_process';

/** What a run of git came to; `code` is `undefined` where git could not be started. */
export interface GitResult {
  readonly code: number | undefined;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git with these arguments in a folder, without a shell. */
export function runGit(
  folder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<GitResult> {
  const options = {
    cwd: folder,
    env: environment,
    encoding: 'buffer',
    maxBuffer: 256 * 1024 * 1024,
  } as const;
  return new Promise((resolve) => {
    execFile('git', argv, options, (error, out, err) => {
      const code = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
      resolve({ code, out, err: err.toString().trim() });
    });
  });
}
