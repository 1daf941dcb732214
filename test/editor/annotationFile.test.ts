import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, fixesAt, openArticle, run, until, writeFile } from './desk';

const article = 'typed.txt';
const file = `${article}.annotations.yaml`;
const content = `galley: 1
source: ${article}
annotations:
  - id: c-00000011
    kind: claim
    quote: Rain fell on Leeds
    category: event
    figures: [f-00000012]
    citations:
      - ref: met-log
        stance: supports
      - {source: typed-other.txt, quote: It rained here too.}
  - id: f-00000012
    kind: figure
    quote: 12 mm
references:
  - id: met-log
    title: The log of the weather station
`;

async function open(): Promise<vscode.TextDocument> {
  await writeFile('typed-other.txt', 'No.\n\nIt rained here too.\n');
  await writeFile(file, content);
  await openArticle(article, 'Dry.\n\nRain fell on Leeds, 12 mm of it.\n');
  return vscode.workspace.openTextDocument(fileUri(file));
}

const positionOf = (document: vscode.TextDocument, words: string, add = 0) =>
  document.positionAt(document.getText().indexOf(words) + add);

async function ask<T>(
  command: string,
  document: vscode.TextDocument,
  words: string,
  ...rest: unknown[]
): Promise<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, positionOf(document, words, 1), ...rest);
}

/** Each place as `file:line words`. */
async function shown(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const lines = places.map(async (place) => {
    const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange];
    const document = await vscode.workspace.openTextDocument(uri);
    return `${uri.path.split('/').pop()}:${range.start.line + 1} ${document.getText(range)}`;
  });
  return (await Promise.all(lines)).sort();
}

