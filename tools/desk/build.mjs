/** Builds the extension and packs it, when that is needed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { desk, project } from './paths.mjs';
import { run } from './processes.mjs';
import { Stop, step } from './progress.mjs';

/** The packed extension, the very file that users install. */
export const vsix = join(desk, 'galley.vsix');

/** What ends up in the package, or decides what does. */
const inputs = [
  'src',
  'syntaxes',
  'media',
  'schemas',
  'l10n',
  'data',
  'esbuild.js',
  'package.json',
  'package-lock.json',
  'package.nls.json',
  'package.nls.de.json',
  '.vscodeignore',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** The time of the newest change to a file, or to anything in a folder (also the removal of a file). */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stat.mtimeMs,
  );
}

/** Runs the build with the given flags. What it prints is shown only when it fails. */
export async function build(...flags) {
  const args = [join(project, 'esbuild.js'), ...flags];
  const { code, text } = await run(process.execPath, args, { cwd: project, capture: true });
  if (code !== 0) throw new Stop(`${text.trimEnd()}\n\nThe build failed; see above.`);
}

/** Packs the extension unless the packed one is newer than all it is made from. */
export async function packExtension() {
  const newest = Math.max(...inputs.map((input) => newestChange(join(project, input))));
  if (existsSync(vsix) && statSync(vsix).mtimeMs > newest) return;
  await step('Building and packing the extension', async () => {
    const vsce = join(project, 'node_modules/@vscode/vsce/vsce');
    const args = [
      vsce,
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      vsix,
    ];
    const { code, text } = await run(process.execPath, args, { cwd: project, capture: true });
    if (code !== 0) throw new Stop(`${text.trimEnd()}\n\nThe extension could not be packed; see above.`);
  });
}
