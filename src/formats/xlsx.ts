/**
 * An Excel workbook: the table of `rows.ts` on a sheet, the references as CSL on a second one. Texts are text cells, which
 * no spreadsheet runs; they are guarded all the same, because they may be saved as CSV again. Excel's limits are kept:
 * 32,767 UTF-16 units a cell (what is cut is a loss), 1,048,576 rows a sheet (further records are losses), no control
 * characters.
 */

import writeXlsxFile from 'write-excel-file/universal';
import { sentence } from '../storage/sentence';
import type { ValueMap } from '../storage/yaml/value';
import type { ExportOptions, Written } from './format';
import { type ExportModel, type Loss, withNumericDates } from './model';
import { type Cell, guarded, header, lossesOf, rowsOf } from './rows';
import { setZipDates } from './zipDates';

const maxCell = 32_767;
const maxRows = 1_048_576;

export async function write(model: ExportModel, options: ExportOptions = {}): Promise<Written> {
  const guard = options.formulaGuard === false ? (text: string) => text : guarded;
  const losses: Loss[] = [];
  const cut = (id: string, text: string) => {
    const whole = guard(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd'));
    if (whole.length <= maxCell) return whole;
    losses.push({
      id,
      field: 'text',
      reason: sentence('A cell holds {0} characters; the rest is cut off.', maxCell),
    });
    return whole.slice(0, maxCell);
  };
  const records: { id: string; row: Cell[] }[] = model.sources.flatMap((source) => {
    const rows = rowsOf(source, options);
    return source.records.map(({ id }, index) => ({ id, row: rows[index] ?? [] }));
  });
  // The references have their own sheet.
  losses.push(...model.sources.flatMap((source) => lossesOf({ ...source, references: [] })));
  for (const { id } of records.slice(maxRows - 1)) {
    losses.push({ id, field: '(record)', reason: sentence('A sheet holds {0} rows.', maxRows) });
  }
  const toCells = (id: string, row: readonly Cell[]) =>
    row.map((cell) => cellOf(cell, (text) => cut(id, text)));
  const rows = records.slice(0, maxRows - 1).map(({ id, row }) => toCells(id, row));
  const references = [...model.sources.flatMap((source) => source.references), ...model.references];
  const data = [headerCells(header), ...rows];
  const second = [
    headerCells(referenceHeader),
    ...references.map((one) => toCells(String(one.id), referenceRow(one))),
  ];
  const blob = await writeXlsxFile([
    { data, sheet: 'Records', stickyRowsCount: 1 },
    { data: second, sheet: 'References', stickyRowsCount: 1 },
  ]).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  setZipDates(bytes);
  return { bytes, losses };
}

const referenceHeader = ['id', 'type', 'title', 'publisher', 'URL', 'csl'];

function referenceRow(reference: ValueMap): Cell[] {
  const text = (key: string) => (typeof reference[key] === 'string' ? reference[key] : undefined);
  const plain = referenceHeader.slice(0, -1).map(text);
  return [...plain, JSON.stringify(withNumericDates(reference))];
}

function headerCells(names: readonly string[]) {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
}

function cellOf(cell: Cell, clean: (text: string) => string) {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: clean(cell), type: String };
}
