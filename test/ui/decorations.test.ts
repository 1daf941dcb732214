import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk';

describe('colours of a long article', () => {
  it('are there wherever the reader goes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-long-'));
    const lines = Array.from(
      { length: 1500 },
      (_, n) => `Ward ${n + 1} of Harrow spent £${n + 1} million on Friday.`,
    );
    try {
      await writeFile(join(folder, 'long.txt'), lines.join('\n\n'));
      const desk = await openDesk({ folder });
      await desk.openFile('long.txt');
      const marked = (words: string) =>
        desk.page.locator('.view-lines [class*="ced-"]').filter({ hasText: words }).first().waitFor();
      await marked('£1 million');
      await desk.press('Control+End');
      await marked('£1500 million');
      await desk.press('Control+Home');
      await marked('£1 million');
      await desk.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Claims in claims and over each other's ends, with a quotation, names and figures inside. */
const whole =
  'Mara Venn of Leeds said that "the barrier kept 4.6 metres of water out and saved £30 million", and that it is paid for.';
const article = [
  whole,
  'The gates closed at 3.40am, the streets stayed dry and nobody was hurt.',
  'The harbour lost two boats, the port lost three cranes and the town lost one road.',
].join('\n\n');
const claims = [
  ['event', whole],
  ['quantity', 'the barrier kept 4.6 metres of water out and saved £30 million'],
  ['causal', 'saved £30 million'],
  ['position', 'The gates closed at 3.40am, the streets stayed dry'],
  ['experience', 'the streets stayed dry and nobody was hurt'],
  ['no-such-category', 'the town lost one road'],
].map(
  ([category, quote], n) =>
    `  - {id: c-0000000${n}, kind: claim, quote: ${JSON.stringify(quote)}, category: ${category}}`,
);
const note = '  - {id: n-00000000, kind: note, quote: two boats, note: Fishing boats?}';

async function openNested(theme: string): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-nested-'));
  try {
    await writeFile(join(folder, 'nested.txt'), article);
    const sidecar = ['galley: 1', 'source: nested.txt', 'annotations:', ...claims, note, ''];
    await writeFile(join(folder, 'nested.txt.annotations.yaml'), sidecar.join('\n'));
    const desk = await openDesk({ folder, settings: { 'workbench.colorTheme': theme } });
    await desk.openFile('nested.txt');
    await desk.untilColoured();
    return desk;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The lines drawn below the words, by style and colour; `undefined` while there are fewer than wanted. */
async function underlines({ claimColours }: Desk, atLeast: number): Promise<string[] | undefined> {
  const { lines } = await claimColours();
  return lines.length >= atLeast ? [...lines] : undefined;
}

describe('marks in marks', () => {
  for (const [name, theme] of [
    ['light', 'Default Light Modern'],
    ['high-contrast', 'Default High Contrast'],
  ] as const)
    it(`show the inner one with a double line: ${theme}`, async () => {
      const desk = await openNested(theme);
      const lines = await desk.until('all claims', () => underlines(desk, 8));
      const coloursOf = (style: string) =>
        lines.filter((line) => line.startsWith(style)).map((line) => line.slice(style.length));
      // The claims in the first sentence and what two of the second share; no two are of one category.
      assert.equal(coloursOf('double').length, 3);
      // The first sentence, both of the second, that of the third.
      assert.equal(coloursOf('solid').length, 4);
      assert.equal(coloursOf('dotted').length, 1);
      await desk.screenshot(`nested-${name}`);
      await desk.close();
    });

  it('go away when their kind is not chosen', async () => {
    const desk = await openNested('Default Light Modern');
    await desk.until('all claims', () => underlines(desk, 8));
    await desk.runCommand('Galley: Choose What to Show in Articles…');
    await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Claims' }).first().click();
    await desk.press('Enter');
    await desk.until('no claims, and the note', async () => {
      const left = (await underlines(desk, 1)) ?? [];
      const hasNote = left.some((line) => line.startsWith('dotted'));
      return hasNote && !left.some((line) => /^(?:solid|double)/.test(line)) ? true : undefined;
    });
    await desk.close();
  });
});

describe('the gutter', () => {
  it('has a sign beside what needs a person, and none beside mere hints', async () => {
    const desk = await openNested('Default Light Modern');
    // Every claim is without a citation, which is a hint; one has a category that nobody knows.
    const tops = (selector: string, text: RegExp) =>
      desk.page
        .locator(selector, { hasText: text })
        .evaluateAll((drawn) => drawn.map((one) => one.getBoundingClientRect().y));
    // The editor draws the numbers of its lines anew while colours come in.
    await desk.until('one sign, beside line 5', async () => {
      const signs = await tops('.glyph-margin-widgets .cgmr[class*="ced-"]', /^$/);
      const lines = await tops('.line-numbers', /^5$/);
      const [sign = Number.NaN] = signs;
      const [line = Number.NaN] = lines;
      return signs.length === 1 && Math.abs(sign - line) < 4 ? true : undefined;
    });
    await desk.close();
  });
});
