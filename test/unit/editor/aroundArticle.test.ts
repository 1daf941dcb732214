import assert from 'node:assert/strict';
import { detect } from '../../../src/core';
import { aroundArticle, findsInside } from '../../../src/editor/aroundArticle';
import type { Article } from '../../../src/editor/articles';

const text = 'Read more in the Argus Magazine, 3 pages\n\nHe met Ada Venn in 2025.';

/** As much of an article as is looked at here. */
const articleOf = (leftAlone?: 'large') =>
  ({ document: {}, text, finds: detect(text), leftAlone }) as unknown as Article;

describe('what the machine finds around an article', () => {
  it('is not among what it finds inside', () => {
    const words = findsInside(articleOf()).flatMap((find) => (find.kind === 'claim' ? [] : [find.text]));
    assert.deepEqual(words, ['Ada Venn', '2025']);
  });

  it('is not looked for in an article that is left alone', () => {
    assert.deepEqual(aroundArticle(articleOf('large')), []);
  });
});
