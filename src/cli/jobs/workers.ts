import { join } from 'node:path';
import { makeTasks, type TaskContext, type Tasks } from './tasks';

/** Those who do the tasks of a command: this process alone, or several threads. */
export interface Workers {
  readonly tasks: Tasks;
  /** How many tasks should be under way, so that nobody waits. */
  readonly ahead: number;
  end(): Promise<void>;
}

/** @param jobs How many threads; with one, no thread is started. */
export async function makeWorkers(jobs: number, context: TaskContext): Promise<Workers> {
  if (jobs === 1) return { tasks: makeTasks(context), ahead: 1, end: async () => undefined };
  const { pool } = await import('workerpool');
  const threads = pool(join(__dirname, 'cliWorker.js'), {
    workerType: 'thread',
    maxWorkers: jobs,
    workerThreadOpts: { workerData: context },
  });
  return {
    tasks: {
      detectFile: async (...args) => threads.exec('detectFile', args),
      detectLines: async (...args) => threads.exec('detectLines', args),
      checkFile: async (...args) => threads.exec('checkFile', args),
      exportFiles: async (...args) => threads.exec('exportFiles', args),
    },
    ahead: 2 * jobs,
    end: async () => {
      await threads.terminate();
    },
  };
}
