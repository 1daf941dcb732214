/**
 * Says what is being done and that it is still going on: a ticking line on a terminal, plain lines
 * elsewhere.
 */

const terminal = process.stdout.isTTY === true;
const plainIntervalMs = 15_000;

/** An error whose message is meant for the person at the keyboard; no stack is shown. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs one piece of work, announced by its title. */
export async function step(title, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const show = (text) => process.stdout.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
  show(`${title} ...`);
  const tick = setInterval(() => show(`${title} ... ${seconds()} s`), terminal ? 1000 : plainIntervalMs);
  try {
    const result = await work();
    show(`${title}: done in ${seconds()} s`);
    return result;
  } catch (error) {
    show(`${title}: failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(tick);
    if (terminal) process.stdout.write('\n');
  }
}

/** Runs a script's main function; a `Stop` is printed as a sentence, anything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(error instanceof Stop ? error.exitCode : 1);
  }
}
