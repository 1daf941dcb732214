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
