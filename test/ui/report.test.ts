import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { type Desk, openDesk } from './desk';
import { themes, violations } from './rules';

const file = 'harbour-courier.txt';

/** What a page is told of the theme, by the names of their pictures. */
const kinds: Record<string, string> = {
  light: 'light',
  dark: 'dark',
  contrast: 'high-contrast',
  'contrast-light': 'high-contrast-light',
};

/** The page of the report: VS Code puts it into a frame of a frame. */
function reportFrame(desk: Desk): Promise<Frame> {
  return desk.until('the report', async () => {
    for (const frame of desk.page.frames())
      if (
        (await frame
          .locator('main h2')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    return undefined;
  });
}

async function openReport(desk: Desk): Promise<void> {
  await desk.openFile(file);
  await desk.untilColoured();
  await desk.runCommand('Galley: Show Report');
}

/** What axe-core finds in a copy of the page, with its colours: in the page itself no script runs, not even that one. */
async function violationsOfCopy(desk: Desk): Promise<string[]> {
  // What comes in while files are read draws the page anew.
  const html = await desk.until('the whole page', async () => {
    const page = (await reportFrame(desk)).locator('html');
    const brief = { timeout: 2000 };
    const [lang, style, inner] = await Promise.all([
      page.getAttribute('lang', brief),
      // The colours of the theme stand there.
      page.getAttribute('style', brief),
      page.innerHTML(brief),
    ]).catch(() => [null, null, '']);
    const colours = (style ?? '').replaceAll('"', '&quot;');
    return inner?.includes('</main>')
      ? `<!doctype html><html lang="${lang}" style="${colours}">${inner}</html>`
      : undefined;
  });
  const context = await desk.page.context().browser()?.newContext({ bypassCSP: true });
  assert.ok(context);
  const copy = await context.newPage();
  await copy.setContent(html);
  const found = await violations(copy.mainFrame());
  await context.close();
  return found;
}

/** The number that the first lines give to some words; the page may just be drawn anew. */
function counted(desk: Desk, words: string): Promise<number> {
  return desk.until(`the number of ${words}`, async () => {
    const frame = await reportFrame(desk);
    const summary = await frame
      .locator('h1 + p')
      .textContent({ timeout: 2000 })
      .catch(() => null);
    const number = new RegExp(`${words}: (\\d+)`).exec(summary ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
  });
}

describe('the report', () => {
  it('has nothing that axe-core objects to, in any theme', async () => {
    const desk = await openDesk();
    await openReport(desk);
    for (const [name, theme] of Object.entries(themes)) {
      await writeFile(
        join(desk.folder, '.vscode', 'settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      await desk.until(`the page in ${theme}`, async () => {
        const frame = await reportFrame(desk);
        const kind = await frame
          .locator('body')
          .getAttribute('data-vscode-theme-kind')
          .catch(() => '');
        return kind === `vscode-${kinds[name]}` ? true : undefined;
      });
      assert.deepEqual(await violationsOfCopy(desk), [], theme);
      await desk.screenshot(`report-${name}`);
    }
    await desk.close();
  }).timeout(120_000);

  it('counts anew when something is tagged, and is saved as a file', async () => {
    const desk = await openDesk();
    await openReport(desk);
    const before = await counted(desk, 'Claims');
    await desk.runCommand('View: Split Editor Right');
    await desk.openFile(file);
    await desk.untilColoured();
    await desk.placeCaret('steel gates, each');
    await desk.press('Control+k', 'g');
    await desk.pick(await desk.labelWith('Quantity'));
    await desk.until('one claim more', async () =>
      (await counted(desk, 'Claims')) === before + 1 ? true : undefined,
    );
    await desk.page.locator('.tab', { hasText: 'Claims and citations' }).first().click();
    await desk.page.locator('.editor-actions [aria-label*="Save Report"]').first().click();
    const path = desk.page.locator('.quick-input-widget input.input:visible');
    // The dialogue writes its own proposal into the field first.
    await desk.until('the proposed path', async () =>
      (await path.inputValue()).endsWith('.html') ? true : undefined,
    );
    await path.fill(`${desk.folder}/out.html`);
    await desk.press('Enter');
    const html = await desk.fileText('out.html', (text) => text.includes('</html>'));
    assert.match(html, new RegExp(`Claims: ${before + 1} `));
    await desk.close();
  });

  it('leaves out an article and an annotation file that cannot be read, and says so', async () => {
    const name = 'folder-of-this-name.txt';
    const folder = await mkdtemp(join(tmpdir(), 'galley-report-'));
    await mkdir(join(folder, name));
    const records = (source: string, list: string) => `galley: 1\nsource: ${source}\nannotations:${list}\n`;
    await writeFile(join(folder, `${name}.annotations.yaml`), records(name, ' []'));
    await writeFile(
      join(folder, file),
      'Some 300 people came to “Harrowte Square”, and Ana Reuss left on Monday.\n',
    );
    const unclosed = 'unclosed.txt.annotations.yaml';
    await writeFile(join(folder, unclosed), 'galley: 1\nannotations: [\n');
    const claim = '\n  - {id: c-00000001, kind: claim, quote: Some 300 people came}';
    await writeFile(join(folder, `${file}.annotations.yaml`), records(file, claim));
    const desk = await openDesk({ folder });
    await openReport(desk);
    await desk.until('what is left out', async () => {
      const shown = await reportFrame(desk);
      const said = await shown
        .locator('h1 + p + p')
        .allTextContents()
        .catch(() => []);
      return said[0] === `Could not be read and left out: ${name} · ${unclosed}` ? true : undefined;
    });
    assert.equal(await counted(desk, 'Claims'), 1);
    await desk.close();
    await rm(folder, { recursive: true });
  });
});
