import assert from 'node:assert/strict';
import { splitMarkers, wholeFileMarkers } from '../../../../src/storage/merge/markers';
import { mergeSidecars } from '../../../../src/storage/merge/merge';
import { encode, merge } from './sides';

const base = `# The team's record
galley: 1
source: a.txt   # by hand
annotations:

  # about the officers
  - id: c-00000001
    kind: claim   # checked
    quote: 'officers'
    x-score:   0.90
    category: quantity   # sure
  - id: e-00000002
    kind: entity
    quote: "Milan"
references:
  - id: ministry   # seen
    title: Plan
`;

const edit = (text: string, ...changes: [string, string][]) =>
  changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), from);
    return now.replace(from, to);
  }, text);

/** Ours with theirs' change in it, and not a byte else. */
function checkText(
  ours: [string, string][],
  theirs: [string, string][],
  shape = (text: string) => text,
): void {
  const merged = merge({
    base: shape(base),
    ours: shape(edit(base, ...ours)),
    theirs: shape(edit(base, ...theirs)),
  });
  assert.equal(merged.text, shape(edit(base, ...ours, ...theirs)));
  assert.deepEqual(merged.undecided, []);
}

describe('the text of a merge', () => {
  it('keeps the comments, quoting, unknown keys and blank lines of both', () => {
    checkText(
      [['x-score:   0.90', 'x-score:   0.95  # counted again']],
      [['category: quantity   # sure', 'category: event   # not so sure']],
    );
  });

  it('keeps what only theirs wrote in its head, its records and its references', () => {
    checkText(
      [["quote: 'officers'", "quote: 'officers'\n    tags: [x]"]],
      [
        ['# by hand', '# by another hand'],
        ['    quote: "Milan"', '    quote: "Milan"\n  # new\n  - {id: n-00000003, kind: note, quote: q}'],
        ['title: Plan', 'title: Plan B'],
      ],
    );
  });

  it('keeps CR LF and the byte-order mark', () => {
    const shape = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    checkText(
      [['title: Plan', 'title: Plan B']],
      [['quote: "Milan"', 'quote: "Milan"\n    type: place']],
      shape,
    );
  });

  it('takes over what theirs wrote with other line ends and another indentation', () => {
    const note: [string, string] = [
      '    quote: "Milan"\n',
      '    quote: "Milan"\n    note: |-\n      a\n      b\n',
    ];
    const [records = '', references = ''] = edit(base, note).split('references:\n');
    const dented = records.replace(/^ {2}(?=.*\n)/gm, '');
    const theirs = `${dented}references:\n${references}`.replaceAll('\n', '\r\n');
    const { text } = merge({ base, ours: edit(base, ['x-score:   0.90', 'x-score: 1']), theirs });
    assert.equal(text, edit(base, ['x-score:   0.90', 'x-score: 1'], note));
  });

  it('splices a value in where both changed the same lines', () => {
    const { text } = merge({
      base,
      ours: edit(
        base,
        ['category: quantity   # sure', 'category: event   # ours'],
        ['x-score:   0.90\n', 'x-score:   0.90\n    tags: [b]\n'],
      ),
      theirs: edit(
        base,
        ['category: quantity   # sure', 'category: rule'],
        ['x-score:   0.90\n', 'x-score:   0.90\n    tags: [c]\n'],
      ),
    });
    assert.match(text, /^ {4}tags: \[b, c\]$/m);
    assert.match(text, /^ {4}category: event {3}# ours$/m);
    assert.match(
      text,
      /^ {4}conflicts:\n {6}- \{field: category, ours: event, theirs: rule, base: quantity\}$/m,
    );
  });

  it('takes a deleted record out with its comment', () => {
    const block = base.slice(base.indexOf('\n  # about'), base.indexOf('  - id: e-'));
    checkText([['title: Plan', 'title: Plan B']], [[block, '']]);
  });

  it('keeps the comment above a deleted record where theirs kept it', () => {
    const block = base.slice(base.indexOf('  - id: c-'), base.indexOf('  - id: e-'));
    checkText([['title: Plan', 'title: Plan B']], [[block, '']]);
  });

  it('keeps a file without a last line end so', () => {
    const short = (text: string) => text.slice(0, text.indexOf('\nreferences'));
    const { text } = merge({
      base: short(base),
      ours: edit(short(base), ['0.90', '1']),
      theirs: `${short(base)}\n  - {id: n-00000003, kind: note, quote: q}`,
    });
    assert.ok(text.endsWith('quote: "Milan"\n  - {id: n-00000003, kind: note, quote: q}'));
  });

  it('takes the first records of theirs into a file that has none', () => {
    for (const empty of ['annotations:\n', 'annotations: []\n', '']) {
      const { sidecar } = merge({ base: '', ours: `galley: 1\nx: 1\n${empty}`, theirs: base });
      assert.deepEqual(
        sidecar.records.map(({ id }) => id),
        ['c-00000001', 'e-00000002'],
      );
      assert.match(sidecar.text, /^x: 1$/m);
    }
  });

  it('merges files that are written as JSON', () => {
    const json = (...ids: string[]) =>
      JSON.stringify({ galley: '1', annotations: ids.map((id) => ({ id, kind: 'note', quote: 'q' })) });
    const { sidecar } = merge({ base: json('a'), ours: json('a', 'b'), theirs: json('c', 'a') });
    assert.deepEqual(
      sidecar.records.map(({ id }) => id),
      ['c', 'a', 'b'],
    );
  });
});

describe('sides that cannot be merged by record', () => {
  const cases = {
    'an id twice': `${base.slice(0, base.indexOf('references'))}  - {id: c-00000001, kind: note, quote: q}\n`,
    'no id': edit(base, ['id: e-00000002', 'x: y']),
    'a newer version': edit(base, ['galley: 1', 'galley: 2']),
    'no YAML': edit(base, ["'officers'", "'officers"]),
    'a reference without id': edit(base, ['id: ministry', 'x: y']),
    'an empty file': '',
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => {
      const sides = { base: encode(base), ours: encode(base), theirs: encode(text) };
      assert.deepEqual(
        mergeSidecars(sides, 'a.txt').unreadable?.map(({ side }) => side),
        ['theirs'],
      );
    });
  }
});

describe('conflict markers', () => {
  it('are taken apart into the three sides', () => {
    const sides = { base: 'a\nb\n', ours: 'a\nB\n', theirs: 'a\nC\n' };
    const marked = 'a\n<<<<<<< HEAD\nB\n||||||| 123\nb\n=======\nC\n>>>>>>> other\n';
    assert.deepEqual(splitMarkers(marked), sides);
    const text = new TextDecoder().decode(
      wholeFileMarkers({ base: encode('b'), ours: encode('o\n'), theirs: encode('t') }),
    );
    assert.deepEqual(splitMarkers(text), { base: 'b\n', ours: 'o\n', theirs: 't\n' });
  });

  it('without a base have an empty one', () => {
    const marked = 'a\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> other\nd\n';
    assert.deepEqual(splitMarkers(marked), {
      base: '',
      ours: 'a\nB\nd\n',
      theirs: 'a\nC\nd\n',
    });
  });

  it('that do not pair up are nobody’s sides', () => {
    for (const text of ['a\n', '<<<<<<< x\na\n', '<<<<<<< x\na\n>>>>>>> y\n', '>>>>>>> y\n']) {
      assert.equal(splitMarkers(text), undefined);
    }
  });
});
