import assert from 'node:assert/strict';
import { addToGazetteer, readGazetteerTable } from '../../../src/storage/gazetteer';
import { readProject } from '../../../src/storage/project';

const bytes = (text: string) => new TextEncoder().encode(text);
const namesIn = (text: string) => readProject(bytes(text)).project.gazetteer;

describe('the newsroom’s own names', () => {
  it('stand in galley.yaml', () => {
    const text =
      'galley: 1\ngazetteer:\n  - {name: Ada Venn, type: person, aliases: [Venn], wikidata: Q1}\n  - name: Ossel\n    type: Place\n    id: river-ossel\n';
    assert.deepEqual(namesIn(text), [
      { name: 'Ada Venn', type: 'person', aliases: ['Venn'], wikidata: 'Q1' },
      { name: 'Ossel', type: 'place', id: 'river-ossel' },
    ]);
  });

  it('need a name and a type that there is', () => {
    const { project, problems } = readProject(
      bytes(
        'gazetteer:\n  - {name: Ada}\n  - {type: person}\n  - x\n  - {name: B, type: cat}\n  - {name: C, type: work}\n',
      ),
    );
    assert.deepEqual(project.gazetteer, [{ name: 'C', type: 'work' }]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      Array(4).fill('gazetteer-malformed'),
    );
  });

  it('stand in a table, with or without a head', () => {
    const { entries, problems } = readGazetteerTable(
      bytes(
        'name\ttype\taliases\tid\twikidata\r\nAda Venn\tperson\tVenn | A. Venn\t\tQ1\r\n\r\nOssel\tplace\n',
      ),
    );
    assert.deepEqual(entries, [
      { name: 'Ada Venn', type: 'person', aliases: ['Venn', 'A. Venn'], wikidata: 'Q1' },
      { name: 'Ossel', type: 'place' },
    ]);
    assert.deepEqual(problems, []);
    const broken = readGazetteerTable(bytes('Ossel\triver\nAda\tperson\n'));
    assert.deepEqual(broken.entries, [{ name: 'Ada', type: 'person' }]);
    assert.deepEqual(
      broken.problems.map(({ code, span }) => [code, span]),
      [['gazetteer-malformed', { start: 0, end: 11 }]],
    );
  });
});

describe('adding a name', () => {
  const entry = { name: 'no: yes', type: 'person', aliases: ['Venn, A.'], id: 'ada' } as const;
  const grown = (text: string) => addToGazetteer(text, entry);

  it('touches nothing else, and is read back', () => {
    for (const text of [
      '',
      'galley: 1\n',
      'galley: 1',
      'galley: 1\r\ngazetteer:\r\n  - {name: A, type: work}\r\n',
      'gazetteer:\n- name: A\n  type: work\n# the end\ncategories: [x]\n',
      'gazetteer: []\nverdicts: [a]\n',
      'gazetteer:\n# none yet\nverdicts: [a]\n',
    ]) {
      const after = grown(text);
      assert.deepEqual(namesIn(after), [...namesIn(text), entry], after);
      for (const line of text.split(/\r?\n/).filter((line) => line !== 'gazetteer: []'))
        assert.ok(after.includes(line), after);
    }
  });

  it('keeps the line ends of the file', () => {
    assert.equal(grown('galley: 1\r\n').replace(/\r\n/g, '').includes('\n'), false);
  });
});
