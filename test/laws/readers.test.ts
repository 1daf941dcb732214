import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cite, newClaim, setNote } from '../../src/core';
import { encodeText, readText } from '../../src/storage/bytes';
import { readSidecar, readWhole, type Sidecar } from '../../src/storage/sidecar';
import { changeBy, editSidecar, type SidecarChange } from '../../src/storage/store';
import { placeInRecord } from '../../src/storage/tree';

const written = `galley: 1
source: a.txt
annotations:
  - id: c-00000001
    kind: claim
    quote: Around 6,000 officers, it says
    before: "a \\"b\\" \\u2028\\n"
    at: 3-15
    parts: [3-5, 7-15]
    category: quantity
    claim: |2-
      Some: text
        - more

      # end
    citations:
      - ref: ministry
        stance: supports
      - URL: https://example.org/a?b=c#d
        author: [{family: Doe, given: "J. R."}]
        note: |2+
          Kept

    verdict: {value: supported, by: mk, date: "2026-08-21", why: "a, {b}: [c]"}
    tags: [security, "two words"]
    by: mk
    created: "2026-08-20"
    comments:
      - {by: rv, date: "2026-08-22", text: "Is it?"}
  - id: e-00000002
    kind: entity
    quote: Milan
    everywhere: true
  - id: f-00000003
    kind: figure
    quote: "12"
    type: number
    value: -12.5
    note: |2+
      last

references:
  - id: ministry
    title: Plan
`;

/** Lines that look like something else, half of something, or something that the format refuses. */
const odd = [
  ...[
    '',
    '   ',
    '# comment',
    '    # deep comment',
    '---',
    '...',
    '%YAML 1.2',
    '\t- id: x',
    ' x',
    '{',
    '}',
    ']',
  ],
  ...[
    'annotations:',
    'annotations: []',
    'annotations: # none',
    'references:',
    'x-own: {a: 1}',
    'x: |',
    'x: "',
  ],
  ...[
    'annotator: mk',
    'annotator: M.K.',
    'annotator: [mk]',
    'galley: 01',
    'galley: "1"',
    'galley: 7',
    'source: b.txt',
    'source: a\\b.txt',
    'x-own: plain words',
    'toString: x',
    'references: ""',
    'references: []',
  ],
  ...[
    '  - id: c-00000001',
    '  - id: Übung',
    '  - kind: claim',
    '  -',
    '  - - x',
    '  - {id: n-1, kind: note, quote: x}',
  ],
  ...[
    '  -   id: n-00000009',
    '  - "id": n-00000008',
    '- id: n-00000007',
    '      - id: n-00000006',
    '  - word',
    '  - [a]',
  ],
  ...[
    '    note: |',
    '    note: |2-',
    '    note: >',
    '    note: "open',
    "    note: 'single'",
    '    note: a # b',
    '    note:',
  ],
  ...[
    '    note: a: b',
    '    note: &a x',
    '    note: *a',
    '    note: !!str x',
    '    <<: x',
    '    __proto__: x',
    '    ? x',
  ],
  ...[
    '    note: [a, b',
    '    tags: [a,b]',
    '    tags: [a, , b]',
    '    tags: [a, b,]',
    '    tags: [a: b]',
    '    tags: {a, b}',
  ],
  ...[
    '    tags:',
    '      - a',
    '    - a',
    '     deep',
    '      deeper: x',
    '    tags: []',
    '    review: {}',
    '    at: 9-3',
  ],
  ...[
    '    note: x ',
    '    note:  x',
    '    note: -',
    '    note: - x',
    '    note: "a\\qb"',
    '    note: "a\\x41"',
    '    note: "a"b',
  ],
  ...[
    '    created: 2026-02-30',
    '    kind: other',
    '    on: c-00000001',
    '    conflicts:',
    '    value: 1e3',
    '    value: 0x1F',
  ],
  ...[
    '      text below',
    '      <<<<<<< a',
    '<<<<<<< a',
    '    note: a\u2028b',
    '    note: a\u0085',
    '    note: \ufeffx',
    '    note: é: x',
  ],
  ...[
    '    note: "\\ud83d\\ude00\\ud800"',
    '    note: ""',
    "    note: ''",
    '    note: ~',
    '    note: |2+',
    '      ',
    '    note: a\\',
  ],
  ...[
    `    tags: ${'['.repeat(25)}${']'.repeat(25)}`,
    `    tags: ${'[a, '.repeat(5)}b${']'.repeat(5)}`,
    '    "q": x',
  ],
];
const line = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...written.split('\n')));
const at = fc.nat(1000);
type Lines = readonly string[];
const mutation: fc.Arbitrary<(lines: Lines) => Lines> = fc.oneof(
  fc.tuple(at, line).map(
    ([i, one]) =>
      (lines: Lines) =>
        lines.toSpliced(i % (lines.length + 1), 0, one),
  ),
  fc.tuple(at, line).map(
    ([i, one]) =>
      (lines: Lines) =>
        lines.with(i % lines.length, one),
  ),
  at.map((i) => (lines: Lines) => lines.with(i % lines.length, `${lines[i % lines.length]}\r`)),
  fc.tuple(at, fc.nat(3)).map(
    ([i, count]) =>
      (lines: Lines) =>
        lines.toSpliced(i % lines.length, count),
  ),
  fc.tuple(at, fc.constantFrom(-2, -1, 1, 2)).map(([i, by]) => (lines: Lines) => {
    const old = lines[i % lines.length] ?? '';
    return lines.with(i % lines.length, by > 0 ? ' '.repeat(by) + old : old.slice(-by));
  }),
  fc
    .tuple(at, at, fc.constantFrom(...`:"'#-[]{},|>\\ \t&*!%@?é\u2028a0`))
    .map(([i, column, char]) => (lines: Lines) => {
      const old = lines[i % lines.length] ?? '';
      const place = column % (old.length + 1);
      return lines.with(i % lines.length, old.slice(0, place) + char + old.slice(place));
    }),
);
const mutated = fc
  .array(mutation, { maxLength: 4 })
  .map((mutations) =>
    mutations.reduce(
      (lines, mutate) => (lines.length > 0 ? mutate(lines) : lines),
      written.split('\n') as Lines,
    ),
  );
