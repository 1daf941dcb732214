import assert from 'node:assert/strict';
import { goTo, hoverAt, openArticle, readFile, run, setSetting, until, writeFile } from './desk';

const head = (name: string) => `galley: 1\nsource: ${name}\nannotations:\n`;

describe('what cannot be written at present', () => {
  before(() => setSetting('annotator.name', 'mk'));
  afterEach(() => run('notifications.clearAll'));

  it('waits until a broken annotation file is mended, and is written then', async () => {
    const name = 'waiting.txt';
    const yaml = `${name}.annotations.yaml`;
    await writeFile(yaml, `${head(name)}\t- broken\n`);
    const editor = await openArticle(name, 'One sentence here. Another one there.\n');
    goTo(editor, 'Another');
    await run('galley.tagClaim', { category: 'event' });
    assert.equal(await readFile(yaml), `${head(name)}\t- broken\n`);
    const mended = `${head(name)}  # mended\n`;
    await writeFile(yaml, mended);
    const text = await until('the claim in the file', async () => {
      const now = await readFile(yaml);
      return now?.includes('quote: Another one there.') && now;
    });
    assert.ok(text.includes('# mended'));
    await until('the claim in the hover', async () =>
      (await hoverAt(editor.document, 'Another')).toLowerCase().includes('event'),
    );
  });
});
