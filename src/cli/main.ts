import { visible } from '../storage/problemText';
import { run } from './run';

// `galley … | head` closes the pipe early: there is nobody left to write for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

const { stdin, stdout, stderr, env } = process;

run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`galley: ${visible(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 2;
  },
);
