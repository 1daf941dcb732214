import assert from 'node:assert/strict';
import { addCounts, type CountedRecord, countRecords } from '../../../../src/core';

const claim = (category: string, by: string, cited: boolean): CountedRecord => ({
  annotation: {
    ...{ id: 'c-00000001', kind: 'claim', anchor: { quote: 'x', before: '', after: '' }, category, by },
    ...(cited && { citations: [{ ref: 'plan' }] }),
  },
  state: 'anchored',
});
const entity: CountedRecord = {
  annotation: { id: 'e-00000001', kind: 'entity', anchor: { quote: 'x', before: '', after: '' } },
};

describe('counts of records', () => {
  const some = [claim('quantity', 'mk', true), claim('quantity', 'rv', false), entity];
  const others = [claim('causal', 'rv', false), claim('causal', 'rv', true), claim('causal', 'rv', true)];

  it('of two lists, added, are those of both', () => {
    const added = addCounts(countRecords(some), countRecords(others));
    assert.equal(JSON.stringify(added), JSON.stringify(countRecords([...some, ...others])));
    assert.deepEqual(added.claims.categories, { causal: 3, quantity: 2 });
    assert.deepEqual([added.claims.cited, added.claims.needed, added.claims.coverage], [3, 5, 0.6]);
  });

  it('of nothing change nothing', () => {
    assert.equal(
      JSON.stringify(addCounts(countRecords([]), countRecords(some))),
      JSON.stringify(countRecords(some)),
    );
    assert.equal('coverage' in addCounts(countRecords([]), countRecords([entity])).claims, false);
  });
});
