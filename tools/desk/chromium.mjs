/**
 * A Chromium to test in: an installed one, or the one of the package `@sparticuz/chromium`, which also runs
 * on a machine that has neither its libraries nor a single font.
 *
 * The package ships archives. Besides the program we unpack `al2023` (libnss3, libnspr4, libexpat: found
 * through LD_LIBRARY_PATH) and `fonts` (without any font and font configuration Chromium dies as soon as it
 * draws text); `browser/desk-fonts.conf` names them and the machine's own, if any.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { desk } from './paths.mjs';
import { Stop } from './progress.mjs';

const decompress = promisify(brotliDecompress);
const browserFolder = join(desk, 'browser');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.ProgramFiles ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** What is said where there is no Chromium and none can be installed. */
export const noChromium =
  `No Chromium is installed, and there is no packaged one for ${process.platform}-${process.arch}. ` +
  'Install Chromium or Google Chrome, or set GALLEY_CHROMIUM to the path of one.';

/** Whether the packaged Chromium is built for this machine. */
export function packagedChromiumRuns() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The path of an installed Chromium, or `undefined`. GALLEY_CHROMIUM names one, or is `package` for none.
 */
function installedChromium() {
  const chosen = process.env.GALLEY_CHROMIUM;
  if (chosen === 'package') return undefined;
  if (chosen) {
    if (!existsSync(chosen)) throw new Stop(`GALLEY_CHROMIUM is ${chosen}, but no such file exists.`, 2);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...applications].find((file) => existsSync(file));
}

/** Whether an installed Chromium will be used. */
export function chromiumIsInstalled() {
  return installedChromium() !== undefined;
}

/** Unpacks the package that npm has put below a folder. */
export async function unpackChromium(folder) {
  const archives = join(folder, 'node_modules/@sparticuz/chromium/bin');
  const program = join(folder, 'chromium');
  writeFileSync(program, await decompress(readFileSync(join(archives, 'chromium.br'))));
  chmodSync(program, 0o755);
  for (const archive of ['al2023', 'fonts']) {
    const tar = join(folder, `${archive}.tar`);
    writeFileSync(tar, await decompress(readFileSync(join(archives, `${archive}.tar.br`))));
    const unpacked = spawnSync('tar', ['--extract', '--no-same-owner', '--file', tar, '--directory', folder]);
    if (unpacked.status !== 0)
      throw new Stop(`tar could not unpack ${tar}: ${unpacked.error ?? unpacked.stderr}`);
    rmSync(tar);
  }
  rmSync(join(folder, 'node_modules'), { recursive: true });
}

/** How to start Chromium: its path and the environment it needs. Call after the set-up of `browser`. */
export function chromiumCommand() {
  const installed = installedChromium();
  if (installed) return { executablePath: installed, env: { ...process.env } };
  return {
    executablePath: join(browserFolder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(browserFolder, 'lib'),
      FONTCONFIG_FILE: join(browserFolder, 'desk-fonts.conf'),
      FONTCONFIG_PATH: browserFolder,
    },
  };
}

/** Starts Chromium under `playwright-core`. It ends with us: it listens on a pipe that we hold. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    ...chromiumCommand(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
