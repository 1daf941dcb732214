/**
 * The border between the offsets of this program (UTF-16 in the text as on disk) and those of other tools. Each table is
 * made once for a text and asked in logarithmic time. Tools disagree about what an offset counts, and often about what
 * they say it counts, so a reader tries all three units and takes the one in which the words stand where they should.
 */

import { isInsidePair, makeCodePointIndex, type Span } from '../core';
import { type Sentence, sentence } from '../storage/sentence';

/** What a tool counts. */
export type Unit = 'codepoint' | 'utf16' | 'utf8';

const unitNames: Record<Unit, Sentence> = {
  codepoint: sentence('code points'),
  utf16: sentence('UTF-16 units'),
  utf8: sentence('UTF-8 bytes'),
};

/** Converts the offsets of one text. */
export interface UnitTable {
  fromUtf16(offset: number): number;
  /** `undefined` for a place that the text does not have, or that lies inside a character. */
  toUtf16(offset: number): number | undefined;
}

/** The table of a text as on disk: made in linear time, asked in logarithmic time. */
export function makeUnitTable(text: string, unit: Unit): UnitTable {
  if (unit === 'utf8') return makeByteTable(text);
  const index = makeCodePointIndex(unit === 'codepoint' ? text : '');
  return {
    fromUtf16: index.toCodePoint,
    toUtf16(offset) {
      const place = index.toUtf16(offset);
      const isThere = offset >= 0 && place <= text.length && index.toCodePoint(place) === offset;
      return isThere && !isInsidePair(text, place) ? place : undefined;
    },
  };
}

/** A span on its way out. */
export function spanFromUtf16(table: UnitTable, { start, end }: Span): Span {
  return { start: table.fromUtf16(start), end: table.fromUtf16(end) };
}

/** A span on its way in, by a table in which `fitUnit` found it. */
export function spanToUtf16(table: UnitTable, { start, end }: Span): Span {
  return { start: table.toUtf16(start) ?? 0, end: table.toUtf16(end) ?? 0 };
}

/** A place that a file speaks of, with the words that it says stand there. */
export interface Claimed extends Span {
  readonly words?: string;
}

type Fit =
  | { readonly table: UnitTable; readonly mismatch?: undefined }
  | { readonly table?: undefined; readonly mismatch: Sentence };

/**
 * The unit in which all places are in the text and have their words; where no words are given, the one in which the spans
 * look like words. `mismatch` is a sentence about the first place that
 * does not fit in the unit that the format says it counts in.
 * @param says Compares what stands in the text with the words of the file; equality where it is left out.
 */
export function fitUnit(
  text: string,
  claims: readonly Claimed[],
  stated: Unit,
  says = (found: string, words: string) => found === words,
): Fit {
  const isRight = (table: UnitTable, { start, end, words }: Claimed) => {
    const [from, to] = [table.toUtf16(start), table.toUtf16(end)];
    if (from === undefined || to === undefined || from > to) return false;
    return words === undefined || says(text.slice(from, to), words);
  };
  const units = [...new Set<Unit>([stated, 'codepoint', 'utf16', 'utf8'])];
  const fitting = units
    .map((unit) => makeUnitTable(text, unit))
    .filter((one) => claims.every((claim) => isRight(one, claim)));
  const [first] = fitting;
  if (first)
    return {
      table: claims.some(({ words }) => words !== undefined) ? first : likeliest(text, claims, fitting),
    };
  const table = makeUnitTable(text, stated);
  const wrong = claims.find((claim) => !isRight(table, claim)) ?? { start: 0, end: 0 };
  return { mismatch: mismatchOf(text, table, wrong, stated) };
}

/** Where a file says no words: the unit in which most spans begin and end where words do, the first of equal ones. */
function likeliest(text: string, claims: readonly Claimed[], tables: readonly UnitTable[]): UnitTable {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const edges = (table: UnitTable) => {
    const places = claims.flatMap(({ start, end }) => [table.toUtf16(start) ?? 0, table.toUtf16(end) ?? 0]);
    return places.filter((place) => isWord(place - 1) !== isWord(place)).length;
  };
  return tables.reduce((best, one) => (edges(one) > edges(best) ? one : best));
}

function mismatchOf(text: string, table: UnitTable, { start, end, words }: Claimed, stated: Unit): Sentence {
  const [from, to] = [table.toUtf16(start), table.toUtf16(end)];
  const place = `${start}-${end}`;
  if (from === undefined || to === undefined || from > to) {
    return sentence(
      'The text has no place {0}, neither in {1} nor in another unit.',
      place,
      unitNames[stated],
    );
  }
  const found = text.slice(from, to);
  return sentence(
    'At {0} stands “{1}”, not “{2}”, and no other unit fits either.',
    place,
    brief(found),
    brief(words ?? ''),
  );
}

function brief(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** `at[k]` is the number of bytes before the k-th UTF-16 unit. */
function makeByteTable(text: string): UnitTable {
  const at = new Uint32Array(text.length + 1);
  for (let i = 0, bytes = 0; i < text.length; i++) {
    at[i] = bytes;
    const unit = text.charCodeAt(i);
    // The first half of a pair counts all four bytes, the second none.
    if (isInsidePair(text, i + 1)) bytes += 4;
    else if (!isInsidePair(text, i)) bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    at[i + 1] = bytes;
  }
  return {
    fromUtf16: (offset) => at[offset] ?? 0,
    toUtf16(offset) {
      let [low, high] = [0, text.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((at[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return at[low] === offset && !isInsidePair(text, low) ? low : undefined;
    },
  };
}
