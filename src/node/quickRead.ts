import { readFileSync } from 'node:fs';
import { durableFiles } from './durableFiles';

/** What a file in the system's memory does not need, and one on a disk that turns or is far away does. */
const slowMs = 2;
/** How many files are read in the background before the next one is tried at once. */
const pause = 200;

let inBackground = 0;

/**
 * Reads one of many files; `undefined` where there is none. The four calls in the background that a file needs there take
 * the processor longer than to read a small file that the system has in memory, an eighth of all that an export does. So a
 * file is read at once as long as that is quick; where it is not, others should be asked for meanwhile, and the next ones
 * are read in the background.
 */
export async function readQuickly(name: string): Promise<Uint8Array | undefined> {
  if (inBackground > 0) {
    inBackground--;
    return durableFiles.read(name);
  }
  const started = performance.now();
  try {
    return readFileSync(name);
  } catch {
    // What it is that went wrong is said there.
    return durableFiles.read(name);
  } finally {
    if (performance.now() - started > slowMs) inBackground = pause;
  }
}
