import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { atDesk, rows } from './desk';

const files = {
  'news/a.txt': 'Around 6,000 officers.\r\nMilan.\r\n',
  'news/a.txt.annotations.yaml': `galley: 1
source: a.txt
annotations:
  - {id: e-00000001, kind: entity, quote: Milan, x-score: 0.90}
  - {id: e-00000002, kind: entity, quote: Around, rejected: true}
`,
  'news/a.txt.mk.annotations.yaml': `galley: 1
source: a.txt
annotator: mk
annotations:
  - {id: f-00000003, kind: figure, quote: "6,000", value: 6000}
`,
  'references.yaml': '- {id: plan, title: Plan}\n',
  'galley.yaml': 'galley: 1\n',
};

describe('galley export', () => {
  it('writes all layers, without rejected finds, with places in the text on disk', async () => {
    await atDesk(files, async ({ galley }) => {
      const { code, out, err } = await galley(['export', '--format', 'jsonl', 'news']);
      assert.equal(code, 0);
      assert.deepEqual(
        rows<{ id: string }>(out).map((row) => [row.id, ...placeOf(row)]),
        [
          ['e-00000001', 'news/a.txt', undefined, 'moved', 24, 29],
          ['f-00000003', 'news/a.txt', 'mk', 'moved', 7, 12],
          ['plan', undefined, undefined, undefined, undefined, undefined],
        ],
      );
      assert.equal(err, '');
    });
  });

  it('writes a file and the list of losses', async () => {
    await atDesk(files, async ({ galley, read }) => {
      const argv = ['export', '--format', 'csv', '-o', 'out.csv', '--losses', 'lost.json', 'news/a.txt'];
      const { code, out } = await galley(argv);
      assert.deepEqual([code, out], [0, '']);
      assert.match(
        await read('out.csv'),
        /^file,layer,state,start,end,id,[\s\S]*\r\nnews\/a\.txt,,moved,24,29,e-00000001,/,
      );
      const lost = JSON.parse(await read('lost.json')) as { field: string }[];
      assert.deepEqual(
        lost.map(({ field }) => field),
        ['x-score', 'references'],
      );
    });
  });

  it('writes a folder of files, and never over a text that is there', async () => {
    await atDesk({ ...files, 'out/news/a.txt': 'Another text.\n' }, async ({ galley, read }) => {
      assert.equal((await galley(['export', '--format', 'brat', 'news'])).code, 2);
      assert.equal((await galley(['export', '--format', 'brat', '-o', 'new/brat', 'news'])).code, 0);
      assert.match(
        await read('new/brat/news/a.ann'),
        /^T1\tentity 24 29\tMilan\n#1\tGalleyId T1\te-00000001\n$/,
      );
      assert.equal(await read('new/brat/news/a.txt'), files['news/a.txt']);
      const { code, err } = await galley(['export', '--format', 'brat', '-o', 'out', 'news']);
      assert.equal(code, 2);
      assert.match(err, /out\/news\/a\.txt is there with another text; choose another folder/);
      assert.equal(await read('out/news/a.txt'), 'Another text.\n');
    });
  });

  it('names what a format requires and a record lacks, at its line', async () => {
    const claim = 'galley: 1\nsource: a.txt\nannotations:\n  - {id: c-00000001, kind: claim, quote: Milan}\n';
    await atDesk({ ...files, 'news/a.txt.annotations.yaml': claim }, async ({ galley }) => {
      const { code, err } = await galley(['export', '--format', 'averitec', 'news']);
      assert.equal(code, 1);
      assert.match(err, /^news\/a\.txt\.annotations\.yaml:4:1: c-00000001: AVeriTeC wants a label/);
    });
  });

  it('never writes over what it is made of', async () => {
    await atDesk(files, async ({ galley, read }) => {
      for (const name of ['news/a.txt', 'b.txt.annotations.yaml', 'references.yaml', 'sub/../galley.yaml']) {
        const { code } = await galley(['export', '--format', 'csv', '-o', name, 'news']);
        assert.deepEqual([name, code], [name, 2]);
      }
      assert.equal(await read('news/a.txt'), files['news/a.txt']);
    });
  });

  it('exports what can be read, and ends with 2 where something could not', async () => {
    const more = { 'news/b.txt.annotations.yaml': 'galley: 1\nannotations: [\n' };
    await atDesk({ ...files, ...more }, async ({ galley }) => {
      const { code, out, err } = await galley(['export', '--format', 'jsonl', '.']);
      assert.deepEqual([code, rows(out).length], [2, 3]);
      assert.match(err, /news\/b\.txt\.annotations\.yaml:\d+:\d+: This is not valid YAML/);
    });
  });

  it('says why a place cannot be written to, with the name that was given', async () => {
    const refused = {
      'none/claims.csv': 'its folder does not exist',
      news: 'it is a folder',
      'galley.yml/claims.csv': 'a file stands where a folder should be',
    };
    await atDesk({ ...files, 'galley.yml': '' }, async ({ galley }) => {
      for (const [output, why] of Object.entries(refused)) {
        const err = `galley: ${output} could not be read or written: ${why}\n`;
        assert.deepEqual(await galley(['export', '--format', 'csv', '-o', output, 'news']), {
          ...{ code: 2, out: '', err },
        });
      }
      const { err } = await galley(['export', '--format', 'brat', '-o', 'galley.yml', 'news']);
      assert.match(
        err,
        /^galley: galley\.yml\/news could not be read or written: a file stands where a folder/,
      );
    });
  });

  it('names the formats that exist where another is asked for', async () => {
    await atDesk(files, async ({ galley, folder }) => {
      const { code, err } = await galley(['export', '--format', 'docx', '-o', 'out', 'news']);
      assert.equal(code, 2);
      assert.match(err, /^galley: There is no export format docx; there are yaml, json, jsonl, csv, /);
      await assert.rejects(access(join(folder, 'out')));
    });
  });
});

function placeOf(row: object) {
  const { file, layer, state, start, end } = row as Record<string, unknown>;
  return [file, layer, state, start, end];
}
