import assert from 'node:assert/strict';
import { readBibliography, underFreeId } from '../../../src/formats/bibliography';
import { inWords } from '../../../src/storage/sentence';

const read = (name: string, text: string) => readBibliography(name, new TextEncoder().encode(text));

describe('bibliographies to cite from', () => {
  it('are CSL-JSON and CSL-YAML, where a bad entry costs one entry', async () => {
    const json = await read(
      'a.json',
      '[{"id": "a", "title": "A", "issued": {"date-parts": [["2026", 3]]}}, {"title": "B"}, {"id": "c", "x": true}]',
    );
    assert.deepEqual(json.references, [
      { id: 'a', title: 'A', issued: { 'date-parts': [[2026, 3]] } },
      { id: 'c', x: 'true' },
    ]);
    assert.deepEqual(
      json.problems.map(({ message }) => inWords(message)),
      ['Item 2 has no id.'],
    );
    const yaml = await read('a.csl.yaml', 'references:\n- id: a\n  title: A\n- title: B\n- {id: c}\n');
    assert.deepEqual(yaml.references, [{ id: 'a', title: 'A' }, { id: 'c' }]);
    assert.deepEqual(
      yaml.problems.map(({ line }) => line),
      [4],
    );
  });

  it('say why a file is not read', async () => {
    const bytes = new Uint8Array([0x5b, 0xff, 0x5d]);
    const { references, problems } = await readBibliography('latin.json', bytes);
    assert.deepEqual([references, problems.length], [[], 1]);
    assert.deepEqual((await read('a.json', '[{')).problems.length, 1);
  });

  it('give a reference an id that no other one has', () => {
    const present = [
      { id: 'a', title: 'Another' },
      { id: 'a-2', title: 'Mine' },
      { id: 'b', title: 'B' },
    ];
    const idOf = (reference: { id: string; title: string }) => {
      const { id, isThere } = underFreeId(reference, present);
      return [id, isThere];
    };
    assert.deepEqual(idOf({ id: 'b', title: 'B' }), ['b', true]);
    assert.deepEqual(idOf({ id: 'c', title: 'B' }), ['c', false]);
    assert.deepEqual(idOf({ id: 'a', title: 'Mine' }), ['a-2', true]);
    assert.deepEqual(idOf({ id: 'a', title: 'Third' }), ['a-3', false]);
  });
});
