/**
 * `npm run eval [KIT…]`: the evaluation kits beside this project (`../shared/eval`) against the built command line, one after
 * the other: recognition, anchoring, scale, hostile, writes, merge. Takes about ten minutes; what it prints is what
 * `docs/recognition.md` and `docs/reliability.md` quote. Not part of `npm test`, which runs a minute of them in its extern layer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const kits = resolve(project, '../shared/eval');
const galley = `node ${join(project, 'dist/cli.js')}`;

const runs = [
  { name: 'recognition', script: 'recognition/score.mjs', args: [] },
  { name: 'anchoring', script: 'anchoring/run.mjs', args: [] },
  { name: 'scale', script: 'anchoring/scale.mjs', args: [] },
  { name: 'hostile', script: 'hostile/run.mjs', args: [] },
  { name: 'writes', script: 'writes/run.mjs', args: ['--seconds', '120'] },
  { name: 'merge', script: 'merge/run.mjs', args: ['--runs', '100'] },
];

if (!existsSync(kits)) {
  console.error(`The evaluation kits are not there: ${kits}`);
  process.exit(2);
}
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !runs.some((run) => run.name === name));
if (unknown !== undefined) {
  console.error(`No kit is called ${unknown}; there are ${runs.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const built = spawnSync(process.execPath, [join(project, 'esbuild.js'), '--production'], {
  cwd: project,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
let failed = false;
for (const { name, script, args } of runs) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(kits, script), '--galley', galley, ...args], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