const soup = fc.array(line, { maxLength: 12 }).map((lines): Lines => ['galley: 1', 'annotations:', ...lines]);
const file = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: mutated }, soup), fc.boolean(), fc.boolean())
  .map(([lines, crlf, cut]) => {
    const text = lines.join(crlf ? '\r\n' : '\n');
    return cut ? text.trimEnd() : text;
  });

/** Where one field of one record stands, another in every file. */
function placeOfOne(sidecar: Sidecar) {
  const { records, text } = sidecar;
  const record = records[text.length % Math.max(1, records.length)];
  const keys = Object.keys(record?.value ?? {});
  return record && placeInRecord(sidecar, record, keys[text.length % keys.length] ?? '');
}

/** Everything that was read; not how. */
function contentOf({ blocks: _, ...content }: Sidecar): Omit<Sidecar, 'blocks'> {
  return content;
}

function changeOf(sidecar: Sidecar, kind: number, index: number, note: string): SidecarChange | undefined {
  const { records } = sidecar;
  const id = records[index % Math.max(1, records.length)]?.id ?? '';
  if (kind === 0) return { do: 'remove', id };
  if (kind === 1) return changeBy(sidecar, id, (annotation) => setNote(annotation, note));
  if (kind === 2) return changeBy(sidecar, id, (annotation) => cite(annotation, { ref: note }));
  const anchor = { quote: note, before: '', after: '', at: { start: index, end: index + 1 } };
  const author = { by: 'mk', today: '2026-01-01' };
  const annotation = newClaim(`c-0000010${index}`, anchor, 'event', author);
  return { do: 'add', annotation, startOf: (other) => other.anchor.at?.start };
}

describe('readers of an annotation file', () => {
  it('agree on every shape: ours on its blocks, the library on the whole', () => {
    let byBlocks = 0;
    fc.assert(
      fc.property(file, (text) => {
        const bytes = encodeText({ text, bom: false });
        const decoded = readText(bytes).value;
        if (!decoded) return;
        const sidecar = readSidecar(bytes, 'a.txt');
        if (sidecar.blocks) byBlocks++;
        const whole = readWhole(decoded, 'a.txt');
        assert.deepEqual(contentOf(sidecar), contentOf(whole));
        assert.deepEqual(placeOfOne(sidecar), placeOfOne(whole));
      }),
      { numRuns: 2000 },
    );
    assert.ok(byBlocks > 250, `only ${byBlocks} files were read by blocks`);
  });

  it('agree after an edit, of which ours reads the blocks around it alone', () => {
    let edits = 0;
    const change = fc.tuple(fc.nat(3), fc.nat(9), fc.constantFrom('x', 'no: yes', 'a\n\n b\n', '# a'));
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let sidecar = readSidecar(encodeText({ text, bom: false }), 'a.txt');
        for (const [kind, index, note] of changes) {
          const made = changeOf(sidecar, kind, index, note);
          const result = made && editSidecar(sidecar, 'a.txt', made);
          if (!result?.done) return;
          edits++;
          sidecar = result.done.sidecar;
          assert.deepEqual(contentOf(sidecar), contentOf(readWhole(sidecar, 'a.txt')));
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(edits > 250, `only ${edits} edits were made`);
  });
});
