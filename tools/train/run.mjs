/** `npm run train`: bundles the trainer and runs it; the arguments go to `train.ts`. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const project = resolve(folder, '../..');
const outfile = join(project, 'out', 'train', 'train.cjs');
await esbuild.build({
  entryPoints: [join(folder, 'train.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=6000', outfile, ...process.argv.slice(2)],
  {
    cwd: project,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
