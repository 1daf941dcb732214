import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { detect, makeDetector } from '../../src/core';

/** What an edit types: parts of everything that a document pass has to join, and what makes and unmakes paragraphs. */
const TYPED = [
  '\n\n',
  '\n',
  ' ',
  '',
  '“',
  '”',
  '"',
  ' she said.',
  ' Ada Venn said, “',
  'Mayor Ada Venn ',
  'Northern Water Board (NWB)',
  'According to Venn, it rained.\n\n',
  '12 March 2026',
  '2026-01-28\n\n',
  'last Tuesday',
  '> ',
  'five',
  '€5bn',
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(400)),
    typed: fc.oneof(fc.constantFrom(...TYPED), fc.string({ maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('detection of one version after the other', function () {
  this.timeout(60_000);

  for (const name of ['harbour-courier.txt', 'daily-lantern.txt', 'estuary-post.article']) {
    it(`equals detection of the whole, after any edits of ${name}`, () => {
      const source = readFileSync(`samples/${name}`, 'utf8');
      fc.assert(
        fc.property(edits, (changes) => {
          const detectVersion = makeDetector();
          let text = source;
          for (const { at, cut, typed } of changes) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + typed + text.slice(start + cut);
            assert.deepEqual(detectVersion(text), detect(text));
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});
