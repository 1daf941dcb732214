import type { ExportOptions, FormatWriter, Written } from '../../formats/format';
import { formatById } from '../../formats/formats';
import { type ReadSource, readQuietly } from '../exportSources';
import type { TaskContext } from './tasks';

/** What a thread is to do with annotation files. The format is one in which no article knows of the others. */
export interface ExportTask {
  readonly format: string;
  readonly options: ExportOptions;
}

export interface ExportedFile extends Omit<ReadSource, 'source'> {
  readonly written?: Written;
}

/** Reads annotation files and writes them in a format, each by itself. */
export function makeFileExporter(
  context: TaskContext,
): (files: readonly string[], task: ExportTask) => Promise<ExportedFile[]> {
  let writer: Promise<FormatWriter | undefined> | undefined;
  return (files, { format, options }) => {
    writer ??= openFormat(format, options);
    return Promise.all(
      files.map(async (file) => {
        const { source, ...read } = await readQuietly(context, file);
        const written = source && (await writer)?.article(source);
        return { ...read, ...(written && { written }) };
      }),
    );
  };
}

async function openFormat(id: string, options: ExportOptions): Promise<FormatWriter | undefined> {
  return (await formatById(id)?.load())?.openWriter?.(options);
}
