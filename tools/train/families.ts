import { pickFrom } from './random';
import { DIMENSIONS, type Vectors } from './vectors';

const SAMPLE = 60_000;
const ROUNDS = 12;

/** The family of each word, from 1: k-means on the directions of the vectors, centres from the commonest words. */
export function makeFamilies({ words, values }: Vectors, count: number, random: () => number): Uint8Array {
  const sample = words.slice(0, SAMPLE).map((_, i) => i);
  const centres = new Float32Array(count * DIMENSIONS);
  const vectorOf = (i: number) => values.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
  for (let k = 0; k < count; k++) centres.set(vectorOf(pickFrom(sample, random)), k * DIMENSIONS);
  const nearest = (i: number) => {
    const vector = vectorOf(i);
    let best = 0;
    let most = -2;
    for (let k = 0; k < count; k++) {
      let product = 0;
      for (let d = 0; d < DIMENSIONS; d++)
        product += (vector[d] as number) * (centres[k * DIMENSIONS + d] as number);
      if (product > most) [best, most] = [k, product];
    }
    return best;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const members = sample.map(nearest);
    centres.fill(0);
    members.forEach((k, i) => {
      const vector = vectorOf(i);
      for (let d = 0; d < DIMENSIONS; d++) {
        const at = k * DIMENSIONS + d;
        centres[at] = (centres[at] as number) + (vector[d] as number);
      }
    });
    for (let k = 0; k < count; k++) {
      const centre = centres.subarray(k * DIMENSIONS, (k + 1) * DIMENSIONS);
      const length = Math.hypot(...centre);
      if (length === 0) centre.set(vectorOf(pickFrom(sample, random)));
      else for (let d = 0; d < DIMENSIONS; d++) centre[d] = (centre[d] as number) / length;
    }
  }
  return Uint8Array.from(words, (_, i) => nearest(i) + 1);
}
