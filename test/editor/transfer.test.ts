import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, openArticle, readFile, run, setSetting, until, writeFile } from './desk';

const text = 'The bridge cost £12 million. Some 300 people came to Harrowte Square.\n';

const sidecar = [
  'galley: 1',
  'source: SOURCE',
  'annotations:',
  '  - id: c-aaaaaaaa',
  '    kind: claim',
  '    quote: The bridge cost £12 million.',
  '    at: 0-28',
  '    category: quantity',
  '    note: =1+1',
  '    by: mk',
  '    created: "2026-03-01"',
  '    origin: human',
  '    mystery: kept',
  '',
].join('\n');

/** An article with a claim, open in the editor. */
async function article(name: string): Promise<string> {
  await writeFile(
    `${name}.annotations.yaml`,
    sidecar.replace('SOURCE', name.slice(name.lastIndexOf('/') + 1)),
  );
  const { document } = await openArticle(name, text);
  return document.uri.toString();
}

const exportAs = (format: string, from: string, to: string) =>
  run('galley.exportAnnotations', { format, from, to: fileUri(to).toString() });

const importFrom = (format: string, ...names: string[]) =>
  run('galley.importAnnotations', { format, from: names.map((name) => fileUri(name).toString()) });

/** Reports that a test has read, or was to have; VS Code keeps closed ones for a while. */
const seen = new Set<string>();

const newReports = () =>
  vscode.workspace.textDocuments.filter(
    ({ uri }) => uri.scheme === 'galley-report' && !seen.has(uri.toString()),
  );

/** The text of the report that was opened. */
async function takeReport(): Promise<string> {
  const document = await until('a report', () => newReports()[0]);
  seen.add(document.uri.toString());
  return document.getText();
}

const assertNoReport = () =>
  assert.deepEqual(
    newReports().map((document) => document.getText()),
    [],
  );

