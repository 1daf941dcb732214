import assert from 'node:assert/strict';
import { blobId } from '../../../src/core';
import { readReferences } from '../../../src/storage/references';
import { isSourceName, makeAnchorReader, readSource } from '../../../src/storage/source';

const encode = (text: string) => new TextEncoder().encode(text);

describe('source', () => {
  it('has the blob id of its bytes with LF line ends, a byte-order mark included', () => {
    const { value } = readSource(encode('\ufeffa\r\nb\r\n'));
    assert.deepEqual([value?.text, value?.disk], ['a\nb\n', 'a\r\nb\r\n']);
    assert.equal(value?.id, blobId(encode('\ufeffa\nb\n')));
    assert.equal(value?.rawId, blobId(encode('\ufeffa\r\nb\r\n')));
  });

  it('takes anchors that were counted in the bytes as they are', () => {
    const { value } = readSource(encode('👮\r\nIn Milan\r\n'));
    assert.ok(value);
    const anchor = { quote: 'Milan', before: '', after: '', at: { start: 6, end: 11 } };
    const read = makeAnchorReader(value);
    assert.deepEqual(read({ ...anchor, base: value.rawId }).at, { start: 5, end: 10 });
    assert.deepEqual(read({ ...anchor, base: value.id }).at, anchor.at);
  });

  it('is a text file by name', () => {
    assert.deepEqual(['a.txt', 'a.MD', 'a.article', 'a.txt.annotations.yaml', 'txt'].map(isSourceName), [
      ...[true, true, true, false, false],
    ]);
  });
});

describe('references', () => {
  const read = (text: string) => {
    const { references, problems } = readReferences(encode(text));
    return [references.map(({ id }) => id), problems.map(({ code }) => code)];
  };

  it('are a list, or a map that holds one', () => {
    assert.deepEqual(read('- {id: a}\n- {id: b}\n'), [['a', 'b'], []]);
    assert.deepEqual(read('references:\n  - {id: a}\n'), [['a'], []]);
    assert.deepEqual(read('references:\n'), [[], []]);
    assert.deepEqual(read('# none yet\n'), [[], []]);
  });

  it('are reported where they cannot be read', () => {
    assert.deepEqual(read('- {id: a}\n- {title: b}\n'), [['a'], ['reference-malformed']]);
    assert.deepEqual(read('- {id: a, title: x}\n- {id: a, title: y}\n'), [['a', 'a'], ['reference-twice']]);
    assert.deepEqual(read('plan: {title: b}\n'), [[], ['references-not-a-list']]);
    assert.deepEqual(read('- {id: a\n')[0], []);
  });
});
