import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Annotation, newClaim } from '../../src/core';
import { Journal } from '../../src/editor/journal';
import { Sidecars } from '../../src/editor/sidecars';
import { makeUriFiles } from '../../src/editor/uriFiles';
import { fileUri, readFile, writeFile } from './desk';

const anchor = { quote: 'One', before: '', after: ' sentence', at: { start: 0, end: 3 } };
const claim = newClaim('c-00000001', anchor, 'event', { by: 'mk', today: '2026-08-20' });
const startOf = ({ anchor: { at } }: Annotation) => at?.start;

describe('the journal', () => {
  it('gives the next start what could not be written, once', async () => {
    const folder = fileUri('journal');
    const source = await writeFile('kept.txt', 'One sentence.\n');
    await new Journal(folder).keep(source, [
      { do: 'add', annotation: claim, startOf },
      { do: 'change', id: claim.id, before: claim, after: { ...claim, note: 'Kept' } },
    ]);
    const journal = new Journal(folder);
    const sidecars = new Sidecars(makeUriFiles(undefined), journal);
    try {
      assert.deepEqual(await sidecars.takeUpJournal(), []);
      const annotations = sidecars.get(source)?.records.map(({ annotation }) => annotation);
      assert.deepEqual(annotations, [{ ...claim, note: 'Kept' }]);
      assert.match((await readFile('kept.txt.annotations.yaml')) ?? '', /- id: c-00000001[\s\S]*note: Kept/);
      assert.deepEqual(await new Journal(folder).read(), new Map());
    } finally {
      sidecars.dispose();
    }
  });

  it('leaves what a colleague decided differently meanwhile to a person', async () => {
    const folder = fileUri('journal-meanwhile');
    const source = await writeFile('meanwhile.txt', 'One sentence.\n');
    const yaml = (category: string) =>
      `galley: 1\nsource: meanwhile.txt\nannotations:\n  - id: ${claim.id}\n    kind: claim\n    quote: One\n    category: ${category}\n`;
    await writeFile('meanwhile.txt.annotations.yaml', yaml('quantity'));
    await new Journal(folder).keep(source, [
      { do: 'change', id: claim.id, before: claim, after: { ...claim, category: 'rule' } },
    ]);
    const sidecars = new Sidecars(makeUriFiles(undefined), new Journal(folder));
    try {
      assert.deepEqual(await sidecars.takeUpJournal(), []);
      assert.equal(
        await readFile('meanwhile.txt.annotations.yaml'),
        `${yaml('rule')}    conflicts:\n      - {field: category, ours: rule, theirs: quantity, base: event}\n`,
      );
      assert.deepEqual(
        sidecars.get(source)?.problems.map(({ code }) => code),
        ['undecided-conflict'],
      );
    } finally {
      sidecars.dispose();
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  it('leaves a page that it cannot read where it is', async () => {
    const page = await writeFile('damaged/page.json', '{"source": 1}');
    assert.deepEqual(await new Journal(fileUri('damaged')).read(), new Map());
    assert.ok(await vscode.workspace.fs.stat(page));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
