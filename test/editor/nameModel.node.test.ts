import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { writeTinyModel } from '../laws/nameModel/tinyModel';
import { hoverAt, openArticle, run, until } from './desk';

// The tests run from one file in out/test.
const runtime = join(__dirname, '../../node_modules/onnxruntime-web');

async function setModel(folder: string | undefined, runtimeFolder: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('galley');
  await settings.update('model.folder', folder, vscode.ConfigurationTarget.Global);
  await settings.update('model.runtime', runtimeFolder, vscode.ConfigurationTarget.Global);
}

describe('a model of the user’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-model-'));
  // To the packed tagger these words are no names: they have no capitals.
  const text = 'it was said that venn of leeds spoke\n';

  before(() => writeTinyModel(folder));
  after(async () => {
    await setModel(undefined, undefined);
    await run('notifications.clearAll');
    rmSync(folder, { recursive: true });
  });

  it('reads the names of articles that are opened, and none when it is taken away', async () => {
    await setModel(folder, runtime);
    const { document } = await openArticle('model.txt', text);
    await until('the place', async () => (await hoverAt(document, 'leeds')).includes('place'));
    await setModel(undefined, undefined);
    await until('no place', async () => !(await hoverAt(document, 'leeds')).includes('place'));
  });

  it('that is broken leaves the packed tagger at work', async () => {
    await setModel(join(folder, 'nowhere'), runtime);
    const { document } = await openArticle('model-broken.txt', 'The mayor flew to Nairobi, Kenya.\n');
    const shown = await until('the place', async () => {
      const hover = await hoverAt(document, 'Nairobi');
      return hover.includes('place') && hover;
    });
    assert.match(shown, /Found by the machine/);
  });
});
