/** The desk with Galley and the empty extension in it, both timed, and what a person does in its windows. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from '../../tools/desk/build.mjs';
import { launchChromium } from '../../tools/desk/chromium.mjs';
import { pageFunctions } from '../../tools/desk/page.mjs';
import { project } from '../../tools/desk/paths.mjs';
import { run } from '../../tools/desk/processes.mjs';
import { Stop } from '../../tools/desk/progress.mjs';
import { installExtension, installPacked, startServer } from '../../tools/desk/served.mjs';
import { setUp } from '../../tools/desk/setup.mjs';
import { sightMs, watchForSight } from './page.mjs';
import { timeExtension } from './timings.mjs';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  // It would list the machine's processes in the extension host every few seconds.
  'remote.autoForwardPorts': false,
  // So that two keys go from a sentence to the next.
  'editor.wordWrap': 'off',
};
const patienceMs = 30_000;

async function packPeer(root) {
  const folder = join(root, 'peer');
  cpSync(fileURLToPath(new URL('peer', import.meta.url)), folder, { recursive: true });
  const out = join(root, 'peer.vsix');
  const vsce = join(project, 'node_modules/@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license'];
  const { code, text } = await run(process.execPath, [...args, '--out', out], { cwd: folder, capture: true });
  if (code !== 0) throw new Stop(`${text.trimEnd()}\n\nThe empty extension could not be packed; see above.`);
  return out;
}

/** Starts the desk in a temporary folder. `galley` and `peer` read what was measured in the extension host. */
export async function startDesk(root) {
  await setUp('packages', 'editor', 'browser');
  await packExtension();
  const profile = join(root, 'profile');
  await installExtension(profile);
  await installPacked(profile, await packPeer(root));
  const galley = timeExtension(profile, 'galley.galley', 'dist/extension.js');
  const peer = timeExtension(profile, 'galley-bench.peer', 'extension.js');
  const server = await startServer({ profile, trustFolders: true, settings });
  const browser = await launchChromium();
  return {
    galley,
    peer,
    openWindow: (folder) => openWindow(browser, server.address(folder)),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Long enough for writes, views and the reading of a text to be over. */
export const restMs = 600;

/** What the page answers, unless it takes too long. */
async function inTime(what, answer) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Stop(`Waited in vain for ${what}.`)), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

export const rest = (ms = restMs) => new Promise((resolve) => setTimeout(resolve, ms));

async function openWindow(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const ready = async () => {
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    await page.getByText('peer is ready').waitFor();
  };
  await ready();
  const find = async (name) => {
    await press('Control+p');
    await page.locator('.quick-input-widget input.input:visible').fill(name);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  };
  return {
    page,
    press,
    /** Opens a file, and waits until it is in an editor with the focus. */
    async openFile(name) {
      await find(name);
      await press('Enter');
      await page
        .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
        .waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await rest();
    },
    /** Milliseconds from the key that opens a file to the first words in it that are coloured. */
    async msToColours(name) {
      await find(name);
      const selector = `.monaco-editor[data-uri$="/${name}"] .view-lines [class*="ced-"]`;
      await page.evaluate(watchForSight, { event: 'keydown', key: 'Enter', selector });
      await press('Enter');
      return inTime(`colours in ${name}`, page.evaluate(sightMs));
    },
    /** Milliseconds from the last of some keys to a mark that was not there before. */
    async msToMark(...keys) {
      await page.evaluate(pageFunctions.watchForMark, keys.at(-1));
      await press(...keys);
      return inTime('a mark', page.evaluate(pageFunctions.markMs));
    },
    /** Milliseconds from the click on a container's icon to the first row of a view in it. */
    async msToRow(container, view) {
      const selector = `.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`;
      await page.evaluate(watchForSight, { event: 'click', selector });
      const icon = page.locator(`.activitybar .action-item:has(a[aria-label^="${container}"])`);
      await icon.click({ force: true, position: { x: 10, y: 10 } });
      return inTime(`the first row of ${view}`, page.evaluate(sightMs));
    },
    async close() {
      // The window says goodbye, so that its extension host ends now and not when it is given up.
      await page.goto('about:blank');
      await rest(1000);
      await context.close();
    },
  };
}
