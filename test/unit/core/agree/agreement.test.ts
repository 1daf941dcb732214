import assert from 'node:assert/strict';
import { agreement, type Unit } from '../../../../src/core';

/** `mk: a2-6 b10-12 | ab: a2-6`: annotators with their units, label first. A text of 100. */
function text(notation: string) {
  const annotators = notation.split('|').map((part): [string, Unit[]] => {
    const [name = '', units = ''] = part.split(':');
    const found = [...units.matchAll(/([a-z]+)(\d+)-(\d+)/g)];
    return [
      name.trim(),
      found.map(([, label = '', start, end]) => ({ label, start: Number(start), end: Number(end) })),
    ];
  });
  return { length: 100, annotators: new Map(annotators) };
}

const round = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(3)));

describe('agreement', () => {
  it('counts what both marked, at the same place and with the same label', () => {
    const { pairs, disagreements } = agreement([
      text('ab: a0-10 a20-30 b40-50 b60-70 | mk: a0-10 a22-32 a40-50'),
    ]);
    const [{ annotators, units, both, samePlace, sameLabel, f1, exactF1 }] = pairs as [
      (typeof pairs)[number],
    ];
    assert.deepEqual(
      [annotators, units],
      [
        ['ab', 'mk'],
        [4, 3],
      ],
    );
    assert.deepEqual([both, samePlace, sameLabel], [3, 2, 2]);
    assert.deepEqual([round(f1), round(exactF1)], [0.857, 0.571]);
    const told = disagreements.map(({ what, units: found }) => `${what} ${[...found.keys()].join('+')}`);
    assert.deepEqual(told, ['place ab+mk', 'label ab+mk', 'only-some ab']);
  });

  it('pairs each unit once, with the one that shares most', () => {
    const { pairs, disagreements } = agreement([text('ab: a0-30 | mk: a0-8 a4-30')]);
    assert.equal(pairs[0]?.both, 1);
    assert.deepEqual(
      disagreements.map(({ what, units }) => [what, units.get('mk')?.start]),
      [
        ['only-some', 0],
        ['place', 4],
      ],
    );
    assert.equal(agreement([text('ab: a0-10 | mk: a9-30')]).pairs[0]?.both, 0, 'less than half is shared');
    const nested = agreement([text('ab: b0-10 a0-10 | mk: a0-10 b0-10')]);
    assert.deepEqual([nested.pairs[0]?.sameLabel, nested.disagreements.length], [2, 0]);
  });

  it('takes three annotators, each pair over the texts that both have', () => {
    const texts = [text('ab: a0-10 | mk: a0-10 | zo: b0-10'), text('ab: a0-10 | mk: b0-10')];
    const { annotators, pairs, unitAlphaTexts, labelAlpha } = agreement(texts);
    assert.deepEqual(annotators, ['ab', 'mk', 'zo']);
    assert.deepEqual(
      pairs.map(({ texts: count, sameLabel }) => [count, sameLabel]),
      [
        [2, 1],
        [1, 0],
        [1, 0],
      ],
    );
    assert.equal(unitAlphaTexts, 1);
    assert.ok(labelAlpha !== undefined && labelAlpha < 0);
  });

  it('is full for the same units, and has no figures where nothing was marked', () => {
    const same = agreement([text('ab: a0-10 b20-25 | mk: a0-10 b20-25')]);
    assert.deepEqual(
      [same.unitAlpha, same.labelAlpha, same.pairs[0]?.kappa, same.disagreements],
      [1, 1, 1, []],
    );
    const { pairs, unitAlpha } = agreement([text('ab: | mk:')]);
    assert.deepEqual([pairs[0]?.f1, pairs[0]?.kappa, unitAlpha], [undefined, undefined, undefined]);
    assert.deepEqual(agreement([]).pairs, []);
  });
});
