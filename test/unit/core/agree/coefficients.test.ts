import assert from 'node:assert/strict';
import { cohenKappa, nominalAlpha, type Unit, unitisedAlpha } from '../../../../src/core';

const near = (value: number | undefined, expected: number, digits: number) =>
  assert.equal(value?.toFixed(digits), expected.toFixed(digits));

describe('Cohen’s kappa', () => {
  const pairs = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([labels, count]) => {
      const [a = '', b = ''] = labels;
      return Array.from({ length: count }, () => [a, b] as const);
    });

  it('is that of the textbook table: 20, 5, 10 and 15 of 50', () => {
    near(cohenKappa(pairs({ yy: 20, yn: 5, ny: 10, nn: 15 })), 0.4, 10);
  });

  it('is 1 for full agreement, below 0 for less than chance, and nothing without a choice', () => {
    assert.equal(cohenKappa(pairs({ aa: 3, bb: 2 })), 1);
    near(cohenKappa(pairs({ ab: 5, ba: 5 })), -1, 10);
    assert.equal(cohenKappa(pairs({ aa: 4 })), undefined);
    assert.equal(cohenKappa([]), undefined);
  });
});

describe('Krippendorff’s alpha for nominal data', () => {
  /** One row an annotator, a dot where nothing was said. */
  const alpha = (...rows: string[]) =>
    nominalAlpha(
      [...(rows[0] ?? '')].map((_, thing) => rows.flatMap((row) => row[thing]?.replace('.', '') || [])),
    );

  it('is that of Krippendorff 2011: two annotators, and four with missing values', () => {
    near(alpha('0100000010', '1110010000'), 0.095, 3);
    near(alpha('123321412...', '1233224125.3', '.3332342251.', '12332441251.'), 0.743, 3);
  });

  it('is nothing where all labels are one, or where nothing was said twice', () => {
    assert.equal(alpha('1111', '1111'), undefined);
    assert.equal(alpha('12', '..'), undefined);
    assert.equal(alpha('1122', '1122'), 1);
  });
});

describe('Krippendorff’s alpha for unitising', () => {
  const unit = (label: string, start: number, length: number): Unit => ({
    label,
    start,
    end: start + length,
  });

  it('is that of Krippendorff 2004: two observers, two categories, a text of 300', () => {
    const i = [unit('c', 75, 70), unit('c', 220, 30), unit('k', 30, 60), unit('k', 150, 50)];
    const j = [
      unit('c', 70, 80),
      unit('c', 205, 20),
      unit('c', 250, 20),
      unit('k', 30, 60),
      unit('k', 150, 50),
    ];
    const { alpha, byLabel } = unitisedAlpha([i, j], 300);
    near(byLabel.get('c'), 0.729, 3);
    assert.equal(byLabel.get('k'), 1);
    near(alpha, 0.8587, 4);
    assert.deepEqual(unitisedAlpha([j, i], 300).alpha, alpha);
  });

  it('is 1 for the same units, less the further they are apart, and nothing without any', () => {
    const at = (start: number) =>
      unitisedAlpha([[unit('c', 50, 20)], [unit('c', start, 20)]], 200).alpha ?? 0;
    assert.equal(at(50), 1);
    assert.ok(at(50) > at(52) && at(52) > at(60) && at(60) > at(65), `${at(52)} ${at(60)} ${at(65)}`);
    assert.equal(unitisedAlpha([[], []], 200).alpha, undefined);
    assert.equal(unitisedAlpha([[unit('c', 1, 2)]], 200).alpha, undefined);
  });

  it('takes overlapping units of one annotator as one', () => {
    const twice = [unit('c', 50, 20), unit('c', 60, 30), unit('c', 62, 3)];
    assert.equal(unitisedAlpha([twice, [unit('c', 50, 40)]], 200).alpha, 1);
  });
});
