import { visible } from '../storage/sentence';
import { endOnSignals } from './interrupts';
import { run } from './run';

const { stdin, stdout, stderr, env } = process;

stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // `galley … | head` closes the pipe early: there is nobody left to write for.
  if (code === 'EPIPE') process.exit(0);
  tell(`Standard output cannot be written: ${message}`);
  process.exit(2);
});
// Where nobody listens to complaints the work is done all the same, and the exit code says the rest.
stderr.on('error', () => undefined);

endOnSignals();

run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);

function tell(sentence: string): void {
  stderr.write(`galley: ${visible(sentence)}\n`);
}
