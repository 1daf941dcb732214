import assert from 'node:assert/strict';
import {
  type Claim,
  type ClaimEntry,
  defaultCategories,
  filterClaims,
  type Grouping,
  groupClaims,
  needs,
  pagesOf,
} from '../../../../src/core';

function entry(id: string, fields: Partial<Claim>, others: Partial<ClaimEntry> = {}): ClaimEntry {
  const claim: Claim = {
    id,
    kind: 'claim',
    anchor: { quote: `The words of ${id}`, before: '', after: '' },
    ...fields,
  };
  const category = defaultCategories.find((one) => one.id === claim.category);
  return { claim, article: 'a.txt', category, state: 'anchored', ...others };
}

const entries = [
  entry('one', { category: 'rule', citations: [{ ref: 'r' }], by: 'mk' }),
  entry('two', { category: 'not-checkable' }, { article: 'b.txt' }),
  entry('three', { category: 'quantity', verdict: { value: 'refuted' } }, { annotator: 'rv' }),
  entry('four', { category: 'of-old', note: 'See Leeds' }, { state: 'orphaned' }),
  entry('five', {}),
];

describe('the list of claims', () => {
  const groups = (grouping: Grouping) =>
    groupClaims(entries, grouping).map(
      ({ key, entries: own }) => `${key}: ${own.map(({ claim }) => claim.id).join(' ')}`,
    );

  it('has groups: categories by their digits, what has no value last', () => {
    assert.deepEqual(groups('category'), [
      'quantity: three',
      'rule: one',
      'not-checkable: two',
      'of-old: four',
      ': five',
    ]);
    assert.deepEqual(groups('article'), ['a.txt: one three four five', 'b.txt: two']);
    assert.deepEqual(groups('state'), ['anchored: one two three five', 'orphaned: four']);
    assert.deepEqual(groups('verdict'), ['refuted: three', ': one two four five']);
    assert.deepEqual(groups('annotator'), ['mk: one', 'rv: three', ': two four five']);
  });

  it('is filtered by words and by what is to be done', () => {
    const found = (filter: string) => filterClaims(entries, filter).map(({ claim }) => claim.id);
    assert.deepEqual(found(' '), ['one', 'two', 'three', 'four', 'five']);
    assert.deepEqual(found('LEEDS words'), ['four']);
    assert.deepEqual(found('leeds york'), []);
    assert.deepEqual(found('is:uncited'), ['three', 'four', 'five']);
    assert.deepEqual(found('is:unverified law'), []);
    assert.deepEqual(found('is:unverified Rule'), ['one']);
    assert.deepEqual(found('b.txt'), ['two']);
  });

  it('knows what needs a person', () => {
    const [cited, opinion, judged, lost] = entries;
    assert.ok(cited && opinion && judged && lost);
    assert.deepEqual([needs(cited, 'uncited'), needs(cited, 'unverified')], [false, true]);
    assert.deepEqual([needs(opinion, 'uncited'), needs(opinion, 'unverified')], [false, false]);
    assert.deepEqual([needs(judged, 'unverified'), needs(judged, 'orphaned')], [false, false]);
    assert.equal(needs(lost, 'orphaned'), true);
  });

  it('is cut into pages', () => {
    assert.deepEqual(pagesOf([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
    assert.deepEqual(pagesOf([], 2), []);
  });
});
