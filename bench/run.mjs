/** `npm run bench [NAME]`: bundles the benchmarks of this folder and runs them, one after the other. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const out = join(folder, '..', 'out', 'bench');
const wanted = process.argv[2] ?? '';
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted));
await esbuild.build({
  entryPoints: names.map((name) => join(folder, name)),
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // As it ships: less to read makes the first article faster.
  minify: true,
  logLevel: 'warning',
});
for (const name of names) {
  console.log(`\n== ${name.replace('.bench.ts', '')}`);
  // A benchmark that waits for the disk exports when it is done.
  await createRequire(import.meta.url)(join(out, name.replace(/\.ts$/, '.js'))).done;
}
