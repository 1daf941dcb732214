import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { misspeltFields, recordFields, withoutField } from '../../../src/storage/misspelt';
import { readSidecar } from '../../../src/storage/sidecar';

const read = (record: string) =>
  readSidecar(new TextEncoder().encode(`galley: 1\nannotations:\n  - ${record}\n`), 'a.txt');

/** Each slip as it stands in the text, and what was meant. */
function slips(record: string): string[] {
  const sidecar = read(record);
  return misspeltFields(sidecar).map(
    ({ meant, isTaken, problem: { span } }) =>
      `${sidecar.text.slice(span?.start, span?.end)} → ${meant}${isTaken ? ', taken' : ''}`,
  );
}

describe('misspelt fields of a record', () => {
  it('are a letter away from a field of its kind, or written in another way', () => {
    for (const [fields, expected] of [
      ['categroy: event', 'categroy → category'],
      ['"speker": Ana', '"speker" → speaker'],
      ['citation:   # one\n      - ref: a', 'citation → citations'],
      ['Priority: unsure', 'Priority → priority'],
      ['notes: One\n    note: Two', 'notes → note, taken'],
    ] as const)
      assert.deepEqual(slips(`id: c-00000001\n    kind: claim\n    quote: One\n    ${fields}`), [expected]);
    assert.deepEqual(slips('{id: e-00000001, kind: entity, quote: One, entitiy: one}'), ['entitiy → entity']);
  });

  it('are named where the name stands, and not where a value has the same word', () => {
    for (const field of ['speakr: speakr', '"speakr": "speakr"', 'speakr:', '"sp\\x65akr": speakr']) {
      const sidecar = read(`id: c-00000001\n    kind: claim\n    quote: "speakr: x"\n    ${field}`);
      const places = misspeltFields(sidecar).map(({ problem: { span } }) => span);
      const start = sidecar.text.length - field.length - 1;
      assert.deepEqual(places, [{ start, end: start + field.indexOf(':') }], field);
    }
  });

  it('are no keys of a newsroom’s own, and no fields of another kind', () => {
    for (const field of ['desk', 'case', 'x-categroy', '_categroy', 'wikidata', 'source', 'name'])
      assert.deepEqual(slips(`{id: c-00000001, kind: claim, quote: One, ${field}: one}`), [], field);
  });

  it('are not looked for in a record of no known kind', () => {
    assert.deepEqual(slips('{id: c-00000001, kind: constructor, quote: One, categroy: event}'), []);
  });

  it('can be taken out, and nothing else goes', () => {
    const sidecar = read(
      'id: c-00000001\n    kind: claim   # sure\n    citation:\n      - ref: a\n    quote: One',
    );
    assert.equal(
      withoutField(sidecar, 'c-00000001', 'citation').text,
      sidecar.text.replace('    citation:\n      - ref: a\n', ''),
    );
  });

  it('are compared with the fields of the schema', () => {
    const schema = JSON.parse(readFileSync('schemas/annotations.v1.schema.json', 'utf8'));
    assert.deepEqual([...recordFields].sort(), Object.keys(schema.$defs.record.properties).sort());
  });
});
