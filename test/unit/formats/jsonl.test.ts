import assert from 'node:assert/strict';
import * as json from '../../../src/formats/json';
import * as jsonl from '../../../src/formats/jsonl';
import { corpus } from './corpus';
import { fullClaim, lossesOf, modelOf, textOf } from './model';

const references = '\nreferences: [{id: plan, title: P}]\n'.slice(1);
const row = async (records: string) =>
  JSON.parse(await textOf(jsonl, modelOf(records))) as Record<string, unknown>;

describe('jsonl', () => {
  it('writes a line a record, fields as in the annotation file, with state and place', async () => {
    const found = await row(fullClaim);
    const { file, id, at, tags, state, start, end } = found;
    assert.deepEqual(
      [file, id, at, state, start, end],
      ['news/budget.txt', 'c-7k3m9q2x', '3-24', 'anchored', 3, 8],
    );
    assert.deepEqual([tags, found['x-score']], [['security', 'games'], '0.90']);
    assert.deepEqual(found.verdict, { value: 'supported', by: 'mk', date: '2026-08-21', why: 'Two reports' });
  });

  it('writes numbers as numbers, and keeps a field that has the name of a column', async () => {
    const found = await row(
      '  - {id: f-00000001, kind: figure, quote: "6", value: 6, low: -1.5, start: here}\n',
    );
    assert.deepEqual([found.value, found.low, found.start, found['record.start']], [6, -1.5, 3, 'here']);
  });

  it('counts places in the unit that is asked for', async () => {
    const [source] = corpus().sources;
    assert.ok(source);
    const starts = async (offsets: 'codepoint' | 'utf16') => {
      const text = await textOf(jsonl, { sources: [source], references: [] }, { offsets });
      return text
        .split('\n')
        .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as { start: number }).start));
    };
    assert.deepEqual(await starts('codepoint'), [8, 22, 31]);
    assert.deepEqual(await starts('utf16'), [9, 25, 35]);
  });

  for (const [name, format] of [['json', json] as const, ['jsonl', jsonl] as const]) {
    it(`comes back whole as ${name}: records, heads, lists of references`, async () => {
      const remark = '  - {id: n-00000001, kind: note, on: c-7k3m9q2x, file: x}\n';
      const model = modelOf(fullClaim + remark + references, 'annotator: mk\nx-desk: politics\n', [
        { id: 'law' },
      ]);
      const text = await textOf(format, model);
      const back = format.read([{ name: 'a', text }]);
      assert.deepEqual(back.problems, []);
      assert.deepEqual(back.references, [{ id: 'law' }]);
      const [source] = back.sources;
      assert.deepEqual(source?.references, [{ id: 'plan', title: 'P' }]);
      assert.deepEqual(
        [source?.file, source?.layer, source?.head],
        ['news/budget.txt', 'mk', { 'x-desk': 'politics' }],
      );
      const plain = JSON.parse(JSON.stringify(model.sources[0]?.records.map(({ fields }) => fields)));
      assert.deepEqual(
        source?.records.map(({ fields }) => fields),
        plain,
      );
      assert.deepEqual(await lossesOf(format, model), []);
    });

    it(`refuses as ${name} what is none of ours, with its line`, async () => {
      const wrong = [
        '{',
        '[1]',
        '{"id":"x"}',
        '{"file":"a.txt"}',
        '{"file":"a.txt","id":"x","__proto__":{}}',
      ];
      for (const text of [...wrong, '['.repeat(1000)]) {
        const { problems, sources } = format.read([{ name: 'a', text: text.replace('\n', '') }]);
        assert.equal(problems.length, 1, text);
        assert.deepEqual(
          sources.flatMap(({ records }) => records),
          [],
          text,
        );
      }
    });
  }
});
