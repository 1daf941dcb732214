import assert from 'node:assert/strict';
import {
  type Annotation,
  addComment,
  cite,
  newClaim,
  retag,
  setNote,
  setVerdict,
  uncite,
} from '../../../src/core';
import { conflictsOf } from '../../../src/storage/merge/conflicts';
import { readSidecar, type Sidecar } from '../../../src/storage/sidecar';
import { editSidecar, type SidecarChange } from '../../../src/storage/store';

type Make = (annotation: Annotation) => Annotation;

const [mk, rv] = ['mk', 'rv'].map((by) => ({ by, today: '2026-08-20' })) as [Author, Author];
type Author = Parameters<typeof newClaim>[3];

const note = 'One\nTwo\nThree\nFour';
const anchor = { quote: 'Around 6,000 officers', before: '', after: '' };
const seen: Annotation = {
  ...newClaim('c-00000001', anchor, 'event', mk),
  note,
  citations: [{ ref: 'a' }],
};

const start = readSidecar(
  new TextEncoder().encode(`galley: 1
source: a.txt
annotations:
  - id: c-00000001
    kind: claim
    quote: Around 6,000 officers
    x-desk: kept   # by hand
    category: event
    note: "${note.replaceAll('\n', '\\n')}"
    citations:
      - ref: a
    by: mk
    created: "2026-08-20"
    origin: human
`),
  'a.txt',
);

function apply(sidecar: Sidecar, change: SidecarChange) {
  const { done, problem } = editSidecar(sidecar, 'a.txt', change);
  assert.ok(done, JSON.stringify(problem));
  return done;
}

const changeBy = (make: Make): SidecarChange => ({
  do: 'change',
  id: seen.id,
  before: seen,
  after: make(seen),
});

/** What differs in the file from its start, after what a colleague did and what was done on the record as it was before. */
function merged(theirs: Make, ours: SidecarChange): { came: string; isUndecided: boolean } {
  const { sidecar, isUndecided = false } = apply(apply(start, changeBy(theirs)).sidecar, ours);
  assert.match(sidecar.text, /x-desk: kept {3}# by hand/);
  const old = new Set(start.text.split('\n'));
  const came = sidecar.text.split('\n').filter((line) => !old.has(line));
  return { came: came.map((line) => line.trim()).join('\n'), isUndecided };
}

function check(theirs: Make, ours: Make, came: string, isUndecided = false): void {
  assert.deepEqual(merged(theirs, changeBy(ours)), { came, isUndecided });
}

describe('a change of a record that somebody else changed meanwhile', () => {
  it('is made where it touches other fields', () => {
    check(
      (a) => setVerdict(a, 'refuted', rv),
      (a) => retag(a, 'rule'),
      'category: rule\nverdict: {value: refuted, by: rv, date: "2026-08-20"}',
    );
  });

  it('leaves a field that both changed to a person, with both values', () => {
    check(
      (a) => retag(a, 'quantity'),
      (a) => retag(a, 'rule'),
      'category: rule\nconflicts:\n- {field: category, ours: rule, theirs: quantity, base: event}',
      true,
    );
  });

  it('has nothing to decide where both did the same', () => {
    check(
      (a) => retag(a, 'rule'),
      (a) => retag(a, 'rule'),
      'category: rule',
    );
  });

  it('adds to what a list got meanwhile, and takes nothing of that out', () => {
    check(
      (a) => cite(a, { ref: 'b' }),
      (a) => cite(uncite(a, 0), { ref: 'c' }),
      '- ref: c\n- ref: b',
    );
    check(
      (a) => addComment(a, 'Theirs', rv),
      (a) => addComment(a, 'Ours', mk),
      'comments:\n- {by: mk, date: "2026-08-20", text: Ours}\n- {by: rv, date: "2026-08-20", text: Theirs}',
    );
  });

  it('merges notes by their lines', () => {
    check(
      (a) => setNote(a, note.replace('One', 'First')),
      (a) => setNote(a, note.replace('Four', 'Last')),
      'note: |2-\nFirst\nTwo\nThree\nLast',
    );
  });

  it('keeps a record that was taken out by one and changed by the other', () => {
    const { came, isUndecided } = merged((a) => retag(a, 'quantity'), {
      do: 'remove',
      id: seen.id,
      before: seen,
    });
    assert.equal(
      came,
      'category: quantity\nconflicts:\n- {field: "(deleted)", ours: deleted, theirs: changed}',
    );
    assert.ok(isUndecided);
  });

  it('puts a record back that somebody took out', () => {
    const without = apply(start, { do: 'remove', id: seen.id }).sidecar;
    const change = changeBy((a) => retag(a, 'rule'));
    const { sidecar, after, isUndecided } = apply(without, change);
    assert.ok(isUndecided);
    assert.deepEqual(after, { ...retag(seen, 'rule'), conflicted: true });
    assert.match(
      sidecar.text,
      /conflicts:\n {6}- \{field: "\(deleted\)", ours: changed, theirs: deleted\}\n/,
    );
    assert.equal(apply(sidecar, change).sidecar.text, sidecar.text);
  });

  it('takes out a record that nobody changed', () => {
    const { sidecar, removed } = apply(start, { do: 'remove', id: seen.id, before: seen });
    assert.deepEqual(sidecar.records, []);
    assert.ok(removed);
  });

  it('is made once, however often, and the next one goes on from it', () => {
    const colleagues = apply(
      start,
      changeBy((a) => retag(a, 'quantity')),
    ).sidecar;
    const first = changeBy((a) => retag(a, 'rule'));
    const once = apply(colleagues, first).sidecar;
    assert.equal(apply(once, first).sidecar.text, once.text);
    const ruled = retag(seen, 'rule');
    const second: SidecarChange = { do: 'change', id: seen.id, before: ruled, after: retag(ruled, 'other') };
    const { sidecar, isUndecided } = apply(once, second);
    assert.equal(isUndecided, undefined);
    assert.equal(sidecar.text, once.text.replace('category: rule', 'category: other'));
  });

  it('keeps what was to be decided before', () => {
    const others = apply(
      start,
      changeBy((a) => retag(a, 'quantity')),
    ).sidecar;
    const undecided = apply(
      others,
      changeBy((a) => retag(a, 'rule')),
    ).sidecar;
    const noted = apply(
      undecided,
      changeBy((a) => setNote(a, 'Theirs')),
    ).sidecar;
    const { sidecar } = apply(
      noted,
      changeBy((a) => setNote(a, 'Ours')),
    );
    assert.deepEqual(
      conflictsOf(sidecar.records[0]?.value)?.map(({ field }) => field),
      ['category', 'note'],
    );
  });
});
