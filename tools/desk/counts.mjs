/**
 * What the layers of the tests tell each other: how many tests passed, failed and were skipped, and which.
 */

/** Starts each line that the tests inside an editor report with. */
export const reportPrefix = 'galley-test ';

/** The environment variable that names the file into which a layer writes its counts. */
export const countsVariable = 'GALLEY_COUNTS';

/** Nothing counted yet. `failed`, `skipped` and `again`, what passed only when it was run again, hold titles. */
export function noCounts() {
  return { passed: 0, failed: [], skipped: [], again: [] };
}

/** How many tests that is. */
export function totalOf(counts) {
  return counts.passed + counts.failed.length + counts.skipped.length;
}

/** The line that ends every run. */
export function summary(counts) {
  return `${counts.passed} passed, ${counts.failed.length} failed, ${counts.skipped.length} skipped`;
}
