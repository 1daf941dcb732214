import assert from 'node:assert/strict';
import { type Annotation, correctedNames, detect } from '../../../../src/core';

const record = (quote: string, fields: object): Annotation =>
  ({ id: 'e-00000001', kind: 'entity', anchor: { quote, before: '', after: '' }, ...fields }) as Annotation;

describe('what was said about all mentions of a name', () => {
  const text = 'Mercury rose again. Nobody at Mercury was surprised, and Gannet said so.';
  const found = (...records: Annotation[]) =>
    detect(text, { kinds: ['entity'], gazetteer: correctedNames(records) }).map((find) =>
      find.kind === 'entity' ? `${find.text} ${find.type} ${find.entity}` : '',
    );

  it('wins over what is found, in every place', () => {
    const names = found(record('Mercury', { type: 'organisation', entity: 'mercury-inc', everywhere: true }));
    assert.deepEqual(
      names.filter((name) => name.startsWith('Mercury')),
      Array(2).fill('Mercury organisation mercury-inc'),
    );
  });

  it('is not what was said about one mention, or that words are no name', () => {
    assert.deepEqual(
      correctedNames([
        record('Mercury', { type: 'organisation' }),
        record('Gannet', { type: 'place', everywhere: true, rejected: true }),
      ]),
      [],
    );
  });

  it('leaves longer names that hold the words whole', () => {
    const report = 'Helen Venn KC sat. Judge Venn spoke to Denise Venn.';
    const correction = record('Venn', { type: 'person', entity: 'helen-venn-kc', everywhere: true });
    const names = detect(report, { kinds: ['entity'], gazetteer: correctedNames([correction]) });
    assert.deepEqual(
      names.map(({ text, ...find }) => `${text} ${find.kind === 'entity' ? find.entity : ''}`),
      ['Helen Venn KC helen-venn-kc', 'Judge judge', 'Venn helen-venn-kc', 'Denise Venn denise-venn'],
    );
  });

  it('may join two names', () => {
    const names = found(
      record('Mercury', { type: 'organisation', entity: 'gannet', everywhere: true }),
      record('Gannet', { type: 'organisation', entity: 'gannet', everywhere: true }),
    );
    assert.equal(new Set(names.map((name) => name.split(' ')[2])).size, 1);
  });
});
