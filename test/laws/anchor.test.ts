import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Anchor,
  describe as describeSpan,
  followAll,
  locate,
  makeCodePointIndex,
  relocateSpans,
  type Span,
  type TextChange,
} from '../../src/core';
import { processorMs } from './processorMs';

const anchorsOf = (text: string, spans: readonly Span[]): Anchor[] => {
  const index = makeCodePointIndex(text);
  return spans.map((span) => describeSpan(text, index, span, 'a'.repeat(40)));
};

/** Words that differ from each other, so that there is one right answer. */
const word = (number: number) => `w${number.toString(36)}${'abcdefg'.slice(0, number % 5)}`;

interface Script {
  readonly words: readonly string[];
  /** For each word what stands there now: itself, nothing, other words, or other words before it. */
  readonly edits: readonly number[];
  readonly first: number;
  readonly last: number;
}

const scripts: fc.Arbitrary<Script> = fc
  .record({
    count: fc.integer({ min: 8, max: 120 }),
    edits: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 120, maxLength: 120 }),
    at: fc.double({ min: 0, max: 0.99, noNaN: true }),
    length: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ count, edits, at, length }) => {
    const first = Math.floor(at * count);
    const last = Math.min(count - 1, first + length - 1);
    return { words: Array.from({ length: count }, (_, k) => word(k)), edits, first, last };
  });

/** The old text, its changes as an editor reports them, and the new text. */
function play({ words, edits }: Script): {
  old: string;
  now: string;
  changes: TextChange[];
  starts: number[];
} {
  const starts: number[] = [];
  const changes: TextChange[] = [];
  let [old, now] = ['', ''];
  for (const [k, one] of words.entries()) {
    const start = old.length;
    starts.push(start);
    const next = edited(one, edits[k] ?? 9, k);
    old += `${one} `;
    now += next;
    if (next !== `${one} `) changes.push({ start, end: old.length, length: next.length, text: next });
  }
  return { old, now, changes, starts };
}

function edited(one: string, edit: number, k: number): string {
  if (edit === 0) return '';
  if (edit === 1) return `other${k} `;
  if (edit === 2) return `other${k} more${k} `;
  return `${one} `;
}

describe('anchors', function () {
  this.timeout(60_000);

  it('stay where they are in an unchanged text', () => {
    const texts = fc.array(
      fc.constantFrom('a', 'b', 'the', 'Leeds', '12', '.', ',', '“', '’', '\n', ' ', ' ', '😀', 'é'),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join(' ');
        const index = makeCodePointIndex(text);
        const edge = (n: number) => index.toUtf16(n % (index.toCodePoint(text.length) + 1));
        const span = { start: Math.min(edge(a), edge(b)), end: Math.max(edge(a), edge(b)) };
        if (span.start === span.end) return;
        assert.deepEqual(relocateSpans(text, text, [span]), [{ state: 'anchored', span }]);
        const [located] = locate({ text }, anchorsOf(text, [span]));
        if (located?.span) assert.deepEqual(located, { state: 'anchored', span });
        const same = locate({ text, id: 'a'.repeat(40) }, anchorsOf(text, [span]));
        assert.deepEqual(same, [{ state: 'anchored', span }]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep their words when a paragraph comes in elsewhere', () => {
    fc.assert(
      fc.property(scripts, fc.nat(), ({ words, first, last }, at) => {
        const lines = words.map((one, k) => one + (k % 9 === 8 ? '.\n' : ' '));
        const old = lines.join('');
        const starts = lines.map((_, k) => lines.slice(0, k).join('').length);
        const span = { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (words[last]?.length ?? 0) };
        const line = starts[9 * (at % Math.ceil(words.length / 9))] ?? 0;
        if (line > span.start && line < span.end) return;
        const fresh = 'Something else happened here, of which nobody had written before.\n';
        const now = old.slice(0, line) + fresh + old.slice(line);
        const shift = line <= span.start ? fresh.length : 0;
        const want = { start: span.start + shift, end: span.end + shift };
        const state = shift === 0 ? 'anchored' : 'moved';
        assert.deepEqual(relocateSpans(old, now, [span]), [{ state, span: want }]);
        // From the anchor alone, a word at the new paragraph's edge has lost what stood around it.
        if (line > span.start - 40 && line < span.end + 40) return;
        assert.deepEqual(locate({ text: now }, anchorsOf(old, [span])), [{ state, span: want }]);
      }),
      { numRuns: 500 },
    );
  });

  it('are found by comparison where following the edits leads', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { old, now, changes, starts } = play(script);
        const { words, edits, first, last } = script;
        const isKept = (k: number) => (edits[k] ?? 9) > 2;
        // A short word alone amid new ones is chance to the comparison, so two at each end stay.
        if (![first, first + 1, last - 1, last].every((k) => k >= first && k <= last && isKept(k))) return;
        const span = { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (words[last]?.length ?? 0) };
        const [followed] = followAll(old, [span], changes);
        const found = relocateSpans(old, now, [span])[0]?.span;
        // Where most words of a span are new, the comparison may refuse; it is never wrong.
        const kept = words.filter((_, k) => k >= first && k <= last && isKept(k)).length;
        if (found || kept > 0.8 * (last - first + 1)) assert.deepEqual(found, followed);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw, whatever the texts and the anchors', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\0',
      '\u0301',
      '\ud800',
      '\udc00',
      '😀',
      '…',
      '\u00ad',
      '12',
      '“',
      'ab',
    );
    const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    const offset = fc.oneof(fc.integer({ min: -5, max: 80 }), fc.constant(Number.MAX_SAFE_INTEGER));
    const spans = fc.record({ start: offset, end: offset });
    const anchors = fc.record(
      {
        quote: texts,
        before: texts,
        after: texts,
        at: spans,
        base: fc.constantFrom('x', 'y'),
        parts: fc.array(spans),
      },
      { requiredKeys: ['quote', 'before', 'after'] },
    );
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.array(anchors, { maxLength: 8 }),
        fc.array(spans),
        (text, old, some, wild) => {
          const found = locate({ text, id: 'x', oldTexts: new Map([['y', old]]) }, some);
          assert.equal(found.length, some.length);
          relocateSpans(old, text, wild);
          for (const { span } of found) {
            if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('comparison of half a megabyte', function () {
  this.timeout(60_000);
  const size = 500_000;
  const filled = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const foreign = (seed: string) => Array.from({ length: size / 8 }, (_, k) => `${seed}${k}`).join(' ');
  const pairs: readonly [string, string, string][] = [
    ['one word over and over', filled('a '), filled('a ').slice(7)],
    ['two words in turn', filled('a b '), filled('b a a ')],
    ['one line over and over', filled('Read more here.\n'), `x ${filled('Read more here.\n')}`],
    ['nothing but line ends', filled('\n'), filled('\n ')],
    ['one long word', filled('a'), filled('a').slice(1)],
    ['combining marks', filled('a\u0301\u0301'), filled('\u0301')],
    ['no word in common', foreign('p'), foreign('q')],
    ['everything and nothing', filled('Some words. '), ''],
  ];
  const spans = Array.from({ length: 200 }, (_, k) => ({ start: k * 2000, end: k * 2000 + 60 }));

  for (const [name, old, now] of pairs) {
    it(`is bounded: ${name}`, () => {
      const ms = processorMs(() => {
        relocateSpans(old, now, spans);
        locate({ text: now }, anchorsOf(old, spans));
      });
      // A quadratic comparison of 10^5 words takes minutes; a busy machine is not that slow.
      assert.ok(ms < 8000);
    });
  }
});
