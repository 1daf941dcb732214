/**
 * The user-interface tests in `test/ui`: the packed extension in the served VS Code 1.139, in a Chromium
 * that is driven as a person would, with keyboard and mouse. `test/ui/desk.ts` is the tests' side of it;
 * what it needs is handed over in one global. Pictures land in `out/screens/`; every failed test leaves
 * one. A test that fails is run once more, because a person in front of a busy machine would look twice too;
 * the summary names what passed only then, so that nobody overlooks it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packExtension } from './build.mjs';
import { launchChromium } from './chromium.mjs';
import { bundleTests, finishLayer } from './layer.mjs';
import { pageFunctions } from './page.mjs';
import { project } from './paths.mjs';
import { beforeEnd, endChildrenOnSignals } from './processes.mjs';
import { main } from './progress.mjs';
import { installExtension, startServer } from './served.mjs';
import { setUp } from './setup.mjs';
import { temporaryPlace } from './workspaces.mjs';

const timeoutMs = 60_000;
const screens = join(project, 'out', 'screens');

/** So that a picture never shows a hover half faded in, or the caret by chance. */
const stillPictures = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
};

function fileNameOf(title) {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
}

/** A window that does not trust its folder, and neither asks nor hides that. */
const restricted = {
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'always',
};

/** What `test/ui/desk.ts` gets. `pages` are those open now; `startRestricted` is called when a test wants it. */
function handOver({ browser, server, startRestricted, place, pages }) {
  globalThis.galleyDesk = {
    screens,
    samples: join(project, 'samples'),
    copyOf: (folder) => place.copyOf(folder),
    async newPage(folder, isTrusted) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      pages.add(page);
      page.once('close', () => pages.delete(page));
      await page.goto((isTrusted ? server : await startRestricted()).address(folder));
      return page;
    },
    ask: (page, name, argument) => page.evaluate(pageFunctions[name], argument),
  };
}

endChildrenOnSignals();
await main(async () => {
  await setUp('packages', 'editor', 'browser');
  await packExtension();
  const [file] = await bundleTests('ui', 'ui.js');
  mkdirSync(screens, { recursive: true });
  const place = temporaryPlace();
  beforeEnd(() => place.remove());
  const profile = join(place.root, 'profile');
  let server;
  let restrictedServer;
  let browser;
  const startRestricted = async () => {
    const own = join(place.root, 'restricted');
    if (!restrictedServer) await installExtension(own);
    restrictedServer ??= await startServer({ profile: own, settings: { ...stillPictures, ...restricted } });
    return restrictedServer;
  };
  try {
    await installExtension(profile);
    // Every folder is a copy that a test has made, so few need the question of trust.
    server = await startServer({ profile, trustFolders: true, settings: stillPictures });
    browser = await launchChromium();
    const pages = new Set();
    handOver({ browser, server, startRestricted, place, pages });
    const onFailure = async (title) => {
      for (const page of pages) {
        await page.screenshot({ path: join(screens, `failed-${fileNameOf(title)}.png`) });
        await page.context().close();
      }
    };
    const { runWithMocha } = await import('./mochaRun.mjs');
    finishLayer(await runWithMocha(file, { timeoutMs, onFailure, retries: 1 }));
  } finally {
    await browser?.close();
    await server?.stop();
    await restrictedServer?.stop();
    place.remove();
  }
});
