import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { openArticle, readFile, run, setSetting, until } from './desk';

const text = `Nobody likes rain.

The council spent £4.6 million on the barrier in 2019, 38% more than planned.

What a day it was!

Unemployment fell to 4.1% last year, the lowest rate since 1974.
`;

const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);

async function next(editor: vscode.TextEditor, command = 'galley.nextSuggestion'): Promise<string> {
  const before = selected(editor);
  await run(command);
  return until('another sentence', () => selected(editor) !== before && selected(editor));
}

describe('suggested claims', () => {
  it('are gone through by rank, and kept as claims or rejected', async () => {
    const name = 'suggested.txt';
    const editor = await openArticle(name, text);
    const first = await until('the first suggestion', async () => {
      await run('galley.nextSuggestion');
      return selected(editor) !== '' && selected(editor);
    });
    const second = await next(editor);
    const worthChecking = [first, second].sort();
    assert.match(worthChecking[0] ?? '', /^The council spent/);
    assert.match(worthChecking[1] ?? '', /^Unemployment fell/);
    assert.equal(await next(editor, 'galley.previousSuggestion'), first);

    await run('galley.keepFind');
    const kept = await until('the claim on disk', async () => {
      const file = await readFile(`${name}.annotations.yaml`);
      return file?.includes('origin: detected:') && file;
    });
    assert.match(kept, /kind: claim\n {4}quote: .+(\n.*)* {4}category: quantity\n/);
    // What is kept is on the list no more: the first is now the one that was second.
    assert.equal(await next(editor), second);
    await run('galley.rejectFind');
    await until('the rejection on disk', async () =>
      (await readFile(`${name}.annotations.yaml`))?.includes('rejected: true'),
    );
    assert.ok(![first, second].includes(await next(editor)));
  });

  it('are not looked for where a setting says so', async () => {
    await setSetting('claims.suggest', false);
    try {
      const editor = await openArticle('not-suggested.txt', text);
      await run('galley.nextSuggestion');
      assert.equal(selected(editor), '');
    } finally {
      await setSetting('claims.suggest', undefined);
    }
  });
});
