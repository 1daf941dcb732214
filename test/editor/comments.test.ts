import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { goTo, hoverAt, openArticle, readFile, run, setSetting, until, writeFile } from './desk';

const text = 'The bridge cost £12 million, the mayor said on Tuesday.\n\nThe bridge will open in 2027.\n';

/** What VS Code hands over when a person writes into a thread that it began on the line of the caret. */
function threadAt(editor: vscode.TextEditor, words: string): Partial<vscode.CommentThread> {
  const { document } = editor;
  const start = document.positionAt(document.getText().indexOf(words));
  return { uri: document.uri, range: new vscode.Range(start, start), dispose: () => undefined };
}

describe('comments', () => {
  before(() => setSetting('annotator.name', 'mk'));

  it('are written into the record, shown in its hover, and undone', async () => {
    const editor = await openArticle('comments.txt', text);
    const name = 'comments.txt.annotations.yaml';
    goTo(editor, 'mayor');
    await run('galley.tagClaim', { category: 'quantity' });
    await run('galley.saveComment', { thread: threadAt(editor, 'mayor'), text: 'Is that *with* VAT?' });
    const yaml = await until('the comment', async () => {
      const found = await readFile(name);
      return found?.includes('VAT') && found;
    });
    assert.match(
      yaml,
      /\n {4}comments:\n {6}- \{by: mk, date: "\d{4}-\d\d-\d\d", text: "Is that \*with\* VAT\?"\}\n/,
    );
    assert.match(await hoverAt(editor.document, 'mayor'), /\*\*mk\*\* · Is that \*with\* VAT\?/);
    await run('galley.undo');
    await until('the undoing', async () => !(await readFile(name))?.includes('VAT'));
  });

  it('on a record of another annotator’s file go into a remark of one’s own file', async () => {
    await writeFile(
      'remarks.txt.an.annotations.yaml',
      'galley: 1\nsource: remarks.txt\nannotator: an\nannotations:\n  - id: c-22222222\n    kind: claim\n    quote: The bridge will open in 2027.\n    category: prediction\n    by: an\n',
    );
    const editor = await openArticle('remarks.txt', text);
    await until('the layer', async () => (await hoverAt(editor.document, 'open in')).includes('Claim'));
    const say = (words: string) =>
      run('galley.saveComment', { thread: threadAt(editor, 'open in'), text: words });
    await say('Who says so?');
    await say('And when?');
    const yaml = await until('both comments', async () => {
      const found = await readFile('remarks.txt.annotations.yaml');
      return found?.includes('And when?') && found;
    });
    assert.equal(yaml.match(/kind: note/g)?.length, 1, yaml);
    assert.match(
      yaml,
      /id: n-\w{8}\n {4}kind: note\n {4}on: c-22222222\n {4}quote: The bridge will open in 2027\.\n/,
    );
    goTo(editor, 'open in');
    await run('galley.accept');
    await until('the review', async () =>
      (await readFile('remarks.txt.annotations.yaml'))?.includes('status: accepted, by: mk'),
    );
    const hover = await hoverAt(editor.document, 'open in');
    assert.match(hover, /\*\*Review\*\* · accepted \(mk\)/);
    assert.match(hover, /Who says so\?[\s\S]*And when\?/);
    assert.ok(!hover.includes('**Note**'), hover);
    assert.ok(!(await readFile('remarks.txt.an.annotations.yaml'))?.includes('Who'));
  });
});
