/** CSV after RFC 4180: a header, a record a row, CR LF, fields in quotation marks where they need them (`rows.ts`). */
import type { ExportOptions, FormatWriter } from './format';
import { type Cell, guarded, header, lossesOf, lostReferences, rowsOf } from './rows';

export function openWriter(options: ExportOptions = {}): FormatWriter {
  return openTable(',', options);
}

/** The same table with another character between the fields. */
export function openTable(separator: ',' | '\t', options: ExportOptions): FormatWriter {
  const needsQuotes = separator === ',' ? /[",\r\n]/ : /["\t\r\n]/;
  const write = (cell: Cell) => {
    if (cell === undefined) return '';
    const isGuarded = options.formulaGuard !== false && typeof cell === 'string';
    const text = isGuarded ? guarded(cell) : String(cell);
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (row: readonly Cell[]) => `${row.map(write).join(separator)}\r\n`;
  return {
    begin: line(header),
    article: (source) => ({ text: rowsOf(source, options).map(line).join(''), losses: lossesOf(source) }),
    end: (references) => ({ losses: lostReferences(references) }),
  };
}
