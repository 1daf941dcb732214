import assert from 'node:assert/strict';
import { read, utils } from '@e965/xlsx';
import * as csv from '../../src/formats/csv';
import { writeModel } from '../../src/formats/format';
import type { ExportModel } from '../../src/formats/model';
import * as tsv from '../../src/formats/tsv';
import * as xlsx from '../../src/formats/xlsx';
import { corpus } from '../unit/formats/corpus';
import { fullClaim, modelOf } from '../unit/formats/model';

/** The sheets of a workbook or a text, as another library reads them: a list of cells a row. */
function sheets(content: Uint8Array | string): unknown[][][] {
  const book =
    typeof content === 'string'
      ? read(content, { type: 'string', raw: true })
      : read(content, { type: 'array', raw: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    return sheet ? (utils.sheet_to_json(sheet, { header: 1, raw: true, defval: '' }) as unknown[][]) : [];
  });
}

async function workbook(model: ExportModel): Promise<unknown[][][]> {
  return sheets((await writeModel(xlsx, model)).bytes ?? new Uint8Array());
}

const asText = (rows: unknown[][] | undefined) => (rows ?? []).map((row) => row.map(String));
const dangerous = '  - {id: n-00000001, kind: note, quote: "=1+1", note: "a \\"b\\", c"}\n';

describe('tables, read by another library', () => {
  it('hold the same cells as CSV, TSV and a workbook', async () => {
    for (const model of [corpus(), modelOf(fullClaim), modelOf(dangerous)]) {
      const [records] = await workbook(model);
      const [fromCsv] = sheets((await writeModel(csv, model)).text ?? '');
      const [fromTsv] = sheets((await writeModel(tsv, model)).text ?? '');
      assert.equal(records?.length, 1 + model.sources.flatMap((source) => source.records).length);
      const lf = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
      assert.deepEqual(lf(asText(fromCsv)), lf(asText(fromTsv)));
      assert.deepEqual(lf(asText(records)), lf(asText(fromCsv)));
    }
  });

  it('keep numbers as numbers, guard texts, and have the references on a second sheet', async () => {
    const figure = '  - {id: f-00000001, kind: figure, quote: "-6", value: -6}\n';
    const [records = [], references] = await workbook(modelOf(figure, '', [{ id: 'plan', title: '=Plan' }]));
    const [header = [], row = []] = records;
    assert.deepEqual([row[header.indexOf('value')], row[header.indexOf('quote')]], [-6, "'-6"]);
    assert.deepEqual(references?.[1]?.slice(0, 3), ['plan', '', "'=Plan"]);
  });

  it('are the same bytes on another day', async () => {
    const onDay = async (ms: number) => {
      const { now } = Date;
      Date.now = () => ms;
      try {
        const { bytes } = await writeModel(xlsx, corpus());
        return Buffer.from(bytes ?? []);
      } finally {
        Date.now = now;
      }
    };
    const [one, other] = [await onDay(Date.UTC(2026, 1, 3, 4, 5, 6)), await onDay(Date.UTC(2031, 10, 9))];
    assert.ok(one.length > 0 && one.equals(other));
  });

  it('say what a cell cannot hold', async () => {
    const long = `  - {id: n-00000001, kind: note, quote: a, note: ${'x'.repeat(40_000)}}\n`;
    const { losses } = await writeModel(xlsx, modelOf(long));
    assert.deepEqual(
      losses.map(({ id }) => id),
      ['n-00000001'],
    );
  });
});
