import assert from 'node:assert/strict';
import { FileFault, type Files } from '../../../src/storage/files';
import { writeTogether } from '../../../src/storage/together';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Files in a map; writing `full` fails, half-written. */
function desk(texts: Record<string, string>) {
  const map = new Map(Object.entries(texts));
  const files: Files = {
    read: async (name) => {
      const text = map.get(name);
      return text === undefined ? undefined : bytes(text);
    },
    async update(name, change) {
      const made = change(await files.read(name));
      if (!made) return;
      map.set(name, name === 'full' ? 'ha' : new TextDecoder().decode(made));
      if (name === 'full') throw new FileFault('disk-full', name, '');
    },
  };
  const remove = async (name: string) => void map.delete(name);
  return { files, remove, texts: () => Object.fromEntries(map) };
}

const fileOf = (name: string) => ({ name, bytes: bytes('new'), isPrecious: name.endsWith('.txt') });
const never = () => false;

describe('files that are written together', () => {
  it('are all written, over older ones too', async () => {
    const { files, remove, texts } = desk({ a: 'old' });
    const result = await writeTogether(['a', 'b'].map(fileOf), { files, remove, isCancelled: never });
    assert.deepEqual([result, texts()], [{ outcome: 'written' }, { a: 'new', b: 'new' }]);
  });

  it('are put back when one cannot be written', async () => {
    const { files, remove, texts } = desk({ a: 'old' });
    const done = writeTogether(['a', 'b', 'full'].map(fileOf), { files, remove, isCancelled: never });
    await assert.rejects(done, { code: 'disk-full' });
    assert.deepEqual(texts(), { a: 'old' });
  });

  it('are put back when it is cancelled', async () => {
    const { files, remove, texts } = desk({ a: 'old' });
    const isCancelled = () => texts().b === 'new';
    const result = await writeTogether(['a', 'b', 'c'].map(fileOf), { files, remove, isCancelled });
    assert.deepEqual([result, texts()], [{ outcome: 'cancelled' }, { a: 'old' }]);
  });

  it('leave a text of somebody alone, and are put back then', async () => {
    const { files, remove, texts } = desk({ a: 'old', 'own.txt': 'mine', 'same.txt': 'new' });
    const all = ['a', 'same.txt', 'own.txt'].map(fileOf);
    const result = await writeTogether(all, { files, remove, isCancelled: never });
    assert.deepEqual(result, { outcome: 'in-the-way', name: 'own.txt' });
    assert.deepEqual(texts(), { a: 'old', 'own.txt': 'mine', 'same.txt': 'new' });
  });
});
