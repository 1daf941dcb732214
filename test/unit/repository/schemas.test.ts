import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';

const check = new Ajv2020({ allowUnionTypes: true });
const schema = (name: string) =>
  check.compile(JSON.parse(readFileSync(`schemas/${name}.v1.schema.json`, 'utf8')));
const yaml = (path: string) => parse(readFileSync(path, 'utf8'));

describe('schemas', () => {
  const annotations = schema('annotations');

  it('take every sample', () => {
    const files = readdirSync('samples').filter((name) => name.endsWith('.annotations.yaml'));
    assert.ok(files.length >= 2);
    for (const file of files)
      assert.ok(annotations(yaml(join('samples', file))), JSON.stringify(annotations.errors));
    const project = schema('galley');
    assert.ok(project(yaml('samples/galley.yaml')), JSON.stringify(project.errors));
  });

  it('refuse what the reader refuses', () => {
    const record = { id: 'c-00000001', kind: 'claim', quote: 'x' };
    assert.ok(annotations({ galley: 1, source: 'a.txt', annotations: [record] }));
    for (const wrong of [{ kind: 'rumour' }, { id: '' }, { quote: '' }, { at: '5' }, { citations: 'none' }]) {
      assert.ok(!annotations({ galley: 1, annotations: [{ ...record, ...wrong }] }), JSON.stringify(wrong));
    }
    assert.ok(!annotations({ galley: 2 }));
    assert.ok(!annotations({ galley: 1, source: '../a.txt' }));
  });
});
