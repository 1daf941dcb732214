import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Edits,
  followAll,
  followEdits,
  lfChanges,
  makeFollowing,
  type Span,
  type TextChange,
} from '../../../../src/core';

const insertion = (at: number, text: string): TextChange => ({
  start: at,
  end: at,
  length: text.length,
  text,
});

describe('what follows the edits of a text', () => {
  it('does nothing for a key, however much there is to follow, and all at once when asked', () => {
    const asked: Edits[] = [];
    const spans: readonly Span[] = Array.from({ length: 5000 }, (_, n) => ({
      start: 20 * n,
      end: 20 * n + 9,
    }));
    const following = makeFollowing(spans, (present, edits) => {
      asked.push(edits);
      return followEdits('x'.repeat(100_000), present, edits).flatMap((span) => span ?? []);
    });
    const keys = Array.from({ length: 40 }, (_, n) => [insertion(10 + n, 'a')]);
    for (const key of keys) following.note(key);
    assert.equal(asked.length, 0);
    assert.deepEqual(following.present()[1], { start: 60, end: 69 });
    assert.deepEqual(following.present()[4999], { start: 20 * 4999 + 40, end: 20 * 4999 + 49 });
    assert.deepEqual(asked, [keys]);
  });

  it('is what was put in its place, and what was typed since then', () => {
    const following = makeFollowing('', (text, edits) =>
      edits.flat().reduce((all, one) => all + one.text, text),
    );
    following.note([insertion(0, 'a')]);
    following.replace(`${following.present()}b`);
    following.note([insertion(2, 'c')]);
    assert.equal(following.present(), 'abc');
  });

  it('is where following one edit after the other leads', () => {
    const pieces = fc.stringMatching(/^[ab \n]{0,6}$/);
    const edit = fc.record({ at: fc.nat(40), cut: fc.nat(8), text: pieces });
    fc.assert(
      fc.property(fc.nat(30), fc.nat(12), fc.array(edit, { maxLength: 5 }), (start, length, told) => {
        const old = 'ab ba\naab abb ba\nbb aa ab abba bab aba\n';
        let text = old;
        let present: (Span | undefined)[] = [{ start, end: start + length }];
        const edits: TextChange[][] = [];
        for (const { at, cut, text: words } of told) {
          const first = Math.min(at, text.length);
          const end = Math.min(first + cut, text.length);
          const change = { start: first, end, length: words.length, text: words };
          edits.push([change]);
          present = followAll(text, present, [change]);
          text = text.slice(0, first) + words + text.slice(end);
        }
        assert.deepEqual(followEdits(old, [{ start, end: start + length }], edits), present);
      }),
      { numRuns: 200 },
    );
  });
});

describe('changes that an editor tells of', () => {
  it('are counted in the LF text, whatever the line ends are', () => {
    // In "ab\ncd\nef" the words "d\ne" become "x\ny".
    const range = { start: { line: 1 }, end: { line: 2 } };
    const want = [{ start: 4, end: 7, length: 3, text: 'x\ny' }];
    assert.deepEqual(lfChanges([{ range, rangeOffset: 4, rangeLength: 3, text: 'x\ny' }], 1), want);
    assert.deepEqual(lfChanges([{ range, rangeOffset: 5, rangeLength: 4, text: 'x\r\ny' }], 2), want);
  });
});
