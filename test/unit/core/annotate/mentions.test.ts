import assert from 'node:assert/strict';
import { type Annotation, detect, groupedBy, mentionsOf, type Placed } from '../../../../src/core';

const text = '“It is late,” said Ana Reuss. Reuss left Leeds in 2019. “We know,” he said.';

describe('mentions', () => {
  const finds = detect(text);
  const record = (annotation: Partial<Annotation>, words: string): Placed => ({
    annotation: { id: 'e-1', anchor: { quote: words, before: '', after: '' }, ...annotation } as Annotation,
    span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  });

  it('of one entity are in one group, with the fullest name', () => {
    const people = mentionsOf('entity', finds, []).filter(({ type }) => type === 'person');
    const [group] = groupedBy(people, (mention) => mention.group);
    assert.deepEqual(
      group?.[1].map((mention) => [mention.text, mention.name]),
      [
        ['Ana Reuss', 'Ana Reuss'],
        ['Reuss', 'Ana Reuss'],
      ],
    );
  });

  it('are the records of people as well, in the order of the text and without what was rejected', () => {
    const leeds = record({ kind: 'entity', type: 'place', entity: 'leeds-city' }, 'Leeds');
    const rejected = record({ kind: 'entity', type: 'place', rejected: true }, 'late');
    const places = mentionsOf('entity', [], [leeds, rejected]);
    assert.deepEqual(
      places.map(({ group, name, record: own }) => [group, name, own === leeds]),
      [['leeds-city', 'Leeds', true]],
    );
  });

  it('of quotations are grouped by their speaker, figures by their type', () => {
    const quotes = mentionsOf('quote', finds, []);
    assert.deepEqual(
      groupedBy(quotes, ({ group }) => group).map(([speaker, own]) => [speaker, own.length]),
      [
        ['Ana Reuss', 1],
        ['he', 1],
      ],
    );
    assert.deepEqual(
      mentionsOf('figure', finds, []).map(({ group }) => group),
      ['date'],
    );
  });
});
