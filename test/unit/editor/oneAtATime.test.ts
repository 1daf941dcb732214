import assert from 'node:assert/strict';
import { oneAtATime } from '../../../src/editor/oneAtATime';

describe('work that is done once at a time', () => {
  /** Rounds that end when they are told to, and how many ran at once at most. */
  function watched() {
    const ends: ((fault?: Error) => void)[] = [];
    let running = 0;
    const most = { atOnce: 0 };
    const ask = oneAtATime(async () => {
      most.atOnce = Math.max(most.atOnce, ++running);
      await new Promise<void>((resolve, reject) => ends.push((fault) => (fault ? reject(fault) : resolve())));
    });
    const end = async (round: number, fault?: Error) => {
      running--;
      ends[round]?.(fault);
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { ask, end, begun: () => ends.length, most };
  }

  it('does one more round for all who asked during the one before', async () => {
    const { ask, end, begun, most } = watched();
    const asked = [ask(), ask(), ask()];
    assert.equal(begun(), 1);
    await end(0);
    assert.equal(begun(), 2);
    asked.push(ask());
    await end(1);
    await end(2);
    await Promise.all(asked);
    assert.deepEqual([begun(), most.atOnce], [3, 1]);
  });

  it('begins at once again when nothing is left to do', async () => {
    const { ask, end, begun } = watched();
    const first = ask();
    await end(0);
    await first;
    const second = ask();
    assert.equal(begun(), 2);
    await end(1);
    await second;
  });

  it('tells a failure to those who waited for that round alone', async () => {
    const { ask, end } = watched();
    const failing = assert.rejects(ask(), /disk/);
    const other = ask();
    await end(0, new Error('disk'));
    await failing;
    await end(1);
    await other;
  });
});
