import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Desk, openDesk } from './desk';

interface Record {
  readonly quote: string;
  readonly category: string;
  readonly citations?: readonly { readonly ref: string; readonly stance: string }[];
}

/** Opens a folder of its own with these files. */
async function deskWith(files: { readonly [name: string]: string }): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-mode-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await openDesk({ folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function enterMode(desk: Desk): Promise<void> {
  await desk.untilColoured();
  await desk.press('Control+k', 'a');
  await desk.page.getByText('Annotating · ? for keys').waitFor();
}

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
const article = `${numbers.map((n) => `Ward ${n} of Harrow spent £${n}0 million on Road ${n}.${n % 3 === 0 ? '\n\n' : ' '}`).join('')}`;
const references = `references:\n${['log', 'order', 'outlook']
  .map((id) => `  - id: ${id}-2026\n    type: report\n    title: The ${id} of 2026\n`)
  .join('')}`;

describe('annotate mode', () => {
  it('tags an article of 30 claims with categories and citations without the mouse', async () => {
    const desk = await deskWith({ 'wards.txt': article, 'references.yaml': references });
    await desk.openFile('wards.txt');
    await enterMode(desk);
    // VS Code asks the extension host before the first run of each command, and keys of a few milliseconds later overtake it.
    await desk.press('Space');
    await desk.page.getByText('Ln 1, Col 47').waitFor();
    await desk.press('Control+Home');
    let strokes = 0;
    const press = async (key: string) => {
      strokes++;
      await desk.press(key);
    };
    for (const n of numbers) {
      if (n > 1) await press('Space');
      await press(String(1 + (n % 9)));
      await press('c');
      await desk.picks();
      await press(String(1 + (n % 3)));
      await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    }
    const yaml = await desk.fileText(
      'wards.txt.annotations.yaml',
      (text) => text.match(/stance: supports/g)?.length === 30,
    );
    const records: readonly Record[] = parse(yaml).annotations;
    assert.equal(records.length, 30);
    for (const [index, { quote, category, citations }] of records.entries()) {
      assert.ok(quote.startsWith(`Ward ${index + 1} of`), quote);
      assert.notEqual(category, undefined);
      assert.equal(citations?.length, 1, quote);
    }
    assert.ok(new Set(records.map(({ category }) => category)).size === 9);
    assert.ok(new Set(records.map(({ citations }) => citations?.[0]?.ref)).size === 3);
    console.log(`      ${strokes} keys for 30 claims: ${(strokes / 30).toFixed(2)} a claim`);
    assert.ok(strokes / 30 <= 4);
    await desk.screenshot('mode-30-claims');
    for (let step = 0; step < 60; step++) await desk.press('u');
    await desk.fileText('wards.txt.annotations.yaml', (text) => !text.includes('- id: c-'));
    await desk.page.getByText('Undone: “Ward 1 of').waitFor();
    await desk.press('u');
    await desk.page.getByText('There is nothing to undo here.').waitFor();
    await desk.close();
  });

  it('takes no key from the quick pick, the find box, or the annotation file', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt.annotations.yaml');
    await desk.openFile('harbour-courier.txt');
    await enterMode(desk);
    await desk.press('Control+p');
    const quickPick = desk.page.locator('.quick-input-widget input.input:visible');
    await quickPick.waitFor();
    await desk.press('1', 'n', '+', '?');
    assert.equal(await quickPick.inputValue(), '1n+?');
    await desk.press('Escape');
    await desk.press('Control+f');
    const find = desk.page.locator('.find-widget.visible textarea').first();
    await find.waitFor();
    await desk.press('1', 'n', '+', '?');
    assert.equal(await find.inputValue(), '1n+?');
    await desk.press('Escape');
    await desk.openFile('harbour-courier.txt.annotations.yaml');
    await desk.press('Control+Home', '#', '1', 'n', '+', '.', ' ', 'Enter', 'Control+s');
    await desk.fileText('harbour-courier.txt.annotations.yaml', (text) => text.startsWith('#1n+. \n'));
    // In the article nothing of it is text.
    await desk.openFile('harbour-courier.txt');
    await desk.press('j', 'y', 'Control+s');
    const kept = await readFile('samples/harbour-courier.txt', 'utf8');
    assert.equal(await readFile(join(desk.folder, 'harbour-courier.txt'), 'utf8'), kept);
    await desk.close();
  });

  it('shows its keys, leaves with Escape, and lets the article be typed into again', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await enterMode(desk);
    await desk.press('Shift+Slash');
    const shown = await desk.picks();
    assert.ok(
      shown.some((label) => label.includes('Tag the sentence')),
      shown.join(),
    );
    await desk.screenshot('mode-keys');
    await desk.press('Escape');
    await desk.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await desk.placeCaret('homes lie behind');
    await desk.press('.');
    const here = await desk.picks();
    assert.ok(
      here.some((label) => label.includes('Set the verdict')),
      here.join(),
    );
    assert.ok(!here.some((label) => label.includes('Leave annotate mode')), here.join());
    await desk.press('Escape');
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await desk.press('c');
    await desk.picks();
    await desk.screenshot('cite');
    await desk.press('Escape');
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await desk.press('v');
    await desk.picks();
    await desk.press('6');
    await desk.fileText('harbour-courier.txt.annotations.yaml', (text) =>
      text.includes('value: missing-context'),
    );
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await desk.press('s');
    await desk.picks();
    await desk.screenshot('mode-speaker');
    await desk.type('The harbour master');
    await desk.labelWith('The harbour master');
    await desk.press('Enter');
    await desk.fileText('harbour-courier.txt.annotations.yaml', (text) =>
      text.includes('speaker: The harbour master'),
    );
    await desk.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await desk.press('d');
    await desk.page.getByText('“d” does nothing in annotate mode.').waitFor();
    await desk.press('Escape');
    await desk.page.getByText('Annotate mode is off').waitFor();
    await desk.page.getByText('Annotating · ? for keys').waitFor({ state: 'hidden' });
    await desk.until('text that can be typed', async () => {
      await desk.press('z');
      return (await desk.page.locator('.view-line', { hasText: 'zhomes' }).count()) > 0 ? true : undefined;
    });
    await desk.close();
  });

  it('tags all occurrences of words, of those that were shown', async () => {
    const text =
      'Ana Reuss paid £12 million in 2026, £3 million in 2025. The levy fell.\n\nNobody likes the levy, and the levy stays. Levyland is far.\n';
    const desk = await deskWith({ 'levy.txt': text });
    await desk.openFile('levy.txt');
    await enterMode(desk);
    await desk.select('the levy');
    await desk.press('o');
    await desk.picks();
    await desk.press('Enter');
    await desk.page.getByText('Tag 2 Occurrences of “the levy” as Quantity?').waitFor();
    await desk.screenshot('mode-occurrences');
    await desk.press('ArrowDown', 'Space', 'Enter');
    const yaml = await desk.fileText('levy.txt.annotations.yaml', (found) => found.includes('category'));
    assert.equal(yaml.match(/quote: the levy/g)?.length, 1);
    await desk.close();
  });
});
