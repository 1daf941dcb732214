import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, fixesAt, openArticle, readFile, run, until, writeFile } from './desk';

const head = (name: string) => `galley: 1\nsource: ${name}\nannotations:\n`;
const record = (category: string) =>
  `  - id: c-00000001\n    kind: claim\n    quote: One sentence here.\n    category: ${category}\n`;
const conflicts = `    conflicts:
      - {field: category, ours: event, theirs: rule, base: quantity}
      - {field: verdict, theirs: {value: refuted, by: rv}}
`;

async function choose(document: vscode.TextDocument, words: string, title: string): Promise<void> {
  const fix = await until(title, async () =>
    (await fixesAt(document, words)).find((one) => one.title === title),
  );
  assert.ok(fix.command);
  await run(fix.command.command, ...(fix.command.arguments ?? []));
}

describe('what two people decided differently', () => {
  it('is settled on the claim in the article, field by field', async () => {
    const name = 'settle.txt';
    const file = `${name}.annotations.yaml`;
    await writeFile(file, `${head(name)}${record('event')}${conflicts}`);
    const { document } = await openArticle(name, 'One sentence here. Another one there.\n');
    const titles = await until('the fixes', async () => {
      const found = (await fixesAt(document, 'sentence')).map((fix) => fix.title);
      return found.length > 0 && found;
    });
    assert.deepEqual(titles.sort(), [
      'Keep ours: event (category)',
      'Keep ours: nothing (verdict)',
      'Take base: quantity (category)',
      'Take theirs: rule (category)',
      'Take theirs: {value: refuted, by: rv} (verdict)',
    ]);
    await choose(document, 'sentence', 'Take theirs: rule (category)');
    const once = await readFile(file);
    assert.ok(once?.includes('category: rule\n    conflicts:\n      - {field: verdict'), once);
    await choose(document, 'sentence', 'Keep ours: nothing (verdict)');
    assert.equal(await readFile(file), `${head(name)}${record('rule')}`);
  });

  it('is settled on the record in the annotation file', async () => {
    const name = 'settle-yaml.txt';
    const file = `${name}.annotations.yaml`;
    const deleted = '    conflicts:\n      - {field: "(deleted)", ours: changed, theirs: deleted}\n';
    await writeFile(file, `${head(name)}${record('event')}${deleted}`);
    await openArticle(name, 'One sentence here.\n');
    const document = await vscode.workspace.openTextDocument(fileUri(file));
    const problem = await until('the problem', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'undecided-conflict'),
    );
    assert.equal(document.getText(problem.range).trim().slice(0, 2), '- ');
    await choose(document, 'conflicts', 'Take theirs: delete it (record)');
    assert.equal(await readFile(file), head(name));
  });

  it('of a file with git’s markers is merged by record', async () => {
    const name = 'markers.txt';
    const file = `${name}.annotations.yaml`;
    const note = '  - {id: n-00000002, kind: note, quote: One}\n';
    await writeFile(
      file,
      `${head(name)}<<<<<<< HEAD\n${record('event')}||||||| 123\n${record('quantity')}=======\n${record('quantity')}${note}>>>>>>> other\n`,
    );
    await openArticle(name, 'One sentence here.\n');
    const document = await vscode.workspace.openTextDocument(fileUri(file));
    await choose(document, '=======', 'Resolve by record');
    assert.equal(await readFile(file), `${head(name)}${record('event')}${note}`);
    await run('notifications.clearAll');
  });
});
