import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { article, goTo, hoverAt, openArticle, readFile, recordsOf, run, setSetting, until } from './desk';

/** So many lines that an offset which counts their ends wrongly is far off. */
const lead = 100;
const text = 'Rain.\n'.repeat(lead) + article;

/** Where a record of an annotation file says that it stands, in code points of the text with LF line ends. */
function placeOf(record: string): [number, number] {
  const [start, end] = /^ {4}at: (\d+)-(\d+)$/m.exec(record)?.slice(1) ?? [];
  return [Number(start), Number(end)];
}

async function changeLineEnds(editor: vscode.TextEditor, eol: vscode.EndOfLine): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.setEndOfLine(eol)));
  await until('the line ends', () => editor.document.eol === eol);
}

describe('line ends that change in an open article', () => {
  before(() => setSetting('annotator.name', 'mk'));

  const { LF, CRLF } = vscode.EndOfLine;
  const cases: [title: string, ends: vscode.EndOfLine[], types: boolean][] = [
    ['to CRLF', [CRLF], false],
    ['to CRLF, then typing', [CRLF], true],
    ['to CRLF and back', [CRLF, LF], false],
    ['to CRLF and back, then typing', [CRLF, LF], true],
  ];
  for (const [title, ends, types] of cases)
    it(`${title}: marks stay on their words, and a new one says where it is`, async () => {
      const name = `${title.replaceAll(/\W+/g, '-')}.txt`;
      const untilRecords = (wanted: number) =>
        until(`${wanted} records`, async () => {
          const records = recordsOf(await readFile(`${name}.annotations.yaml`));
          return records.length === wanted && records;
        });
      const editor = await openArticle(name, text);
      goTo(editor, 'Some 300');
      await run('galley.tagClaim', { category: 'quantity' });
      await untilRecords(1);
      for (const eol of ends) await changeLineEnds(editor, eol);
      // Before the marked sentence, and behind it.
      for (const line of types ? [2, 4] : [])
        await editor.edit((edit) => edit.insert(new vscode.Position(lead + line, 0), 'Yes. '.repeat(30)));
      const { document } = editor;
      // At once, so that it is what followed the change and not what was found anew when typing rests.
      assert.match(await hoverAt(document, 'came to Harrowte'), /Quantity/);
      assert.doesNotMatch(await hoverAt(document, 'a good day'), /Quantity/);

      goTo(editor, 'open in');
      await run('galley.tagClaim', { category: 'prediction' });
      const tagged = (await untilRecords(2)).find((record) => record.includes('category: prediction')) ?? '';
      const codePoints = [...document.getText().replaceAll('\r\n', '\n')];
      assert.equal(codePoints.slice(...placeOf(tagged)).join(''), 'The bridge will open in 2027.');
      await until('the figure', async () => (await hoverAt(document, '£12 million')).includes('12,000,000'));
      assert.match(await hoverAt(document, 'came to Harrowte'), /Quantity/);
      assert.doesNotMatch(await hoverAt(document, 'a good day'), /Quantity/);
      assert.match(await hoverAt(document, 'open in'), /Prediction/);
    });
});
