import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk';

describe('export', () => {
  it('is chosen from a list that says what each format is for and can hold, and tells what is missing', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await desk.runCommand('Galley: Export Annotations…');
    await desk.page.getByText('for spreadsheets').first().waitFor();
    await desk.screenshot('export-formats');
    await desk.pick('CSV');
    await desk.page.getByText('Export what?').waitFor();
    await desk.pick('This article');
    const input = desk.page.locator('.quick-input-widget input.input:visible');
    await desk.until('the dialog to suggest a name', async () =>
      (await input.inputValue()).endsWith('.export.csv') ? true : undefined,
    );
    await desk.press('Enter');
    const csv = await desk.fileText('harbour-courier.txt.export.csv', (text) => text.includes('claim'));
    await desk.page.getByText('Exported to harbour-courier.txt.export.csv.').first().waitFor();
    await desk.page.locator('.tab', { hasText: 'What is missing in' }).waitFor();
    await desk.screenshot('export-report');
    assert.match(csv, /harbour-courier\.txt/);
    await desk.close();
  });
});

/** How many articles a transfer has to do with, so that there is time to stop it. */
const many = 1500;

/** A folder of annotated articles, as many as take a while, and an import for as many others. */
async function manyArticles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-many-'));
  const text = 'It rained in Leeds on Monday.\n';
  const lines: string[] = [];
  for (let n = 0; n < many; n++) {
    const name = `a${n}.txt`;
    const record = `  - {id: c-${String(n).padStart(8, '0')}, kind: claim, quote: It rained, category: event}`;
    await writeFile(join(folder, name), text);
    await writeFile(
      join(folder, `${name}.annotations.yaml`),
      `galley: 1\nsource: ${name}\nannotations:\n${record}\n`,
    );
    const id = `e-${String(n).padStart(8, '0')}`;
    lines.push(JSON.stringify({ file: name, id, kind: 'entity', quote: 'Leeds', type: 'place' }));
  }
  await writeFile(join(folder, 'places.jsonl'), `${lines.join('\n')}\n`);
  return folder;
}

const progress = (desk: Desk) => desk.page.locator('.notification-list-item').filter({ hasText: ' of ' });

/** Stops what the notification shows to be under way, once a part of it is done. */
async function cancel(desk: Desk): Promise<void> {
  const notification = progress(desk).first();
  await notification.waitFor();
  await notification.hover();
  await notification.getByRole('button', { name: 'Cancel' }).click();
}

/** Fills in the dialog that asks for a file. */
async function nameFile(desk: Desk, path: string): Promise<void> {
  const input = desk.page.locator('.quick-input-widget input.input:visible');
  // It lists the folder last, after it has written its own suggestion.
  await desk.until('the folder in the dialog', async () =>
    (await desk.picks()).includes('..') ? true : undefined,
  );
  await input.fill(path);
  await desk.press('Enter');
}

describe('a long transfer', () => {
  let folder: string;
  before(async () => {
    folder = await manyArticles();
  });
  after(() => rm(folder, { recursive: true }));

  it('of annotations to a file writes none when it is stopped', async () => {
    const desk = await openDesk({ folder });
    await desk.openFile('a1.txt');
    await desk.page.locator('.view-lines [class*="ced-"]').first().waitFor();
    const exportTo = async (what: string, name: string) => {
      await desk.runCommand('Galley: Export Annotations…');
      await desk.pick('JSON');
      await desk.page.getByText('Export what?').waitFor();
      await desk.pick(what);
      await nameFile(desk, join(desk.folder, name));
    };
    await exportTo('The whole workspace', 'all.json');
    await cancel(desk);
    await progress(desk).waitFor({ state: 'detached' });
    // Another one, begun and done meanwhile, gives the first the time to do what it was told not to.
    await exportTo('This article', 'one.json');
    await desk.fileText('one.json', (text) => text.includes('c-00000001'));
    assert.equal(existsSync(join(desk.folder, 'all.json')), false);
    await desk.close();
  });

  it('from a file says that it was stopped, and Take Back removes what it had added', async () => {
    const desk = await openDesk({ folder });
    await desk.openFile('a1.txt');
    await desk.page.locator('.view-lines [class*="ced-"]').first().waitFor();
    await desk.runCommand('Galley: Import Annotations…');
    await desk.pick('JSON lines');
    await nameFile(desk, join(desk.folder, 'places.jsonl'));
    await cancel(desk);
    const told = desk.page.locator('.notification-list-item').filter({ hasText: 'It was stopped' });
    await told.waitFor();
    await desk.screenshot('import-stopped');
    const [, count] = /Imported (\d+) annotations/.exec((await told.textContent()) ?? '') ?? [];
    assert.ok(Number(count) > 0 && Number(count) < many, count);
    assert.match(await desk.fileText('a0.txt.annotations.yaml', () => true), /id: e-00000000/);
    await told.getByRole('button', { name: 'Take Back' }).click();
    const yaml = await desk.fileText('a0.txt.annotations.yaml', (text) => !text.includes('e-00000000'));
    assert.match(yaml, /id: c-00000000, kind: claim, quote: It rained/);
    await desk.close();
  });
});
