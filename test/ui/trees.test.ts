import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk';

const sidecar = 'harbour-courier.txt.annotations.yaml';

async function openView(desk: Desk): Promise<void> {
  // The badge lies over the icon.
  await desk.page
    .locator('.action-item:has(a[aria-label^="Galley"])')
    .first()
    .click({ force: true, position: { x: 10, y: 10 } });
  // Its tooltip would lie over the views.
  await desk.page.mouse.move(700, 500);
}

const pane = (desk: Desk, title: string) =>
  desk.page.locator('.pane').filter({ has: desk.page.locator(`.pane-header[aria-label^="${title}"]`) });
const row = (desk: Desk, title: string, text: string) =>
  pane(desk, title).locator('.monaco-list-row', { hasText: text }).first();

describe('the views', () => {
  it('list, filter, group, retag, remove and follow', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.untilColoured();
    await openView(desk);
    await row(desk, 'Claims', 'Quantity').waitFor();
    await row(desk, 'To Do', 'Uncited').waitFor();
    await row(desk, 'Entities', 'Person').waitFor();
    await desk.screenshot('views');
    for (const title of ['To Do', 'Entities']) await pane(desk, title).locator('.pane-header').click();

    // The view follows the caret.
    await desk.placeCaret('homes lie behind');
    const followed = (text: string) =>
      pane(desk, 'Claims').locator('.monaco-list-row.selected', { hasText: text }).waitFor();
    await followed('homes lie');
    await desk.openFile('northline-news.txt');
    await desk.placeCaret('highest level since');
    await followed('highest level since');
    // And the editor that one goes back to.
    await desk.openFile('harbour-courier.txt');
    await followed('homes lie');

    await desk.runCommand('Galley: Filter Claims…');
    await desk.page.getByText('Words of the claim, its article').waitFor();
    await desk.type('is:uncited');
    await desk.press('Enter');
    await pane(desk, 'Claims')
      .getByText(/claims: is:uncited/)
      .waitFor();
    await desk.screenshot('views-filtered');
    await desk.runCommand('Galley: Show All Claims');
    await desk.runCommand('Galley: Group Claims…');
    await desk.pick('By verdict');
    await row(desk, 'Claims', 'conflicting evidence').waitFor();
    await desk.runCommand('Galley: Group Claims…');
    await desk.pick('By category');

    // A claim is dropped on a category, and then removed with Delete.
    const claim = row(desk, 'Claims', 'homes lie behind');
    // Hovering waits until the rows stand still.
    await row(desk, 'Claims', 'Prediction').hover();
    await claim.hover();
    await desk.page.mouse.down();
    const target = await row(desk, 'Claims', 'Prediction').boundingBox();
    assert.ok(target);
    await desk.page.mouse.move(target.x + 60, target.y - 30, { steps: 5 });
    await desk.page.mouse.move(target.x + 60, target.y + 10, { steps: 10 });
    await desk.page.locator('.monaco-list-row.drop-target').first().waitFor();
    await desk.page.mouse.up();
    const before = await desk.fileText(sidecar, (text) =>
      /homes lie behind the barrier[\s\S]{0,300}?category: prediction/.test(text),
    );
    const predictions = desk.page.getByRole('treeitem', { name: 'Prediction, 2 entries' });
    await predictions.waitFor();
    await row(desk, 'Claims', 'homes lie behind').click();
    await desk.press('Delete');
    await desk.page.getByText('Removed one annotation.', { exact: true }).waitFor();
    await desk.fileText(sidecar, (text) => !text.includes('quote: About 18,400 homes'));
    await desk.page.locator('.notification-toast').getByText('Undo').click();
    await desk.fileText(sidecar, (text) => text === before);
    await predictions.waitFor();
    await row(desk, 'Claims', 'homes lie behind').click();
    await desk.press('F2');
    assert.ok((await desk.picks()).some((label) => label.includes('Note')));
    await desk.press('Escape');
    await desk.close();
  });

  it('follow the article that was looked at while its annotation file is edited', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-beside-'));
    const yaml = 'notes.txt.annotations.yaml';
    const empty = 'galley: 1\nsource: notes.txt\nannotations:';
    await writeFile(join(folder, 'notes.txt'), 'The levy rose in Leeds, said the mayor of London.\n');
    await writeFile(join(folder, yaml), `${empty} []\n`);
    const desk = await openDesk({ folder });
    await rm(folder, { recursive: true });
    await desk.openFile('notes.txt');
    await openView(desk);
    await row(desk, 'Entities', 'Leeds').waitFor();
    await desk.openFile(yaml);
    const record = '  - id: e-00000001\n    kind: entity\n    quote: levy\n    type: work\n';
    await writeFile(join(desk.folder, yaml), `${empty}\n${record}`);
    await row(desk, 'Entities', 'levy').waitFor();
    await desk.close();
  });

  it('show 10,000 claims quickly, in pages', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-many-'));
    for (let file = 0; file < 10; file++) {
      const sentences = Array.from({ length: 1000 }, (_, n) => `Ward ${file}-${n} spent £${n} million.`);
      const records = sentences.map((quote, n) => {
        const id = `c-${String(file * 1000 + n).padStart(8, '0')}`;
        return `  - id: ${id}\n    kind: claim\n    quote: ${quote}\n    category: quantity\n    by: mk\n`;
      });
      await writeFile(join(folder, `wards-${file}.txt`), `${sentences.join('\n\n')}\n`);
      const yaml = `galley: 1\nsource: wards-${file}.txt\nannotations:\n${records.join('')}`;
      await writeFile(join(folder, `wards-${file}.txt.annotations.yaml`), yaml);
    }
    await writeFile(
      join(folder, 'notes.txt'),
      'The levy rose by 12 per cent in 2026, and by 8 in 2025 in Leeds.\n',
    );
    const desk = await openDesk({ folder });
    await rm(folder, { recursive: true });
    await desk.openFile('notes.txt');
    await desk.page.getByText('0 claims').waitFor();
    const start = Date.now();
    await openView(desk);
    await row(desk, 'Claims', 'Quantity').waitFor();
    console.log(`      first row of 10,000 claims, files read before or not: ${Date.now() - start} ms`);
    await row(desk, 'Claims', 'Quantity').click();
    await row(desk, 'Claims', '1 to 500').waitFor();
    await desk.press('Control+Shift+e');
    const again = Date.now();
    await openView(desk);
    await row(desk, 'Claims', 'Quantity').waitFor();
    console.log(`      the view shown again: ${Date.now() - again} ms`);
    await desk.screenshot('views-10000');
    await desk.close();
  });
});
