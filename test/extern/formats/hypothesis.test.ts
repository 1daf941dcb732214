import assert from 'node:assert/strict';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import * as hypothesis from '../../../src/formats/hypothesis';
import { corpus } from '../../unit/formats/corpus';
import { fullClaim, modelOf, textOf } from '../../unit/formats/model';
import { kitText, needsInterop } from './kit';

type Json = Record<string, unknown>;

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i);
  ajv.addFormat('date-time', /^\d{4}-(?:0\d|1[0-2])-[0-3]\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/);
  return ajv.compile(schema);
}

/**
 * A schema of the API's description. In places it says `value: string` where it means `value: {type: string}`, and
 * `type: null`, which is no word, for the type of nothing; and of two kinds of selectors
 * that have the same fields it wants one.
 */
function ofApi(name: string): Json {
  const { Annotation } = parse(kitText(`hypothesis/${name}.yaml`)) as { Annotation: Json };
  return mended(Annotation) as Json;
}

function mended(value: unknown, isProperty = false): unknown {
  if (isProperty && typeof value === 'string') return { type: value };
  if (Array.isArray(value)) return value.map((item) => mended(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'type' && inner === null) return [key, 'null'];
      if (key === 'oneOf') return ['anyOf', mended(inner)];
      const properties = key === 'properties' && typeof inner === 'object' ? Object.entries(inner ?? {}) : [];
      return [
        key,
        properties.length > 0
          ? Object.fromEntries(properties.map(([name, one]) => [name, mended(one, true)]))
          : mended(inner),
      ];
    }),
  );
}

/** What the server gives an annotation when it takes it in, and nobody else can. */
const givenByTheServer = [
  ...['updated', 'user', 'group', 'permissions', 'document', 'links'],
  ...['hidden', 'moderation_status', 'flagged', 'actions'],
];

describe('Hypothesis annotations', () => {
  before(needsInterop);

  it('meet what the API wants of new ones, and what it gives but for what the server adds', async () => {
    const draft4 = JSON.parse(kitText('hypothesis/annotation-schema.json')) as Json;
    const { $schema, ...stored } = draft4;
    const given = ofApi('annotation');
    const required = (given.required as string[]).filter((key) => !givenByTheServer.includes(key));
    const checks = { create: ofApi('annotation-create'), stored, given: { ...given, required } };
    assert.ok(required.includes('created') && required.includes('target'));
    for (const model of [corpus(), modelOf(fullClaim)]) {
      const { rows } = JSON.parse(await textOf(hypothesis, model)) as { rows: Json[] };
      assert.ok(rows.length > 0);
      for (const row of rows) {
        // Records of the corpus do not say when they were made, and then nobody knows.
        const dated = 'created' in row ? row : { ...row, created: '2026-01-01T00:00:00Z' };
        for (const [name, schema] of Object.entries(checks)) {
          const validate = compile(schema);
          assert.ok(validate(dated), `${name}: ${JSON.stringify(validate.errors)} ${JSON.stringify(row)}`);
        }
      }
    }
    const validate = compile(checks.given);
    assert.ok(!validate({ uri: 'x', target: [{ selector: [{ type: 'TextPositionSelector', start: 1 }] }] }));
  });
});
