import assert from 'node:assert/strict';
import { type Annotation, cite, newClaim, retag, setNote } from '../../../src/core';
import { readSidecar } from '../../../src/storage/sidecar';
import { changeBy, editSidecar, type SidecarChange } from '../../../src/storage/store';

const encode = (text: string) => new TextEncoder().encode(text);

const file = `# The team's record
galley: 1
source: budget.txt   # by hand
annotations:
  # about the officers
  - id: c-7k3m9q2x
    kind: claim   # checked
    quote: Around 6,000 officers
    x-score:   0.90
    at: 10-31
    category: quantity   # sure
    citations:
      - ref: ministry
        stance: supports   # of course
      - {ref: other, x-page: 3}
    verdict: {value: supported, by: mk, x-note: "keep, me"}
    by: mk
  - id: e-2v9k4h1m
    kind: entity
    quote: 'Milan'
    by: mk

references:
  - id: ministry
    title: Plan
`;

/** Applies a change and returns the lines that went and came, as a diff shows them. */
function diff(change: SidecarChange | undefined, before = file): string {
  assert.ok(change);
  const result = editSidecar(readSidecar(encode(before), 'budget.txt'), 'budget.txt', change);
  assert.ok(!result.problem, JSON.stringify(result.problem));
  const [old, now] = [before.split('\n'), result.done.sidecar.text.split('\n')];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const lines = (mark: string, list: string[]) =>
    list.slice(head, list.length - tail).map((line) => mark + line);
  return [...lines('-', old), ...lines('+', now)].join('\n');
}

const change = (id: string, edit: (a: Annotation) => Annotation, text = file) =>
  changeBy(readSidecar(encode(text), 'budget.txt'), id, edit);
const anchor = {
  quote: 'In Milan: no',
  before: 'a "b" ',
  after: '\n',
  at: { start: 3, end: 15 },
  base: 'a'.repeat(40),
};
const author = { by: 'mk', today: '2026-08-20' };
const claim = newClaim('c-00000001', anchor, 'quantity', author);

