import assert from 'node:assert/strict';
import { Queues } from '../../../src/editor/queues';

describe('queues', () => {
  it('do the work of a key in turn, after what failed too, and that of other keys meanwhile', async () => {
    const queues = new Queues();
    const done: string[] = [];
    let open = () => {};
    const first = queues.add('a', async () => {
      await new Promise<void>((resolve) => {
        open = resolve;
      });
      done.push('first');
      throw new Error('first');
    });
    const second = queues.add('a', async () => done.push('second'));
    await queues.add('b', async () => done.push('other'));
    await queues.settled('b');
    assert.deepEqual(done, ['other']);
    open();
    await assert.rejects(first, /first/);
    await queues.settled('a');
    assert.deepEqual(done, ['other', 'first', 'second']);
    assert.equal(await second, 3);
  });
});
