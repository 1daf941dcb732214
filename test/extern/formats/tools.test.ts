import assert from 'node:assert/strict';
import * as cas from '../../../src/formats/cas';
import * as conll from '../../../src/formats/conll';
import * as doccano from '../../../src/formats/doccano';
import type { ImportModel } from '../../../src/formats/format';
import * as labelstudio from '../../../src/formats/labelstudio';
import { inWords } from '../../../src/storage/sentence';
import { corpus } from '../../unit/formats/corpus';
import { filesOf } from '../../unit/formats/model';
import { kitFiles, kitText, needsInterop, throughSidecar } from './kit';

/** `label “words”` of all records. */
function said({ sources }: ImportModel): string[] {
  return sources.flatMap(({ text = '', records }) =>
    records.map(
      ({ fields, span }) => `${String(fields.type ?? fields.kind)} ${text.slice(span?.start, span?.end)}`,
    ),
  );
}

describe('files of other tools', () => {
  before(needsInterop);

  it('doccano: every example is read, and comes back after an export', async () => {
    const files = kitFiles('doccano', '.jsonl').filter(({ name }) => !name.includes('examples/sequence'));
    const found = doccano.read(files);
    // One line of the import tests has no text, on purpose.
    assert.deepEqual(
      found.problems.map(({ message }) => inWords(message)),
      ['This document has no text.'],
    );
    assert.ok(said(found).includes('PERSON Larry Page') && said(found).includes('LOC AL-AIN'));
    const model = {
      sources: found.sources.map((source) => throughSidecar(source, 'doccano')),
      references: [],
    };
    const again = doccano.read(await filesOf(doccano, model));
    assert.deepEqual(again.problems, []);
    assert.deepEqual(said(again).sort(), said(found).sort());
    const fields = (one: ImportModel) =>
      one.sources.flatMap(({ records }) => records.flatMap((r) => r.fields.doccano ?? []));
    assert.deepEqual(fields(again).length, fields(found).length);
  });

  it('doccano and seqeval: CoNLL files are read, the invalid one is refused', async () => {
    const none = { article: async () => undefined };
    const files = [
      ...kitFiles('doccano', '.conll', '.user0', '.user1', '.user2'),
      ...kitFiles('conll', '.txt'),
    ];
    for (const file of files) {
      const { problems, sources } = await conll.read([file], none);
      const isInvalid = file.name.includes('invalid');
      assert.equal(problems.length, isInvalid ? 1 : 0, `${file.name} ${JSON.stringify(problems)}`);
      if (!isInvalid) assert.ok(sources.flatMap(({ records }) => records).length > 0, file.name);
    }
  });

  it('Label Studio: regions, relations and texts in another unit', async () => {
    const found = labelstudio.read([
      { name: 'made-here.json', text: kitText('label-studio/made-here.json') },
    ]);
    assert.deepEqual(found.problems, []);
    assert.deepEqual(said(found), ['Person Matteo Piantedosi', 'Figure 6,000', 'Place Milan', 'Place Rome']);
    const [first] = found.sources[0]?.records ?? [];
    assert.deepEqual(first?.fields.labelstudio, { id: 'r1', relations: [{ to: 'r2', type: 'said' }] });
    const model = {
      sources: found.sources.map((source) => throughSidecar(source, 'labelstudio')),
      references: [],
    };
    assert.deepEqual(said(labelstudio.read(await filesOf(labelstudio, model))), said(found));
  });

  it('Label Studio: the texts of its own converter tests stand where it says', () => {
    interface Case {
      readonly text: string;
      readonly spans: readonly { start: number; end: number; text: string; labels: string[] }[];
    }
    const cases = JSON.parse(kitText('label-studio/text-spans.json')) as Case[];
    const tasks = cases.map(({ text, spans }) => {
      const result = spans.map((value, index) => ({ id: `r${index}`, type: 'labels', value }));
      return { data: { text }, annotations: [{ result }] };
    });
    const { sources, problems } = labelstudio.read([{ name: 't.json', text: JSON.stringify(tasks) }]);
    const right = cases.filter(({ text, spans }) =>
      spans.every((one) => text.slice(one.start, one.end) === one.text),
    );
    assert.equal(sources.length, right.length, JSON.stringify(problems));
    assert.equal(problems.length, cases.length - right.length);
  });

  it('cassis: what is written has the shape of its fixtures', async () => {
    const fixture = JSON.parse(kitText('uima/json/casWithEmojiUnicodeTextAndAnnotations/data.json')) as Cas;
    const files = await filesOf(cas, corpus());
    const keys = (found: object | undefined) => Object.keys(found ?? {}).sort();
    for (const { text } of files) {
      const found = JSON.parse(text) as Cas;
      assert.deepEqual(keys(found), keys(fixture));
      const [sofa, ...others] = found['%FEATURE_STRUCTURES'];
      const [wanted, ...wantedOthers] = fixture['%FEATURE_STRUCTURES'];
      assert.deepEqual(keys(sofa), keys(wanted));
      assert.deepEqual(keys(others.at(-1)), keys(wantedOthers.at(-1)));
      for (const one of others) for (const key of keys(wantedOthers[0])) assert.ok(key in one, key);
    }
  });
});

interface Cas {
  readonly '%FEATURE_STRUCTURES': readonly object[];
}
