import assert from 'node:assert/strict';
import { type Citation, type Claim, defaultCategories, lint } from '../../../../src/core';

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
