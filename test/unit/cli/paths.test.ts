import assert from 'node:assert/strict';
import { atDesk, rows } from './desk';

const files = {
  'a.txt': 'Around 6,000 officers.\n',
  'a.txt.annotations.yaml':
    'galley: 1\nsource: a.txt\nannotations:\n  - {id: e-00000001, kind: entity, quote: officers}\n',
  'a.conll': 'Around O\nMilan B-place\n',
};

describe('a file that is named in two spellings', () => {
  for (const spellings of [
    ['a.txt', './a.txt'],
    ['./a.txt', '.'],
    ['a.txt', 'a.txt.annotations.yaml'],
  ]) {
    it(`is counted, exported and checked once: ${spellings.join(' ')}`, async () => {
      await atDesk(files, async ({ galley }) => {
        const stats = await galley(['stats', '--json', ...spellings]);
        assert.equal(JSON.parse(stats.out).records, 1);
        assert.equal(rows((await galley(['export', '--format', 'jsonl', ...spellings])).out).length, 1);
        assert.match((await galley(['check', ...spellings])).out, /1 annotation file, 1 record/);
      });
    });
  }

  it('is read once, in the spelling that was first', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['detect', './a.txt', 'a.txt', '.']);
      assert.deepEqual(
        rows<{ file: string }>(out).map(({ file }) => file),
        ['./a.txt'],
      );
      assert.equal((await galley(['compare', 'a.txt', './a.txt'])).code, 2);
      const imported = await galley(['import', '--format', 'conll', '-o', 'new', 'a.conll', './a.conll']);
      assert.equal(imported.err, 'galley: 1 record imported.\n');
    });
  });
});
