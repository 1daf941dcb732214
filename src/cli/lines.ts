/** JSON lines from a stream, one at a time, so that memory holds no more than the longest of them. */
import { Refusal } from './io';

/** One line; `fault` instead of `value` where it is no JSON. Blank lines are passed over, but counted. */
interface JsonLine {
  readonly number: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** A line that is longer than this is refused before it fills the memory. */
const maxLineBytes = 128 * 1024 * 1024;

/** Lines that arrived together, each with its line feed; the last one of a stream may lack it. */
export interface LineGroup {
  /** The number of the first line, from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

export async function* jsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<JsonLine> {
  for await (const group of lineGroups(stream)) {
    for (const line of linesOf(group)) {
      const parsed = parseLine(line);
      if (parsed) yield parsed;
    }
  }
}

/** One line without its line feed. */
interface NumberedLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** @returns `undefined` for a blank line. */
export function parseLine({ number, bytes }: NumberedLine): JsonLine | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? undefined : { number, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { number, fault: 'This line is not JSON.' };
    if (error instanceof TypeError) return { number, fault: 'This line is not UTF-8.' };
    throw error;
  }
}

/** Cuts a group at its line feeds. */
export function* linesOf({ number, bytes }: LineGroup): Generator<NumberedLine> {
  let from = 0;
  for (let line = number; from < bytes.length; line++) {
    const feed = bytes.indexOf(10, from);
    const end = feed < 0 ? bytes.length : feed;
    yield { number: line, bytes: bytes.subarray(from, end) };
    from = end + 1;
  }
}

/**
 * The lines of a stream as they arrive: whatever of a chunk is whole lines is given at once, so that a program that waits
 * for an answer before it sends more gets it. A line over the limit ends the reading.
 */
export async function* lineGroups(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<LineGroup> {
  let number = 1;
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = toBuffer(piece);
    const end = chunk.lastIndexOf(10) + 1;
    if (end > 0) {
      const bytes = joined([...pieces, chunk.subarray(0, end)]);
      yield { number, bytes };
      number += countFeeds(bytes);
      pieces = [];
      size = 0;
    }
    pieces.push(chunk.subarray(end));
    size += chunk.length - end;
    if (size > maxLineBytes) {
      throw new Refusal(`A line of standard input is longer than ${maxLineBytes >> 20} MB.`);
    }
  }
  if (size > 0) yield { number, bytes: joined(pieces) };
}

/** In a buffer of its own: a part of a larger one would be handed to a thread together with all of it. */
function joined(pieces: readonly Buffer[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function countFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, feed + 1)) count++;
  return count;
}

/** The whole of a stream. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(toBuffer(piece));
  return Buffer.concat(pieces);
}

function toBuffer(piece: Uint8Array | string): Buffer {
  return typeof piece === 'string'
    ? Buffer.from(piece)
    : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}
