import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeTasks, type TaskContext, type Tasks } from './tasks';

/** Those who do the tasks of a command: this process alone, or several threads. */
export interface Workers {
  readonly tasks: Tasks;
  /** How many tasks should be under way, so that nobody waits. */
  readonly ahead: number;
  end(): Promise<void>;
}

/** From so many files on it is worth while to start threads; it takes one a quarter of a second until it is quick. */
export const manyFiles = 1000;

/** What a thread may have in short-lived objects before it tidies up: half of what it would take, and no slower. */
const maxYoungGenerationSizeMb = 24;

/**
 * @param wanted How many threads; with one, none is started. Where nobody said, two for many files: each more would need
 * some 60 MB that nobody has offered.
 * @param files How many files there are to work on, where that is known.
 */
export async function makeWorkers(
  wanted: number | undefined,
  context: TaskContext,
  files = 0,
): Promise<Workers> {
  const jobs = wanted ?? (files < manyFiles ? 1 : Math.min(2, availableParallelism()));
  if (jobs === 1) return { tasks: makeTasks(context), ahead: 1, end: async () => undefined };
  const { pool } = await import('workerpool');
  const threads = pool(join(__dirname, 'cliWorker.js'), {
    workerType: 'thread',
    maxWorkers: jobs,
    workerThreadOpts: { workerData: context, resourceLimits: { maxYoungGenerationSizeMb } },
  });
  return {
    tasks: {
      detectFile: async (...args) => threads.exec('detectFile', args),
      detectLines: async (...args) => threads.exec('detectLines', args),
      checkFile: async (...args) => threads.exec('checkFile', args),
      countFiles: async (...args) => threads.exec('countFiles', args),
      exportFiles: async (...args) => threads.exec('exportFiles', args),
    },
    ahead: 2 * jobs,
    end: async () => {
      await threads.terminate();
    },
  };
}
