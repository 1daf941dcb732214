import assert from 'node:assert/strict';
import { nameOf, namesOf } from '../../../src/storage/names';
import { outline } from '../../../src/storage/outline';

const FILE = `annotations:
  - id: c-1
    speaker: e-1
    figures: [f-1]
    citations:
      - ref: log
  - id: e-1
    speaker: Ada Venn
    on: c-1
references:
  - id: log
    title: c-1
`;

describe('names in an annotation file', () => {
  it('are ids where they are given and where they are used', () => {
    const names = outline(FILE).fields.flatMap((field) => nameOf(field) ?? []);
    assert.deepEqual(
      names.map(({ of, id, isOwn }) => `${isOwn ? '' : 'uses '}${of} ${id}`),
      [
        'annotation c-1',
        'uses annotation e-1',
        'uses annotation f-1',
        'uses reference log',
        'annotation e-1',
        'uses annotation c-1',
        'reference log',
      ],
    );
  });

  it('are found by what they name', () => {
    const lines = (of: 'annotation' | 'reference', id: string) =>
      namesOf(outline(FILE), { of, id }).map(
        ({ field }) => FILE.slice(0, field.span.start).split('\n').length,
      );
    assert.deepEqual(lines('annotation', 'c-1'), [2, 9]);
    assert.deepEqual(lines('reference', 'log'), [6, 11]);
    assert.deepEqual(lines('reference', 'c-1'), []);
  });

  it('of references may be the whole file', () => {
    assert.equal(namesOf(outline('- id: log\n  title: T\n'), { of: 'reference', id: 'log' }).length, 1);
  });
});
