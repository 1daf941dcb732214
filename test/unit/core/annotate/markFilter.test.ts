import assert from 'node:assert/strict';
import { type Annotation, isShownBy, type MarkFilter, newClaim } from '../../../../src/core';

const claim = newClaim('c-00000001', { quote: 'It rained', before: '', after: '' }, undefined, {
  by: 'mk',
  today: '2026-01-01',
});
const isShown = (fields: Partial<Annotation>, ...chosen: MarkFilter[]) =>
  isShownBy({ ...claim, ...fields } as Annotation, new Set(chosen));

describe('what is shown in articles', () => {
  it('is of the kinds that are chosen', () => {
    assert.equal(isShown({}, 'claim'), true);
    assert.equal(isShown({}, 'entity', 'note'), false);
    assert.equal(isShown({ kind: 'note' }, 'note'), true);
    assert.equal(isShown({}, 'uncited'), false);
  });

  it('leaves of the claims those without a citation, and of the others all', () => {
    assert.equal(isShown({}, 'claim', 'uncited'), true);
    assert.equal(isShown({ citations: [] }, 'claim', 'uncited'), true);
    assert.equal(isShown({ citations: [{ ref: 'log' }] }, 'claim', 'uncited'), false);
    assert.equal(isShown({ citations: [{ ref: 'log' }] }, 'claim'), true);
    assert.equal(isShown({ kind: 'entity' }, 'entity', 'uncited'), true);
  });

  it('is never what was rejected', () => assert.equal(isShown({ rejected: true }, 'claim'), false));
});
