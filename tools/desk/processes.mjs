/**
 * Child processes that never outlive us. Each child leads a process group of its own, which is ended as a
 * whole: when the child exits, when a signal ends us, and (for a leashed child) even when we are killed
 * outright.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { toolsFolder } from './paths.mjs';
import { Stop } from './progress.mjs';

const live = new Set();
const cleanups = new Set();
const windows = process.platform === 'win32';
let ending = false;

/** Whether a signal is ending us, so that children that end are no surprise. */
export function isEnding() {
  return ending;
}

/** Sends a signal to a child and everything it started. */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

function spawnGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !windows });
  live.add(child);
  child.once('exit', () => {
    live.delete(child);
    if (!windows) signalGroup(child, 'SIGKILL');
  });
  child.once('error', () => live.delete(child));
  return child;
}

/**
 * Runs a command to its end. Resolves to `{ code, timedOut, text }`; `text` is its output when `capture` is
 * set, otherwise the output goes to ours. Rejects only when the command cannot be started.
 */
export function run(command, args, { cwd, env, timeoutMs, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawnGroup(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
    }
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            signalGroup(child, 'SIGKILL');
          }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, timedOut, text });
    });
  });
}

/**
 * Starts a long-lived command that ends with us whatever happens: it runs below `leash.mjs`, which holds
 * the other end of a pipe and ends the group as soon as that closes. Returns the child and `stop()`.
 */
export function startLeashed(command, args, { cwd, env } = {}) {
  const leash = join(toolsFolder, 'leash.mjs');
  const child = spawnGroup(process.execPath, [leash, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => child.stdin.destroy());
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = async () => {
    child.stdin.end();
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
    await exited;
    clearTimeout(timer);
  };
  return { child, exited, stop };
}

/**
 * Waits until a leashed process has printed something that `pattern` matches; resolves to the match. When
 * it ends before, or is too slow, it is stopped and the error holds what it printed.
 */
export async function untilSaid(leashed, pattern, timeoutMs = 60_000) {
  const { child, exited, stop } = leashed;
  let output = '';
  let timer;
  const said = new Promise((resolve, reject) => {
    const giveUp = (why) => reject(new Stop(`${output.trimEnd()}\n\n${why}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output = (output + chunk).slice(-20_000);
        const match = output.match(pattern);
        if (match) resolve(match);
      });
    }
    exited.then(() => giveUp('The editor ended instead of starting; see above.'));
    timer = setTimeout(
      () => giveUp(`The editor did not start within ${timeoutMs / 1000} s; see above.`),
      timeoutMs,
    );
  });
  try {
    return await said;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Registers work to be done before a signal ends us, such as removing a temporary folder; last first. */
export function beforeEnd(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * Makes Ctrl-C and its relatives end every child first. `exitCode` is what a process that is told to end
 * returns.
 */
export function endChildrenOnSignals({ exitCode = 130 } = {}) {
  const end = async () => {
    if (ending) return;
    ending = true;
    for (const cleanup of [...cleanups].reverse()) await cleanup();
    for (const child of live) signalGroup(child, 'SIGKILL');
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  process.on('exit', () => {
    for (const child of live) signalGroup(child, 'SIGKILL');
  });
  return end;
}
