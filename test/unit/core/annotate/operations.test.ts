import assert from 'node:assert/strict';
import {
  type Annotation,
  calendarDay,
  cite,
  newClaim,
  retag,
  revert,
  setNote,
  uncite,
} from '../../../../src/core';

const claim: Annotation = newClaim('c-00000001', { quote: 'x', before: '', after: '' }, 'event', {
  by: 'mk',
  today: '2026-01-31',
});

describe('operations', () => {
  it('cite and take a citation back', () => {
    const cited = cite(cite(claim, { ref: 'a' }), { ref: 'b' });
    assert.deepEqual((cited as { citations?: unknown }).citations, [{ ref: 'a' }, { ref: 'b' }]);
    assert.deepEqual((uncite(cited, 0) as { citations?: unknown }).citations, [{ ref: 'b' }]);
  });

  it('remove a note that is emptied', () => {
    assert.equal(setNote(claim, 'see page 2').note, 'see page 2');
    assert.equal('note' in setNote(setNote(claim, 'x'), ' \n'), false);
  });

  it('revert what one change did and keep what came after', () => {
    const tagged = retag(claim, 'rule');
    const later = setNote(tagged, 'from a colleague');
    assert.deepEqual(revert(later, claim, tagged), setNote(claim, 'from a colleague'));
    const overtaken = retag(tagged, 'position');
    assert.deepEqual(revert(overtaken, claim, tagged), overtaken);
    assert.deepEqual(revert(cite(claim, { ref: 'a' }), claim, cite(claim, { ref: 'a' })), claim);
  });

  it('name the day where the annotator is', () => {
    assert.equal(calendarDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  });
});
