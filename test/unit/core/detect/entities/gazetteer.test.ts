import type { GazetteerEntry } from '../../../../../src/core';
import { makeCheck } from '../../../markedText';

const checkEntities = makeCheck('entity');

describe('the user’s gazetteer', () => {
  const gazetteer: readonly GazetteerEntry[] = [
    { name: 'Lorn Water', type: 'organisation', aliases: ['LW'], id: 'water', wikidata: 'Q1' },
    { name: 'Lorn', type: 'facility' },
    { name: 'Ada Venn', type: 'person', id: 'a-venn' },
    { name: 'red tide', type: 'event' },
    { name: 'WHO', type: 'organisation' },
  ];
  const check = (marked: string) => checkEntities(marked, { gazetteer });

  it('wins over what else would be found, the longest first', () => {
    check('He left [Lorn Water|organisation; entity=water; wikidata=Q1] for [Lorn|facility; wikidata=].');
    check('It was [LW|organisation; entity=water; name=Lorn Water]’s mistake.');
  });

  it('gives its id to short forms too', () => {
    check('[Ada Venn|person; entity=a-venn] came. He saw [Venn|person; entity=a-venn; name=Ada Venn].');
  });

  it('matches capitals where it has them, and any where it has none', () => {
    check(
      'The [red tide|event] and the [Red Tide|event], but no lorn water, and who knows. The [WHO|organisation] did.',
    );
  });
});
