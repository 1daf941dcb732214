/** Copies of folders for tests to write in, in the system's temporary folder. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { project } from './paths.mjs';

/** The folder that tests copy and open. */
export const samples = join(project, 'samples');

/**
 * Makes an empty temporary folder, and copies of folders below it. `remove()` takes it all away; it waits
 * for no process, so end those first that write there.
 */
export function temporaryPlace() {
  // Its real path, as on macOS the temporary folder is reached through a link and editors report the real
  // one.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'galley-')));
  let copies = 0;
  return {
    root,
    copyOf(folder) {
      copies += 1;
      const copy = join(root, String(copies), basename(folder));
      cpSync(folder, copy, { recursive: true });
      return copy;
    },
    remove() {
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
