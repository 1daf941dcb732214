import assert from 'node:assert/strict';
import Ajv, { type ValidateFunction } from 'ajv';
import * as w3c from '../../../src/formats/w3c';
import { inWords } from '../../../src/storage/sentence';
import { corpus } from '../../unit/formats/corpus';
import { faultOf, fullClaim, modelOf, textOf } from '../../unit/formats/model';
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

const quote = { type: 'TextQuoteSelector', exact: 'a' };
const target = { source: 'urn:x', selector: quote };
const inTarget = (o: object) => ({ target: { ...target, ...o } });
const selectedBy = (s: unknown) => ({ target: { source: 'urn:x', selector: s } });
const textual = { type: 'TextualBody', value: 'x' };

/** A correct annotation with each of these changed; which of them are right, the assertions say. */
const changes: readonly object[] = [
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
  ...[{ created: ['2026-08-20T10:00:00Z', '2026-08-21T10:00:00Z'] }, { generated: '2026-13-01T10:00:00Z' }],

  {},
  { rights: 'no uri' },
  { rights: ['urn:a', 5] },
  { rights: 'urn:r' },
  { rights: ['urn:a', 'urn:b'] },
  { canonical: ['urn:a', 'urn:b'] },
  { canonical: 'x y' },
  { canonical: 'urn:c' },
  { via: 'x y' },
  { via: ['urn:a', 'urn:b'] },
  { via: 5 },
  { body: { ...textual, textDirection: 'up' } },
  { body: { ...textual, textDirection: 'ltr' } },
  { body: { ...textual, textDirection: ['ltr', 'rtl'] } },
  { body: { ...textual, created: 'x' } },
  { body: { ...textual, modified: ['2026-08-20T10:00:00Z', '2026-08-20T10:00:00Z'] } },
  { body: { ...textual, rights: 'x' } },
  { body: { ...textual, canonical: 'x' } },
  { body: { ...textual, via: 'x' } },
  { body: { id: 'urn:b', items: ['urn:c'] } },
  { body: { id: 'urn:b', purpose: 'tagging' } },
  { body: { id: 'urn:b' } },
  { body: { type: 'Choice', items: ['urn:c', 'urn:d'] } },
  { body: { type: 'Choice', items: ['urn:c'], value: 'x' } },
  { body: { type: 'Choice', items: ['urn:c'], source: 'urn:q' } },
  { body: { type: 'Choice', items: ['urn:c'], purpose: 'tagging' } },
  { body: { type: 'Choice', items: [] } },
  { body: { type: 'Choice' } },
  { body: { ...textual, items: ['urn:c'] } },
  { body: { ...textual, source: 'urn:c' } },
  { body: { source: 'urn:c', purpose: 'tagging', items: ['urn:d'] } },
  { body: { source: 'urn:c', purpose: 'tagging', value: 'x' } },
  { body: { source: 'urn:c', purpose: 'tagging' } },
  { body: { source: 'urn:c' } },
  { body: { value: 'x' } },
  { body: { type: 'TextualBody' } },
  { body: { type: 'Dataset' } },
  { body: 'not uri' },
  { body: 5 },
  { body: ['urn:a', 5] },
  { body: {} },
  { body: { ...textual, type: ['TextualBody', 'urn:X'] } },
  { body: { ...textual, purpose: 'nonsense' } },
  { body: { ...textual, purpose: ['tagging', 'describing'] } },
  inTarget({ items: ['urn:c'] }),
  inTarget({ value: 'x' }),
  inTarget({ type: 'TextualBody' }),
  inTarget({ textDirection: 'up' }),
  inTarget({ created: 'x' }),
  inTarget({ modified: 'x' }),
  inTarget({ rights: 'x' }),
  inTarget({ canonical: 'x' }),
  inTarget({ via: 'x' }),
  inTarget({ purpose: 'tagging' }),
  inTarget({ source: 'x y' }),
  inTarget({ source: ['urn:a', 'urn:b'] }),
  inTarget({ source: { id: 'urn:x' } }),
  inTarget({ source: { id: 'x' } }),
  inTarget({ state: 'x' }),
  inTarget({ state: { type: 'TimeState' } }),
  inTarget({ state: { type: 'TimeState', sourceDate: '2026-08-20T10:00:00Z' } }),
  inTarget({ state: { type: 'TimeState', sourceDate: 'x' } }),
  inTarget({ state: { type: 'HttpRequestState' } }),
  inTarget({ state: { type: 'HttpRequestState', value: 'Accept: x' } }),
  inTarget({ state: { type: 'Odd' } }),
  inTarget({ renderedVia: 5 }),
  inTarget({ scope: 5 }),
  inTarget({ scope: 'x y' }),
  selectedBy({ type: 'TextQuoteSelector' }),
  selectedBy({ ...quote, exact: ['a', 'b'] }),
  selectedBy({ ...quote, prefix: 5 }),
  selectedBy({ ...quote, prefix: ['a', 'b'] }),
  selectedBy([quote, { type: 'TextPositionSelector', start: 1, end: 2 }]),
  selectedBy([quote, { type: 'TextPositionSelector', start: -1, end: 2 }]),
  selectedBy([quote, { type: 'TextPositionSelector', start: 1.5, end: 2 }]),
  selectedBy([quote, { type: 'TextPositionSelector', start: 1 }]),
  selectedBy([quote, { type: 'DataPositionSelector', start: 1 }]),
  selectedBy([quote, { type: 'FragmentSelector' }]),
  selectedBy([quote, { type: 'FragmentSelector', value: 'x' }]),
  selectedBy([quote, { type: 'CssSelector', value: ['a', 'b'] }]),
  selectedBy([quote, { type: 'XPathSelector', value: '/a' }]),
  selectedBy([quote, { type: 'XPathSelector' }]),
  selectedBy([quote, { type: 'SvgSelector' }]),
  selectedBy([quote, { type: 'SvgSelector', value: '<svg/>' }]),
  selectedBy([quote, { type: 'SvgSelector', id: 'urn:s' }]),
  selectedBy([quote, { type: 'RangeSelector' }]),
  selectedBy([quote, { type: 'RangeSelector', startSelector: quote, endSelector: quote }]),
  selectedBy([quote, { type: 'RangeSelector', startSelector: quote }]),
  selectedBy([quote, { type: 'RangeSelector', startSelector: quote, endSelector: 5 }]),
  selectedBy([quote, { type: 'OddSelector' }]),
  selectedBy([quote, 'urn:sel']),
  selectedBy([quote, 'x y']),
  selectedBy([quote, 5]),
  selectedBy({ ...quote, refinedBy: { type: 'Odd' } }),
  selectedBy({ ...quote, refinedBy: { type: 'TextPositionSelector', start: 0, end: 1 } }),
  selectedBy({ ...quote, refinedBy: { type: 'TextPositionSelector', start: 0 } }),
  selectedBy({ ...quote, type: ['TextQuoteSelector', 'urn:X'] }),
  selectedBy({ exact: 'a' }),
];

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

  it('are refused where the assertions refuse them, and read where they do not', async () => {
    const musts = mustAssertions();
    const good = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a', type: 'Annotation', target };
    const wrong: string[] = [];
    for (const change of changes) {
      const annotation = JSON.parse(JSON.stringify({ ...good, ...change })) as unknown;
      const files = [{ name: 'x.jsonld', text: JSON.stringify(annotation) }];
      const { problems } = await w3c.read(files, { article: async () => undefined });
      const rules = broken(musts, annotation);
      if ((problems.length === 0) !== (rules.length === 0))
        wrong.push(`${JSON.stringify(change)}: ${faultOf({ problems }) || 'read'}; ${rules}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('of Recogito are read', async () => {
    const files = kitFiles('recogito', '.json');
    assert.ok(files.length >= 2);
    const { sources, problems } = await w3c.read(files, { article: async () => undefined });
    // One is a note on a relation between two others, and has no words.
    assert.ok(problems.every(({ message }) => inWords(message).startsWith('Annotation 4: A target’s id')));
    assert.ok(problems.length <= 1 && sources.flatMap(({ records }) => records).length > 5);
  });
});
