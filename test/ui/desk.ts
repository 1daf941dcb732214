/**
 * How the user-interface tests use the desk: what a person does with keyboard and mouse, and what a person
 * sees. Everything waits for a condition, never for a time; a condition that does not come fails with what
 * was awaited.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What `tools/desk/runUiTests.mjs` hands over. */
interface Handover {
  readonly screens: string;
  readonly samples: string;
  copyOf(folder: string): string;
  newPage(folder: string, isTrusted: boolean): Promise<Page>;
  ask(page: Page, name: 'textBox', text: string): Promise<Box | undefined>;
  ask(page: Page, name: 'shownHover'): Promise<string>;
  ask(page: Page, name: 'focusedPick'): Promise<string | undefined>;
  ask(page: Page, name: 'shownPicks'): Promise<readonly string[]>;
  ask(page: Page, name: 'watchForMark', key: string): Promise<void>;
  ask(page: Page, name: 'markMs'): Promise<number>;
  ask(page: Page, name: 'claimColours'): Promise<ClaimColours>;
}

interface ClaimColours {
  readonly background: string;
  readonly underlines: readonly string[];
  /** The same with their styles, such as `double rgb(…)`. */
  readonly lines: readonly string[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A workbench with a folder open in it. */
export interface Desk {
  /** The Playwright page, for what the functions below do not cover. */
  readonly page: Page;
  /** The absolute path of the open folder, a copy that the test may change. */
  readonly folder: string;
  /** Runs a command by its title in the palette, such as `Galley: Tag Claim…`. */
  runCommand(title: string): Promise<void>;
  /** Opens a file of the folder by its name, and waits until its editor has the focus. */
  openFile(name: string): Promise<void>;
  /** Presses keys one after the other, in Playwright's names: `Control+a`, `Enter`. */
  press(...keys: string[]): Promise<void>;
  /** Types text at the focus. */
  type(text: string): Promise<void>;
  /** Puts the caret before the first visible occurrence of a text. The text must be drawn on one line. */
  placeCaret(text: string): Promise<void>;
  /** Selects the first visible occurrence of a text with the mouse. */
  select(text: string): Promise<void>;
  /** Puts the mouse on a text and resolves to what the hover says, once `expected` is in it. */
  hoverText(text: string, expected?: string | RegExp): Promise<string>;
  /** The labels that the open quick pick shows without scrolling, once there are any. */
  picks(): Promise<readonly string[]>;
  /** The label of the open quick pick that holds some words, whatever digit stands before them. */
  labelWith(words: string): Promise<string>;
  /** Chooses the entry of the open quick pick that has exactly this label, with the keyboard. */
  pick(label: string): Promise<void>;
  /** Resolves to a file's text once `holds` is true of it; the file need not exist before. */
  fileText(name: string, holds: (text: string) => boolean): Promise<string>;
  /**
   * Asks until the answer is something other than `undefined`; fails with `what` when that does not come.
   */
  until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T>;
  /** Presses a key that tags, and resolves to the milliseconds until the mark is drawn. */
  pressUntilMarked(key: string): Promise<number>;
  /** The colours of the claims that are drawn, and their background, as `rgb(…)`. */
  claimColours(): Promise<ClaimColours>;
  /** Waits until the machine's finds and the claims are coloured: keys that come earlier may find nothing. */
  untilColoured(): Promise<void>;
  /** Saves a picture as `out/screens/NAME.png`. */
  screenshot(name: string): Promise<void>;
  /** Closes the page. */
  close(): Promise<void>;
}

const patienceMs = 15_000;
/** How long the mouse rests on words before it is moved once more. */
const restMs = 4000;
const handover = (globalThis as unknown as { readonly galleyDesk: Handover }).galleyDesk;

async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function matches(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}

function editing(page: Page) {
  const boxOf = (text: string) =>
    until(`"${text}" to be drawn in the editor`, () => handover.ask(page, 'textBox', text));
  const middle = (box: Box) => box.y + box.height / 2;
  return {
    async placeCaret(text: string) {
      const box = await boxOf(text);
      await page.mouse.click(box.x + 1, middle(box));
    },
    async select(text: string) {
      const box = await boxOf(text);
      await page.mouse.click(box.x, middle(box));
      await page.keyboard.down('Shift');
      await page.mouse.click(box.x + box.width, middle(box));
      await page.keyboard.up('Shift');
    },
    async hoverText(text: string, expected: string | RegExp = /\S/) {
      let rested = 0;
      return until(`a hover with ${expected}`, async () => {
        // Colours that come in while the mouse rests take the hover away; a person moves the mouse again.
        if (Date.now() - rested > restMs) {
          const box = await boxOf(text);
          // The editor shows a hover when the mouse comes to rest, so it must have moved.
          await page.mouse.move(box.x + box.width / 2, middle(box) + 60);
          await page.mouse.move(box.x + box.width / 2, middle(box), { steps: 4 });
          rested = Date.now();
        }
        const shown = await handover.ask(page, 'shownHover');
        return matches(shown, expected) ? shown : undefined;
      });
    },
  };
}

function quickInput(page: Page) {
  const input = page.locator('.quick-input-widget input.input:visible');
  const picks = () =>
    until('a quick pick with entries', async () => {
      const labels = await handover.ask(page, 'shownPicks');
      return labels.length > 0 ? labels : undefined;
    });
  /** Goes down an open list to the entry with a label, and chooses it. */
  const accept = async (label: string) => {
    await until(`"${label}" in the list`, async () => {
      const labels = await handover.ask(page, 'shownPicks');
      return labels.includes(label) ? true : undefined;
    });
    await until(`the focus on "${label}"`, async () => {
      if ((await handover.ask(page, 'focusedPick')) === label) return true;
      await page.keyboard.press('ArrowDown');
      return undefined;
    });
    await page.keyboard.press('Enter');
  };
  /** Chooses an entry of a list that a text filters. */
  const find = async (filter: string, label: string) => {
    await input.waitFor();
    await input.fill(filter);
    await accept(label);
  };
  return { picks, accept, find };
}

/** What an annotator of a newsroom has told the desk, so that it need not ask. */
const newsroomSettings = { 'galley.annotator.name': 'mk' };

/** Pictures of the README and the walkthrough, which UPDATE_PICTURES=1 makes anew. */
const publishedPictures: Readonly<Record<string, string>> = {
  desk: 'media/desk.png',
  tagged: 'media/walkthrough/tag.png',
  cite: 'media/walkthrough/cite.png',
  views: 'media/walkthrough/review.png',
};

/**
 * Opens a copy of a folder, the samples unless told, in a window of 1440 by 900, with settings of its workspace; in
 * Restricted Mode where the folder is not trusted.
 */
export async function openDesk({
  folder = handover.samples,
  settings = {},
  isTrusted = true,
} = {}): Promise<Desk> {
  const copy = handover.copyOf(folder);
  await mkdir(join(copy, '.vscode'), { recursive: true });
  await writeFile(
    join(copy, '.vscode', 'settings.json'),
    JSON.stringify({ ...newsroomSettings, ...settings }),
  );
  const page = await handover.newPage(copy, isTrusted);
  const { picks, accept, find } = quickInput(page);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  return {
    page,
    folder: copy,
    ...editing(page),
    picks,
    until,
    async runCommand(title) {
      await page.keyboard.press('F1');
      await find(`>${title}`, title);
    },
    async openFile(name) {
      await page.keyboard.press('Control+p');
      await find(name, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    async pressUntilMarked(key) {
      await handover.ask(page, 'watchForMark', key);
      await page.keyboard.press(key);
      return handover.ask(page, 'markMs');
    },
    pick: accept,
    labelWith: (words) =>
      until(`an entry with "${words}"`, async () => (await picks()).find((label) => label.includes(words))),
    async untilColoured() {
      await page.locator('.view-lines [class*="ced-"]').nth(3).waitFor();
    },
    claimColours: () => handover.ask(page, 'claimColours'),
    fileText: (name, holds) =>
      until(`the expected text in ${name}`, async () => {
        const text = await readFile(join(copy, name), 'utf8').catch(() => undefined);
        return text !== undefined && holds(text) ? text : undefined;
      }),
    async screenshot(name) {
      const path = join(handover.screens, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      const published = publishedPictures[name];
      if (process.env.UPDATE_PICTURES && published) await copyFile(path, published);
    },
    async close() {
      await page.context().close();
    },
  };
}
