import assert from 'node:assert/strict';
import { locate } from '../../../src/core';
import * as brat from '../../../src/formats/brat';
import type { ExportModel } from '../../../src/formats/model';
import { exportSource, makePlacer } from '../../../src/formats/model';
import { importInto } from '../../../src/formats/toSidecar';
import { readSource } from '../../../src/storage/source';
import { checkRoundTrip } from './corpus';
import { faultOf, filesOf, fullClaim, lossesOf, modelOf } from './model';

const text = 'Sales rose in Leeds.\n\nThe mayor 🥳 said so.\n';

/** Imports a document, and exports it again: its lines. */
async function again(ann: string): Promise<string[]> {
  const { sources, problems } = brat.read([
    { name: 'a.ann', text: ann },
    { name: 'a.txt', text },
  ]);
  assert.deepEqual(problems, []);
  const [source] = sources;
  const article = readSource(new TextEncoder().encode(text)).value;
  assert.ok(source && article);
  const { sidecar, refusal } = importInto(source, { sourceName: 'a.txt', article, format: 'brat' });
  assert.ok(sidecar, refusal?.code);
  const annotations = sidecar.records.flatMap(({ annotation }) => annotation ?? []);
  const located = locate(
    article,
    annotations.map(({ anchor }) => anchor),
  );
  const model: ExportModel = {
    sources: [exportSource('a.txt', sidecar, makePlacer(article, annotations, located), text)],
    references: [],
  };
  const files = await filesOf(brat, model);
  return (files.find(({ name }) => name === 'a.ann')?.text ?? '').trimEnd().split('\n');
}

describe('brat', () => {
  it('gives every record of the corpus its label and words back', async () => {
    const { files } = await checkRoundTrip(brat);
    const crlf = files.find(({ name }) => name === 'crlf.ann')?.text ?? '';
    assert.match(crlf, /^T1\tclaim-event 5 8;10 15\tTwo three\n/);
    const emoji = files.find(({ name }) => name === 'emoji.ann')?.text ?? '';
    assert.match(emoji, /^T1\tplace 8 13\tMilan\n/);
  });

  it('brings back what it knows no field for, line for line', async () => {
    const lines = [
      ...['T1\tEvent 6 10\trose', 'T2\tGPE 14 19\tLeeds', 'T3\tPerson 22 31;34 38\tThe mayor said'],
      ...[
        'E1\tEvent:T1 Where:T2',
        'R1\tOrigin Arg1:T2 Arg2:T3\t',
        'A1\tConfidence E1 High',
        'A2\tIndividual T3',
      ],
      ...[
        '*\tAlias T2 T3',
        'N1\tReference T2 Wikipedia:1\tLeeds',
        '#1\tAnnotatorNotes T2\ta town',
        '#2\tLemma T1\t rise',
      ],
      ...['#3\tAnnotatorNotes E1\tsure', '#7\tNote R9\tabout nothing'],
    ];
    const kept = lines.slice(0, -1);
    assert.deepEqual((await again(lines.join('\n'))).sort(), kept.sort());
  });

  it('gives ids, relations, attributes and notes of ours back', () => {
    const ann = [
      ...[
        'T1\tclaim-quantity 0 10\tSales rose',
        'T2\tplace 14 19\tLeeds',
        '#1\tGalleyId T1\tc-00000001',
        '#2\tGalleyId T2\te-00000001',
      ],
      ...[
        'A1\tcertainty T1 certain',
        'A2\tverdict T1 refuted',
        'R1\tspeaker Arg1:T1 Arg2:T2',
        'N1\tReference T2 Wikidata:Q39121\tLeeds',
      ],
    ].join('\n');
    const { sources } = brat.read([
      { name: 'a.ann', text: ann },
      { name: 'a.txt', text },
    ]);
    assert.deepEqual(
      sources[0]?.records.map(({ fields }) => fields),
      [
        {
          ...{ id: 'c-00000001', kind: 'claim', category: 'quantity', certainty: 'certain' },
          ...{ verdict: { value: 'refuted' }, speaker: 'e-00000001' },
        },
        { id: 'e-00000001', kind: 'entity', type: 'place', wikidata: 'Q39121' },
      ],
    );
  });

  it('takes the unit in which the words stand, and refuses where none fits', () => {
    const places: [string, string][] = [
      ['T1\tnote 34 38\tsaid', 'code points'],
      ['T1\tnote 35 39\tsaid', 'UTF-16'],
      ['T1\tnote 37 41\tsaid', 'bytes'],
    ];
    const readOne = (ann: string) =>
      brat.read([
        { name: 'a.ann', text: ann },
        { name: 'a.txt', text },
      ]);
    for (const [ann, unit] of places) {
      const { span } = readOne(ann).sources[0]?.records[0] ?? {};
      assert.deepEqual(span, { start: 35, end: 39 }, unit);
    }
    for (const wrong of [
      'T1\tnote 36 40\tsaid',
      'T1\tnote 9 999\tx',
      'T1 note 0 5 Sales',
      'hello',
      'T1\tnote 5 0\t',
    ]) {
      const { sources, problems } = readOne(wrong);
      assert.deepEqual([sources.length, problems.length], [0, 1], wrong);
    }
    assert.match(faultOf(readOne('T1\tnote 36 40\tsaid')), /^At 36-40 stands “id s”, not “said”/);
    assert.equal(brat.read([{ name: 'b.ann', text: '' }]).problems.length, 1);
  });

  it('says what it does not hold', async () => {
    const losses = await lossesOf(brat, modelOf(fullClaim, '', [{ id: 'plan' }]));
    const fields = ['claim', 'tags', 'x-score', 'citations', 'by', 'created', 'comments'];
    assert.deepEqual(
      losses.sort(),
      [...fields.map((field) => `c-7k3m9q2x ${field}`), 'plan references'].sort(),
    );
  });

  it('writes the types that are used', async () => {
    const files = await filesOf(brat, modelOf(fullClaim));
    const conf = files.find(({ name }) => name === 'annotation.conf')?.text ?? '';
    assert.match(
      conf,
      /^\[entities\]\nclaim-quantity\n\n\[relations\]\n\n\[events\]\n\n\[attributes\]\nreview\tArg:<ANY>, Value:accepted\n/,
    );
  });
});
