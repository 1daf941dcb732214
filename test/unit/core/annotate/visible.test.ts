import assert from 'node:assert/strict';
import { type Annotation, type Find, newClaim, type Placed, visibleFinds } from '../../../../src/core';

const find = (kind: 'entity' | 'figure', text: string, start: number): Find =>
  ({
    kind,
    type: kind === 'entity' ? 'place' : 'number',
    text,
    start,
    end: start + text.length,
    score: 1,
  }) as Find;

const record = (fields: Partial<Annotation>, start: number, quote: string): Placed => ({
  annotation: {
    ...newClaim('c-00000001', { quote, before: '', after: '' }, undefined, { by: 'mk', today: '2026-01-01' }),
    ...fields,
  } as Annotation,
  span: { start, end: start + quote.length },
});

describe('visibleFinds', () => {
  const finds = [find('entity', 'Leeds', 10), find('figure', 'about 12', 20), find('entity', 'Leeds', 40)];
  const shown = (...records: Placed[]) => visibleFinds(finds, records).map(({ start }) => start);

  it('hides a find where a record of its kind shares half of the shorter one, kept or rejected', () => {
    assert.deepEqual(shown(record({ kind: 'entity' }, 10, 'Leeds')), [20, 40]);
    assert.deepEqual(shown(record({ kind: 'figure', rejected: true }, 26, '12')), [10, 40]);
    assert.deepEqual(shown(record({ kind: 'entity' }, 2, 'Old Town L')), [10, 20, 40]);
  });

  it('leaves finds of other kinds alone', () =>
    assert.deepEqual(shown(record({}, 0, 'x'.repeat(60))), [10, 20, 40]));

  it('hides all mentions where a record says that they are no name', () => {
    const never = { kind: 'entity', everywhere: true, rejected: true } as const;
    assert.deepEqual(shown(record(never, 10, 'Leeds')), [20]);
    assert.deepEqual(shown(record({ kind: 'entity', everywhere: true }, 10, 'Leeds')), [20, 40]);
  });
});
