import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import * as json from '../../src/formats/json';
import * as jsonl from '../../src/formats/jsonl';
import { corpus } from '../unit/formats/corpus';
import { fullClaim, modelOf, textOf } from '../unit/formats/model';

const references = 'references: [{id: plan, title: P}]\n';

describe('exports', () => {
  it('to JSON are what the schemas say', async () => {
    const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false });
    const schema = (name: string) =>
      JSON.parse(readFileSync(`schemas/${name}.v1.schema.json`, 'utf8')) as object;
    const [line, whole] = [ajv.compile(schema('export-line')), ajv.compile(schema('export'))];
    const model = modelOf(fullClaim + references, 'annotator: mk\nx-desk: politics\n', [{ id: 'law' }]);
    for (const one of [model, corpus()]) {
      const lines = (await textOf(jsonl, one)).trimEnd().split('\n');
      assert.deepEqual(
        lines.filter((content) => !line(JSON.parse(content))),
        [],
      );
      assert.ok(whole(JSON.parse(await textOf(json, one))), JSON.stringify(whole.errors));
    }
    assert.ok(
      !line({ id: 'x', kind: 'claim' }) && !whole({ 'galley-export': 2, sources: [], references: [] }),
    );
  });
});
