/** The entry point of a thread that `--jobs` starts. */
import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import { makeTasks, type TaskContext } from './jobs/tasks';

worker({ ...makeTasks(workerData as TaskContext) });
