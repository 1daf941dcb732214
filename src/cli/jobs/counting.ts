import { type Counts, countRecords } from '../../core';
import { type ReadSource, readQuietly } from '../exportSources';
import type { TaskContext } from './tasks';

/** What one annotation file counts. `counts` is absent where it could not be read well enough to say anything. */
export interface CountedFile extends Omit<ReadSource, 'source'> {
  /** Path of the article. */
  readonly file?: string;
  readonly layer?: string;
  readonly counts?: Counts;
}

/** Counts the records of annotation files, each by itself. */
export async function countFiles(context: TaskContext, files: readonly string[]): Promise<CountedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const { source, ...read } = await readQuietly(context, file);
      if (!source) return read;
      const records = source.records.flatMap(({ annotation, state }) =>
        annotation ? { annotation, ...(state && { state }) } : [],
      );
      const layer = source.layer !== undefined && { layer: source.layer };
      return { ...read, file: source.file, ...layer, counts: countRecords(records) };
    }),
  );
}
