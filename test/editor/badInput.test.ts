import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, goTo, openArticle, readFile, run, setSetting, until, writeFile } from './desk';

const head = 'galley: 1\nsource: SOURCE\nannotations:\n';
const record = '  - id: c-00000001\n    kind: claim\n    quote: One sentence here.\n    category: event\n';

/** Annotation files that are not to be written, and the line on which the problem is. */
const broken: Record<string, [content: string, line: number]> = {
  tab: [`${head}\t- id: c-00000001\n`, 4],
  'conflict markers': [`${head}<<<<<<< HEAD\n${record}=======\n>>>>>>> other\n`, 4],
  'NUL byte': [`${head}${record}    note: a\0b\n`, 8],
  'second document': [`${head}${record}---\n${head}`, 8],
  'newer version': [`${head}${record}`.replace('galley: 1', 'galley: 99'), 1],
  alias: [`${head}${record}    tags: &a [x]\n    figures: *a\n`, 8],
};

describe('bad input', () => {
  before(() => setSetting('annotator.name', 'mk'));

  for (const [what, [content, line]] of Object.entries(broken)) {
    it(`an annotation file with a ${what} is shown in Problems and never written`, async () => {
      const name = `broken-${what.replace(/\W/g, '-')}.txt`;
      const yaml = content.replace('SOURCE', name);
      await writeFile(`${name}.annotations.yaml`, yaml);
      const editor = await openArticle(name, 'One sentence here. Another one there.\n');
      const uri = fileUri(`${name}.annotations.yaml`);
      const [problem] = await until('a problem', () => {
        const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'galley');
        return found.length > 0 && found;
      });
      assert.ok(
        Math.abs((problem?.range.start.line ?? -9) + 1 - line) <= 1,
        `line ${problem?.range.start.line}`,
      );
      assert.ok(problem?.message);
      goTo(editor, 'Another');
      await run('galley.tagClaim', { category: 'event' });
      assert.equal(await readFile(`${name}.annotations.yaml`), yaml);
      await run('notifications.clearAll');
    });
  }

  it('an id given twice is named, both records stay, and nothing is written', async () => {
    await writeFile('twice.txt.annotations.yaml', `${head.replace('SOURCE', 'twice.txt')}${record}${record}`);
    const editor = await openArticle('twice.txt', 'One sentence here. Another one there.\n');
    const message = await until('a problem', () => {
      const found = vscode.languages.getDiagnostics(fileUri('twice.txt.annotations.yaml'));
      return found.find(({ code }) => code === 'id-duplicate')?.message;
    });
    assert.match(message, /c-00000001/);
    const before = await readFile('twice.txt.annotations.yaml');
    goTo(editor, 'Another');
    await run('galley.tagClaim', { category: 'event' });
    assert.equal(await readFile('twice.txt.annotations.yaml'), before);
    await run('notifications.clearAll');
  });

  const articles: Record<string, string | Uint8Array> = {
    empty: '',
    blank: '\n \n\n',
    binary: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0, 10]),
    'not UTF-8': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x75, 0x2e, 0x0a]),
    conflicted: '<<<<<<< HEAD\nOne sentence.\n=======\nAnother.\n>>>>>>> other\n',
  };
  for (const [what, content] of Object.entries(articles)) {
    it(`an article that is ${what} is not annotated, and nothing is written`, async () => {
      const name = `article-${what.replace(/\W/g, '-')}.txt`;
      const uri = await writeFile(name, content);
      const document = await vscode.workspace.openTextDocument(uri).then(
        (opened) => opened,
        () => undefined,
      );
      if (!document) return; // The editor itself refuses to open it as a text.
      await vscode.window.showTextDocument(document);
      await run('galley.tagClaim', { category: 'event' });
      assert.equal(await readFile(`${name}.annotations.yaml`), undefined);
      await run('notifications.clearAll');
    });
  }

  it('an article of 5 MB is left alone until it is asked for, and can be tagged', async () => {
    const editor = await openArticle(
      'large.txt',
      `${'Twelve officers came to Leeds. '.repeat(170_000)}\nThe end is near.\n`,
    );
    goTo(editor, 'end is');
    await run('galley.tagClaim', { category: 'prediction' });
    const yaml = await until('the YAML', () => readFile('large.txt.annotations.yaml'));
    assert.match(yaml, /quote: The end is near\./);
  });

  it('an article of one line of 1 MB can be tagged', async () => {
    const words = 'Twelve officers came to Leeds on Monday. '.repeat(25_000);
    const editor = await openArticle('line.txt', `${words}The end is near.`);
    editor.selection = new vscode.Selection(0, words.length + 2, 0, words.length + 2);
    await run('galley.tagClaim', { category: 'prediction' });
    const yaml = await until('the YAML', () => readFile('line.txt.annotations.yaml'));
    assert.match(yaml, /quote: The end is near\./);
  });
});
