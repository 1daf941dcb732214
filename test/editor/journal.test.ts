import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Annotation, type Claim, newClaim } from '../../src/core';
import { Journal } from '../../src/editor/journal';
import { Sidecars } from '../../src/editor/sidecars';
import { makeUriFiles } from '../../src/editor/uriFiles';
import type { SidecarChange } from '../../src/storage/store';
import { fileUri, readFile, until, writeFile } from './desk';

const anchor = { quote: 'One', before: '', after: ' sentence', at: { start: 0, end: 3 } };
const author = { by: 'mk', today: '2026-08-20' };
const claim = newClaim('c-00000001', anchor, 'event', author);
const startOf = ({ anchor: { at } }: Annotation) => at?.start;
const add = (annotation: Claim): SidecarChange => ({ do: 'add', annotation, startOf });
const note = (text: string): SidecarChange => ({
  do: 'change',
  id: claim.id,
  before: claim,
  after: { ...claim, note: text },
});

/** After which a window that said nothing is gone. */
const laterMs = 60_000;
let windows = 0;
let folders = 0;

/** What a window has of its own: a name, and a clock. */
function portsOfWindow(atMs: number) {
  const name = ++windows;
  return { random: (count: number) => new Uint8Array(count).fill(name), now: () => new Date(atMs) };
}

/** A place for a journal that no test, and no attempt at one, has used before. */
const newFolder = () => fileUri(`journal-${++folders}`);
const entriesOf = (folder: vscode.Uri) => vscode.workspace.fs.readDirectory(folder);

describe('the journal', () => {
  const open: { dispose(): void }[] = [];

  function openJournal(folder: vscode.Uri, atMs = 0): Journal {
    const journal = new Journal(folder, portsOfWindow(atMs));
    open.push(journal);
    return journal;
  }

  /** What a window does with the journal, and what it tells. */
  function openWindow(folder: vscode.Uri, atMs = 0) {
    const journal = openJournal(folder, atMs);
    const sidecars = new Sidecars(makeUriFiles(undefined), journal);
    const failed: string[] = [];
    open.push(sidecars);
    sidecars.onDidFail(({ result }) => failed.push(result.problem?.code ?? ''));
    return { journal, sidecars, failed };
  }

  afterEach(async () => {
    for (const one of open.splice(0)) one.dispose();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('gives the next start what could not be written, once', async () => {
    const folder = newFolder();
    const source = await writeFile('kept.txt', 'One sentence.\n');
    await openJournal(folder).keep(source, [add(claim), note('Kept')]);
    const { sidecars, failed } = openWindow(folder, laterMs);
    await sidecars.takeUpJournal();
    assert.deepEqual(failed, []);
    const annotations = sidecars.get(source)?.records.map(({ annotation }) => annotation);
    assert.deepEqual(annotations, [{ ...claim, note: 'Kept' }]);
    assert.match((await readFile('kept.txt.annotations.yaml')) ?? '', /- id: c-00000001[\s\S]*note: Kept/);
    assert.deepEqual(await entriesOf(folder), []);
  });

  it('gives it to the next start at once when the window was closed', async () => {
    const folder = newFolder();
    const source = await writeFile('closed.txt', 'One sentence.\n');
    const closed = openJournal(folder);
    await closed.keep(source, [add(claim)]);
    closed.dispose();
    await until('a page alone', async () => (await entriesOf(folder)).length === 1);
    const { pages } = await openJournal(folder).take();
    assert.deepEqual([...pages.keys()], [source.toString()]);
  });

  it('leaves the pages of windows that are there alone, and gives those of others to one', async () => {
    const folder = newFolder();
    const source = await writeFile('shared.txt', 'One sentence.\n');
    await openJournal(folder).keep(source, [add(claim)]);
    const second = openJournal(folder, 5000);
    const { pages, againInMs } = await second.take();
    assert.equal(pages.size, 0);
    assert.ok(againInMs);
    await second.keep(source, [note('Of the second')]);
    const third = await openJournal(folder, laterMs).take();
    assert.deepEqual(
      third.pages
        .get(source.toString())
        ?.map((change) => change.do)
        .sort(),
      ['add', 'change'],
    );
    assert.equal((await openJournal(folder, laterMs).take()).pages.size, 0);
  });

  it('of two windows on one file loses and doubles nothing', async () => {
    const folder = newFolder();
    const source = await writeFile('two.txt', 'One sentence. Another one.\n');
    const yaml = 'two.txt.annotations.yaml';
    const broken = 'galley: 1\nsource: two.txt\nannotations:\n\t- broken\n';
    await writeFile(yaml, broken);
    const [first, second] = [openWindow(folder), openWindow(folder)];
    await first.sidecars.load(source);
    assert.ok((await first.sidecars.apply(source, add(claim))).problem);
    await second.sidecars.takeUpJournal();
    // It may have seen the file itself by now, of which nothing can be read.
    const seen = second.sidecars.get(source)?.records ?? [];
    assert.deepEqual(seen, [], 'what the first window waits with is not its own');
    assert.ok((await second.sidecars.apply(source, add({ ...claim, id: 'c-00000002' }))).problem);
    await until('a page and a sign of life of each', async () => (await entriesOf(folder)).length === 4);
    for (const { sidecars } of [first, second]) {
      sidecars.dispose();
      // An attempt that is under way would meet the file that is whole again, and in a browser nothing locks it.
      await sidecars.writeWaiting(source);
    }
    await writeFile(yaml, broken.replace('\t- broken\n', ''));
    const next = openWindow(folder, laterMs);
    await next.sidecars.takeUpJournal();
    assert.deepEqual(next.failed, []);
    assert.deepEqual(((await readFile(yaml)) ?? '').match(/id: c-\d+/g)?.sort(), [
      'id: c-00000001',
      'id: c-00000002',
    ]);
    assert.deepEqual(await entriesOf(folder), []);
  });

  it('leaves what a colleague decided differently meanwhile to a person', async () => {
    const folder = newFolder();
    const source = await writeFile('meanwhile.txt', 'One sentence.\n');
    const yaml = (category: string) =>
      `galley: 1\nsource: meanwhile.txt\nannotations:\n  - id: ${claim.id}\n    kind: claim\n    quote: One\n    category: ${category}\n`;
    await writeFile('meanwhile.txt.annotations.yaml', yaml('quantity'));
    await openJournal(folder).keep(source, [
      { do: 'change', id: claim.id, before: claim, after: { ...claim, category: 'rule' } },
    ]);
    const { sidecars, failed } = openWindow(folder, laterMs);
    await sidecars.takeUpJournal();
    assert.deepEqual(failed, []);
    assert.equal(
      await readFile('meanwhile.txt.annotations.yaml'),
      `${yaml('rule')}    conflicts:\n      - {field: category, ours: rule, theirs: quantity, base: event}\n`,
    );
    assert.deepEqual(
      sidecars.get(source)?.problems.map(({ code }) => code),
      ['undecided-conflict'],
    );
  });

  it('leaves a page that it cannot read where it is', async () => {
    const page = await writeFile('damaged/page.json', '{"source": 1}');
    assert.deepEqual(await openJournal(fileUri('damaged')).take(), { pages: new Map() });
    assert.ok(await vscode.workspace.fs.stat(page));
  });
});
