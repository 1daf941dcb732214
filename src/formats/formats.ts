import { writeBundle } from './bundle';
import { type CsvOptions, writeCsv } from './csv';
import { writeJsonl } from './jsonl';
import type { ExportModel, Written } from './model';

/** A way out of Galley. */
export interface ExportFormat {
  /** As `galley export --format` names it; stable. */
  readonly id: string;
  /** File name ending of what is written, with the dot. */
  readonly extension: string;
  readonly write: (model: ExportModel, options?: CsvOptions) => Written;
}

export const exportFormats: readonly ExportFormat[] = [
  { id: 'yaml', extension: '.yaml', write: writeBundle },
  { id: 'jsonl', extension: '.jsonl', write: writeJsonl },
  { id: 'csv', extension: '.csv', write: writeCsv },
];
