import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { visible } from '../storage/sentence';

/** Everything a command knows of the process it runs in; tests give their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0 done, 1 problems found, 2 wrong usage or something that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with a sentence for the person who gave it. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = 2,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Writes and waits while the reader of the stream is slower, so that memory stays small. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** True where a person looks at the stream. */
export function isTerminal(stream: Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

/** One line of machine output. What a terminal would act upon is escaped; a JSON reader gets the same string back. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, escapeUnit)}\n`;
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes to standard error. Where nobody listens any more, the work goes on: its exit code says the rest. */
export async function warn(io: Io, text: string): Promise<void> {
  await write(io.stderr, text).catch(() => undefined);
}

/** One line on standard error, safe for a terminal. */
export async function complain(io: Io, line: string): Promise<void> {
  await warn(io, complaint(line));
}

/** The same, to be written later. */
export function complaint(line: string): string {
  return `${visible(line)}\n`;
}

/** A path as the person gave it, absolute. */
export function absolute(io: Pick<Io, 'cwd'>, path: string): string {
  return resolve(io.cwd, path);
}
