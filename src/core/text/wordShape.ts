/** More than the greatest shape. */
const SHAPES = 1 << 14;

/**
 * A number made of a form's length and its first and last characters, the same for letters of either case: a table of
 * shapes tells most words from a list's without reading or hashing them.
 */
export function wordShape(length: number, first: number, last: number): number {
  return ((length & 15) << 10) | ((first & 31) << 5) | (last & 31);
}

/** The shape of a word as a token has it. */
export function shapeOf(form: string): number {
  return wordShape(form.length, form.charCodeAt(0), form.charCodeAt(form.length - 1));
}

/** 1 at the shapes of the words. */
export function shapeTable(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(SHAPES);
  for (const word of words) table[shapeOf(word)] = 1;
  return table;
}
