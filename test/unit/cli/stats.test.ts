import assert from 'node:assert/strict';
import { atDesk } from './desk';

const files = {
  'a.txt': 'Around 6,000 officers will be deployed in Milan.\n',
  'a.txt.annotations.yaml': `galley: 1
source: a.txt
annotations:
  - {id: c-00000001, kind: claim, quote: "6,000", category: quantity, by: mk, citations: [{URL: https://example.org}, {ref: plan}]}
  - {id: c-00000002, kind: claim, quote: officers, category: not-checkable, by: rv}
  - {id: c-00000003, kind: claim, quote: deployed, by: mk, verdict: {value: supported}}
  - {id: e-00000001, kind: entity, quote: Rome}
  - {id: e-00000002, kind: entity, quote: Milan, rejected: true}
`,
  'a.txt.mk.annotations.yaml':
    'galley: 1\nsource: a.txt\nannotator: mk\nannotations:\n  - {id: n-00000001, kind: note, quote: Milan, by: mk}\n',
};

describe('galley stats', () => {
  it('counts what is kept, and how many of the claims that need a citation have one', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['stats', '--json']);
      assert.deepEqual(JSON.parse(out), {
        ...{ articles: 1, layers: ['mk'], records: 5 },
        kinds: { claim: 3, entity: 1, note: 1 },
        states: { moved: 4, orphaned: 1 },
        annotators: { mk: 3, rv: 1, unknown: 1 },
        claims: {
          categories: { none: 1, 'not-checkable': 1, quantity: 1 },
          verdicts: { none: 2, supported: 1 },
          ...{ needed: 2, cited: 1, coverage: 0.5, citations: 2 },
        },
      });
    });
  });

  it('prints the same for people', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['stats', 'a.txt']);
      assert.match(out, /^5 records in 1 article; layers of mk\n\nkind\n {2}3 {2}claim\n/);
      assert.match(out, /1 of 2 claims that need one are cited \(50 %\); 2 citations in all\n$/);
    });
  });

  it('says of nothing that it is nothing, and ends with 2 where a file could not be read', async () => {
    await atDesk({}, async ({ galley }) => {
      const { code, out } = await galley(['stats', '--json']);
      const { records, claims } = JSON.parse(out);
      assert.deepEqual([code, records, claims.coverage], [0, 0, undefined]);
    });
    await atDesk({ 'a.txt': 'x', 'a.txt.annotations.yaml': '\t-' }, async ({ galley }) => {
      assert.equal((await galley(['stats'])).code, 2);
    });
  });
});

describe('galley report', () => {
  it('is the HTML export of the folder, in a file or on standard output', async () => {
    await atDesk(files, async ({ galley, read }) => {
      const { code } = await galley(['report', '-o', 'report.html']);
      const exported = await galley(['export', '--format', 'html', '.']);
      assert.deepEqual([code, await read('report.html')], [exported.code, exported.out]);
      assert.match(exported.out, /^<!doctype html>/i);
      assert.equal((await galley(['report', 'a.txt'])).out, exported.out);
    });
  });
});