describe('edit', () => {
  it('changes one line when a category changes, and keeps its comment', () => {
    assert.equal(
      diff(change('c-7k3m9q2x', (a) => retag(a, 'rule'))),
      '-    category: quantity   # sure\n+    category: rule   # sure',
    );
  });

  it('adds a field where the order wants it', () => {
    assert.equal(
      diff(change('c-7k3m9q2x', (a) => setNote(a, 'Read: the annex'))),
      '+    note: "Read: the annex"',
    );
  });

  it('appends a citation and touches no other', () => {
    assert.equal(
      diff(change('c-7k3m9q2x', (a) => cite(a, { csl: { URL: 'https://example.org/a', title: 'A: b' } }))),
      '+      - title: "A: b"\n+        URL: https://example.org/a',
    );
  });

  it('changes one key of a flow map and keeps the unknown ones', () => {
    const refute = change('c-7k3m9q2x', (a) =>
      a.kind === 'claim' && a.verdict ? { ...a, verdict: { ...a.verdict, value: 'refuted' } } : a,
    );
    assert.equal(
      diff(refute),
      '-    verdict: {value: supported, by: mk, x-note: "keep, me"}\n' +
        '+    verdict: {value: refuted, by: mk, x-note: "keep, me"}',
    );
  });

  it('adds a record after the last one that starts no later', () => {
    const startOf = (a: Annotation) => (a.id === 'c-7k3m9q2x' ? 1 : a.id === 'e-2v9k4h1m' ? 9 : 5);
    assert.equal(
      diff({ do: 'add', annotation: claim, startOf }),
      [
        '+  - id: c-00000001',
        '+    kind: claim',
        '+    quote: "In Milan: no"',
        '+    before: "a \\"b\\" "',
        '+    after: "\\n"',
        '+    at: 3-15',
        `+    base: ${'a'.repeat(40)}`,
        '+    category: quantity',
        '+    by: mk',
        '+    created: "2026-08-20"',
        '+    origin: human',
      ].join('\n'),
    );
  });

  it('puts a first record above the comment that belongs to the next', () => {
    const startOf = (a: Annotation) => (a.id === claim.id ? 0 : 5);
    const result = editSidecar(readSidecar(encode(file), 'budget.txt'), 'budget.txt', {
      do: 'add',
      annotation: claim,
      startOf,
    });
    assert.match(
      result.done?.sidecar.text ?? '',
      /annotations:\n {2}- id: c-00000001[^#]*# about the officers\n {2}- id: c-7/,
    );
  });

  it('removes a record and puts it back byte for byte', () => {
    const before = readSidecar(encode(file), 'budget.txt');
    for (const id of ['c-7k3m9q2x', 'e-2v9k4h1m']) {
      const removed = editSidecar(before, 'budget.txt', { do: 'remove', id });
      assert.ok(removed.done?.removed);
      assert.ok(!removed.done.sidecar.text.includes(id));
      const back = editSidecar(removed.done.sidecar, 'budget.txt', {
        do: 'restore',
        record: removed.done.removed,
      });
      if (id === 'e-2v9k4h1m') assert.equal(back.done?.sidecar.text, file);
      else
        assert.deepEqual(
          back.done?.sidecar.records.map((record) => record.id),
          ['c-7k3m9q2x', 'e-2v9k4h1m'],
        );
    }
  });

  it('keeps CR LF, a byte-order mark, and a missing last line end', () => {
    const crlf = file.trimEnd().replaceAll('\n', '\r\n');
    const sidecar = readSidecar(encode(`\ufeff${crlf}`), 'budget.txt');
    const result = editSidecar(sidecar, 'budget.txt', { do: 'add', annotation: claim, startOf: () => 1 });
    assert.ok(result.done);
    assert.equal(result.done.sidecar.bom, true);
    assert.doesNotMatch(result.done.sidecar.text, /[^\r]\n/);
    assert.ok(result.done.sidecar.text.endsWith('title: Plan'));
  });

  it('works in files without records, in flow lists and in JSON', () => {
    for (const list of [
      'annotations:\n',
      'annotations: []   # none\n',
      '',
      'annotations: [{id: n-00000000, kind: note, quote: x}]\n',
    ]) {
      const text = `galley: 1\nsource: budget.txt\n${list}`;
      const before = readSidecar(encode(text), 'budget.txt');
      const result = editSidecar(before, 'budget.txt', { do: 'add', annotation: claim, startOf: () => 1 });
      assert.ok(result.done, `${list}: ${JSON.stringify(result.problem)}`);
      const now = result.done.sidecar.records
        .map(({ annotation }) => annotation)
        .find((a) => a?.id === claim.id);
      assert.deepEqual(now, claim);
    }
  });

  it('refuses to write a field that it could not read', () => {
    const odd = file.replace('verdict: {value: supported', 'verdict: {label: supported');
    const refute = (a: Annotation) => ({ ...a, verdict: { value: 'refuted' } }) as Annotation;
    const made = change('c-7k3m9q2x', refute, odd);
    const result = made && editSidecar(readSidecar(encode(odd), 'budget.txt'), 'budget.txt', made);
    assert.equal(result?.problem?.code, 'field-unreadable');
  });

  it('made on an older state keeps what others did to the record meanwhile', () => {
    const made = change('c-7k3m9q2x', (a) => cite(retag(a, 'rule'), { ref: 'mine' }));
    const others = change('c-7k3m9q2x', (a) => cite(setNote(a, 'theirs'), { ref: 'theirs' }));
    assert.ok(made && others);
    const between = editSidecar(readSidecar(encode(file), 'budget.txt'), 'budget.txt', others);
    const both = between.done && editSidecar(between.done.sidecar, 'budget.txt', made);
    const claimNow = both?.done?.after;
    assert.equal(claimNow?.note, 'theirs');
    assert.ok(claimNow?.kind === 'claim' && claimNow.category === 'rule');
    assert.deepEqual(
      claimNow.citations?.map(({ ref }) => ref),
      ['ministry', 'other', 'mine', 'theirs'],
    );
  });
});
