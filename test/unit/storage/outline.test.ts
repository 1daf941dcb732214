import assert from 'node:assert/strict';
import { fieldAt, itemAt, outline } from '../../../src/storage/outline';

/** Each field as `section#item path = value`. */
function fields(text: string): string[] {
  return outline(text).fields.map(({ section, item, path, value, span }) => {
    assert.ok(text.slice(span.start, span.end).includes(value) || value.includes("'") || value.includes('"'));
    return `${section}${item < 0 ? '' : `#${item}`} ${path} = ${value}`;
  });
}

const FILE = `galley: 1
source: storm.txt
annotations:
  # the first
  - id: c-1
    kind: claim
    quote: "It \\"rained\\""
    figures: [f-1, 'f-2']
    note: |
      category: not a key

      id: neither
    citations:
      - ref: a
        stance: supports
      - {source: b.txt, quote: "x, y: z", stance: refutes}
    verdict: {value: supported, by: mk} # so far
  - id: f-1
    kind: figure
references:
- id: a
  issued: {date-parts: [[2026, 3]]}
`;

describe('outline of an annotation file', () => {
  it('names each scalar by its section, its entry and its keys', () => {
    assert.deepEqual(fields(FILE), [
      'galley  = 1',
      'source  = storm.txt',
      'annotations  = ',
      'annotations#0 id = c-1',
      'annotations#0 kind = claim',
      'annotations#0 quote = It "rained"',
      'annotations#0 figures = f-1',
      'annotations#0 figures = f-2',
      'annotations#0 citations = ',
      'annotations#0 citations.ref = a',
      'annotations#0 citations.stance = supports',
      'annotations#0 citations.source = b.txt',
      'annotations#0 citations.quote = x, y: z',
      'annotations#0 citations.stance = refutes',
      'annotations#0 verdict.value = supported',
      'annotations#0 verdict.by = mk',
      'annotations#1 id = f-1',
      'annotations#1 kind = figure',
      'references  = ',
      'references#0 id = a',
      'references#0 issued.date-parts = 2026',
      'references#0 issued.date-parts = 3',
    ]);
  });

  it('knows where entries and sections begin and end', () => {
    const { items, sections } = outline(FILE);
    const shown = items.map(({ section, id, start, end }) => {
      const lines = FILE.slice(start, end).split('\n');
      return [section, id, lines[0], lines.at(-1)];
    });
    assert.deepEqual(shown, [
      ['annotations', 'c-1', '- id: c-1', '    verdict: {value: supported, by: mk} # so far'],
      ['annotations', 'f-1', '- id: f-1', '    kind: figure'],
      ['references', 'a', '- id: a', '  issued: {date-parts: [[2026, 3]]}'],
    ]);
    assert.deepEqual(
      sections.map(({ key }) => key),
      ['galley', 'source', 'annotations', 'references'],
    );
  });

  it('has a place for a value that is not written yet', () => {
    for (const text of [
      'annotations:\n  - id: c-1\n    category: ',
      'annotations:\n  - id: c-1\n    category:',
    ]) {
      const field = fieldAt(outline(text), text.length);
      assert.deepEqual([field?.path, field?.value, field?.span.end], ['category', '', text.length]);
    }
    const flow = 'annotations:\n  - verdict: {value: }\n';
    assert.equal(fieldAt(outline(flow), flow.indexOf('}'))?.path, 'verdict.value');
    const list = 'annotations:\n  - figures: [f-1, ]\n';
    assert.equal(fieldAt(outline(list), list.indexOf(',') + 1)?.path, undefined);
  });

  it('reads a list of references that is the whole file, and CRLF', () => {
    assert.deepEqual(fields('- id: a\r\n  title: T\r\n- id: b\r\n'), [
      '#0 id = a',
      '#0 title = T',
      '#1 id = b',
    ]);
  });

  it('finds the entry around an offset', () => {
    assert.equal(itemAt(outline(FILE), FILE.indexOf('stance'))?.id, 'c-1');
    assert.equal(itemAt(outline(FILE), 0), undefined);
  });

  it('survives what is no YAML', () => {
    for (const text of [
      '',
      '-',
      '- - -',
      '{',
      '[[[[',
      '"',
      "a: 'b",
      'a: "\\',
      ': :',
      '\t- x',
      '{a: {b: ',
      '[,,]',
      `a: ${'['.repeat(500)}`,
    ])
      outline(text);
  });
});
