import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { blobId, canonicalText, withLfEnds } from '../../../../src/core';

describe('canonicalText', () => {
  it('maps between LF offsets and those on disk, where CR LF counts two', () => {
    const disk = 'one\r\n\r\ntwo\nthree\r\n';
    const { text, toDisk, fromDisk } = canonicalText(disk);
    assert.equal(text, 'one\n\ntwo\nthree\n');
    for (const word of ['one', 'two', 'three']) {
      assert.equal(toDisk(text.indexOf(word)), disk.indexOf(word));
      assert.equal(toDisk(text.indexOf(word) + word.length), disk.indexOf(word) + word.length);
      assert.equal(fromDisk(disk.indexOf(word)), text.indexOf(word));
    }
    assert.equal(toDisk(text.length), disk.length);
    assert.equal(fromDisk(disk.length), text.length);
  });
});

describe('blobId', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it('is what git hash-object gives', () => {
    assert.equal(blobId(encode('')), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
    assert.equal(blobId(encode('hello\n')), 'ce013625030ba8dba906f756967f9e9ca394464a');
    for (let length = 0; length < 300; length += 7) {
      const bytes = encode('ä'.repeat(length));
      const expected = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
      assert.equal(blobId(bytes), expected);
    }
  });

  it('is that of LF line ends for a file with CR LF', () => {
    assert.equal(blobId(withLfEnds(encode('a\r\nb\r\n'))), blobId(encode('a\nb\n')));
    assert.deepEqual(withLfEnds(encode('a\rb\n')), encode('a\rb\n'));
  });
});
