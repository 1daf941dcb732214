/**
 * The tests in `test/editor`, inside an extension host:
 *
 *   node tools/desk/runEditorTests.mjs             Node host, VS Code 1.139, served
 *   node tools/desk/runEditorTests.mjs --web       web worker host, VS Code 1.91; files in memory
 *   node tools/desk/runEditorTests.mjs --desktop   desktop VS Code, oldest supported and newest; downloads
 *
 * In the first two a page in Chromium is the window. It is given the two functions through which VS Code
 * hands on the console of the tests and their outcome.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { noCounts, reportPrefix } from './counts.mjs';
import { bundleTests, finishLayer } from './layer.mjs';
import { project, toolsFolder } from './paths.mjs';
import { beforeEnd, endChildrenOnSignals, startLeashed, untilSaid } from './processes.mjs';
import { main, Stop } from './progress.mjs';
import { host, startServer } from './served.mjs';
import { setUp } from './setup.mjs';
import { frameReader } from './sourceFrames.mjs';
import { samples, temporaryPlace } from './workspaces.mjs';

const startTimeoutMs = 90_000;
const silenceTimeoutMs = 60_000;

/** Reads the reports of `inEditor.mjs` out of console lines; prints them and what else the tests print. */
function reportReader(bundle) {
  const readFrames = frameReader(bundle);
  const indented = (error) => readFrames(error).replace(/^/gm, '           ');
  const counts = noCounts();
  let ended = false;
  const read = (line) => {
    if (!line.startsWith(reportPrefix)) return false;
    const event = JSON.parse(line.slice(reportPrefix.length));
    if (event.kind === 'end') ended = true;
    if (event.kind === 'note') console.log(event.text.replace(/^/gm, '           '));
    if (event.kind === 'passed') {
      counts.passed += 1;
      if (event.again) counts.again.push(event.title);
      console.log(`  passed   ${event.title}`);
    }
    if (event.kind === 'skipped') {
      counts.skipped.push(event.title);
      console.log(`  skipped  ${event.title}`);
    }
    if (event.kind === 'again') {
      console.log(`  again    ${event.title}: failed, and is run again\n${indented(event.error)}`);
    }
    if (event.kind === 'failed') {
      counts.failed.push(event.title);
      console.log(`  FAILED   ${event.title}\n${indented(event.error)}`);
    }
    return true;
  };
  return { counts, read, readFrames, hasEnded: () => ended };
}

/** Opens an address whose page runs the tests; resolves to the counts once VS Code tells their outcome. */
async function runInPage(address, bundle) {
  const browser = await launchChromium();
  const reader = reportReader(bundle);
  const errors = [];
  let timer;
  try {
    const page = await browser.newPage();
    const outcome = new Promise((resolve, reject) => {
      const expectNews = (timeoutMs, what) => {
        clearTimeout(timer);
        timer = setTimeout(async () => {
          const picture = join(project, 'out/screens/editor-tests-hang.png');
          await page.screenshot({ path: picture }).catch(() => undefined);
          reject(
            new Stop(`${what} for ${timeoutMs / 1000} s; given up. What the page showed is in ${picture}`),
          );
        }, timeoutMs);
      };
      expectNews(
        startTimeoutMs,
        'The editor did not report any test (a test that blocks its host keeps even earlier ones quiet)',
      );
      page.on('crash', () => reject(new Stop('The page of the editor crashed.')));
      page.exposeFunction('codeAutomationLog', (type, args) => {
        const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
        if (reader.read(text)) expectNews(silenceTimeoutMs, 'The tests gave no sign of life');
        else if (process.env.GALLEY_EDITOR_LOG) console.log(`${type}: ${text}`);
        // Of the workbench's many errors those that name the tests' own bundle say why the tests ended
        // early.
        else if (text.includes('out/test/editor')) errors.push(reader.readFrames(text));
      });
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    // Both functions must be there before the page's first script.
    await page.goto(address, { waitUntil: 'commit' });
    const code = await outcome;
    if (!reader.hasEnded()) {
      throw new Stop(`${errors.join('\n')}\n\nThe tests ended early, with code ${code}.`);
    }
    return reader.counts;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

async function inNodeHost(place) {
  await setUp('packages', 'editor', 'browser');
  await build('--production');
  const [tests] = await bundleTests('editor', 'editor.node.js');
  const server = await startServer({
    profile: join(place.root, 'profile'),
    trustFolders: true,
    testing: true,
  });
  try {
    const remote = (path) => `vscode-remote://${server.authority}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(project)],
      ['extensionTestsPath', remote(tests)],
    ];
    return await runInPage(server.address(place.copyOf(samples), payload), tests);
  } finally {
    await server.stop();
  }
}

/** A port that is free now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, host, () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
}

async function inWebHost(place) {
  await setUp('packages', 'webEditor', 'browser');
  await build('--production');
  const [tests] = await bundleTests('editor', 'editor.web.js');
  const port = await freePort();
  const server = startLeashed(process.execPath, [
    join(toolsFolder, 'serveWeb.mjs'),
    ...[String(port), place.copyOf(samples), tests],
  ]);
  try {
    await untilSaid(server, 'Listening on');
    return await runInPage(`http://${host}:${port}/`, tests);
  } finally {
    await server.stop();
  }
}

async function inDesktopHosts(place) {
  await setUp('packages');
  const { inDesktop } = await import('./desktopTests.mjs');
  return inDesktop({ place, openFolder: () => place.copyOf(samples), newReader: reportReader });
}

const hosts = { '--web': inWebHost, '--desktop': inDesktopHosts };

endChildrenOnSignals();
await main(async () => {
  const flag = process.argv[2];
  const place = temporaryPlace();
  beforeEnd(() => place.remove());
  try {
    const counts = await (hosts[flag] ?? inNodeHost)(place);
    finishLayer(counts);
  } finally {
    place.remove();
  }
});
