/**
 * `node leash.mjs COMMAND ARGS...` runs a command for as long as its own standard input stays open. The
 * process that holds the other end need not do anything: when it ends, even by a kill signal, the pipe
 * closes and so the command and all that the command started are ended too.
 */
import { spawn } from 'node:child_process';

const graceMs = 1000;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function endGroup() {
  // The whole group, ourselves included. On Windows there are no groups, so the child alone.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-process.pid, 'SIGKILL');
}

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  child.kill('SIGTERM');
  setTimeout(endGroup, 3 * graceMs);
}

child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', (code) => {
  // What it has started gets the time to finish its writing, and to clear up.
  if (ending) setTimeout(endGroup, graceMs);
  else process.exit(code ?? 1);
});
process.stdin.on('end', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
