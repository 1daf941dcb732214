import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Desk, openDesk } from './desk';

const seeds = join('..', 'shared', 'seeds');

/** Tags the sentence at some words and cites a page for it, all from the keyboard; gives the record on disk. */
async function tagAndCite(desk: Desk, file: string, words: string, url: string) {
  const sidecar = `${file}.annotations.yaml`;
  await desk.untilColoured();
  await desk.press('Control+k', 'g');
  await desk.picks();
  const markedMs = await desk.pressUntilMarked('1');
  console.log(`      from the key to the mark: ${markedMs.toFixed(0)} ms`);
  await desk.fileText(sidecar, (text) => text.includes('category: quantity'));
  await desk.press('Control+k', 'l');
  await desk.picks();
  await desk.pick(await desk.labelWith('Web address'));
  const answers = [url, 'The tide tables', 'Harbour Office', '2026-03-09', ''];
  for (const [index, answer] of answers.entries()) {
    await desk.page.getByText(`New Citation (${index + 1} of 6)`).waitFor();
    if (answer !== '') await desk.page.locator('.quick-input-widget input:visible').fill(answer);
    await desk.press('Enter');
  }
  await desk.pick('Supports');
  const yaml = await desk.fileText(sidecar, (text) => text.includes(url));
  const [record] = parse(yaml).annotations.filter((one: { quote: string }) => one.quote.includes(words));
  return record;
}

async function checkHover(desk: Desk, words: string): Promise<void> {
  const hover = await desk.hoverText(words, 'The tide tables');
  for (const part of ['Claim', 'Quantity', 'Harbour Office', 'supports', 'mk'])
    assert.ok(hover.includes(part), hover);
}

describe('the desk', () => {
  it('tags, cites and shows a claim of a sample', async () => {
    const desk = await openDesk();
    await desk.openFile('daily-lantern.txt');
    const words = 'gates took just';
    await desk.placeCaret(words);
    const record = await tagAndCite(desk, 'daily-lantern.txt', words, 'https://example.org/tides');
    assert.equal(record.kind, 'claim');
    assert.equal(record.category, 'quantity');
    assert.equal(record.by, 'mk');
    assert.deepEqual(record.citations, [
      {
        type: 'webpage',
        title: 'The tide tables',
        publisher: 'Harbour Office',
        issued: { 'date-parts': [[2026, 3, 9]] },
        URL: 'https://example.org/tides',
        accessed: record.citations[0].accessed,
        stance: 'supports',
      },
    ]);
    await checkHover(desk, words);
    await desk.screenshot('tagged');
    for (const [key, sentence] of [
      ['4', 'Nobody was hurt'],
      ['5', 'buried nine'],
      ['2', 'sandbags away'],
    ] as const) {
      await desk.placeCaret(sentence);
      await desk.press('Control+k');
      console.log(
        `      from the digit of a chord to the mark: ${(await desk.pressUntilMarked(key)).toFixed(0)} ms`,
      );
    }
    await desk.fileText('daily-lantern.txt.annotations.yaml', (text) => text.includes('category: causal'));
    await desk.close();
  });

  it('shows claims, a hover and the tree', async () => {
    const desk = await openDesk();
    await desk.openFile('harbour-courier.txt');
    await desk.page.locator('.action-item a[aria-label="Galley"]').click();
    await desk.page.locator('.pane-body .monaco-list-row').nth(5).waitFor();
    await desk.page.getByText('Reading annotation files…').waitFor({ state: 'hidden' });
    await desk.page.locator('.monaco-list-row', { hasText: 'Corin Tashby' }).first().waitFor();
    const hover = await desk.hoverText('homes lie behind', 'Quantity');
    assert.ok(hover.includes('Claim'), hover);
    await desk.screenshot('desk');
    await desk.close();
  });

  for (const file of ['000_0664f0d31db699f9.txt', '001_ce08359133434b4b.txt']) {
    it(`tags and cites in a real article (${file})`, async function () {
      if (!existsSync(join(seeds, file))) this.skip();
      const desk = await openDesk({ folder: seeds });
      await desk.openFile(file);
      const words = '000 law';
      await desk.page.locator('.view-lines').first().click();
      await desk.press('Control+f');
      await desk.type(words);
      await desk.press('Enter', 'Escape', 'ArrowRight');
      const record = await tagAndCite(desk, file, 'officers', 'https://example.org/plan');
      assert.match(record.quote, /^(?:Around|About) 6,000 law.*\.$/);
      assert.equal(record.citations[0].URL, 'https://example.org/plan');
      await checkHover(desk, '6,000 law');
      await desk.screenshot(`seed-${file.slice(0, 3)}`);
      await desk.close();
    });
  }
});
