import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';

const execute = promisify(execFile);
const project = process.cwd();
const modules = join(project, 'node_modules');
const article = 'HARROW, 3 March. “We need £4.5 million,” the mayor, Ann Lee, said. Sales rose 12% in Leeds.';

/** What a user of the library would write; the answer is one line of JSON. */
const use = `import { blobId, canonicalText, describe, detect, locate, makeCodePointIndex } from 'galley';
const text = ${JSON.stringify(article)};
const finds = detect(text, { date: '2026-03-04' });
const place = { start: text.indexOf('Ann Lee'), end: text.indexOf('Ann Lee') + 7 };
const base = blobId(new TextEncoder().encode(text));
const anchor = describe(text, makeCodePointIndex(text), place, base);
const [found] = locate(canonicalText('Yesterday ' + text), [anchor]);
export const answer: string = JSON.stringify([finds.map(({ kind, type, text }) => [kind, type, text]), found]);
`;

describe('the npm package', function () {
  this.timeout(180_000);
  let folder = '';
  let browser: Browser | undefined;

  /** Runs a command of the packed package's user, in the user's folder. */
  const run = async (command: string, ...argv: string[]) =>
    (await execute(command, argv, { cwd: folder })).stdout;
  const npm = (cwd: string, ...argv: string[]) =>
    execute('npm', [...argv, '--offline', '--no-audit', '--no-fund'], {
      cwd,
      shell: process.platform === 'win32',
    });
  /** The bundle that a web page would load. */
  const bundle = async (contents: string) => {
    const stdin = { contents, resolveDir: folder, loader: 'ts' as const };
    const settings = {
      bundle: true,
      minify: true,
      write: false,
      platform: 'browser',
      globalName: 'page',
    } as const;
    const { outputFiles } = await build({ stdin, ...settings });
    return outputFiles[0]?.text ?? '';
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-package-'));
    // What npm runs before it packs, by hand: whoever installs packages from strangers has told npm to run nothing.
    for (const step of [['esbuild.js', '--production'], ['tools/desk/buildLibrary.mjs']])
      await execute(process.execPath, step, { cwd: project });
    await npm(project, 'pack', '--ignore-scripts', '--pack-destination', folder);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    await writeFile(join(folder, 'package.json'), '{ "name": "user", "type": "module" }\n');
    await npm(folder, 'install', `./galley-${version}.tgz`);
    await writeFile(join(folder, 'use.ts'), use);
    await writeFile(join(folder, 'article.txt'), `${article}\n`);
  });

  after(async () => {
    await browser?.close();
    if (folder !== '') await rm(folder, { recursive: true });
  });

  const answerInNode = async () => {
    await writeFile(join(folder, 'use.mjs'), `${use.replace(': string', '')}console.log(answer);\n`);
    return (await run(process.execPath, 'use.mjs')).trim();
  };

  it('has the command line, with its threads and formats', async () => {
    const galley = join(
      folder,
      'node_modules',
      '.bin',
      process.platform === 'win32' ? 'galley.cmd' : 'galley',
    );
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.equal((await run(galley, '--version')).trim(), version);
    const id = await run(
      galley,
      'annotate',
      'article.txt',
      '--kind',
      'claim',
      '--quote',
      'Leeds',
      '--by',
      'mk',
    );
    assert.match(await run(galley, 'export', '--format', 'csv', 'article.txt'), new RegExp(id.trim()));
    assert.equal(await run(galley, 'detect', '.', '--jobs', '2'), await run(galley, 'detect', '.'));
  });

  it('is a library in Node', async () => {
    const [finds, found] = JSON.parse(await answerInNode());
    assert.ok(finds.some(([kind, , text]: string[]) => kind === 'figure' && text === '£4.5 million'));
    assert.equal(found.span.start, 'Yesterday '.length + article.indexOf('Ann Lee'));
  });

  it('has types, which a wrong use does not meet', async () => {
    const tsc = join(modules, 'typescript', 'bin', 'tsc');
    const check = (file: string) =>
      execute(process.execPath, [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--types', '', file], {
        cwd: folder,
      });
    await check('use.ts');
    await writeFile(join(folder, 'wrong.ts'), `import { detect } from 'galley';\ndetect(12);\n`);
    await assert.rejects(check('wrong.ts'), ({ stdout }) => /not assignable to .*string/.test(stdout));
  });

  it('is a library in a web page, and gives the same there', async function () {
    const { launchChromium } = await import(pathToFileURL(join(project, 'tools/desk/chromium.mjs')).href);
    browser = await (launchChromium() as Promise<Browser>).catch(() => undefined);
    if (!browser) this.skip();
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle(use) });
    assert.equal(await page.evaluate('page.answer'), await answerInNode());
  });

  it('brings a bundle no more than it uses', async () => {
    const all = await bundle(use);
    const little = await bundle(`import { shorten } from 'galley';\nexport const short = shorten('a');\n`);
    assert.ok(little.length < 2000, `${little.length} of ${all.length} characters`);
  });
});
