import assert from 'node:assert/strict';
import {
  type Citation,
  type Claim,
  knownFieldLike,
  newClaim,
  removeCitationField,
  renameCitationField,
} from '../../../../src/core';

const claim = newClaim('c-00000001', { quote: 'It rained', before: '', after: '' }, 'event', {
  by: 'mk',
  today: '2026-01-01',
}) as Claim;
const cited = (...citations: Citation[]): Claim => ({ ...claim, citations });
const citationsOf = (annotation: object) => (annotation as Claim).citations;

describe('a field that no reader of references knows', () => {
  it('was meant to be the one that is the same but for case and hyphens', () => {
    for (const [name, known] of [
      ['url', 'URL'],
      ['Title', 'title'],
      ['doi', 'DOI'],
      ['archive-location', 'archive_location'],
      ['container title', 'container-title'],
    ])
      assert.equal(knownFieldLike(name ?? ''), known, name);
  });

  it('was meant to be the only one that is a letter away', () => {
    for (const [name, known] of [
      ['acessed', 'accessed'],
      ['publsiher', 'publisher'],
      ['titel', 'title'],
      ['stanse', 'stance'],
      ['locater', 'locator'],
    ])
      assert.equal(knownFieldLike(name ?? ''), known, name);
  });

  it('was meant to be none that can be told', () => {
    for (const name of ['', 'colour', 'isb', 'ISXN', 'reader', 'publication'])
      assert.equal(knownFieldLike(name), undefined, name);
  });

  it('is renamed where it stands, and nowhere over another', () => {
    const twice = cited(
      { csl: { title: 'A', acessed: '2026-01-01' } },
      { csl: { acessed: '2026-01-02', accessed: '2026-01-03' } },
      { ref: 'b' },
    );
    assert.deepEqual(citationsOf(renameCitationField(twice, 'acessed', 'accessed')), [
      { csl: { title: 'A', accessed: '2026-01-01' } },
      { csl: { acessed: '2026-01-02', accessed: '2026-01-03' } },
      { ref: 'b' },
    ]);
  });

  it('becomes what the citation itself says, where it can be that', () => {
    const rename = (citation: Citation, from: string, to: string) =>
      citationsOf(renameCitationField(cited(citation), from, to))?.[0];
    assert.deepEqual(rename({ ref: 'a', csl: { stanse: 'refutes' } }, 'stanse', 'stance'), {
      ref: 'a',
      stance: 'refutes',
    });
    const wrong = { ref: 'a', csl: { stanse: 'shouts' } };
    assert.deepEqual(rename(wrong, 'stanse', 'stance'), wrong);
    const taken = { ref: 'a', locator: 'page 1', csl: { locater: 'page 2' } };
    assert.deepEqual(rename(taken, 'locater', 'locator'), taken);
  });

  it('is taken away, with what it leaves empty', () => {
    const both = cited({ ref: 'a', csl: { colour: 'red' } }, { csl: { title: 'B', colour: 'blue' } });
    assert.deepEqual(citationsOf(removeCitationField(both, 'colour')), [
      { ref: 'a' },
      { csl: { title: 'B' } },
    ]);
    assert.deepEqual(removeCitationField(both, '__proto__'), both);
    assert.deepEqual(removeCitationField(claim, 'colour'), claim);
  });
});
