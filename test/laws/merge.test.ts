import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sidecarLayout } from '../../src/storage/layout';
import { conflictsOf, isSameConflict } from '../../src/storage/merge/conflicts';
import { canonical } from '../../src/storage/merge/keyed';
import { mergeSidecars } from '../../src/storage/merge/merge';
import { asWritable } from '../../src/storage/merge/writable';
import { readSidecar } from '../../src/storage/sidecar';
import { renderItem } from '../../src/storage/yaml/render';
import type { Value, ValueMap } from '../../src/storage/yaml/value';

/*
 * Small alphabets, so that the sides often meet: three random files are three states of one record far more often than
 * edits of a large one are, and every case of the rules comes up thousands of times.
 */
const word = fc.constantFrom('a', 'b', 'c');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const day = fc.constantFrom('2026-08-20', '2026-08-21');
const citation = fc.record(
  { ref: fc.constantFrom('r', 's'), stance: fc.constantFrom('supports', 'refutes'), locator: word },
  { requiredKeys: ['ref'] },
);
const fields = fc.record({
  quote: word,
  at: fc.constantFrom('1-2', '3-4'),
  category: optional(word),
  tags: optional(fc.uniqueArray(word, { minLength: 1 })),
  // Each line once and in one order: of equal or moved lines nobody can say which one somebody meant.
  note: optional(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }).map((lines) => lines.join('\n'))),
  citations: optional(fc.uniqueArray(citation, { minLength: 1, maxLength: 2, selector: ({ ref }) => ref })),
  verdict: optional(fc.record({ value: word, by: word })),
  comments: optional(
    fc.uniqueArray(fc.record({ by: word, date: day, text: word }), {
      minLength: 1,
      maxLength: 2,
      selector: canonicalOf,
    }),
  ),
  'x-own': optional(fc.array(word, { maxLength: 2 })),
});
const references = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('r', 's'), title: word }, { requiredKeys: ['id'] }),
  { maxLength: 2, selector: ({ id }) => id },
);

interface State {
  readonly records: readonly ValueMap[];
  readonly references: readonly ValueMap[];
  readonly comment: string;
}

const state = fc.record({
  records: fc
    .uniqueArray(fc.tuple(fc.constantFrom('k', 'l', 'm', 'n'), fields), {
      maxLength: 4,
      selector: ([id]) => id,
    })
    .map((list) => list.map(([id, rest]) => ({ id, kind: 'claim', ...defined(rest) }) as ValueMap)),
  references,
  comment: word,
}) as fc.Arbitrary<State>;

function canonicalOf(value: unknown): string {
  return canonical(value as Value);
}

