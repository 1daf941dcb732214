import assert from 'node:assert/strict';
import { renameSource } from '../../../src/storage/sourceName';

/** The file once `old.txt` is called something else; `undefined` where it stays as it is. */
function renamed(text: string, to: string): string | undefined {
  const { bytes } = renameSource(new TextEncoder().encode(text), 'old.txt', to);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('the name of the article in an annotation file', () => {
  it('is changed, and nothing else', () => {
    const file = (source: string) =>
      `\uFEFF# Ours\r\ngalley: 1\r\nsource: ${source} # the article\r\nannotations:\r\n  - {id: c-00000001, kind: claim, quote: old.txt}\r\n`;
    assert.equal(renamed(file('old.txt'), 'new.txt'), file('new.txt'));
    assert.equal(renamed(file('"old.txt"'), 'a, b: #2.txt'), file('"a, b: #2.txt"'));
    assert.equal(
      renamed('{galley: 1, source: old.txt, annotations: []}', 'a, b.txt'),
      '{galley: 1, source: "a, b.txt", annotations: []}',
    );
  });

  it('stays in a file that names none, or another, or cannot be read whole', () => {
    for (const file of [
      'galley: 1\nannotations:\n',
      'galley: 1\nsource: other.txt\nannotations:\n',
      'galley: 1\nsource: old.txt\nannotations: {\n',
      'galley: 99\nsource: old.txt\nannotations:\n',
    ])
      assert.equal(renamed(file, 'new.txt'), undefined, file);
    assert.deepEqual(renameSource(undefined, 'old.txt', 'new.txt'), {});
  });
});
