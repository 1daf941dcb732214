import assert from 'node:assert/strict';
import { amountWords } from '../../../src/editor/amountWords';

describe('an amount in words', () => {
  const cases: readonly [object, string][] = [
    [{ value: 54, unit: 'year' }, '54 years'],
    [{ value: 1, unit: 'year' }, '1 year'],
    [{ low: 2, high: 3, unit: 'week' }, '2 – 3 weeks'],
    [{ value: 25, unit: '[yd_i]' }, '25 yards'],
    [{ value: 60, unit: '[mi_i]/h' }, '60 miles per hour'],
    [{ value: 3.2, unit: 'm' }, '3.2 m'],
    [{ value: 400, unit: '[ppm]' }, '400 ppm'],
    [{ value: 312, unit: 'members' }, '312 members'],
    [{ value: 12, unit: 'constructor' }, '12 constructor'],
    [{ value: 38, type: 'percent' }, '38%'],
    [{ low: 44, high: 92, type: 'percent' }, '44 – 92%'],
    [{ value: 4, unit: 'percentage points', type: 'percent' }, '4 percentage points'],
    [{ value: 2300000, currency: 'GBP' }, 'GBP 2,300,000'],
  ];
  for (const [amount, words] of cases) {
    it(words, () => assert.equal(amountWords(amount, 'en'), words));
  }

  it('is written in the reader’s language', () => {
    assert.equal(amountWords({ value: 1500, unit: 'year' }, 'de'), '1.500 Jahre');
  });

  it('is nothing where the machine could not say', () => {
    assert.equal(amountWords({ unit: 'year' }, 'en'), undefined);
    assert.equal(amountWords({ low: 2 }, 'en'), undefined);
  });
});
