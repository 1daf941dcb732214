/** What can be done to one file, or to some lines, without the rest: by the process itself, or by a thread of its own. */

import type { LineGroup } from '../lines';
import type { OffsetUnit } from '../offsets';
import { type CheckedFile, makeFileChecker } from './checking';
import { type CountedFile, countFiles } from './counting';
import { type Detection, detectLines, makeFileDetector, type Said } from './detecting';
import { type ExportedFile, type ExportTask, makeFileExporter } from './exporting';

/** The same for all tasks of one command. */
export interface TaskContext {
  readonly cwd: string;
  readonly unit: OffsetUnit;
}

/** Arguments and answers are plain data, which threads can hand to each other. */
export interface Tasks {
  detectFile(file: string, detection: Detection): Promise<Said>;
  detectLines(group: LineGroup, detection: Detection): Promise<Said>;
  /** `undefined` where the file is gone meanwhile. */
  checkFile(file: string): Promise<CheckedFile | undefined>;
  /** In the order of the files. */
  countFiles(files: readonly string[]): Promise<readonly CountedFile[]>;
  /** In the order of the files. */
  exportFiles(files: readonly string[], task: ExportTask): Promise<readonly ExportedFile[]>;
}

export function makeTasks(context: TaskContext): Tasks {
  return {
    detectFile: makeFileDetector(context),
    detectLines: async (group, detection) => detectLines(context, group, detection),
    checkFile: makeFileChecker(context),
    countFiles: async (files) => countFiles(context, files),
    exportFiles: makeFileExporter(context),
  };
}
