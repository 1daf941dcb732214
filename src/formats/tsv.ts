/**
 * The table of `rows.ts` with tabs between the fields, quoted as in CSV, which is what spreadsheets and data frames read.
 * Rejected: the registered text/tab-separated-values, in which no field may hold a tab or a line end, as quotes do.
 */
import { openTable } from './csv';
import type { ExportOptions, FormatWriter } from './format';

export function openWriter(options: ExportOptions = {}): FormatWriter {
  return openTable('\t', options);
}
