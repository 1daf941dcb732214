/**
 * `node tools/desk/buildLibrary.mjs`: the core as the library of the npm package, in `dist/lib/`: ES modules, one for each
 * source file, so that a bundler leaves out what is not used, with their types beside them.
 *
 * `npm pack` runs it. The extension does not need it.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { project } from './paths.mjs';
import { run } from './processes.mjs';
import { main, Stop } from './progress.mjs';

const from = join(project, 'src', 'core');
const to = join(project, 'dist', 'lib');

/** Keeps every module a file of its own; ES modules name each other with their ends. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path }) => ({ path: `${path}.js`, external: true }));
  },
};

async function writeModules() {
  await build({
    entryPoints: readdirSync(from, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(from, file)),
    ...{ outbase: from, outdir: to, bundle: true, plugins: [apart] },
    ...{ format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'warning' },
  });
}

async function writeTypes() {
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  const flags = [
    '--declaration',
    '--emitDeclarationOnly',
    '--noEmit',
    'false',
    '--rootDir',
    from,
    '--outDir',
    to,
  ];
  const { code, text } = await run(process.execPath, [tsc, '-p', from, ...flags], {
    cwd: project,
    capture: true,
  });
  if (code !== 0) throw new Stop(`${text.trimEnd()}\n\nThe types could not be written; see above.`);
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const types = readFileSync(join(to, file), 'utf8');
    writeFileSync(join(to, file), types.replace(/(\bfrom '\.[^']*)'/g, "$1.js'"));
  }
}

await main(async () => {
  rmSync(to, { recursive: true, force: true });
  await writeModules();
  await writeTypes();
  // Beside an extension, whose files are CommonJS, this folder has to say that it is not.
  writeFileSync(join(to, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
});
