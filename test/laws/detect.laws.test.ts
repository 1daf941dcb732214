import assert from 'node:assert/strict';
import { detect } from '../../src/core/detect/detect';
import type { FindKind } from '../../src/core/detect/find';
import { sentenceAt, sentences } from '../../src/core/text/sentences';
import { processorMs } from './processorMs';

/** What a recogniser could stumble over, repeated to a length: the characters it looks for, and beginnings without an end. */
const PATHOLOGICAL: Readonly<Record<FindKind, readonly string[]>> = {
  figure: [
    '1',
    '1 ',
    '1-',
    '1,',
    '1.',
    '$',
    '+1 ',
    'one ',
    'hundred ',
    'May ',
    'more than ',
    'one million ',
    'hundreds of ',
    'half a ',
    '1 000 ',
    '6-4, ',
    'twenty-',
  ],
  quote: [
    '"',
    '“',
    '‘',
    "'",
    ' "',
    " 'a",
    '“a ',
    '"a\n\n',
    '“\n\n',
    'said ',
    'said, ',
    'according to ',
    ', saying ',
    ', said a',
    '"a" said ',
    "''a ",
    'he said that ',
    'a, ',
    'Ada, said a',
    'While he said that ',
    '“a” a, said ',
  ],
  entity: ['A', 'A ', 'Of of ', 'A-', 'A. ', 'U.S. ', 'Mr. ', 'A (A) ', 'A and Bank '],
  claim: ['A. ', 'a b c? ', '“a', '” ', 'said 5 ', 'more than '],
};
const FOR_ALL = [' ', '\n', '(', ')', 'a', 'a ', '. ', 'a\n', '’s', '\ud800', '😀'];

const SMALL = 250_000;
const LARGE = 1_000_000;
/** Four times the text; linear work and a collection of garbage fit in six, anything worse does not. */
const LARGEST_RATIO = 6;
/** Runs shorter than this are all noise. */
const FLOOR_MS = 60;

/** A collection of garbage spoils a measurement, so one that looks bad is taken again; work that grows faster stays bad. */
const ATTEMPTS = 4;

function assertLinear(unit: string, run: (text: string) => unknown): void {
  const text = unit.repeat(Math.ceil(LARGE / unit.length)).slice(0, LARGE);
  const seen: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const small = processorMs(() => run(text.slice(0, SMALL)));
    const large = processorMs(() => run(text));
    if (large <= LARGEST_RATIO * Math.max(FLOOR_MS, small)) return;
    seen.push(`${Math.round(small)} ms, then ${Math.round(large)} ms`);
  }
  assert.fail(`${JSON.stringify(unit)}: ${seen.join('; ')}`);
}

describe('detection of a megabyte of one thing grows no faster than the text', function () {
  this.timeout(30_000);
  for (const unit of FOR_ALL) it(`all kinds: ${JSON.stringify(unit)}`, () => assertLinear(unit, detect));
  for (const kind of ['figure', 'quote', 'entity'] as const) {
    for (const unit of PATHOLOGICAL[kind]) {
      it(`${kind}: ${JSON.stringify(unit)}`, () =>
        assertLinear(unit, (text) => detect(text, { kinds: [kind] })));
    }
  }
});

describe('sentences of a megabyte of one thing', function () {
  this.timeout(30_000);
  for (const unit of [' ', 'a', ')', 'a\n', 'a.\n', 'A. ', ' \n']) {
    it(`take no more than linear time: ${JSON.stringify(unit)}`, () => {
      assertLinear(unit, (text) => [sentences(text), sentenceAt(text, text.length >> 1)]);
    });
  }
});
