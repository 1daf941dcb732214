import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Services that annotate pull requests know files by their path from the top of the repository, with `/`, wherever the
 * command was started. Outside of a repository paths are counted from the folder it was started in.
 */
export function makeRepositoryPath(cwd: string): (path: string) => string {
  const top = topOf(cwd) ?? cwd;
  return (path) => relative(top, resolve(cwd, path)).split(sep).join('/');
}

function topOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : topOf(dirname(folder));
}
