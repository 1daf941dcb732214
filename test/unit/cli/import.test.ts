import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { atDesk } from './desk';

const sidecar = `galley: 1
source: a.txt
annotations:
  - {id: e-00000001, kind: entity, quote: Milan, type: place, x-score: "0.90"}
`;
const files = {
  'news/a.txt': 'Around 6,000 officers.\r\nMilan.\r\n',
  'news/a.txt.annotations.yaml': sidecar,
  'references.yaml': '- {id: plan, title: Plan}\n',
};

describe('galley import', () => {
  for (const format of ['yaml', 'json', 'jsonl']) {
    it(`brings back what export wrote as ${format}, once`, async () => {
      await atDesk(files, async ({ galley, read }) => {
        await galley(['export', '--format', format, '-o', 'out', '.']);
        const argv = ['import', '--format', format, '-o', 'copy', 'out'];
        assert.equal((await galley(argv)).code, 0);
        const written = await read('copy/news/a.txt.annotations.yaml');
        assert.match(written, /^galley: 1\nsource: a.txt\nannotations:\n {2}- id: e-00000001\n/);
        assert.match(written, /x-score: "0.90"/);
        assert.equal(await read('copy/references.yaml'), '- id: plan\n  title: Plan\n');
        const { code, err } = await galley(argv);
        assert.deepEqual(
          [code, err],
          [
            0,
            'copy/news/a.txt: warning: There is no such article.\ngalley: 0 records imported; 2 were there already.\n',
          ],
        );
        assert.equal(await read('copy/news/a.txt.annotations.yaml'), written);
      });
    });
  }

  const line = (record: object) => JSON.stringify({ file: 'a.txt', kind: 'note', quote: 'Milan', ...record });

  it('adds records to a file in their order and leaves every byte of it', async () => {
    await atDesk(files, async ({ galley, read }) => {
      const argv = ['import', '--format', 'jsonl', '-o', 'news', '-'];
      const { code, err } = await galley(argv, line({ id: 'n-00000001', by: 'rv' }));
      assert.deepEqual([code, err], [0, 'galley: 1 record imported.\n']);
      const added = '  - id: n-00000001\n    kind: note\n    quote: Milan\n    by: rv\n';
      assert.equal(await read('news/a.txt.annotations.yaml'), sidecar + added);
    });
  });

  it('says how many references came in, and how many were there', async () => {
    const book = '@book{nurse2024, title = {A}}\n@book{plan2025, title = {B}}\n';
    await atDesk({ 'one.bib': book, 'two.bib': `${book}@book{third, title = {C}}\n` }, async ({ galley }) => {
      const said = async (file: string) => (await galley(['import', '--format', 'bibtex', file])).err;
      assert.equal(await said('one.bib'), 'galley: 2 references imported.\n');
      assert.equal(await said('two.bib'), 'galley: 1 reference imported; 2 were there already.\n');
      assert.equal(await said('one.bib'), 'galley: 0 records imported; 2 were there already.\n');
    });
  });

  it('says that a file holds nothing to import', async () => {
    await atDesk({ 'empty.bib': 'Nothing.\n' }, async ({ galley }) => {
      const said = (path: string, stdin = '') => galley(['import', '--format', 'bibtex', path], stdin);
      const nothing = 'There is nothing to import here.\n';
      assert.deepEqual(await said('empty.bib'), { code: 0, out: '', err: `galley: empty.bib: ${nothing}` });
      assert.equal((await said('-')).err, `galley: standard input: ${nothing}`);
    });
  });

  it('never overwrites a record: it names the file and the way out', async () => {
    await atDesk(files, async ({ galley, read }) => {
      const input = `${line({ id: 'e-00000001' })}\n${line({ id: 'n-00000001' })}\n`;
      const { code, err } = await galley(['import', '--format', 'jsonl', '-o', 'news', '-'], input);
      assert.equal(code, 1);
      assert.match(
        err,
        /^news\/a\.txt\.annotations\.yaml: It has another record e-00000001 already\. Nothing was/,
      );
      assert.match(
        err,
        /Import into another folder with -o and bring the two together with galley merge\.\ngalley: 0 records imported\.\n$/,
      );
      assert.equal(await read('news/a.txt.annotations.yaml'), sidecar);
    });
  });

  it('writes nothing outside of its folder, and nothing but articles', async () => {
    await atDesk(files, async ({ galley, folder }) => {
      for (const file of ['../b.txt', '/b.txt', 'x/../../b.txt', 'c:\\b.txt', '.git/b.txt', 'b.sh', '']) {
        const { code } = await galley(
          ['import', '--format', 'jsonl', '-o', 'in', '-'],
          line({ id: 'n-1', file }),
        );
        assert.notEqual(code, 0, file);
      }
      await assert.rejects(access(join(folder, 'b.txt.annotations.yaml')));
    });
  });

  it('says of a name whether it leads out of its folder or has a character that not every system takes', async () => {
    await atDesk(files, async ({ galley }) => {
      const said = async (file: string) =>
        (await galley(['import', '--format', 'jsonl', '-'], line({ id: 'n-1', file }))).err;
      assert.match(await said('vote: 12.txt'), /^vote: 12\.txt: This name has a colon, a backslash or /);
      assert.match(await said('../b.txt'), /^\.\.\/b\.txt: This name leads out of the folder/);
    });
  });

  it('says that a file stands where a folder should be', async () => {
    await atDesk(files, async ({ galley }) => {
      const argv = ['import', '--format', 'jsonl', '-o', 'references.yaml', '-'];
      const why = 'could not be read or written: a file stands where a folder should be';
      const err = `galley: references.yaml ${why}\n`;
      assert.deepEqual(await galley(argv, line({ id: 'n-00000001' })), { code: 2, out: '', err });
    });
  });

  it('ends with 2 where nothing could be read, and for formats that are written only', async () => {
    await atDesk(files, async ({ galley }) => {
      const codes = [
        (await galley(['import', '--format', 'jsonl', '-'], '{"a":')).code,
        (await galley(['import', '--format', 'csv', '-'], 'a')).code,
        (await galley(['import', '--format', 'jsonl', 'nowhere'])).code,
        (await galley(['import', '--format', 'jsonl', 'news'])).code,
      ];
      assert.deepEqual(codes, [2, 2, 2, 2]);
    });
  });
});
