import {
  type Anchor,
  blobId,
  type CanonicalText,
  canonicalText,
  makeCodePointIndex,
  type Problem,
  withLfEnds,
} from '../core';
import { type BytesCode, conflictMarker, decodeUtf8, maxBytes } from './bytes';

/** Why an article is not to be annotated. */
export type SourceCode = 'source-empty' | 'source-binary' | 'source-conflicted' | 'source-missing';

/** An article as it was read from bytes. `text` is what the core reads, `disk` what other programs count in. */
export interface SourceText extends CanonicalText {
  /** The text as on disk, without its byte-order mark. */
  readonly disk: string;
  /** Git blob id of the bytes with LF line ends: what a new anchor names as its `base`. */
  readonly id: string;
  /** Git blob id of the bytes as they are; equal to `id` where no line ends with CR LF. */
  readonly rawId: string;
}

/**
 * Reads an article (format.md, rule 2). Without a `value` it is not to be annotated, and a problem says why. An empty
 * one has a value, and a problem that only informs. The span of a problem is in the text on disk.
 */
export function readSource(bytes: Uint8Array): {
  value?: SourceText;
  problems: Problem<BytesCode | SourceCode>[];
} {
  if (bytes.length > maxBytes) {
    return { problems: [{ code: 'too-large', severity: 'error', args: [String(maxBytes >> 20)] }] };
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.value) return { problems: decoded.problems.map((found) => asBinary(found, bytes)) };
  const disk = decoded.value.text;
  const nul = disk.indexOf('\0');
  if (nul >= 0) return { problems: [problem('source-binary', nul)] };
  const marker = conflictMarker(disk);
  if (marker !== undefined) return { problems: [problem('source-conflicted', marker)] };
  const lfBytes = withLfEnds(bytes);
  const id = blobId(lfBytes);
  const value = { ...canonicalText(disk), disk, id, rawId: lfBytes === bytes ? id : blobId(bytes) };
  return { value, problems: disk === '' ? [problem('source-empty', 0)] : [] };
}

/** Bytes that are not UTF-8 and hold a NUL are no text in some older encoding, which the person could convert. */
function asBinary(found: Problem<BytesCode>, bytes: Uint8Array): Problem<BytesCode | SourceCode> {
  if (found.code !== 'not-utf8' || !bytes.includes(0)) return found;
  return problem('source-binary', new TextDecoder().decode(bytes).indexOf('\0'));
}

function problem(code: SourceCode, start: number): Problem<SourceCode> {
  const severity = code === 'source-empty' ? 'information' : 'error';
  return { code, severity, args: [], span: { start, end: start + 1 } };
}

/**
 * Gives a function that turns an anchor counted in the bytes as they are (CR LF is two) into one counted in the LF
 * text; any other anchor stays as it is. This is how an anchor is to be handed to `locate`.
 */
export function makeAnchorReader(source: SourceText): (anchor: Anchor) => Anchor {
  if (source.rawId === source.id) return (anchor) => anchor;
  const disk = makeCodePointIndex(source.disk);
  const lf = makeCodePointIndex(source.text);
  const toLf = (codePoint: number) => lf.toCodePoint(source.fromDisk(disk.toUtf16(codePoint)));
  return (anchor) => {
    if (anchor.base !== source.rawId || !anchor.at) return anchor;
    const spanToLf = (span: { start: number; end: number }) => ({
      start: toLf(span.start),
      end: toLf(span.end),
    });
    return {
      ...anchor,
      base: source.id,
      at: spanToLf(anchor.at),
      ...(anchor.parts && { parts: anchor.parts.map(spanToLf) }),
    };
  };
}

const sourceName = /\.(?:txt|md|article)$/i;

/** True for the file names that are articles without being asked: `.txt`, `.md`, `.article`. */
export function isSourceName(name: string): boolean {
  return sourceName.test(name);
}
