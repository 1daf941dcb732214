import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from './desk';

const file = 'harbour-courier.txt';

/** The samples in a repository, with a sentence and a category changed since the commit. */
async function changedSamples(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-versions-'));
  await cp('samples', folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=mk', '-c', 'user.email=mk@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  const article = join(folder, file);
  const words = await readFile(article, 'utf8');
  await writeFile(article, words.replace('none of them was flooded.', 'none of them was damaged.'));
  const sidecar = join(folder, `${file}.annotations.yaml`);
  const text = await readFile(sidecar, 'utf8');
  await writeFile(sidecar, text.replaceAll('category: quantity', 'category: event'));
  return folder;
}

describe('an article beside its last commit', () => {
  it('shows on the old side what was annotated then', async () => {
    const folder = await changedSamples();
    try {
      const desk = await openDesk({ folder });
      await desk.openFile(file);
      await desk.untilColoured();
      await desk.runCommand('Git: Open Changes');
      await desk.page.locator('.monaco-diff-editor .editor.original .cdr[class*="ced-"]').first().waitFor();
      await desk.hoverText('homes lie behind', 'Quantity');
      await desk.screenshot('compare-versions');
      await desk.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
