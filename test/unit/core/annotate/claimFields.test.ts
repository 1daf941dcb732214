import assert from 'node:assert/strict';
import {
  type Claim,
  claimFieldNames,
  newClaim,
  removeCitation,
  setCitationField,
  setClaimField,
} from '../../../../src/core';

const author = { by: 'rv', today: '2026-02-01' };
const plain = newClaim('c-00000001', { quote: 'It cost £12.', before: '', after: '' }, 'quantity', {
  by: 'mk',
  today: '2026-01-01',
}) as Claim;
const set = (claim: Claim, name: string, value: string) => setClaimField(claim, name, value, author) as Claim;

describe('the fields of a claim', () => {
  it('are set one at a time, and taken away by an empty text', () => {
    for (const [name, value, expected] of [
      ['claim', ' The bridge cost £12. ', 'The bridge cost £12.'],
      ['category', 'rule', 'rule'],
      ['certainty', 'probable', 'probable'],
      ['priority', 'unsure', 'unsure'],
      ['tags', 'money, bridge,, money', ['money', 'bridge']],
      ['figures', 'f-11111111,f-22222222', ['f-11111111', 'f-22222222']],
      ['speaker', 'Ana Reuss', 'Ana Reuss'],
      ['said', ' 2026-01-30 ', '2026-01-30'],
      ['in', 'q-11111111', 'q-11111111'],
      ['polarity', 'negative', 'negative'],
      ['checkability', 'only with the log', 'only with the log'],
      ['note', 'See page 2.\nAnd 3.', 'See page 2.\nAnd 3.'],
      ['verdict', 'supported', { value: 'supported', by: 'rv', date: '2026-02-01' }],
      ['review', 'accepted', { status: 'accepted', by: 'rv', date: '2026-02-01' }],
    ] as const) {
      assert.ok((claimFieldNames as readonly string[]).includes(name));
      const done = set(plain, name, value);
      assert.deepEqual((done as unknown as Record<string, unknown>)[name], expected, name);
      assert.equal(name in set(done, name, ' '), false, name);
    }
  });

  it('give a reason and own words to a verdict only, which a change of the verdict takes away', () => {
    for (const name of ['why', 'label'] as const) {
      assert.deepEqual(set(plain, name, 'mostly so'), plain);
      const judged = set(set(plain, 'verdict', 'supported'), name, 'mostly so');
      assert.equal(judged.verdict?.[name], 'mostly so');
      assert.equal(set(judged, 'verdict', 'refuted').verdict?.[name], undefined);
      assert.equal(set(judged, name, '').verdict?.[name], undefined);
    }
  });

  it('take no status and no field that there is not', () => {
    assert.deepEqual(set(plain, 'review', 'brilliant'), plain);
    assert.deepEqual(set(plain, 'anchor', 'x'), plain);
    assert.deepEqual(set(plain, '__proto__', 'x'), plain);
  });
});

describe('the citations of a claim', () => {
  const [one, two] = [{ ref: 'a' }, { ref: 'b', locator: 'page 1' }];
  const cited: Claim = { ...plain, citations: [one, two] };
  const citations = (annotation: object) => (annotation as Claim).citations;

  it('are changed where they stand now, not where they stood', () => {
    const moved = { ...cited, citations: [two, one] };
    assert.deepEqual(citations(setCitationField(moved, two, 'locator', 'page 2')), [
      { ref: 'b', locator: 'page 2' },
      one,
    ]);
    assert.deepEqual(citations(setCitationField(cited, two, 'locator', '')), [one, { ref: 'b' }]);
    assert.deepEqual(citations(setCitationField(cited, one, 'stance', 'refutes')), [
      { ref: 'a', stance: 'refutes' },
      two,
    ]);
    assert.deepEqual(citations(removeCitation(moved, two)), [one]);
  });

  it('stay when the one that is meant is gone, or the field is none of theirs', () => {
    assert.deepEqual(setCitationField(cited, { ref: 'c' }, 'excerpt', 'x'), cited);
    assert.deepEqual(removeCitation(cited, { ref: 'c' }), cited);
    assert.deepEqual(setCitationField(cited, one, 'ref', 'z'), cited);
    assert.deepEqual(setCitationField(cited, one, 'stance', 'shouts'), cited);
  });
});
