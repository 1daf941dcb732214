/**
 * The served editor: VS Code as a program that a browser opens. What it listens to is this machine alone,
 * and every request must carry a secret: without one, any web page could reach the port from the reader's
 * own browser, and with it the files and a terminal.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsix } from './build.mjs';
import { beforeEnd, run, startLeashed, untilSaid } from './processes.mjs';
import { Stop } from './progress.mjs';
import { editorNode, editorProgram } from './setup.mjs';

export const host = '127.0.0.1';

/** Settings of a profile that has none yet. */
export const profileSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'editor.wordWrap': 'on',
  'git.openRepositoryInParentFolders': 'never',
};

/** Makes a profile folder ready: settings unless there are some, and the secret. Returns the secret. */
function prepareProfile(profile, settings) {
  const user = join(profile, 'data', 'User');
  mkdirSync(user, { recursive: true });
  const settingsFile = join(user, 'settings.json');
  if (!existsSync(settingsFile)) {
    writeFileSync(settingsFile, `${JSON.stringify({ ...profileSettings, ...settings }, undefined, 2)}\n`);
  }
  const secretFile = join(profile, 'secret');
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  return readFileSync(secretFile, 'utf8').trim();
}

/** Installs the packed extension into a profile, unless this very file is the one installed last. */
export async function installExtension(profile) {
  const { mtimeMs, size } = statSync(vsix);
  const stamp = `${mtimeMs} ${size}\n`;
  const stampFile = join(profile, 'extension.txt');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await installPacked(profile, vsix);
  writeFileSync(stampFile, stamp);
}

/** Installs a packed extension, whichever it is, into a profile. */
export async function installPacked(profile, file) {
  mkdirSync(profile, { recursive: true });
  const args = [editorProgram, '--accept-server-license-terms', ...profileArgs(profile)];
  const result = await run(editorNode, [...args, '--install-extension', file, '--force'], { capture: true });
  if (result.code !== 0 || !/successfully installed/i.test(result.text)) {
    throw new Stop(`${result.text.trimEnd()}\n\nThe editor did not accept the extension; see above.`);
  }
}

function profileArgs(profile) {
  return ['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
}

/**
 * Starts the served editor and waits until it listens.
 *
 * `port` is a number, or a range as `4870-4899` of which the first free one is taken; 0 is any. `profile`
 * is the folder of its settings and extensions. `trustFolders` skips the question whether a folder's
 * authors are trusted. `testing` lets the address name an extension to develop and tests to run.
 *
 * Returns `address(folder, payload)`, `authority` (host and port), `exited` and `stop()`.
 */
export async function startServer({
  port = 0,
  profile,
  settings = {},
  trustFolders = false,
  testing = false,
}) {
  const secret = prepareProfile(profile, settings);
  const args = [
    editorProgram,
    ...['--host', host, '--port', String(port)],
    ...['--connection-token-file', join(profile, 'secret')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...profileArgs(profile),
    ...(trustFolders ? ['--disable-workspace-trust'] : []),
    ...(testing ? ['--enable-smoke-test-driver'] : []),
  ];
  const sockets = socketFolder();
  const server = startLeashed(editorNode, args, {
    env: sockets && { TMPDIR: sockets, XDG_RUNTIME_DIR: sockets },
  });
  const stop = async () => {
    await server.stop();
    if (sockets) rmSync(sockets, { recursive: true, force: true });
  };
  beforeEnd(stop);
  const [, boundPort] = await untilSaid(server, /bound to \S+:(\d+)[\s\S]*Extension host agent listening/);
  const authority = `${host}:${boundPort}`;
  const address = (folder, payload) => {
    const query = [`tkn=${secret}`];
    // A path stays readable: of the characters that a query gives a meaning, only these can be in one.
    if (folder) query.push(`folder=${encodeURI(folder).replace(/[&#?+]/g, encodeURIComponent)}`);
    if (payload) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return `http://${authority}/?${query.join('&')}`;
  };
  return { address, authority, exited: server.exited, stop };
}

/**
 * A folder for the sockets that the editor makes and leaves behind. Only on Linux: the temporary folder of
 * macOS has so long a name that a socket one level deeper would have no room for its own.
 */
function socketFolder() {
  return process.platform === 'linux' ? mkdtempSync(join(tmpdir(), 'galley-')) : undefined;
}
