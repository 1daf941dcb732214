/** More than the greatest shape. */
const SHAPES = 1 << 14;

/**
 * A number made of a form's length and its first, middle and last characters (of a letter its small one): a table of
 * shapes tells most words from those of a list without reading or hashing them.
 */
export function wordShape(length: number, first: number, middle: number, last: number): number {
  return ((((length * 37 + first) * 37 + middle) & 0xffff) * 37 + last) & (SHAPES - 1);
}

/** The shape of a word as a token has it. */
export function shapeOf(form: string): number {
  const { length } = form;
  return wordShape(length, form.charCodeAt(0), form.charCodeAt(length >> 1), form.charCodeAt(length - 1));
}

/** 1 at the shapes of the words. */
export function shapeTable(words: Iterable<string>): Uint8Array {
  const table = new Uint8Array(SHAPES);
  for (const word of words) table[shapeOf(word)] = 1;
  return table;
}
