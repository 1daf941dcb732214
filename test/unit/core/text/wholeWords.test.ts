import assert from 'node:assert/strict';
import { isInsideWord } from '../../../../src/core';

/** Whether the words between the brackets begin or end inside a word. */
function isInside(marked: string): boolean {
  const start = marked.indexOf('[');
  return isInsideWord(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 });
}

describe('isInsideWord', () => {
  for (const marked of [
    ...['$4[12 million]', 'an [officer]s', 'Sm[ith]', 'caf[e]\u0301', '𝐀[𝐁]'],
    ...['1,[200]', '[1],200', '3.[12 million]', '[10]:30'],
  ])
    it(`is true of ${marked}`, () => assert.equal(isInside(marked), true));

  for (const marked of [
    ...['$[12 million]', '[12 million].', '[France]’s', 'anti-[Brexit]', 'a ([b])', '[All]', '“[No],” he'],
    ...['in 2019, [20] of', '[20], 30', '[20].', '[24]-hour', '北[京]市'],
  ])
    it(`is false of ${marked}`, () => assert.equal(isInside(marked), false));
});
