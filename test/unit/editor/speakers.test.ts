import assert from 'node:assert/strict';
import { detect } from '../../../src/core';
import { speakersOf } from '../../../src/editor/speakers';

const text = [
  'Prosecutor Tariq Venn said the losses were heavy. “There was nothing left,” he said.',
  'Mr Venn said that it was bought. “I do not hate him,” said Maureen Tate.',
  '“Stop it,” she added. Ada Lorn listened.',
].join('\n\n');

describe('the speakers of an article', () => {
  const finds = detect(text);

  it('are listed once, by their full names, and never as pronouns', () => {
    assert.deepEqual(speakersOf({ finds, records: [] }), ['Tariq Venn', 'Maureen Tate', 'Ada Lorn']);
  });

  it('begin with the one of the words that are looked at', () => {
    const start = text.indexOf('“I do');
    assert.equal(speakersOf({ finds, records: [] }, { start, end: start + 10 })[0], 'Maureen Tate');
  });
});
