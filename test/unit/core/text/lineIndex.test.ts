import assert from 'node:assert/strict';
import { makeLineIndex } from '../../../../src/core/text/lineIndex';

describe('line index', () => {
  it('counts lines, an empty last one too', () => {
    assert.equal(makeLineIndex('').lineCount, 1);
    assert.equal(makeLineIndex('a\nb').lineCount, 2);
    assert.equal(makeLineIndex('a\nb\n').lineCount, 3);
  });

  it('goes from every offset of a text to its place and back', () => {
    const text = 'one\n\ntwo\nthree';
    const lines = makeLineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
    }
    assert.deepEqual(lines.positionAt(6), { line: 2, character: 1 });
  });

  it('leaves the break of a CRLF line out of the line', () => {
    const lines = makeLineIndex('ab\r\ncd\r\n');
    assert.deepEqual(lines.positionAt(4), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
  });

  it('brings places outside the text to its nearest end', () => {
    const lines = makeLineIndex('ab\ncd');
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 3 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: -3 }), 3);
  });
});
