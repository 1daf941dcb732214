import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { manyFiles } from './jobs/workers';
import { offsetUnits } from './offsets';

/** `--offsets`, the same for every command that reads or prints places. */
export function offsetsOption(): Option {
  return new Option('--offsets <UNIT>', 'what offsets count').choices(offsetUnits).default('codepoint');
}

/**
 * `--jobs`, the same for every command that works on many files. What it prints does not depend on it.
 * @param note What else is to be said of it.
 */
export function jobsOption(note = ''): Option {
  return new Option(
    '--jobs <N>',
    `how many threads work at once; 0 means one a processor (default: 1; 2 for ${manyFiles} files and more)${note}`,
  ).argParser(readJobs);
}

const maxJobs = 256;

function readJobs(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (!(jobs <= maxJobs)) throw new InvalidArgumentError(`It must be a number from 0 to ${maxJobs}.`);
  return jobs === 0 ? availableParallelism() : jobs;
}

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The end of a command's help: command lines that do something useful. */
export function examples(...lines: readonly string[]): string {
  return ['\nExamples:', ...lines.map((line) => `  ${line}`)].join('\n');
}
