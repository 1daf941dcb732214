/**
 * What the scripts of all test layers do alike: bundle the tests, hand on the counts, set the exit code.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { countsVariable, summary, totalOf } from './counts.mjs';
import { project } from './paths.mjs';
import { Stop } from './progress.mjs';

/** Bundles one suite; returns the paths of its bundles by their names in `out/test/`. */
export async function bundleTests(suite, ...names) {
  const files = names.map((name) => join(project, 'out', 'test', name));
  for (const file of files) rmSync(file, { force: true });
  await build('--tests', suite);
  if (!files.every((file) => existsSync(file))) throw new Stop(`There are no tests in test/${suite}.`);
  return files;
}

/** Ends a layer: its counts go to whoever asked for them and, as a line, to the terminal. */
export function finishLayer(counts) {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
  else console.log(summary(counts));
  if (counts.failed.length > 0 || totalOf(counts) === 0) process.exitCode = 1;
}
