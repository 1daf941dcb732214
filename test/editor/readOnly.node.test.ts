import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { fileUri, goTo, hoverAt, openArticle, readFile, run, setSetting, until, writeFile } from './desk';

describe('a read-only annotation file', () => {
  before(() => setSetting('annotator.name', 'mk'));
  afterEach(() => run('notifications.clearAll'));

  it('stays as it is, and gets what was tagged meanwhile once it can be written', async () => {
    const name = 'readonly.txt';
    const yaml = `${name}.annotations.yaml`;
    const empty = `galley: 1\nsource: ${name}\nannotations:\n`;
    await writeFile(yaml, empty);
    const editor = await openArticle(name, 'One sentence here. Another one there. A third one came.\n');
    await chmod(fileUri(yaml).fsPath, 0o444);
    goTo(editor, 'Another');
    await run('galley.tagClaim', { category: 'event' });
    assert.equal(await readFile(yaml), empty);
    await until('the claim in the hover', async () =>
      (await hoverAt(editor.document, 'Another')).toLowerCase().includes('event'),
    );
    await chmod(fileUri(yaml).fsPath, 0o644);
    goTo(editor, 'third');
    await run('galley.tagClaim', { category: 'quantity' });
    const text = (await readFile(yaml)) ?? '';
    assert.match(text, /quote: Another one there\.[\s\S]*category: event[\s\S]*quote: A third one came\./);
    assert.equal(text.split('- id: ').length, 3);
  });
});
