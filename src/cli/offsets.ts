import { isInsidePair, makeCodePointIndex, type Span } from '../core';
import type { SourceText } from '../storage/source';

/** What `--offsets` counts: Unicode code points, as the annotation files do, or UTF-16 units, as editors do. */
export const offsetUnits = ['codepoint', 'utf16'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** The border between the core's offsets (UTF-16, LF) and those that people and programs see: of the text on disk. */
export interface Border {
  toOutside(span: Span): Span;
  /** `undefined` for places that the text does not have, or that lie inside a character. */
  fromOutside(span: Span): Span | undefined;
  /** The text between two places, as on disk. */
  words(span: Span): string;
}

export function makeBorder(
  source: Pick<SourceText, 'disk' | 'toDisk' | 'fromDisk'>,
  unit: OffsetUnit,
): Border {
  const index = makeCodePointIndex(unit === 'codepoint' ? source.disk : '');
  const out = (offset: number) => index.toCodePoint(source.toDisk(offset));
  const back = (offset: number) => source.fromDisk(index.toUtf16(offset));
  const toOutside = ({ start, end }: Span) => ({ start: out(start), end: out(end) });
  return {
    toOutside,
    fromOutside(span) {
      const inside = { start: back(span.start), end: back(span.end) };
      const again = toOutside(inside);
      const exists = again.start === span.start && again.end === span.end;
      const isWhole = [inside.start, inside.end].every(
        (offset) => !isInsidePair(source.disk, source.toDisk(offset)),
      );
      return exists && isWhole && source.toDisk(inside.end) <= source.disk.length ? inside : undefined;
    },
    words: ({ start, end }) => source.disk.slice(source.toDisk(start), source.toDisk(end)),
  };
}
