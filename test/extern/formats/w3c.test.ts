import assert from 'node:assert/strict';
import Ajv, { type ValidateFunction } from 'ajv';
import * as w3c from '../../../src/formats/w3c';
import { corpus } from '../../unit/formats/corpus';
import { fullClaim, modelOf, textOf } from '../../unit/formats/model';
import { kitFiles, kitText, needsInterop } from './kit';

const folder = 'w3c/web-annotation-tests';

/** The schemas are of draft 4; for what they use, draft 7 differs in the name of `id` and in one bound of collections. */
function inDraft7(schema: unknown): object {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$schema' || key === 'exclusiveMinimum' ? undefined : value,
  );
  const { id, ...others } = JSON.parse(text) as { id?: string };
  return { ...others, ...(id !== undefined && { $id: id }) };
}

/** The official assertions that an annotation must meet. */
function mustAssertions(): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: true });
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i);
  ajv.addFormat('date-time', /^\d{4}-(?:0\d|1[0-2])-[0-3]\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/);
  for (const { text } of kitFiles(`${folder}/definitions`, '.json'))
    ajv.addSchema(inDraft7(JSON.parse(text)));
  const list = JSON.parse(kitText(`${folder}/annotations/annotationMusts.test`)) as { assertions: string[] };
  const found = list.assertions.map((path): [string, ValidateFunction] => {
    return [path, ajv.compile(inDraft7(JSON.parse(kitText(`${folder}/${path}`))))];
  });
  return new Map(found);
}

/** The paths of the assertions that an annotation breaks; a schema may say that it is to fail. */
function broken(musts: ReadonlyMap<string, ValidateFunction>, annotation: unknown): string[] {
  return [...musts].flatMap(([path, validate]) => (validate(annotation) ? [] : path));
}

describe('W3C Web Annotations', () => {
  before(needsInterop);

  it('that are written meet every MUST assertion', async () => {
    const musts = mustAssertions();
    assert.ok(musts.size > 40);
    for (const model of [corpus(), modelOf(fullClaim)]) {
      for (const annotation of JSON.parse(await textOf(w3c, model)) as unknown[]) {
        assert.deepEqual(broken(musts, annotation), [], JSON.stringify(annotation));
      }
    }
  });

  it('are refused where the assertions on annotations refuse them, and read where they do not', async () => {
    const musts = mustAssertions();
    const target = { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'a' } };
    const good = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a', type: 'Annotation', target };
    const changes: object[] = [
      ...[
        {},
        { body: 'urn:b' },
        { bodyValue: 'x' },
        { created: '2026-08-20T10:00:00Z' },
        { type: ['Annotation', 'urn:T'] },
      ],
      ...[
        { '@context': ['http://www.w3.org/ns/anno.jsonld', 'urn:c'] },
        { body: [{ type: 'TextualBody', value: 'x' }] },
      ],
      ...[
        { '@context': 'urn:c' },
        { id: undefined },
        { id: ['urn:a', 'urn:b'] },
        { type: 'Note' },
        { target: undefined },
      ],
      ...[
        { body: 'urn:b', bodyValue: 'x' },
        { bodyValue: 5 },
        { created: 'yesterday' },
        { modified: '2026-08-20' },
      ],
      ...[
        { created: ['2026-08-20T10:00:00Z', '2026-08-21T10:00:00Z'] },
        { generated: '2026-13-01T10:00:00Z' },
      ],
    ];
    for (const change of changes) {
      const annotation = JSON.parse(JSON.stringify({ ...good, ...change })) as unknown;
      const files = [{ name: 'x.jsonld', text: JSON.stringify(annotation) }];
      const { problems } = await w3c.read(files, { article: async () => undefined });
      const isRight = broken(musts, annotation).length === 0;
      assert.equal(problems.length === 0, isRight, `${JSON.stringify(change)} ${broken(musts, annotation)}`);
    }
  });

  it('of Recogito are read', async () => {
    const files = kitFiles('recogito', '.json');
    assert.ok(files.length >= 2);
    const { sources, problems } = await w3c.read(files, { article: async () => undefined });
    // One is a note on a relation between two others, and has no words.
    assert.ok(problems.every(({ message }) => message.includes('no span of text')));
    assert.ok(problems.length <= 1 && sources.flatMap(({ records }) => records).length > 5);
  });
});
