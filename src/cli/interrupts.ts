import { constants } from 'node:os';
import { writesEnded } from '../node/durableFiles';
import { discardUnfinished } from '../node/pieceFile';

/** How long a write that waits for another program's lock may keep an interrupted command. */
const patienceMs = 2_000;

/**
 * Ctrl-C and its kin end the process once the annotation file that is being written is whole, with the exit code that
 * shells expect: 128 and the number of the signal, 130 for Ctrl-C. A second one does not wait. However the process ends, an
 * export that is not finished leaves nothing.
 */
export function endOnSignals(): void {
  process.once('exit', discardUnfinished);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = () => process.exit(128 + constants.signals[signal]);
    process.once(signal, () => {
      process.once(signal, end);
      setTimeout(end, patienceMs);
      void writesEnded().then(end);
    });
  }
}
