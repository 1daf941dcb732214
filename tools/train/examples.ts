import { isInitial, markHeadlines } from '../../src/core/detect/entities/evidence';
import { readChunks } from '../../src/core/detect/entities/tagger/chunks';
import {
  type Facts,
  makeFacts,
  NOTHING,
  shapeOf,
  type Words,
} from '../../src/core/detect/entities/tagger/facts';
import {
  BEFORE,
  BEFORE_THAT,
  BEHIND,
  BEHIND_THAT,
  endFeatures,
  FIRST,
  INSIDE,
  LAST,
  type Scene,
  startFeatures,
  wholeFeatures,
  wordFeatures,
} from '../../src/core/detect/entities/tagger/features';
import { LABEL_COUNT, type Lattice, makeLattice } from '../../src/core/detect/entities/tagger/lattice';
import { keyOf, type Table } from '../../src/core/detect/entities/tagger/table';
import { paragraphs } from '../../src/core/text/paragraphs';
import { type Token, tokenise } from '../../src/core/text/tokens';
import { type Corpus, type GoldDocument, type LabelledSpan, labelledSpans, NONE } from './corpora';
import type { Example } from './crf';

// From documents to what the trainer reads. Features are made by the very functions that the tagger uses, so that what
// is trained and what is run cannot drift apart.

export interface Lexicon {
  readonly words: Words;
  readonly phrases: Table;
  readonly phraseLists: Uint8Array;
}

/** The bits of a feature's hash that a model file leaves out. */
export const FEATURE_SHIFT = 4;

export function makeExamples(corpora: readonly Corpus[], lexicon: Lexicon): Example[] {
  return corpora.flatMap((corpus) => {
    const examples = corpus.documents.flatMap((document) => examplesOf(document, corpus, lexicon));
    console.log(`${corpus.name}: ${examples.length} chunks`);
    return examples;
  });
}

/** Numbers the features that come at least twice, and gives the examples row numbers in their place. */
export function numberFeatures(examples: readonly Example[]): { keys: number[]; examples: Example[] } {
  const counts = new Map<number, number>();
  const lists = ({ starts, ends, insides, wholes }: Example) => [starts, ends, insides, wholes];
  for (const example of examples)
    for (const list of lists(example))
      for (const keys of list) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [key, count] of counts) if (count > 1) rows.set(key, rows.size);
  const toRows = (keys: Int32Array) => Int32Array.from([...keys].flatMap((key) => rows.get(key) ?? []));
  return {
    keys: [...rows.keys()],
    examples: examples.map((example) => ({
      ...example,
      starts: example.starts.map(toRows),
      ends: example.ends.map(toRows),
      insides: example.insides.map(toRows),
      wholes: example.wholes.map(toRows),
    })),
  };
}

function examplesOf(document: GoldDocument, corpus: Corpus, lexicon: Lexicon): Example[] {
  const spans = labelledSpans(document, corpus.other);
  const examples: Example[] = [];
  let next = 0;
  for (const paragraph of paragraphs(document.text)) {
    const tokens = tokenise(document.text, [paragraph]);
    const scene = makeScene(document.text, tokens, lexicon);
    for (const chunk of readChunks(tokens)) {
      const lattice = makeLattice(tokens, chunk);
      const start = tokens[chunk.from]?.start ?? 0;
      const end = tokens[chunk.to - 1]?.end ?? 0;
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      const own: LabelledSpan[] = [];
      for (let k = next; (spans[k]?.start ?? end) < end; k++) own.push(spans[k] as LabelledSpan);
      const allowed = allow(document.text, tokens, chunk.from, lattice, own, corpus.outside);
      if (allowed)
        examples.push({
          ...featuresOf(scene, lattice, chunk.from),
          lattice,
          allowed,
          weight: corpus.weight,
          isNoisy: corpus.isNoisy,
        });
    }
  }
  return examples;
}

function makeScene(text: string, tokens: readonly Token[], { words, phrases, phraseLists }: Lexicon): Scene {
  const headline = markHeadlines(tokens);
  const facts: Facts[] = tokens.map((token, at) =>
    makeFacts(words, token.form, shapeOf(text, token, headline[at] === 1)),
  );
  const initial = Uint8Array.from(tokens, (_, at) => (isInitial(tokens, at) ? 1 : 0));
  return { facts, headline, initial, nothing: NOTHING, phrases, phraseLists };
}

/** The labels that each piece may have; `undefined` where a gold span is none of the pieces. */
function allow(
  text: string,
  tokens: readonly Token[],
  offset: number,
  lattice: Lattice,
  spans: readonly LabelledSpan[],
  outside: number,
): Int32Array | undefined {
  const names = (1 << LABEL_COUNT) - 2;
  const found = new Set<LabelledSpan>();
  const allowed = Int32Array.from(lattice.from, (from, piece) => {
    const to = lattice.to[piece] ?? from;
    const start = tokens[offset + from]?.start ?? 0;
    const end = tokens[offset + to]?.end ?? 0;
    const isName = lattice.named[piece] === 1;
    const single = from === to ? NONE : 0;
    const [span, second] = spans.filter((other) => other.start < end && other.end > start);
    if (span === undefined) return isName ? outside & (names | single) : NONE;
    if (second !== undefined) return 0;
    if (span.labels === NONE) {
      found.add(span);
      return single;
    }
    const isSame = span.start === start && (span.end === end || (span.end === end + 1 && text[end] === '.'));
    if (!isSame || !isName) return 0;
    found.add(span);
    return span.labels & (names | single);
  });
  return spans.every((span) => found.has(span) && span.labels !== 0) ? allowed : undefined;
}

const buffer = new Int32Array(64);

function featuresOf(scene: Scene, { length, from, to }: Lattice, offset: number) {
  const taken = (count: number) =>
    Array.from(buffer.subarray(0, count), (hash) => keyOf(hash, FEATURE_SHIFT));
  const word = (at: number, role: number) => taken(wordFeatures(scene.facts[at] ?? NOTHING, role, buffer));
  const tokens = Array.from({ length }, (_, k) => offset + k);
  return {
    starts: tokens.map((i) =>
      Int32Array.from([
        ...word(i, FIRST),
        ...word(i - 1, BEFORE),
        ...word(i - 2, BEFORE_THAT),
        ...taken(startFeatures(scene, i, buffer)),
      ]),
    ),
    ends: tokens.map((i) =>
      Int32Array.from([
        ...word(i, LAST),
        ...word(i + 1, BEHIND),
        ...word(i + 2, BEHIND_THAT),
        ...taken(endFeatures(scene, i, buffer)),
      ]),
    ),
    insides: tokens.map((i) => Int32Array.from(word(i, INSIDE))),
    wholes: from.map((start, piece) =>
      Int32Array.from(taken(wholeFeatures(scene, offset + start, offset + (to[piece] ?? start), buffer))),
    ),
  };
}
