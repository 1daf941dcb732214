import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { OldSides } from '../../src/editor/oldSides';
import { OldTexts } from '../../src/editor/oldTexts';
import { nodePorts } from '../../src/node/ports';
import { fileUri, hoverAt, hoverStrings, run, until, writeFile } from './desk';

const name = 'council.txt';
const yaml = `${name}.annotations.yaml`;
const text = 'The council met on Monday. It spent £3 million on roads.\n';

const sidecar = (category: string) =>
  [
    'galley: 1',
    `source: ${name}`,
    'annotations:',
    '  - id: c-00000001',
    '    kind: claim',
    '    quote: It spent £3 million on roads.',
    `    category: ${category}`,
    '    citations:',
    '      - ref: old-minutes',
    'references:',
    '  - id: old-minutes',
    `    title: Minutes of the ${category}`,
    '',
  ].join('\n');

interface Git {
  getAPI(version: 1): {
    toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
    openRepository(root: vscode.Uri): Promise<unknown>;
  };
}

/** A comparison of an article whose annotations have changed since the only commit. */
async function compare(folder: string) {
  const root = fileUri(folder);
  const article = `${folder}/${name}`;
  await writeFile(article, text);
  await writeFile(`${folder}/${yaml}`, sidecar('quantity'));
  const inRepository = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=mk', '-c', 'user.email=mk@example.org', ...args], {
      cwd: root.fsPath,
    });
  inRepository('init', '-q');
  inRepository('add', '.');
  inRepository('commit', '-q', '-m', 'First');
  await writeFile(article, `Correction below.\n\n${text}`);
  await writeFile(`${folder}/${yaml}`, sidecar('event'));
  const extension = vscode.extensions.getExtension<Git>('vscode.git');
  assert.ok(extension, 'the editor has no Git extension');
  const git = await extension.activate();
  const api = git.getAPI(1);
  assert.ok(await api.openRepository(root), 'no repository');
  const old = api.toGitUri(fileUri(article), 'HEAD');
  await run('vscode.diff', old, fileUri(article));
  return { article, document: await vscode.workspace.openTextDocument(old), git };
}

describe('the old side of a comparison', () => {
  it('shows the annotations of its own commit in hovers, without a way to change them', async function () {
    this.timeout(30_000);
    const { article, document } = await compare('old-side');
    const before = await until('the old hover', async () => {
      const shown = await hoverAt(document, 'It spent');
      return shown.includes('Quantity') && shown;
    });
    assert.match(before, /Minutes of the quantity/);
    assert.doesNotMatch(before, /command:/);
    assert.ok((await hoverStrings(document, 'It spent')).every(({ isTrusted }) => !isTrusted));
    const present = await vscode.workspace.openTextDocument(fileUri(article));
    const after = await until('the present hover', async () => {
      const shown = await hoverAt(present, 'It spent');
      return shown.includes('Event') && shown;
    });
    assert.match(after, /Minutes of the event/);
    assert.match(after, /command:galley\.editAnnotation/);
  });

  it('is read as soon as Git is switched on', async function () {
    this.timeout(30_000);
    const { document, git } = await compare('old-side-later');
    const switched = new vscode.EventEmitter<boolean>();
    let isHeard = false;
    const later = {
      enabled: false,
      getAPI: git.getAPI.bind(git),
      onDidChangeEnablement: (...listener: Parameters<typeof switched.event>) => {
        isHeard = true;
        return switched.event(...listener);
      },
    };
    const oldSides = new OldSides(new OldTexts(nodePorts, fileUri('old-side-state')), async () => later);
    try {
      await until('a listener', () => isHeard);
      assert.equal(oldSides.get(document), undefined);
      later.enabled = true;
      switched.fire(true);
      const read = await until('the old side', () => oldSides.get(document));
      assert.deepEqual(
        read.records.map(({ annotation }) => annotation.id),
        ['c-00000001'],
      );
    } finally {
      oldSides.dispose();
      switched.dispose();
    }
  });
});
