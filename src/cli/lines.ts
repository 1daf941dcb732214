/** JSON lines from a stream, one at a time, so that memory holds no more than the longest of them. */
import { Refusal } from './io';

/** One line; `fault` instead of `value` where it is no JSON. Blank lines are passed over, but counted. */
export interface JsonLine {
  readonly number: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** A line that is longer than this is refused before it fills the memory. */
const maxLineBytes = 128 * 1024 * 1024;

export async function* jsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of byteLines(stream)) {
    number++;
    const parsed = parse(line, number);
    if (parsed) yield parsed;
  }
}

function parse(line: Buffer, number: number): JsonLine | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return text.trim() === '' ? undefined : { number, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { number, fault: 'This line is not JSON.' };
    if (error instanceof TypeError) return { number, fault: 'This line is not UTF-8.' };
    throw error;
  }
}

/** Cuts at line feeds, without them. A line over the limit ends the reading. */
async function* byteLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = toBuffer(piece);
    let from = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, feed)]);
      pieces = [];
      size = 0;
      from = feed + 1;
    }
    pieces.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > maxLineBytes)
      throw new Refusal(`A line of standard input is longer than ${maxLineBytes >> 20} MB.`);
  }
  if (size > 0) yield Buffer.concat(pieces);
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
