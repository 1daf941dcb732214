import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import * as html from '../../../src/formats/html';
import { defaultProject } from '../../../src/storage/project';
import { corpus } from '../../unit/formats/corpus';
import { fullClaim, modelOf, textOf } from '../../unit/formats/model';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** The report in a Chromium, where one is installed or was set up for the tests of the user interface. */
describe('HTML report', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;

  before(async function () {
    // Loaded from its place, because it finds the browser beside itself.
    const place = pathToFileURL(join(process.cwd(), 'tools/desk/chromium.mjs')).href;
    const { chromiumCommand, launchChromium } = (await import(
      place
    )) as typeof import('../../../tools/desk/chromium.mjs');
    if (!existsSync(chromiumCommand().executablePath)) {
      console.log('    left out: there is no Chromium; npm run test:ui sets one up');
      this.skip();
    }
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
  });

  it('breaks no rule of axe-core, on light and dark screens and in print, with scripts switched off for the page itself', async () => {
    assert.ok(browser);
    const require = createRequire(join(process.cwd(), 'package.json'));
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const model = { sources: [...corpus().sources, ...modelOf(fullClaim).sources], references: [] };
    const text = await textOf(html, model, { project: defaultProject });
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', ({ url }) => requests.push(url()));
    await page.setContent(text);
    mkdirSync('out/screens', { recursive: true });
    const looks = [
      { media: 'screen', colorScheme: 'light', paper: 'rgb(255, 255, 255)' },
      { media: 'screen', colorScheme: 'dark', paper: 'rgb(30, 30, 30)' },
      { media: 'print', colorScheme: 'dark', paper: 'rgb(255, 255, 255)' },
    ] as const;
    for (const { media, colorScheme, paper } of looks) {
      await page.emulateMedia({ media, colorScheme });
      assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), paper);
      await page.screenshot({ path: `out/screens/report-${media}-${colorScheme}.png`, fullPage: true });
      await page.evaluate(axe);
      const result = (await page.evaluate('axe.run()')) as AxeResult;
      assert.deepEqual(
        result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
        [],
        `${media} ${colorScheme}`,
      );
    }
    assert.deepEqual(requests, []);
    await context.close();
  });
});
