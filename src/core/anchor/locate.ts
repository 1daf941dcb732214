/**
 * Finds annotations again in a text that may have changed since they were made.
 *
 * Three sources, the best first. The very text that the anchors were made in: they are where they were. That old text, where
 * somebody still has it: the two are compared (relocate.ts), and words that other old text accounts for are never given.
 * Else the anchors alone: together they tell of the old text in pieces (fragments.ts), which are compared in the same way,
 * and a place is believed only with its surroundings. In doubt the answer is a refusal: a claim shown on other words is
 * worse than a claim shown as lost. Anchors without a place, or of ever other texts, are looked for word for word.
 */
import type { Anchor } from '../annotate/annotation';
import { makeCodePointIndex } from '../text/codePoints';
import type { Span } from '../text/span';
import { findByWords } from './findByWords';
import { joinFragments } from './fragments';
import { makeJudge } from './judge';
import { compare, relocate } from './relocate';
import { type Located, placed } from './state';

/** An article to find anchors in: its LF text and, where known, the git blob id of the file it is. */
export interface AnchorText {
  readonly text: string;
  readonly id?: string;
  /** The texts that anchors were made in, by their `base`, as far as somebody still has them. */
  readonly oldTexts?: ReadonlyMap<string, string>;
}

/** Groups of anchors made in different texts that are compared as a whole. */
const mostGroups = 16;

/** Finds all anchors of one article; the answers stand in the order of the anchors. Never throws. */
export function locate({ text, id, oldTexts }: AnchorText, anchors: readonly Anchor[]): Located[] {
  const found: (Located | undefined)[] = anchors.map(() => undefined);
  const settle = (numbers: readonly number[], answerFor: Answer) => {
    for (const number of numbers) found[number] ??= answerFor(number);
  };
  const groups = groupByBase(anchors);
  for (const [base, numbers] of groups) {
    if (base !== '' && base === id) settle(numbers, inSameText(text, anchors));
    else {
      const oldText = oldTexts?.get(base);
      if (oldText !== undefined) settle(numbers, fromOldText(oldText, text, anchors));
    }
  }
  let room = mostGroups;
  for (const numbers of groups.values()) {
    let open = numbers.filter((number) => !found[number] && anchors[number]?.at);
    while (open.length > 0 && room-- > 0) {
      settle(open, fromAnchors(text, anchors, open));
      const rest = open.filter((number) => !found[number]);
      if (rest.length === open.length) break;
      open = rest;
    }
  }
  const index = makeCodePointIndex(text);
  return anchors.map((anchor, number) => found[number] ?? findByWords(text, index, anchor));
}

/** Where spans of an old text are in a new one; the answers stand in the order of the spans. Never throws. */
export function relocateSpans(oldText: string, newText: string, spans: readonly Span[]): Located[] {
  if (oldText === newText) return spans.map((span) => ({ state: 'anchored', span }));
  const comparison = compare(oldText, newText, { isPartial: false });
  return spans.map((span) => placed(comparison, span, relocate(comparison, span)?.span, span.start));
}

function groupByBase(anchors: readonly Anchor[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [number, { base = '' }] of anchors.entries()) {
    const group = groups.get(base);
    if (group) group.push(number);
    else groups.set(base, [number]);
  }
  return groups;
}

type Answer = (number: number) => Located | undefined;

/** Only where the words do stand there: a stored place is never believed by itself. */
function inSameText(text: string, anchors: readonly Anchor[]): Answer {
  const spanOf = makeSpanOf(text, anchors);
  return (number) => {
    const span = spanOf(number);
    return span && withParts({ state: 'anchored', span }, anchors[number], span, (part) => part);
  };
}

function fromOldText(oldText: string, text: string, anchors: readonly Anchor[]): Answer {
  const spanOf = makeSpanOf(oldText, anchors);
  const comparison = compare(oldText, text, { isPartial: false });
  const follow = (span: Span) => relocate(comparison, span)?.span;
  return (number) => {
    const span = spanOf(number);
    if (!span) return undefined;
    return withParts(placed(comparison, span, follow(span), span.start), anchors[number], span, follow);
  };
}

function fromAnchors(text: string, anchors: readonly Anchor[], numbers: readonly number[]): Answer {
  const fragments = joinFragments(anchors, numbers);
  const comparison = compare(fragments.text, text, { isPartial: true });
  const judge = makeJudge(comparison);
  const follow = (span: Span) => relocate(comparison, span)?.span;
  const index = makeCodePointIndex(text);
  return (number) => {
    const span = fragments.spans.get(number);
    const piece = fragments.pieces.get(number);
    const anchor = anchors[number];
    if (!span || !piece || !anchor) return undefined;
    return withParts(judge(span, piece, index.toUtf16(anchor.at?.start ?? -1)), anchor, span, follow);
  };
}

/** Adds the pieces of a span with gaps, which stood in `span` once; where one of them is gone, the words have changed. */
function withParts(
  located: Located,
  anchor: Anchor | undefined,
  span: Span,
  follow: (part: Span) => Span | undefined,
): Located {
  if (!anchor?.parts || !anchor.at || !located.span) return located;
  const inQuote = makeCodePointIndex(anchor.quote);
  const first = anchor.at.start;
  const toText = (offset: number) => span.start + inQuote.toUtf16(offset - first);
  const parts = anchor.parts.flatMap(
    ({ start, end }) => follow({ start: toText(start), end: toText(end) }) ?? [],
  );
  return { ...located, parts, ...(parts.length < anchor.parts.length && { state: 'changed' as const }) };
}

/** The place of an anchor in the text it counts in, if its words stand there. */
function makeSpanOf(text: string, anchors: readonly Anchor[]) {
  const index = makeCodePointIndex(text);
  return (number: number): Span | undefined => {
    const anchor = anchors[number];
    if (!anchor?.at || anchor.quote === '') return undefined;
    const start = index.toUtf16(anchor.at.start);
    if (start < 0 || !text.startsWith(anchor.quote, start)) return undefined;
    return { start, end: start + anchor.quote.length };
  };
}
