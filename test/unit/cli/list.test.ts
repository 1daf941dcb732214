import assert from 'node:assert/strict';
import { atDesk, rows } from './desk';

const ARTICLE = '👮 Around 6,000 officers.\r\nIn Milan, 6,000 again.\r\n';
const SIDECAR = `galley: 1
source: a.txt
annotations:
  - {id: c-00000001, kind: claim, quote: "Around 6,000 officers", before: "👮 ", after: ".", at: 2-23}
  - {id: e-00000002, kind: entity, quote: Milan, before: "In ", after: ", 6,000", at: 28-33}
  - {id: f-00000003, kind: figure, quote: "7,000"}
  - {id: e-00000004, kind: entity, quote: In Milan, rejected: true}
`;

describe('galley list', () => {
  it('prints a line a record, with its place in the text on disk', async () => {
    await atDesk({ 'a.txt': ARTICLE, 'a.txt.annotations.yaml': SIDECAR }, async ({ galley }) => {
      const { code, out } = await galley(['list', 'a.txt', '--json']);
      assert.equal(code, 0);
      assert.deepEqual(rows(out), [
        ...[
          {
            id: 'c-00000001',
            kind: 'claim',
            state: 'anchored',
            start: 2,
            end: 23,
            quote: 'Around 6,000 officers',
            line: 1,
          },
        ],
        ...[
          {
            id: 'e-00000002',
            kind: 'entity',
            state: 'anchored',
            start: 29,
            end: 34,
            quote: 'Milan',
            line: 2,
          },
        ],
        ...[
          {
            id: 'f-00000003',
            kind: 'figure',
            state: 'orphaned',
            start: null,
            end: null,
            quote: '7,000',
            line: null,
          },
        ],
      ]);
    });
  });

  it('prints a table for people, with rejected finds where asked', async () => {
    await atDesk({ 'a.txt': ARTICLE, 'a.txt.annotations.yaml': SIDECAR }, async ({ galley }) => {
      const { out } = await galley(['list', 'a.txt', '--all']);
      assert.equal(
        out,
        [
          'c-00000001  claim   anchored         line 1  Around 6,000 officers',
          'e-00000002  entity  anchored         line 2  Milan',
          'f-00000003  figure  orphaned                 7,000',
          'e-00000004  entity  moved, rejected  line 2  In Milan',
          '',
        ].join('\n'),
      );
    });
  });

  it('shows nothing raw of what a file holds', async () => {
    const quote = '"\\u001b[31mred\\u202e"';
    const sidecar = `galley: 1\nsource: a.txt\nannotations:\n  - {id: c-00000001, kind: claim, quote: ${quote}}\n`;
    await atDesk({ 'a.txt': ARTICLE, 'a.txt.annotations.yaml': sidecar }, async ({ galley }) => {
      for (const argv of [
        ['list', 'a.txt'],
        ['list', 'a.txt', '--json'],
        ['check', 'a.txt'],
      ]) {
        const { out, err } = await galley(argv);
        assert.doesNotMatch(out + err, /[\x1b\u202e]/);
      }
    });
  });

  it('finds the team’s file however the path is spelled', async () => {
    const files = { 'in/a.txt': ARTICLE, 'in/a.txt.annotations.yaml': SIDECAR };
    await atDesk(files, async ({ galley, folder }) => {
      const { out } = await galley(['list', 'in/a.txt']);
      assert.match(out, /Milan/);
      for (const path of ['./in/a.txt', 'in//a.txt', 'in/../in/a.txt', `${folder}/in/a.txt`])
        assert.deepEqual(await galley(['list', path]), { code: 0, out, err: '' });
      assert.deepEqual(await galley(['list', './a.txt'], '', 'in'), { code: 0, out, err: '' });
    });
  });

  it('says that a folder is no article', async () => {
    await atDesk({ 'in/a.txt': ARTICLE }, async ({ galley }) => {
      const err = 'galley: in could not be read or written: it is a folder\n';
      assert.deepEqual(await galley(['list', 'in']), { code: 2, out: '', err });
    });
  });

  it('lists nothing where there are no annotations, and refuses what is not there', async () => {
    await atDesk({ 'a.txt': ARTICLE }, async ({ galley }) => {
      assert.deepEqual(await galley(['list', 'a.txt', '--json']), { code: 0, out: '', err: '' });
      const err = 'galley: a.txt has no annotations yet.\n';
      assert.deepEqual(await galley(['list', 'a.txt']), { code: 0, out: '', err });
      assert.equal((await galley(['list', 'b.txt'])).code, 2);
    });
  });
});
