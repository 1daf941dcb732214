import assert from 'node:assert/strict';
import { inOrder } from '../../../../src/cli/jobs/inOrder';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};

describe('work in order', () => {
  it('gives the answers in the order of the items, whoever is ready first', async () => {
    const given: number[] = [];
    const work = async (item: number) => {
      await turns(item % 7);
      return item;
    };
    const items = Array.from({ length: 40 }, (_, item) => item);
    for await (const answer of inOrder(items, 4, work)) given.push(answer);
    assert.deepEqual(given, items);
  });

  it('takes no more items than are allowed under way', async () => {
    let [taken, given, most] = [0, 0, 0];
    const slowly = async (item: number) => {
      await turns(5);
      return item;
    };
    function* items() {
      for (; taken < 30; ) yield taken++;
    }
    for await (const answer of inOrder(items(), 3, slowly)) {
      await turns(answer % 3);
      most = Math.max(most, taken - given);
      given++;
    }
    assert.deepEqual([given, most], [30, 3]);
  });

  it('gives what is ready while the next item is still awaited', async () => {
    let ask: () => void = () => undefined;
    async function* items() {
      yield 1;
      await new Promise<void>((resolve) => {
        ask = resolve;
      });
      yield 2;
    }
    const answers = inOrder(items(), 4, async (item) => item);
    assert.equal((await answers.next()).value, 1);
    ask();
    assert.equal((await answers.next()).value, 2);
    assert.equal((await answers.next()).done, true);
  });

  it('fails at the turn of what failed, although the source has more to come', async () => {
    async function* items() {
      yield* [1, 2, 3];
      await new Promise(() => undefined);
    }
    const given: number[] = [];
    const work = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    await assert.rejects(async () => {
      for await (const answer of inOrder(items(), 4, work)) given.push(answer);
    }, /two/);
    assert.deepEqual(given, [1]);
  });
});
