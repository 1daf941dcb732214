import assert from 'node:assert/strict';
import { detect, type ModelMention } from '../../../../../src/core';

describe('names that a model of the user’s own reads', () => {
  const first = 'Then ada venn of leeds spoke, and Venn (28) left.';
  const second = 'Venn was late.';
  const mentions: Readonly<Record<string, readonly ModelMention[]>> = {
    [first]: [
      { start: 17, end: 22, type: 'place', score: 0.9 },
      { start: 5, end: 13, type: 'person', score: 0.9 },
      { start: 8, end: 13, type: 'organisation', score: 0.8 },
      { start: 34, end: 38, type: 'person', score: 0.9 },
    ],
    [second]: [{ start: 0, end: 4, type: 'person', score: 0.7 }],
  };
  const names = (text: string, mentionsOf = (paragraph: string) => mentions[paragraph]) =>
    detect(text, { kinds: ['entity'], mentionsOf }).map((find) =>
      find.kind === 'entity' ? `${find.text} ${find.type} ${find.entity}` : '',
    );

  it('take the place of those that the tagger finds, and are grouped as those are', () => {
    assert.deepEqual(names(`${first}\n\n${second}`), [
      'ada venn person ada-venn',
      'leeds place leeds',
      'Venn person ada-venn',
      'Venn person ada-venn',
    ]);
  });

  it('are not asked for a second time in what is known, and may be missing', () => {
    assert.deepEqual(
      names('Ada Venn of Leeds spoke.', () => undefined).map((name) => name.split(' ').at(-1)),
      ['ada-venn', 'leeds'],
    );
  });
});
