import assert from 'node:assert/strict';
import {
  type Annotation,
  addComment,
  calendarDay,
  cite,
  newClaim,
  newRemark,
  retag,
  revert,
  setNote,
  setReview,
  setSpeaker,
  setVerdict,
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

  it('say who spoke and what came of checking', () => {
    assert.deepEqual(setSpeaker(setSpeaker(claim, ' Ana Reuss '), ' '), claim);
    const author = { by: 'rv', today: '2026-02-01' };
    const judged = setVerdict(
      { ...claim, verdict: { value: 'refuted', why: 'see log' } },
      'supported',
      author,
    );
    assert.deepEqual('verdict' in judged && judged.verdict, {
      value: 'supported',
      by: 'rv',
      date: '2026-02-01',
    });
    const again = setVerdict({ ...claim, verdict: { value: 'refuted', why: 'see log' } }, 'refuted', author);
    assert.equal('verdict' in again && again.verdict?.why, 'see log');
  });

  it('say what a reviewer thinks', () => {
    const author = { by: 'rv', today: '2026-02-01' };
    const reviewed = addComment(setReview(claim, 'disputed', author), ' See the log. ', author);
    assert.deepEqual(reviewed.review, { status: 'disputed', by: 'rv', date: '2026-02-01' });
    assert.deepEqual(reviewed.comments, [{ by: 'rv', date: '2026-02-01', text: 'See the log.' }]);
    assert.equal(addComment(claim, ' ', author), claim);
  });

  it('revert what one change did and keep what came after', () => {
    const tagged = retag(claim, 'rule');
    const later = setNote(tagged, 'from a colleague');
    assert.deepEqual(revert(later, claim, tagged), setNote(claim, 'from a colleague'));
    const overtaken = retag(tagged, 'position');
    assert.deepEqual(revert(overtaken, claim, tagged), overtaken);
    assert.deepEqual(revert(cite(claim, { ref: 'a' }), claim, cite(claim, { ref: 'a' })), claim);
  });

  it('remark on a record of another’s file where that one stands', () => {
    assert.deepEqual(newRemark('n-00000001', claim, { by: 'rv', today: '2026-02-01' }), {
      id: 'n-00000001',
      kind: 'note',
      on: claim.id,
      anchor: claim.anchor,
      by: 'rv',
      created: '2026-02-01',
      origin: 'human',
    });
  });

  it('name the day where the annotator is', () => {
    assert.equal(calendarDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  });
});
