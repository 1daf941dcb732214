/**
 * What anchors tell of the text they were made in: quotes with their surroundings, put together where they overlap, in the
 * order they stood in. A file with many annotations knows most of its old text this way, and so each annotation is evidence
 * for its neighbours. O(n log n) in the characters of the anchors. Rejected: weighing each anchor's candidates by itself,
 * which follows a look-alike wherever the original is gone.
 */
import type { Anchor } from '../annotate/annotation';
import type { Span } from '../text/span';
import { unknownText } from './tokens';

/** Pieces of an old text with `unknownText` between them, and where the anchors stand in it, in UTF-16 units. */
interface Fragments {
  readonly text: string;
  /** By the number of the anchor; absent for anchors that contradict others or have no place. */
  readonly spans: ReadonlyMap<number, Span>;
  /** The piece that each of those anchors belongs to. */
  readonly pieces: ReadonlyMap<number, Span>;
}

/** Places of a foreign text may count its line ends twice; by so many characters pieces may be off. */
const mostDrift = 6;

interface Piece {
  /** In code points of the old text. */
  readonly start: number;
  readonly characters: string[];
  readonly members: { readonly anchor: number; readonly start: number; readonly length: number }[];
}

/** Puts together the anchors with these numbers; all of them count in one text. */
export function joinFragments(anchors: readonly Anchor[], numbers: readonly number[]): Fragments {
  const startOf = (number: number) => anchors[number]?.at?.start ?? 0;
  const pieces: Piece[] = [];
  for (const number of [...numbers].sort((a, b) => startOf(a) - startOf(b) || a - b)) {
    const anchor = anchors[number];
    if (anchor?.at) addFragment(pieces, number, anchor, anchor.at.start);
  }
  return write(pieces);
}

function addFragment(pieces: Piece[], number: number, anchor: Anchor, at: number): void {
  const before = [...anchor.before];
  const quote = [...anchor.quote];
  const characters = [...before, ...quote, ...anchor.after];
  const start = at - before.length;
  const piece = pieces.at(-1);
  const end = piece ? piece.start + piece.characters.length : 0;
  if (!piece || start > end) {
    pieces.push({
      start,
      characters,
      members: [{ anchor: number, start: before.length, length: quote.length }],
    });
    return;
  }
  const offset = overlapOf(piece, start - piece.start, characters);
  if (offset === undefined) return;
  for (let k = piece.characters.length - offset; k < characters.length; k++)
    piece.characters.push(characters[k] ?? '');
  piece.members.push({ anchor: number, start: offset + before.length, length: quote.length });
}

/** Where in the piece the characters begin, so that both agree; `undefined` where they contradict each other. */
function overlapOf(piece: Piece, expected: number, characters: readonly string[]): number | undefined {
  for (let drift = 0; drift <= mostDrift; drift++) {
    for (const offset of drift === 0 ? [expected] : [expected - drift, expected + drift]) {
      const isInside = offset >= 0 && offset <= piece.characters.length;
      const isFar = drift === 0 || piece.characters.length - offset >= 8;
      if (isInside && isFar && agrees(piece.characters, offset, characters)) return offset;
    }
  }
  return undefined;
}

function agrees(known: readonly string[], offset: number, characters: readonly string[]): boolean {
  const length = Math.min(known.length - offset, characters.length);
  for (let k = 0; k < length; k++) if (known[offset + k] !== characters[k]) return false;
  return true;
}

function write(pieces: readonly Piece[]): Fragments {
  const texts: string[] = [];
  const spans = new Map<number, Span>();
  const hulls = new Map<number, Span>();
  let length = 0;
  for (const { start, characters, members } of pieces) {
    if (length > 0 || start > 0) {
      texts.push(unknownText);
      length++;
    }
    const offsets = [0];
    for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
    const hull = { start: length, end: length + (offsets.at(-1) ?? 0) };
    for (const member of members) {
      const from = length + (offsets[member.start] ?? 0);
      spans.set(member.anchor, { start: from, end: length + (offsets[member.start + member.length] ?? 0) });
      hulls.set(member.anchor, hull);
    }
    texts.push(characters.join(''));
    length = hull.end;
  }
  texts.push(unknownText);
  return { text: texts.join(''), spans, pieces: hulls };
}
