import assert from 'node:assert/strict';
import { Journal } from '../../src/editor/journal';
import { removeAdded } from '../../src/editor/removeAdded';
import { Sidecars } from '../../src/editor/sidecars';
import { makeUriFiles } from '../../src/editor/uriFiles';
import { readSidecar } from '../../src/storage/sidecar';
import { fileUri, readFile, run, writeFile } from './desk';

describe('taking an import back', () => {
  it('leaves a record that somebody changed since, as something to decide', async () => {
    const name = 'taken-back.txt.annotations.yaml';
    const record = (id: number, category: string) =>
      `  - id: c-0000000${id}\n    kind: claim\n    quote: One\n    category: ${category}\n`;
    const head = 'galley: 1\nsource: taken-back.txt\nannotations:\n';
    const imported = `${head}${record(1, 'event')}${record(2, 'event')}`;
    const added = readSidecar(new TextEncoder().encode(imported), 'taken-back.txt').records;
    const source = await writeFile('taken-back.txt', 'One sentence.\n');
    await writeFile(name, imported.replace(record(2, 'event'), record(2, 'rule')));
    const ports = { random: (count: number) => new Uint8Array(count), now: () => new Date(0) };
    const sidecars = new Sidecars(makeUriFiles(undefined), new Journal(fileUri('no-journal'), ports));
    try {
      await removeAdded(sidecars, source, added);
    } finally {
      sidecars.dispose();
    }
    const conflict = '    conflicts:\n      - {field: "(deleted)", ours: deleted, theirs: changed}\n';
    assert.equal(await readFile(name), `${head}${record(2, 'rule')}${conflict}`);
    await run('notifications.clearAll');
  });
});
