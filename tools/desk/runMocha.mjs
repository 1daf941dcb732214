/** `node tools/desk/runMocha.mjs SUITE`: the tests that need no editor (unit, laws, grammar, extern). */
import { existsSync } from 'node:fs';
import { bundleTests, finishLayer } from './layer.mjs';
import { project } from './paths.mjs';
import { endChildrenOnSignals } from './processes.mjs';
import { main } from './progress.mjs';

/** How long one test may take. Unit tests are quick by definition. */
const timeoutsMs = { unit: 2000, laws: 60_000, grammar: 5000, extern: 120_000 };

endChildrenOnSignals();
await main(async () => {
  const suite = process.argv[2];
  // Unit tests are about behaviour, not about disks: their files are in memory where the system offers that.
  if (suite === 'unit' && existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';
  process.chdir(project);
  const [file] = await bundleTests(suite, `${suite}.js`);
  const { runWithMocha } = await import('./mochaRun.mjs');
  finishLayer(await runWithMocha(file, { timeoutMs: timeoutsMs[suite] }));
});