describe('export and import', () => {
  before(() => setSetting('annotator.name', 'mk'));
  afterEach(() => run('notifications.clearAll'));

  it('exports text with the formula guard, and reports what the format cannot hold', async () => {
    const uri = await article('out-csv.txt');
    await exportAs('csv', uri, 'out.csv');
    const csv = (await readFile('out.csv')) ?? '';
    assert.match(csv, /c-aaaaaaaa/);
    assert.match(csv, /'=1\+1/);
    const report = await takeReport();
    assert.match(
      report,
      /^CSV: out\.csv\n\n\d fields of \d records .*\n[\s\S]*\nmystery: .* \(1\)\n {2}c-aaaaaaaa\n/,
    );
  });

  it('exports everything without a report', async () => {
    const uri = await article('out-all.txt');
    await exportAs('jsonl', uri, 'out.jsonl');
    assert.match((await readFile('out.jsonl')) ?? '', /"mystery":"kept"/);
    assertNoReport();
  });

  it('exports several files, and never over a text of somebody', async () => {
    const uri = await article('out-brat.txt');
    await exportAs('brat', uri, 'standoff');
    assert.match((await readFile('standoff/out-brat.ann')) ?? '', /claim-quantity 0 28\t/);
    assert.equal(await readFile('standoff/out-brat.txt'), text);
    await takeReport();
    await writeFile('own/out-brat.txt', 'Something else.\n');
    await exportAs('brat', uri, 'own');
    assert.equal(await readFile('own/out-brat.txt'), 'Something else.\n');
    assert.equal(await readFile('own/out-brat.ann'), undefined);
    assert.equal(await readFile('own/annotation.conf'), undefined);
  });

  it('exports a workbook where there is one to be had, and else says why not', async () => {
    const uri = await article('out-xlsx.txt');
    await exportAs('xlsx', uri, 'out.xlsx');
    const isInBrowser = typeof process === 'undefined' || !process.versions?.node;
    assert.equal((await readFile('out.xlsx'))?.slice(0, 2), isInBrowser ? undefined : 'PK');
    if (!isInBrowser) await takeReport();
  });

  it('exports a folder without what cannot be read in it, and says what and why', async () => {
    await article('some-broken/whole.txt');
    await vscode.workspace.fs.createDirectory(fileUri('some-broken/folder.txt'));
    await writeFile('some-broken/folder.txt.annotations.yaml', sidecar.replace('SOURCE', 'folder.txt'));
    await writeFile('some-broken/yaml.txt', text);
    await writeFile('some-broken/yaml.txt.annotations.yaml', 'galley: 1\nannotations: [\n');
    for (const name of ['folder.txt', 'yaml.txt']) {
      await exportAs('jsonl', fileUri(`some-broken/${name}`).toString(), 'some-broken/none.jsonl');
      assert.equal(await readFile('some-broken/none.jsonl'), undefined);
    }
    await exportAs('jsonl', fileUri('some-broken').toString(), 'some-broken/out.jsonl');
    const lines = ((await readFile('some-broken/out.jsonl')) ?? '').trim().split('\n');
    assert.deepEqual(
      lines.flatMap((line) => JSON.parse(line).file ?? []),
      ['some-broken/whole.txt'],
    );
    const report = await takeReport();
    assert.match(
      report,
      /left out\n\n {2}some-broken\/folder\.txt: .*\n {2}some-broken\/yaml\.txt\.annotations\.yaml: This is not valid YAML/,
    );
  });

  it('does not export over the record itself', async () => {
    const uri = await article('out-own.txt');
    const before = await readFile('out-own.txt.annotations.yaml');
    for (const to of ['out-own.txt.annotations.yaml', 'out-own.txt', 'references.yaml'])
      await exportAs('csv', uri, to);
    assert.equal(await readFile('out-own.txt.annotations.yaml'), before);
    assert.equal(await readFile('out-own.txt'), text);
    assert.doesNotMatch((await readFile('references.yaml')) ?? '', /quantity/);
  });

  it('imports what was exported, once however often', async () => {
    const uri = await article('back.txt');
    await exportAs('jsonl', uri, 'back.jsonl');
    const yaml = 'back.txt.annotations.yaml';
    const before = await readFile(yaml);
    await importFrom('jsonl', 'back.jsonl');
    assert.equal(await readFile(yaml), before);
    await vscode.workspace.fs.delete(fileUri(yaml));
    await importFrom('jsonl', 'back.jsonl');
    const after = await readFile(yaml);
    assert.match(after ?? '', /id: c-aaaaaaaa[\s\S]*mystery: kept/);
    await importFrom('jsonl', 'back.jsonl');
    assert.equal(await readFile(yaml), after);
    assertNoReport();
  });

  it('imports what another tool wrote, with its article, and gives ids', async () => {
    const line = { text, label: [[53, 68, 'place']], meta: {} };
    await writeFile('doccano.jsonl', `${JSON.stringify(line)}\n`);
    await importFrom('doccano', 'doccano.jsonl');
    const written = await until('the annotations', async () => {
      const found = await vscode.workspace.findFiles('**/*doccano*.annotations.yaml');
      return found[0] && vscode.workspace.asRelativePath(found[0]);
    });
    const yaml = (await readFile(written)) ?? '';
    assert.match(yaml, /id: e-\w{8}\n[\s\S]*quote: Harrowte Square\n[\s\S]*origin: imported:doccano/);
    await importFrom('doccano', 'doccano.jsonl');
    assert.equal(await readFile(written), yaml);
  });

  it('imports into a file of one’s own where that is the setting', async () => {
    await writeFile('mine.txt', text);
    const line = {
      file: 'mine.txt',
      id: 'e-bbbbbbbb',
      kind: 'entity',
      quote: 'Harrowte Square',
      type: 'place',
    };
    await writeFile('mine.jsonl', `${JSON.stringify(line)}\n`);
    await setSetting('annotator.ownFile', true);
    try {
      await importFrom('jsonl', 'mine.jsonl');
    } finally {
      await setSetting('annotator.ownFile', undefined);
    }
    assert.match((await readFile('mine.txt.mk.annotations.yaml')) ?? '', /annotator: mk[\s\S]*e-bbbbbbbb/);
    assert.equal(await readFile('mine.txt.annotations.yaml'), undefined);
  });

  it('refuses another record of the same id, and names the file and the way out', async () => {
    const uri = await article('other.txt');
    await exportAs('jsonl', uri, 'other.jsonl');
    const yaml = 'other.txt.annotations.yaml';
    const changed = ((await readFile(yaml)) ?? '').replace('quantity', 'event');
    await writeFile(yaml, changed);
    await importFrom('jsonl', 'other.jsonl');
    assert.equal(await readFile(yaml), changed);
    assert.match(
      await takeReport(),
      /other\.txt: It has another record c-aaaaaaaa already\. .*another folder/,
    );
  });

  it('tells of files that cannot be read', async () => {
    await writeFile('bad.jsonl', new Uint8Array([0xff, 0xfe, 0x00]));
    await importFrom('jsonl', 'bad.jsonl', 'not-there.jsonl');
    const report = await takeReport();
    assert.match(report, /bad\.jsonl: The file is UTF-16/);
    assert.match(report, /not-there\.jsonl: /);
  });
});
