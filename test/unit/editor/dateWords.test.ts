import assert from 'node:assert/strict';
import { dateWords } from '../../../src/editor/dateWords';

const english = (message: string, ...args: (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, at) => String(args[Number(at)]));

describe('a date in words', () => {
  const cases: Record<string, string> = {
    '2026-03-10': 'Tuesday 10 March 2026',
    '2024-02-29': 'Thursday 29 February 2024',
    'XXXX-03-16': '16 March, year not known',
    'XXXX-02-29': '29 February, year not known',
    '2025-10': 'October 2025',
    '2012': '2012',
    '2026-W11': 'week 11 of 2026',
    '198X': '1980–1989',
    '21XX': '2100–2199',
    '1959/1964': '1959 – 1964',
    '2026-03-07/2026-03-08': 'Saturday 7 March 2026 – Sunday 8 March 2026',
    'T16:30': '16:30',
    '2026-03-05T00:00': 'Thursday 5 March 2026, 00:00',
  };
  for (const [date, words] of Object.entries(cases))
    it(`${date} is ${words}`, () =>
      assert.equal(dateWords(date, 'en', english).replaceAll(',', ''), words.replaceAll(',', '')));

  for (const other of ['-1999', '2026-13-01', '2026-02-30', '2026-SU', '2026-03-01/..', 'soon', ''])
    it(`${other || 'nothing'} stays as it is`, () => assert.equal(dateWords(other, 'en', english), other));

  it('speaks the reader’s language', () =>
    assert.equal(dateWords('2026-03-10', 'de', english), 'Dienstag, 10. März 2026'));
});
