import assert from 'node:assert/strict';
import type { Annotation, Citation } from '../../../src/core';
import { citedPages } from '../../../src/editor/citedPages';

const claim = (...citations: Citation[]): Annotation => ({
  id: 'c-00000001',
  kind: 'claim',
  anchor: { quote: 'It rose.', before: '', after: '' },
  citations,
});
const page = (URL: string, title: string): Citation => ({ csl: { type: 'webpage', URL, title } });

describe('pages that claims cite', () => {
  it('are each there once, in the order of first use', () => {
    const pages = citedPages([
      claim(page('https://b.example', 'B'), { ref: 'log-2026' }),
      claim({ ...page('https://a.example', 'A'), stance: 'refutes' }, page('https://b.example', 'B again')),
    ]);
    assert.deepEqual(
      pages.map(({ title }) => title),
      ['B', 'A'],
    );
  });

  it('are not those of claims that were rejected', () => {
    assert.deepEqual(citedPages([{ ...claim(page('https://a.example', 'A')), rejected: true }]), []);
  });
});