describe('an annotation file in an editor', () => {
  it('offers the values that a field may have', async () => {
    const document = await open();
    const values = async (words: string) => {
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document,
        words,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const categories = await until('categories', async () => {
      const found = await values('event');
      return found.includes('prediction') && found;
    });
    assert.ok(categories.includes('quantity'));
    assert.ok((await values('met-log')).includes('met-log'));
    assert.deepEqual((await values('supports')).slice(0, 3), ['supports', 'refutes', 'context']);
    assert.ok((await values('f-00000012')).includes('f-00000012'));
    assert.ok(!(await values('f-00000012')).includes('c-00000011'));
  });

  it('offers the fields that a record has not yet', async () => {
    const document = await open();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, positionOf(document, '    figures:'), '    ver\n');
    await vscode.workspace.applyEdit(edit);
    const { items } = await until('fields', async () => {
      const list = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document,
        'ver\n',
      );
      return list.items.some(({ insertText }) => insertText === 'verdict: ') && list;
    });
    assert.ok(!items.some(({ insertText }) => insertText === 'category: '));
    await vscode.window.showTextDocument(document);
    await run('workbench.action.files.revert');
  });

  it('explains ids and categories', async () => {
    const document = await open();
    const hover = (words: string) =>
      until(`a hover at ${words}`, async () => {
        const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document, words);
        const text = hovers
          .flatMap(({ contents }) => contents as vscode.MarkdownString[])
          .map(({ value }) => value);
        return text.length > 0 && text.join('\n');
      });
    assert.match(await hover('met-log'), /The log of the weather station/);
    assert.match(await hover('f-00000012'), /12 mm/);
    assert.match(await hover('event'), /^Event/);
  });

  it('leads from a use to what it names, to the words of the article, and back', async () => {
    const document = await open();
    const defined = async (from: vscode.TextDocument, words: string) =>
      shown(await ask<vscode.Location[]>('vscode.executeDefinitionProvider', from, words));
    assert.deepEqual(await defined(document, 'met-log'), [`${file}:17 met-log`]);
    assert.deepEqual(await defined(document, 'f-00000012'), [`${file}:13 f-00000012`]);
    assert.deepEqual(await defined(document, 'Rain fell'), [`${article}:3 Rain fell on Leeds`]);
    assert.deepEqual(await defined(document, 'It rained here'), ['typed-other.txt:3 It rained here too.']);
    const source = await vscode.workspace.openTextDocument(fileUri(article));
    await until('the record of the words', async () => (await defined(source, 'Rain fell')).length > 0);
    assert.deepEqual(await defined(source, 'Rain fell'), [`${file}:4 c-00000011`]);
    const uses = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document, 'met-log');
    assert.deepEqual(await shown(uses), [`${file}:10 met-log`, `${file}:17 met-log`]);
  });

  it('never leads to a file outside the workspace', async () => {
    const name = 'escape.txt';
    await writeFile(
      `${name}.annotations.yaml`,
      `galley: 1\nsource: ${name}\nannotations:\n  - id: c-00000021\n    kind: claim\n    quote: Rain\n    citations:\n      - source: ../../../../etc/hostname\n`,
    );
    await openArticle(name, 'Rain fell.\n');
    const document = await vscode.workspace.openTextDocument(fileUri(`${name}.annotations.yaml`));
    assert.deepEqual(await ask('vscode.executeDefinitionProvider', document, '../..'), []);
  });

  it('gives a reference another id wherever it is cited, and an annotation none', async () => {
    const document = await open();
    const other = 'typed-second.txt.annotations.yaml';
    await writeFile(
      other,
      'galley: 1\nsource: typed-second.txt\nannotations:\n  - id: c-00000031\n    kind: claim\n    quote: Rain\n    citations: [{ref: met-log}]\n',
    );
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      'met-log',
      'met log',
    );
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), content.replaceAll('met-log', 'met log'));
    const second = await vscode.workspace.openTextDocument(fileUri(other));
    assert.match(second.getText(), /\{ref: "met log"\}/);
    assert.ok((await document.save()) && (await second.save()));
    await assert.rejects(
      ask('vscode.executeDocumentRenameProvider', document, 'c-00000011', 'c-1'),
      /never changes/,
    );
    await run('workbench.action.closeAllEditors');
  });

  it('has the way to the words above each record', async () => {
    const document = await open();
    const lenses = await until('the lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.length > 0 && found;
    });
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line + 1, command?.title]),
      [
        [4, 'Go to Source'],
        [13, 'Go to Source'],
      ],
    );
    const [first] = lenses;
    await run(first?.command?.command ?? '', ...(first?.command?.arguments ?? []));
    const editor = await until('the article', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith(article) && active;
    });
    assert.equal(editor.selection.active.line, 2);
  });

  it('names a field that is probably a slip, with fixes', async () => {
    const slip = 'slip.txt.annotations.yaml';
    const record = '  - id: c-00000001\n    kind: claim\n    quote: Dry\n    desk: foreign\n';
    const yaml = `galley: 1\nsource: slip.txt\nannotations:\n${record}    categroy: event\n`;
    await writeFile(slip, yaml);
    await openArticle('slip.txt', 'Dry.\n');
    const document = await vscode.workspace.openTextDocument(fileUri(slip));
    await vscode.window.showTextDocument(document);
    const found = await until('the problem', () => {
      const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'galley');
      return own.length > 0 && own;
    });
    assert.deepEqual(
      found.map(({ range, severity }) => [document.getText(range), severity]),
      [['categroy', vscode.DiagnosticSeverity.Information]],
    );
    const fixes = await fixesAt(document, 'categroy');
    assert.deepEqual(
      fixes.map(({ title, isPreferred = false }) => [title, isPreferred]),
      [
        ['Rename the field categroy to category', true],
        ['Remove the field categroy', false],
      ],
    );
    const [rename, remove] = fixes.map(({ edit }) => edit);
    assert.ok(rename && remove);
    await vscode.workspace.applyEdit(rename);
    assert.equal(document.getText(), yaml.replace('categroy', 'category'));
    await run('undo');
    await vscode.workspace.applyEdit(remove);
    assert.equal(document.getText(), yaml.replace('    categroy: event\n', ''));
    await run('workbench.action.files.revert');
  });
});
