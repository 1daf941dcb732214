import assert from 'node:assert/strict';
import { type Annotation, decide, detect, fromFind, newClaim } from '../../../../src/core';

const author = { by: 'mk', today: '2026-01-31' };
const anchor = { quote: 'x', before: '', after: '' };

describe('records of finds', () => {
  const finds = detect('“It cost about £12 million,” said Ana Reuss.');
  const recordOf = (kind: Annotation['kind']) => {
    const find = finds.find((one) => one.kind === kind);
    assert.ok(find, kind);
    return fromFind('f-00000001', anchor, find, 'keep', author);
  };

  it('keep what the machine made of the words', () => {
    const figure = recordOf('figure');
    assert.ok(figure.kind === 'figure');
    assert.deepEqual(
      [figure.type, figure.value, figure.currency, figure.approx],
      ['money', 12e6, 'GBP', 'about'],
    );
    assert.match(figure.origin ?? '', /^detected:/);
    const quote = recordOf('quote');
    assert.ok(quote.kind === 'quote' && quote.speaker === 'Ana Reuss' && quote.type === 'direct');
    const entity = recordOf('entity');
    assert.ok(entity.kind === 'entity' && entity.entity !== undefined);
    assert.equal('rejected' in entity, false);
    const claim = recordOf('claim');
    assert.ok(claim.kind === 'claim' && claim.category === 'quantity');
  });

  it('are rejected and kept again, which a claim made by hand is not', () => {
    const rejected = decide(recordOf('entity'), 'reject');
    assert.equal(rejected.rejected, true);
    assert.equal('rejected' in decide(rejected, 'keep'), false);
    const claim = newClaim('c-00000001', anchor, 'event', author);
    assert.equal(decide(claim, 'reject'), claim);
  });
});
