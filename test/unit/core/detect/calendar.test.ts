import assert from 'node:assert/strict';
import {
  addMonths,
  formatIsoWeek,
  fromDayNumber,
  parseIsoDate,
  toDayNumber,
  weekdayOf,
} from '../../../../src/core/detect/calendar';

const date = (text: string) => parseIsoDate(text) ?? assert.fail(`${text} is no date`);

describe('calendar', () => {
  it('goes from days to numbers and back, over leap years and the epoch', () => {
    assert.equal(toDayNumber(date('1970-01-01')), 0);
    for (const day of ['1969-12-31', '2000-02-29', '2024-02-29', '2026-12-31', '1600-03-01']) {
      assert.deepEqual(fromDayNumber(toDayNumber(date(day))), date(day));
    }
  });

  it('refuses days that do not exist', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-1', 'today', '']) {
      assert.equal(parseIsoDate(text), undefined);
    }
  });

  it('knows weekdays and ISO weeks', () => {
    assert.equal(weekdayOf(date('2026-01-28')), 2);
    assert.equal(weekdayOf(date('1969-12-31')), 2);
    assert.equal(formatIsoWeek(date('2026-01-28')), '2026-W05');
    assert.equal(formatIsoWeek(date('2027-01-01')), '2026-W53');
  });

  it('adds months over the ends of years', () => {
    assert.deepEqual(addMonths(date('2026-01-28'), -1), { year: 2025, month: 12 });
    assert.deepEqual(addMonths(date('2026-11-28'), 3), { year: 2027, month: 2 });
  });
});
