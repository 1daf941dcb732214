import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from './desk';

describe('colours of a long article', () => {
  it('are there wherever the reader goes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-long-'));
    const lines = Array.from(
      { length: 1500 },
      (_, n) => `Ward ${n + 1} of Harrow spent £${n + 1} million on Friday.`,
    );
    try {
      await writeFile(join(folder, 'long.txt'), lines.join('\n\n'));
      const desk = await openDesk({ folder });
      await desk.openFile('long.txt');
      const marked = (words: string) =>
        desk.page.locator('.view-lines [class*="ced-"]').filter({ hasText: words }).first().waitFor();
      await marked('£1 million');
      await desk.press('Control+End');
      await marked('£1500 million');
      await desk.press('Control+Home');
      await marked('£1 million');
      await desk.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