function defined(map: object): object {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

/** A file as our own writer lays it out, a comment above each record. */
function write({ records, references, comment }: State): Uint8Array {
  const layout = sidecarLayout('\n');
  const item = (list: string) => (value: ValueMap) => renderItem(list, asWritable(value), 2, layout);
  const lines = [
    'galley: 1',
    ...['annotations:', ...records.flatMap((value) => [`  # ${comment}`, item('annotations')(value)])],
    ...(references.length > 0 ? ['references:', ...references.map(item('references'))] : []),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

type Bytes = Record<'base' | 'ours' | 'theirs', Uint8Array>;

function merge(sides: Bytes) {
  const result = mergeSidecars(sides, 'a.txt');
  assert.ok(result.bytes, JSON.stringify(result.unreadable));
  return { ...result, bytes: result.bytes };
}

/** Ours, theirs and base of three states; none of them is another one's edit. */
const three = fc.tuple(state, state, state);
const sidesOf = ([base, ours, theirs]: readonly [State, State, State]): Bytes => ({
  base: write(base),
  ours: write(ours),
  theirs: write(theirs),
});

/** A note in which both sides changed neighbouring lines may ask again: lines have no ids. */
const withoutNotes = (one: State): State => ({
  ...one,
  records: one.records.map(({ note: _, ...record }) => record),
});

const recordsOf = (bytes: Uint8Array) => {
  const { records, references } = readSidecar(bytes, 'a.txt');
  return new Map([
    ...records.map(({ id, value }) => [id, value] as const),
    ...references.map((value) => [`reference ${value.id}`, value] as const),
  ]);
};

const anchorKeys = ['quote', 'at'];

describe('merging annotation files', () => {
  it('with the base, or with itself, changes no byte', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const [base, side] = [write(a), write(b)];
        for (const sides of [
          { base, ours: side, theirs: base },
          { base, ours: base, theirs: side },
          { base, ours: side, theirs: side },
        ]) {
          assert.deepEqual(merge(sides), { bytes: side, undecided: [] });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on which side is ours, but for who is called ours', () => {
    fc.assert(
      fc.property(three, (states) => {
        const sides = sidesOf(states);
        const there = merge(sides);
        const back = merge({ base: sides.base, ours: sides.theirs, theirs: sides.ours });
        assert.equal(there.undecided.length, back.undecided.length);
        const [one, other] = [recordsOf(there.bytes), recordsOf(back.bytes)];
        assert.deepEqual([...one.keys()].sort(), [...other.keys()].sort());
        for (const [id, value] of one) compareRecords(value, other.get(id) ?? {});
      }),
      { numRuns: 150 },
    );
  });

  it('again with either side, or with the base, finds nothing new, notes aside', () => {
    fc.assert(
      fc.property(three, (states) => {
        const sides = sidesOf(states.map(withoutNotes) as [State, State, State]);
        const { bytes } = merge(sides);
        const unchanged = (again: Uint8Array) => assert.deepEqual(recordsOf(again), recordsOf(bytes));
        unchanged(merge({ ...sides, ours: bytes }).bytes);
        unchanged(merge({ ...sides, base: sides.theirs, ours: bytes }).bytes);
        unchanged(merge({ ...sides, theirs: bytes, base: sides.ours }).bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing that either side wrote', () => {
    fc.assert(
      fc.property(three, (states) => {
        const sides = sidesOf(states);
        const { bytes } = merge(sides);
        const [base, ours, theirs, merged] = [
          recordsOf(sides.base),
          recordsOf(sides.ours),
          recordsOf(sides.theirs),
          recordsOf(bytes),
        ];
        for (const side of [ours, theirs]) {
          for (const [id, value] of side) keeps(value, base.get(id), merged.get(id), id);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Equal but for the order of lists, for the side that stands in a field people disagree on, and for equal anchors. */
function compareRecords(one: ValueMap, other: ValueMap): void {
  const [mine, its] = [conflictsOf(one) ?? [], conflictsOf(other) ?? []];
  assert.equal(mine.length, its.length);
  assert.ok(mine.every((conflict) => its.some((swapped) => isSameConflict(conflict, swapped))));
  const open = new Set(mine.map(({ field }) => field));
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (key === 'conflicts' || open.has(key) || anchorKeys.includes(key)) continue;
    assert.equal(unordered(one[key]), unordered(other[key]), key);
  }
  if (!open.has('anchor')) assert.equal(one.quote, other.quote);
}

function unordered(value: Value | undefined): string {
  return Array.isArray(value) ? value.map(canonical).sort().join() : canonical(value);
}

/** Every value that a side changed stands in the merged record, or among its conflicts. */
function keeps(value: ValueMap, base: ValueMap | undefined, merged: ValueMap | undefined, id: string): void {
  if (base && canonical(base) === canonical(value)) return;
  assert.ok(merged, id);
  const told = leavesOf(merged).flatMap((leaf) => leaf.split('\n'));
  for (const [key, own] of Object.entries(value)) {
    // Of a place, ours stands where the words are the same; of a citation, what theirs took away may be gone.
    if (key === 'at' || canonical(base?.[key]) === canonical(own)) continue;
    const before = leavesOf(base?.[key] ?? []).flatMap((leaf) => leaf.split('\n'));
    const now = leavesOf(own).flatMap((leaf) => leaf.split('\n'));
    const lost = now.filter((leaf) => !before.includes(leaf) && !told.includes(leaf));
    assert.deepEqual(lost, [], `${id}.${key}`);
  }
}

function leavesOf(value: Value): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(leavesOf);
}
