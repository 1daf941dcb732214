import assert from 'node:assert/strict';
import { makeCodePointIndex } from '../../../../src/core/text/codePoints';

describe('code point index', () => {
  it('changes nothing in a text without surrogate pairs', () => {
    const index = makeCodePointIndex('Zoë’s café');
    assert.equal(index.toCodePoint(7), 7);
    assert.equal(index.toUtf16(7), 7);
  });

  it('counts a pair as one, at its start, behind it and between two', () => {
    const index = makeCodePointIndex('a😀b😀😀c');
    assert.deepEqual([0, 1, 3, 4, 6, 8, 9].map(index.toCodePoint), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(index.toUtf16), [0, 1, 3, 4, 6, 8, 9]);
  });

  it('takes an offset inside a pair for the pair’s start', () => {
    assert.equal(makeCodePointIndex('a😀b').toCodePoint(2), 1);
  });

  it('counts lone surrogates as one each', () => {
    const index = makeCodePointIndex('\ud83d \ude00😀x');
    assert.equal(index.toCodePoint(5), 4);
    assert.equal(index.toUtf16(4), 5);
  });
});
