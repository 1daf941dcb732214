import assert from 'node:assert/strict';
import { merge, parts } from './sides';

/**
 * A file with a record for each word: its letter is the id, `'` and `"` are two ways in which somebody changed it, a
 * number is where it begins.
 */
function file(words: string): string {
  if (words === '-') return '';
  const records = words.split(' ').map((word) => {
    const [, letter = '', mark = '', at = ''] = /^([a-z])(['"]?)(\d*)$/.exec(word) ?? [];
    const changed = mark === '' ? '' : `    category: ${mark === "'" ? 'rule' : 'event'}\n`;
    const place = at === '' ? '' : `    at: ${at}-${Number(at) + 1}\n    base: b\n`;
    return `  - id: ${letter}\n    kind: claim\n    quote: words\n${place}${changed}`;
  });
  return `galley: 1\nannotations:\n${records.join('')}`;
}

function check(line: string): void {
  it(line, () => {
    const { base, ours, theirs, result } = parts(line);
    const { sidecar, undecided } = merge({ base: file(base), ours: file(ours), theirs: file(theirs) });
    const open = new Set(undecided.map(({ id }) => id));
    const shown = sidecar.records.map(({ id, value }) => {
      const mark = value.category === 'rule' ? "'" : value.category === 'event' ? '"' : '';
      return id + mark + (open.has(id) ? '!' : '');
    });
    assert.equal(shown.join(' '), result);
    for (const { id, value } of sidecar.records) assert.equal(value.conflicts !== undefined, open.has(id));
  });
}

describe('merging records', () => {
  describe('new ones stand where they stood', () => {
    check('a b | a x b | a b y => a x b y');
    check('a b | a b x | a b y => a b x y');
    check('a | x a | y a => x y a');
    check('a b c | a c | a b y c => a y c');
    check('- | a b | a c => a b c');
    check('a1 z9 | a1 m5 p7 z9 | a1 n6 z9 => a m n p z');
  });

  describe('deleted', () => {
    check('a b c | a c | a b c => a c');
    check('a b c | b c | a c => c');
    check("a b | b | a' b => a'! b");
    check("a b | a' b | b => a'! b");
    check('a b | b | b => b');
  });

  describe('changed', () => {
    check("a b | a' b | a b' => a' b'");
    check(`a b | a' b | a" b => a'! b`);
    check(`- | a' | a" => a'!`);
  });

  it('what ours decided about the order stands', () => {
    const moved = merge({ base: file('a b c'), ours: file('c b a'), theirs: file("a b' c") });
    assert.deepEqual(
      moved.sidecar.records.map(({ id }) => id),
      ['c', 'b', 'a'],
    );
  });
});

const head = (lines: string) => `galley: 1\n${lines}annotations:\n  - {id: a, kind: note, quote: q}\n`;
const tail = (references: string) => `${head('source: a.txt\n')}references:\n${references}`;

describe('merging what stands beside the records', () => {
  it('the head, by field', () => {
    const { sidecar, undecided } = merge({
      base: head('source: a.txt\n'),
      ours: head('source: a.txt\nx-desk: {name: sport}\n'),
      theirs: head('source: b.txt\nx-other: 1\n'),
    });
    assert.equal(sidecar.source, 'b.txt');
    assert.match(sidecar.text, /x-desk: \{name: sport\}\n/);
    assert.match(sidecar.text, /x-other: 1\n|x-other: "1"\n/);
    assert.deepEqual(undecided, []);
  });

  it('a head that two people decided differently', () => {
    const sides = { base: head('x: a\n'), ours: head('x: b\n'), theirs: head('x: c\n') };
    const { text, undecided } = merge(sides);
    assert.match(text, /^x: b$/m);
    assert.match(text, /^conflicts:\n {2}- \{field: x, ours: b, theirs: c, base: a\}$/m);
    assert.equal(undecided.length, 1);
  });

  it('references, by id and field', () => {
    const { sidecar, undecided } = merge({
      base: tail('  - id: a\n    title: A\n'),
      ours: tail('  - id: a\n    title: A\n    publisher: P\n  - id: b\n    title: B\n'),
      theirs: tail('  - id: a\n    title: AA\n  - id: c\n    issued: {date-parts: [[2026, 1, 27]]}\n'),
    });
    assert.deepEqual(JSON.parse(JSON.stringify(sidecar.references)), [
      { id: 'a', title: 'AA', publisher: 'P' },
      { id: 'b', title: 'B' },
      { id: 'c', issued: { 'date-parts': [['2026', '1', '27']] } },
    ]);
    assert.deepEqual(undecided, []);
  });

  it('a reference that two people decided differently keeps both', () => {
    const { sidecar, undecided } = merge({
      base: tail('  - id: a\n    title: A\n'),
      ours: tail('  - id: a\n    title: B\n'),
      theirs: tail('  - id: a\n    title: C\n'),
    });
    assert.deepEqual(JSON.parse(JSON.stringify(sidecar.references[0])), {
      ...{ id: 'a', title: 'B' },
      conflicts: [{ field: 'title', ours: 'B', theirs: 'C', base: 'A' }],
    });
    assert.equal(undecided[0]?.id, 'a');
  });
});

describe('conflicts that are there already', () => {
  const record = (fields: string) =>
    `galley: 1\nannotations:\n  - id: a\n    kind: claim\n    quote: q\n${fields}`;
  const open = '    conflicts:\n      - {field: category, ours: rule, theirs: event}\n';
  const swapped = '    conflicts:\n      - {field: category, ours: event, theirs: rule}\n';
  const of = (sides: { base: string; ours: string; theirs: string }) =>
    merge({ base: record(sides.base), ours: record(sides.ours), theirs: record(sides.theirs) });

  it('are carried on and asked about once', () => {
    const { sidecar, undecided } = of({
      base: '',
      ours: `    category: rule\n${open}`,
      theirs: `    category: rule\n    tags: [x]\n${open}`,
    });
    assert.deepEqual(JSON.parse(JSON.stringify(sidecar.records[0]?.value.conflicts)), [
      { field: 'category', ours: 'rule', theirs: 'event' },
    ]);
    assert.deepEqual(undecided, []);
  });

  it('are the same one whichever side was ours', () => {
    const { sidecar } = of({
      base: '',
      ours: `    category: rule\n${open}`,
      theirs: `    category: event\n${swapped}`,
    });
    assert.equal(sidecar.records[0]?.value.conflicts?.length, 1);
  });

  it('settled on one side are settled', () => {
    const { text } = of({
      base: `    category: rule\n${open}`,
      ours: `    category: rule\n${open}    note: n\n`,
      theirs: '    category: event\n',
    });
    assert.doesNotMatch(text, /conflicts/);
    assert.match(text, /category: event/);
  });

  it('settled differently on both sides are a new decision', () => {
    const { undecided } = of({
      base: `    category: rule\n${open}`,
      ours: '    category: rule\n',
      theirs: '    category: event\n',
    });
    assert.equal(undecided.length, 1);
  });
});
