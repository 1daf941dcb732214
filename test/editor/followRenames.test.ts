import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  article,
  fileUri,
  goTo,
  openArticle,
  readFile,
  recordsOf,
  run,
  setSetting,
  until,
  writeFile,
} from './desk';

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(fileUri(from), fileUri(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const record = 'annotations:\n  - {id: c-00000001, kind: claim, quote: The bridge cost £12 million}\n';
const sidecarOf = (name: string) => `galley: 1\nsource: ${name}\n${record}`;

describe('an article that is renamed in the editor', () => {
  afterEach(() => run('workbench.action.revertAndCloseActiveEditor'));

  it('keeps its annotations, and can be tagged as before', async () => {
    await setSetting('annotator.name', 'ana');
    goTo(await openArticle('before.txt', article), 'bridge cost');
    await run('galley.tagClaim', { category: 'quantity' });
    await until(
      'the claim',
      async () => recordsOf(await readFile('before.txt.annotations.yaml')).length === 1,
    );
    await rename('before.txt', 'after.txt');
    await until('the file at its new name', async () =>
      (await readFile('after.txt.annotations.yaml'))?.startsWith('galley: 1\nsource: after.txt\n'),
    );
    assert.equal(await readFile('before.txt.annotations.yaml'), undefined);
    const document = await vscode.workspace.openTextDocument(fileUri('after.txt'));
    goTo(await vscode.window.showTextDocument(document), 'will open');
    await run('galley.tagClaim', { category: 'prediction' });
    await until('both', async () => recordsOf(await readFile('after.txt.annotations.yaml')).length === 2);
    await setSetting('annotator.name', undefined);
  });

  it('takes the layers of annotators along, and what belongs to others stays', async () => {
    await writeFile('draft.txt', article);
    await writeFile('draft.txt.annotations.yaml', sidecarOf('draft.txt'));
    const layer = `galley: 1\nsource: draft.txt\nannotator: ana\n${record}`;
    await writeFile('draft.txt.ana.annotations.yaml', layer);
    await writeFile('draft.txt.old.txt.annotations.yaml', sidecarOf('draft.txt.old.txt'));
    await rename('draft.txt', 'final.txt');
    await until('the layer', async () =>
      (await readFile('final.txt.ana.annotations.yaml'))?.includes('source: final.txt\n'),
    );
    assert.equal(await readFile('final.txt.annotations.yaml'), sidecarOf('final.txt'));
    assert.equal(await readFile('draft.txt.old.txt.annotations.yaml'), sidecarOf('draft.txt.old.txt'));
    assert.equal(await readFile('draft.txt.ana.annotations.yaml'), undefined);
  });

  it('keeps what is not saved in its annotation file, and undo there does not take the file away', async () => {
    await writeFile('typed.txt', article);
    await writeFile('typed.txt.annotations.yaml', sidecarOf('typed.txt'));
    const show = async (name: string) =>
      vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
    await show('typed.txt.annotations.yaml');
    await rename('typed.txt', 'shown.txt');
    const isShown = (name: string) => () =>
      vscode.window.activeTextEditor?.document.uri.toString() ===
      fileUri(`${name}.annotations.yaml`).toString();
    await until('the file at its new name', isShown('shown.txt'));
    await until('its new content', async () =>
      (await readFile('shown.txt.annotations.yaml'))?.includes('source: shown.txt'),
    );
    await run('undo');
    assert.equal(await readFile('typed.txt.annotations.yaml'), undefined);
    await run('workbench.action.files.revert');
    const editor = await show('shown.txt.annotations.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine\n'));
    await until('the unsaved text', () => editor.document.isDirty);
    await rename('shown.txt', 'again.txt');
    await until('it again', isShown('again.txt'));
    await until('both changes', () => {
      const text = vscode.window.activeTextEditor?.document.getText();
      return text?.startsWith('# Mine\n') && text.includes('source: again.txt');
    });
  });

  it('never takes the place of annotations that are there', async () => {
    await writeFile('one.txt', article);
    await writeFile('one.txt.annotations.yaml', sidecarOf('one.txt'));
    await writeFile('two.txt.annotations.yaml', `# Others\n${sidecarOf('two.txt')}`);
    await writeFile('three.txt', article);
    await writeFile('three.txt.annotations.yaml', sidecarOf('three.txt'));
    await rename('one.txt', 'two.txt');
    // The second is done after the first.
    await rename('three.txt', 'four.txt');
    await until('the second', async () =>
      (await readFile('four.txt.annotations.yaml'))?.includes('four.txt'),
    );
    assert.equal(await readFile('two.txt.annotations.yaml'), `# Others\n${sidecarOf('two.txt')}`);
    assert.equal(await readFile('one.txt.annotations.yaml'), sidecarOf('one.txt'));
  });
});
