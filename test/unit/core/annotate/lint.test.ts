import assert from 'node:assert/strict';
import {
  type Annotation,
  type Citation,
  type Claim,
  defaultCategories,
  lint,
  unknownValues,
} from '../../../../src/core';

const project = { categories: defaultCategories, verdicts: [], entityTypes: [], gazetteer: [] };

function codesOf(citations: readonly Citation[]): string[] {
  const claim: Claim = {
    id: 'c-00000001',
    kind: 'claim',
    anchor: { quote: 'x', before: '', after: '' },
    category: 'event',
    citations,
  };
  return lint(claim, { state: 'anchored', project, referenceKeys: () => new Set() }).map(({ code }) => code);
}

describe('values that no list of the workspace has', () => {
  const said = (annotation: object, verdicts: readonly string[] = ['true', 'false']) => {
    const base = { id: 'c-00000001', anchor: { quote: 'x', before: '', after: '' } };
    const lists = { ...project, categories: [], verdicts, entityTypes: ['ship'] };
    return unknownValues({ ...base, ...annotation } as Annotation, lists).map(({ code, severity, args }) =>
      [code, severity, ...args].join('|'),
    );
  };

  it('names the value and what the workspace has instead', () => {
    const claim = { kind: 'claim', category: 'event', verdict: { value: 'maybe' } };
    assert.deepEqual(said(claim), [
      'category-unknown|warning|x|event|–',
      'verdict-unknown|warning|x|maybe|true, false',
    ]);
    assert.deepEqual(said({ kind: 'entity', type: 'place' }), ['entity-type-unknown|warning|x|place|ship']);
  });

  it('says nothing of values that are listed, or not given, or of another kind', () => {
    assert.deepEqual(said({ kind: 'claim', verdict: { value: 'true' } }), []);
    assert.deepEqual(said({ kind: 'entity', type: 'ship' }), []);
    assert.deepEqual(said({ kind: 'entity' }), []);
    assert.deepEqual(said({ kind: 'figure', type: 'number' }), []);
  });

  it('asks nothing of a rejected find', () => {
    const anchor = { quote: 'x', before: '', after: '' };
    const rejected = { id: 'e-00000001', kind: 'entity', anchor, type: 'place', rejected: true } as const;
    const context = { state: 'anchored', project, referenceKeys: () => undefined } as const;
    assert.deepEqual(lint(rejected, context), []);
    assert.deepEqual(
      lint({ ...rejected, rejected: false }, context).map(({ code }) => code),
      ['entity-type-unknown'],
    );
  });
});

describe('lint of citations', () => {
  it('names what is cited twice in the same way', () => {
    assert.deepEqual(
      codesOf([
        { ref: 'log', stance: 'supports' },
        { ref: 'log', stance: 'supports' },
      ]),
      ['citation-twice'],
    );
    const page = { type: 'webpage', URL: 'https://example.org', accessed: '2026', archive: 'x' };
    assert.deepEqual(codesOf([{ csl: page }, { csl: page }, { csl: page }]), ['citation-twice']);
  });

  it('names fields that no reader of references knows', () => {
    const csl = { type: 'report', title: 'A', 'container-title': 'B', 'x-desk': 'c', _zotero: 'd' };
    assert.deepEqual(codesOf([{ csl }]), []);
    assert.deepEqual(codesOf([{ csl: { ...csl, acessed: '2026' } }, { csl: { acessed: '2026' } }]), [
      'citation-field-unknown',
    ]);
  });

  it('takes two pages, two stances and two passages for two citations', () => {
    assert.deepEqual(
      codesOf([
        { ref: 'log', locator: 'p. 4' },
        { ref: 'log', locator: 'p. 7' },
      ]),
      [],
    );
    assert.deepEqual(
      codesOf([
        { ref: 'log', stance: 'supports' },
        { ref: 'log', stance: 'context' },
      ]),
      [],
    );
    assert.deepEqual(
      codesOf([
        { source: 'b.txt', quote: 'One.' },
        { source: 'b.txt', quote: 'Two.' },
      ]),
      [],
    );
  });
});
