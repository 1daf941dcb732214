import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
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

describe('the old side of a comparison', () => {
  it('shows the annotations of its own commit in hovers, without a way to change them', async function () {
    this.timeout(30_000);
    const folder = fileUri('old-side');
    const [article, annotations] = [`old-side/${name}`, `old-side/${yaml}`];
    await writeFile(article, text);
    await writeFile(annotations, sidecar('quantity'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=mk', '-c', 'user.email=mk@example.org', ...args], {
        cwd: folder.fsPath,
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'First');
    await writeFile(article, `Correction below.\n\n${text}`);
    await writeFile(annotations, sidecar('event'));

    const extension = vscode.extensions.getExtension<Git>('vscode.git');
    assert.ok(extension, 'the editor has no Git extension');
    const api = (await extension.activate()).getAPI(1);
    assert.ok(await api.openRepository(folder), 'no repository');
    const old = api.toGitUri(fileUri(article), 'HEAD');
    await run('vscode.diff', old, fileUri(article));
    const document = await vscode.workspace.openTextDocument(old);
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
});
