import assert from 'node:assert/strict';
import { mergeLines } from '../../../../src/storage/merge/lines';
import { parts } from './sides';

/** Checks `base | ours | theirs => result` in which every letter is a line, `.` is no line, `!` is a conflict. */
function check(line: string): void {
  it(line, () => {
    const { base, ours, theirs, result } = parts(line);
    const lines = (word: string) => (word === '.' ? '' : [...word].join('\n'));
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const merged = mergeLines(lines(base), lines(one), lines(other));
      assert.equal(merged, result === '!' ? undefined : lines(result));
    }
  });
}

describe('merging lines', () => {
  check('abcd | Abcd | abcD => AbcD');
  check('ab | Ab | aB => AB');
  check('abc | abc | ac => ac');
  check('abc | abxc | yabc => yabxc');
  check('abc | ac | abC => aC');
  check('abc | axc | axc => axc');
  check('abcdef | abcef | xbcdef => xbcef');
  check('. | a | a => a');
  check('ade | be | ae => be');
  check('ad | bc | abc => bc');
  check('a | Ax | A => Ax');
  check('abc | axc | ayc => !');
  check('abc | abcx | abcy => !');
  check('abc | abxyc | abzc => !');
  check('abc | ac | abxc => !');
  check('abcabc | abc | abcabcX => !');
});
