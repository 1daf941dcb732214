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

  it('leaves a page that it cannot read where it is', async () => {
    const page = await writeFile('damaged/page.json', '{"source": 1}');
    assert.deepEqual(await new Journal(fileUri('damaged')).read(), new Map());
    assert.ok(await vscode.workspace.fs.stat(page));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
