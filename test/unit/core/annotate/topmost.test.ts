import assert from 'node:assert/strict';
import { topmost } from '../../../../src/core';

/**
 * Marks drawn below each other, one a line, each with a letter of its own in the columns it covers; capitals have the
 * higher rank. Expected is one line: in each column the letter that is seen, underlined by `=` where it covers others.
 */
function check(drawn: readonly string[], seen: string, covering = ''): void {
  const marks = drawn.map((line) => {
    const letter = line.trim().charAt(0);
    const rank = letter === letter.toUpperCase() ? 1 : 0;
    return { letter, rank, start: line.indexOf(letter), end: line.lastIndexOf(letter) + 1 };
  });
  const width = Math.max(...marks.map(({ end }) => end));
  const [row, below] = [Array<string>(width).fill(' '), Array<string>(width).fill(' ')];
  for (const { start, end, mark, coversOthers } of topmost(marks)) {
    row.fill(mark.letter, start, end);
    if (coversOthers) below.fill('=', start, end);
  }
  assert.deepEqual([row.join(''), below.join('').trimEnd()], [seen, covering]);
}

describe('topmost', () => {
  it('leaves marks alone that touch no other', () => check(['aaa', '     bb', '       c'], 'aaa  bbc'));

  it('puts the shorter over the longer, whichever came first', () => {
    check(['aaaaaaaa', '  bbb'], 'aabbbaaa', '  ===');
    check(['  bbb', 'aaaaaaaa'], 'aabbbaaa', '  ===');
  });

  it('goes down as many marks as there are', () =>
    check(['aaaaaaaaa', ' bbbbbb', '  ccc'], 'abcccbbaa', ' ======'));

  it('of two over each other’s ends shows the shorter, of equals the later', () => {
    check(['aaaaaa', '    bbbb'], 'aaaabbbb', '    ==');
    check(['aaaa', '  bbbb'], 'aabbbb', '  ==');
    check(['aaaa', '  bbbbbb'], 'aaaabbbb', '  ==');
  });

  it('of two on the same words shows one, with the sign that there is more', () =>
    check(['aaaa', 'bbbb'], 'bbbb', '===='));

  it('keeps a lower rank below however short it is, without a sign', () =>
    check(['AAAAAA', '  bb', '     bbb'], 'AAAAAAbb'));

  it('draws nothing for marks without width', () =>
    assert.deepEqual(topmost([{ start: 3, end: 3, rank: 0 }]), []));

  it('gives one piece where marks below begin and end, as long as the sign stays', () => {
    const pieces = topmost([
      { start: 0, end: 30, rank: 1 },
      { start: 4, end: 8, rank: 0 },
      { start: 8, end: 12, rank: 0 },
    ]);
    assert.deepEqual(
      pieces.map(({ start, end }) => [start, end]),
      [[0, 30]],
    );
  });
});
