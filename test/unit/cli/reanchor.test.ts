import assert from 'node:assert/strict';
import { atDesk, rows } from './desk';

async function reanchor(request: object, ...argv: string[]) {
  let answers: unknown[] = [];
  await atDesk({}, async ({ galley }) => {
    const { out } = await galley(
      ['reanchor', '--jsonl', ...argv],
      `${JSON.stringify({ id: 1, ...request })}\n`,
    );
    answers = rows(out);
  });
  return answers[0];
}

describe('galley reanchor', () => {
  it('finds words of an old text in a new one, in the asked unit', async () => {
    const request = {
      old: 'In Milan, 6,000 officers.',
      new: '👮\r\nIn Milan, 6,000 officers.',
      spans: [[3, 8]],
    };
    assert.deepEqual(await reanchor(request), { id: 1, spans: [[6, 11]], states: ['moved'] });
    assert.deepEqual(await reanchor(request, '--offsets', 'utf16'), {
      id: 1,
      spans: [[7, 12]],
      states: ['moved'],
    });
  });

  it('asks for the old text that spans are places in', async () => {
    await atDesk({}, async ({ galley }) => {
      const lines = [{ spans: [[0, 1]] }, { old: 'a', spans: [[0, 9]] }, { selectors: [{ exact: 'b' }] }];
      const stdin = lines.map((line) => `${JSON.stringify({ id: 1, new: 'a b', ...line })}\n`).join('');
      const { code, out, err } = await galley(['reanchor', '--jsonl'], stdin);
      assert.deepEqual([code, rows(out)], [2, [{ id: 1, spans: [[2, 3]], states: ['moved'] }]]);
      assert.match(err, /^-:1:1: .* say “old” as well, or selectors\.\n-:2:1: A span lies outside .*\n$/);
    });
  });

  it('refuses words that are gone', async () => {
    const request = {
      new: 'In Rome, 7,000 officers.',
      selectors: [{ exact: 'Milan', prefix: 'In ', suffix: ',' }],
    };
    assert.deepEqual(await reanchor(request), { id: 1, spans: [null], states: ['orphaned'] });
  });

  it('believes the place that a selector names where its words are still there', async () => {
    const selector = { exact: 'a', prefix: 'b', suffix: 'b', start: 1, end: 2 };
    const request = { new: 'bab bab', selectors: [selector] };
    assert.deepEqual(await reanchor(request), { id: 1, spans: [[1, 2]], states: ['anchored'] });
  });
});
