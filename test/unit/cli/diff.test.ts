import assert from 'node:assert/strict';
import { atDesk, rows } from './desk';

const head = 'galley: 1\nsource: a.txt\nannotations:\n';
const record = (id: string, fields: string) => `  - id: ${id}\n    kind: claim\n    quote: words\n${fields}`;

/** Two states of an annotation file, and the lines that say what changed between them. */
function check(name: string, a: string, b: string, expected: readonly string[]): void {
  it(name, async () => {
    await atDesk({ a: head + a, b: head + b }, async ({ galley }) => {
      const { code, out, err } = await galley(['diff', 'a', 'b']);
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(out.split('\n'), [...expected, '']);
      assert.equal(rows((await galley(['diff', 'a', 'b', '--json'])).out).length, expected.length);
    });
  });
}

describe('galley diff', () => {
  const plain = record('c-00000001', '    category: event\n');
  check('says nothing of equal files', plain, plain, []);
  check('names what was added and removed', plain, record('c-00000002', ''), [
    'c-00000001  claim  removed: event  “words”',
    'c-00000002  claim  added  “words”',
  ]);
  it('says what a removed claim was, and what an added one is', async () => {
    await atDesk({ a: head + plain, b: head }, async ({ galley }) => {
      const only = async (...argv: string[]) => rows((await galley(['diff', '--json', ...argv])).out)[0];
      const claim = { id: 'c-00000001', kind: 'claim', quote: 'words' };
      assert.deepEqual(await only('a', 'b'), { change: 'removed', ...claim, from: 'event' });
      assert.deepEqual(await only('b', 'a'), { change: 'added', ...claim, to: 'event' });
    });
  });

  check('names the new category', plain, record('c-00000001', '    category: rule\n'), [
    'c-00000001  claim  retagged: event → rule  “words”',
  ]);
  check(
    'names verdicts, citations and other fields',
    plain,
    `${plain}    verdict: {value: refuted}\n    note: n\n    citations: [{ref: r}]\n    at: 1-6\n`,
    [
      'c-00000001  claim  note changed: nothing → n  “words”',
      'c-00000001  claim  verdict: nothing → {value: refuted}  “words”',
      'c-00000001  claim  cited: {ref: r}  “words”',
    ],
  );

  it('refuses what it cannot read', async () => {
    await atDesk({ a: head + plain, b: 'no: yaml: at all' }, async ({ galley }) => {
      assert.equal((await galley(['diff', 'a', 'b'])).code, 2);
      assert.equal((await galley(['diff', 'a', 'c'])).code, 2);
    });
  });
});
