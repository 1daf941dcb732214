import assert from 'node:assert/strict';
import * as bundle from '../../../src/formats/bundle';
import { readSidecar } from '../../../src/storage/sidecar';
import { parseYaml, toValue } from '../../../src/storage/yaml/parse';
import { isList, isMap, sameValue, type Value } from '../../../src/storage/yaml/value';
import { fullClaim, lossesOf, modelOf, textOf } from './model';

/** What a reader of the bundle gets for the records of its first source. */
function recordsBack(text: string): readonly Value[] {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  const whole = toValue(root);
  const sources = isMap(whole) ? whole.sources : undefined;
  const [source] = isList(sources) ? sources : [];
  const records = isMap(source) ? source.annotations : undefined;
  return isList(records) ? records : [];
}

describe('bundle', () => {
  it('gives every field of every record back, unknown ones too', async () => {
    const record = `${fullClaim}  - {id: n-00000001, kind: note, on: c-7k3m9q2x, note: "a\\nb", x: {deep: [1, {no: off}]}}\n`;
    const sidecar = readSidecar(new TextEncoder().encode(`galley: 1\nannotations:\n${record}`), '');
    const back = recordsBack(await textOf(bundle, modelOf(record)));
    assert.equal(back.length, 2);
    for (const [index, { value }] of sidecar.records.entries()) {
      assert.ok(sameValue(value, back[index] ?? ''), String(index));
    }
  });

  it('writes sources, heads and references in the form of the annotation files', async () => {
    const plan = { id: 'plan', title: 'Plan', issued: { 'date-parts': [['2026', '1']] } };
    const note = '  - {id: n-00000001, kind: note, quote: "no", note: x}\n';
    const model = modelOf(note, 'annotator: mk\nx-desk: politics\n', [plan]);
    const text = await textOf(bundle, model);
    assert.deepEqual(await lossesOf(bundle, model), []);
    const back = bundle.read([{ name: 'a', text }]);
    assert.deepEqual(JSON.parse(JSON.stringify([back.problems, back.references])), [[], [plan]]);
    const [source] = back.sources;
    assert.deepEqual([source?.layer, source?.head?.['x-desk']], ['mk', 'politics']);
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

  it('leaves rejected finds out, and writes an empty one', async () => {
    const rejected = '  - {id: e-00000001, kind: entity, quote: Milan, rejected: true}\n';
    assert.match(await textOf(bundle, modelOf(rejected)), /annotations: \[\]\n$/);
    assert.equal(await textOf(bundle, { sources: [], references: [] }), 'galley-bundle: 1\nsources: []\n');
  });

  it('refuses what is no bundle', () => {
    for (const text of ['a: 1\n', 'galley-bundle: 2\n', '- [', 'galley-bundle: 1\nsources: [{x: y}]\n']) {
      const { problems, sources } = bundle.read([{ name: 'a', text }]);
      assert.deepEqual([problems.length, sources], [1, []], text);
    }
  });
});
