import assert from 'node:assert/strict';
import { CUE_VERBS } from '../../../../../src/core/detect/quotes/cues';

describe('verbs that report', () => {
  it('stand in one list each, once', () => {
    const verbs = CUE_VERBS.flatMap(([list]) => list.split(/\s+/));
    const repeated = verbs.filter((verb, i) => verbs.indexOf(verb) !== i);
    assert.deepEqual(repeated, []);
    assert.ok(verbs.includes('say'));
  });
});
