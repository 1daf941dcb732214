// What a tokeniser needs to know of a character, as one look into a table of all UTF-16 codes.

/** White space of any script, and the control characters of ASCII. */
export const SPACE = 1;
/** a to z. */
export const SMALL = 2;
/** A to Z. */
export const CAPITAL = 4;
/** A letter that is not ASCII, of either case or none: everything but the blocks of punctuation and symbols. */
export const FOREIGN = 8;
/** 0 to 9. */
export const DIGIT = 16;
/** Straight and curly ones. */
export const APOSTROPHE = 32;
/** Any letter. */
export const LETTER = SMALL | CAPITAL | FOREIGN;

const CLASSES = new Uint8Array(0x10000)
  .fill(SPACE, 0, 0x21)
  .fill(DIGIT, 0x30, 0x3a)
  .fill(CAPITAL, 0x41, 0x5b)
  .fill(SMALL, 0x61, 0x7b)
  .fill(FOREIGN, 0xc0, 0xfe10)
  .fill(0, 0x2000, 0x2c00)
  .fill(0, 0x3000, 0x3040)
  .fill(0, 0xd800, 0xf900)
  .fill(SPACE, 0x2000, 0x200e);
for (const code of [0xaa, 0xb5, 0xba]) CLASSES[code] = FOREIGN;
for (const code of [0xd7, 0xf7]) CLASSES[code] = 0;
for (const code of [0xa0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]) CLASSES[code] = SPACE;
for (const code of [0x27, 0x2019]) CLASSES[code] = APOSTROPHE;

/** One of the classes above; 0 for every other character, and behind the text's end. */
export function classAt(text: string, at: number): number {
  return at < text.length ? (CLASSES[text.charCodeAt(at)] ?? 0) : 0;
}
