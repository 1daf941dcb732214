/**
 * The editor tests in desktop VS Code, in the oldest version that package.json allows and in the newest.
 * Both are downloaded, so this is for a person's own machine: `npm run test:desktop`.
 *
 * The tests report on the console of the extension host. Desktop VS Code prints that to its own output,
 * from which it is read here.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { build } from './build.mjs';
import { noCounts, totalOf } from './counts.mjs';
import { bundleTests } from './layer.mjs';
import { desk, project } from './paths.mjs';
import { Stop } from './progress.mjs';
import { profileSettings } from './served.mjs';

const timeoutMs = 5 * 60_000;

/** The version that `engines.vscode` names, without its range sign. */
function minimumVersion() {
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return engines.vscode.replace(/^[^\d]*/, '');
}

/** Runs the suite in one version; resolves to its counts. */
async function inVersion(version, { tests, folder, place, reader }) {
  const program = await downloadAndUnzipVSCode({ version, cachePath: join(desk, 'desktop') }).catch(
    (error) => {
      throw new Stop(`VS Code ${version} could not be downloaded: ${error.message}`);
    },
  );
  // A short path: on macOS the editor makes a socket in it, whose path may have 103 characters at most.
  const profile = join(place.root, version);
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(profileSettings));
  const args = [
    folder,
    `--extensionDevelopmentPath=${project}`,
    `--extensionTestsPath=${tests}`,
    `--user-data-dir=${profile}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes'],
  ];
  const code = await runAndRead(program, args, reader);
  if (!reader.hasEnded()) throw new Stop(`VS Code ${version} ended with code ${code} before the tests did.`);
  return reader.counts;
}

/** Starts the editor and gives each line of its output to the reader; resolves to the exit code. */
function runAndRead(program, args, reader) {
  return new Promise((resolve, reject) => {
    // An editor that starts us, as its terminal or debugger does, must not make the new one a plain Node.
    const env = { ...process.env };
    delete env.ELECTRON_RUN_AS_NODE;
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    process.once('exit', () => child.kill('SIGKILL'));
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop();
      for (const line of lines) reader.read(line);
    });
    child.stderr.resume();
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/**
 * Runs the suite in both versions. `openFolder()` makes a fresh copy to work in, `newReader()` a reader of
 * reports.
 */
export async function inDesktop({ place, openFolder, newReader }) {
  await build('--production');
  const [tests] = await bundleTests('editor', 'editor.node.js');
  const total = noCounts();
  for (const version of [minimumVersion(), 'stable']) {
    console.log(`\n== Desktop VS Code ${version}`);
    const counts = await inVersion(version, { tests, folder: openFolder(), place, reader: newReader(tests) });
    if (totalOf(counts) === 0) throw new Stop(`VS Code ${version} ran no test.`);
    total.passed += counts.passed;
    total.failed.push(...counts.failed.map((title) => `${version}: ${title}`));
    total.skipped.push(...counts.skipped.map((title) => `${version}: ${title}`));
  }
  return total;
}
