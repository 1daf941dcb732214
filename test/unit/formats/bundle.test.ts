import assert from 'node:assert/strict';
import { writeBundle } from '../../../src/formats/bundle';
import { readSidecar } from '../../../src/storage/sidecar';
import { parseYaml, toValue } from '../../../src/storage/yaml/parse';
import { isList, isMap, sameValue, type Value } from '../../../src/storage/yaml/value';
import { fullClaim, modelOf } from './model';

/** What a reader of the bundle gets for the records of its first source. */
function recordsBack(text: string): readonly Value[] {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  const bundle = toValue(root);
  const sources = isMap(bundle) ? bundle.sources : undefined;
  const [source] = isList(sources) ? sources : [];
  const records = isMap(source) ? source.annotations : undefined;
  return isList(records) ? records : [];
}

describe('bundle', () => {
  it('gives every field of every record back, unknown ones too', () => {
    const record = `${fullClaim}  - {id: n-00000001, kind: note, on: c-7k3m9q2x, note: "a\\nb", x: {deep: [1, {no: off}]}}\n`;
    const sidecar = readSidecar(new TextEncoder().encode(`galley: 1\nannotations:\n${record}`), '');
    const back = recordsBack(writeBundle(modelOf(record)).text);
    assert.equal(back.length, 2);
    for (const [index, { value }] of sidecar.records.entries()) {
      assert.ok(sameValue(value, back[index] ?? ''), String(index));
    }
  });

  it('writes sources, heads and references in the form of the annotation files', () => {
    const plan = { id: 'plan', title: 'Plan', issued: { 'date-parts': [['2026', '1']] } };
    const note = '  - {id: n-00000001, kind: note, quote: "no", note: x}\n';
    const { text, losses } = writeBundle(modelOf(note, 'annotator: mk\nx-desk: politics\n', [plan]));
    assert.deepEqual(losses, []);
    assert.equal(
      text,
      `galley-bundle: 1
sources:
  - source: news/budget.txt
    annotator: mk
    x-desk: politics
    annotations:
      - id: n-00000001
        kind: note
        quote: "no"
        note: x
references:
  - id: plan
    title: Plan
    issued: {date-parts: [[2026, 1]]}
`,
    );
  });

  it('leaves rejected finds out, and writes an empty one', () => {
    const rejected = '  - {id: e-00000001, kind: entity, quote: Milan, rejected: true}\n';
    assert.match(writeBundle(modelOf(rejected)).text, /annotations: \[\]\n$/);
    assert.equal(writeBundle({ sources: [], references: [] }).text, 'galley-bundle: 1\nsources: []\n');
  });
});
