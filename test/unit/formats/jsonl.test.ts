import assert from 'node:assert/strict';
import { writeJsonl } from '../../../src/formats/jsonl';
import { fullClaim, modelOf } from './model';

describe('jsonl', () => {
  it('writes a line a record, fields as in the annotation file, with state and place', () => {
    const { text } = writeJsonl(modelOf(fullClaim));
    const row = JSON.parse(text) as Record<string, unknown>;
    assert.equal(text.split('\n').length, 2);
    const { file, id, at, tags, state, start, end } = row;
    assert.deepEqual(
      [file, id, at, state, start, end],
      ['news/budget.txt', 'c-7k3m9q2x', '3-24', 'anchored', 3, 8],
    );
    assert.deepEqual([tags, row['x-score']], [['security', 'games'], '0.90']);
    assert.deepEqual(row.verdict, { value: 'supported', by: 'mk', date: '2026-08-21', why: 'Two reports' });
  });

  it('writes numbers as numbers, and keeps a field that has the name of a column', () => {
    const figure = '  - {id: f-00000001, kind: figure, quote: "6", value: 6, low: -1.5, start: here}\n';
    const row = JSON.parse(writeJsonl(modelOf(figure)).text) as Record<string, unknown>;
    assert.deepEqual([row.value, row.low, row.start, row['record.start']], [6, -1.5, 3, 'here']);
  });

  it('loses the lists of references, and says so', () => {
    const references = '\nreferences: [{id: plan, title: P}]\n';
    const { losses } = writeJsonl(
      modelOf(fullClaim + references.slice(1), '', [{ id: 'plan' }, { id: 'law' }]),
    );
    assert.deepEqual(
      losses.map(({ id, field }) => [id, field]),
      [
        ['plan', 'references'],
        ['law', 'references'],
      ],
    );
  });
});
