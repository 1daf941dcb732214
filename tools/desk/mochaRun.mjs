/** Runs bundled tests with mocha in this process, printed as mocha's `spec` does, and counts them. */
import Mocha from 'mocha';
import { noCounts } from './counts.mjs';
import { frameReader } from './sourceFrames.mjs';

/**
 * Resolves to the counts. `onFailure(title)` is awaited after each failed test, while its surroundings
 * still stand.
 */
export async function runWithMocha(file, { timeoutMs, onFailure }) {
  // Failures name lines of the TypeScript files; the map is read only when there is one.
  const readFrames = frameReader(file);
  const counts = noCounts();
  const titleOf = (test) => test.titlePath().join(' > ');
  class Reporter extends Mocha.reporters.Spec {
    constructor(runner, options) {
      super(runner, options);
      runner.on('pass', () => {
        counts.passed += 1;
      });
      runner.on('fail', (test, error) => {
        counts.failed.push(titleOf(test));
        if (error?.stack) error.stack = readFrames(error.stack);
      });
      runner.on('pending', (test) => counts.skipped.push(titleOf(test)));
    }
  }
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: timeoutMs, forbidOnly: true });
  if (onFailure) {
    mocha.rootHooks({
      async afterEach() {
        if (this.currentTest?.state === 'failed') await onFailure(titleOf(this.currentTest));
      },
    });
  }
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise((resolve) => mocha.run(resolve));
  return counts;
}
