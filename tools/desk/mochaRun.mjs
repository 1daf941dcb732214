/** Runs bundled tests with mocha in this process, printed as mocha's `spec` does, and counts them. */
import Mocha from 'mocha';
import { noCounts } from './counts.mjs';
import { frameReader } from './sourceFrames.mjs';

/**
 * Resolves to the counts. `onFailure(title)` is awaited after each failed attempt at a test, while its
 * surroundings still stand. A test that fails is run again up to `retries` times; what passes only then is
 * counted as such, and the error of each attempt is printed.
 */
export async function runWithMocha(file, { timeoutMs, onFailure, retries = 0 }) {
  // Failures name lines of the TypeScript files; the map is read only when there is one.
  const readFrames = frameReader(file);
  const counts = noCounts();
  const titleOf = (test) => test.titlePath().join(' > ');
  class Reporter extends Mocha.reporters.Spec {
    constructor(runner, options) {
      super(runner, options);
      runner.on('pass', (test) => {
        counts.passed += 1;
        if (test.currentRetry() > 0) counts.again.push(titleOf(test));
      });
      runner.on('retry', (test, error) => {
        console.log(
          `    ${titleOf(test)}: failed, and is run again\n${readFrames(error?.stack ?? String(error))}`,
        );
      });
      runner.on('fail', (test, error) => {
        counts.failed.push(titleOf(test));
        if (error?.stack) error.stack = readFrames(error.stack);
      });
      runner.on('pending', (test) => counts.skipped.push(titleOf(test)));
    }
  }
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: timeoutMs, retries, forbidOnly: true });
  if (onFailure) {
    mocha.rootHooks({
      async afterEach() {
        // An attempt that is to be followed by another one has no state.
        if (this.currentTest?.state !== 'passed' && !this.currentTest?.isPending())
          await onFailure(titleOf(this.currentTest));
      },
    });
  }
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise((resolve) => mocha.run(resolve));
  return counts;
}
