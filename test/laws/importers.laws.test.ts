import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formats } from '../../src/formats/formats';
import { importInto } from '../../src/formats/toSidecar';
import { readSource } from '../../src/storage/source';
import { corpus } from '../unit/formats/corpus';
import { filesOf, fullClaim, modelOf } from '../unit/formats/model';

const readable = formats.filter(({ reads }) => reads);
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    '\\',
    '\n',
    '\t',
    '|',
    '_',
    '0',
    '-1',
    '1e999',
    '999999999',
    '\ud83e',
    '🥳',
    '\0',
  ],
  ...[
    '"__proto__":{"x":1},',
    '[[[[',
    '../../',
    'T1\tx 0 1;',
    '#Text=',
    '@book{',
    '- {',
    ': ',
    'null',
    '\u202e',
    'constructor',
  ],
];

/** A text with some of its pieces taken out, doubled or replaced. */
function damaged(text: string, damage: readonly (readonly [number, number, string])[]): string {
  return damage.reduce((current, [at, length, piece]) => {
    const place = at % (current.length + 1);
    return current.slice(0, place) + piece + current.slice(place + length);
  }, text);
}

const someDamage = fc.array(
  fc
    .tuple(fc.nat(1 << 20), fc.nat(12), fc.constantFrom(...pieces, ''))
    .map((one) => one as readonly [number, number, string]),
  { minLength: 1, maxLength: 6 },
);

describe('importers', () => {
  for (const { id, load } of readable) {
    it(`${id}: damaged files throw nothing, and what is read has places that are in the text`, async () => {
      const format = await load();
      const files = [...(await filesOf(format, corpus())), ...(await filesOf(format, modelOf(fullClaim)))];
      const texts = new Map(corpus().sources.map(({ file, text }) => [file, text]));
      await fc.assert(
        fc.asyncProperty(fc.nat(files.length - 1), someDamage, async (which, damage) => {
          const broken = files.map((file, index) =>
            index === which ? { ...file, text: damaged(file.text, damage) } : file,
          );
          const model = await format.read?.(broken, { article: async (name) => texts.get(name) });
          for (const source of model?.sources ?? []) {
            const length = source.text?.length ?? 0;
            for (const { span } of source.records)
              assert.ok(
                !span || (span.start >= 0 && span.start <= span.end && span.end <= length),
                source.file,
              );
            const article =
              source.text === undefined ? undefined : readSource(new TextEncoder().encode(source.text)).value;
            const outcome = importInto(source, {
              sourceName: 'a.txt',
              format: id,
              ...(article && { article }),
            });
            assert.ok(outcome.sidecar?.writable ?? outcome.refusal);
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`${id}: hostile sizes and depths are refused in good time`, async () => {
      const format = await load();
      for (const text of [
        '['.repeat(200_000),
        '{"a":'.repeat(100_000),
        '\n'.repeat(200_000),
        'a'.repeat(1_000_000),
      ]) {
        const model = await format.read?.(
          [
            { name: 'x.ann', text },
            { name: 'x.txt', text: 'a' },
          ],
          { article: async () => undefined },
        );
        assert.deepEqual(
          model?.sources.flatMap(({ records }) => records),
          [],
        );
      }
    });
  }
});
