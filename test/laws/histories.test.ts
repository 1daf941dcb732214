import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Annotation, newClaim, retag, setNote } from '../../src/core';
import { FileFault, type Files } from '../../src/storage/files';
import { readSidecar, type Sidecar } from '../../src/storage/sidecar';
import { applyChange, changeBy, type SidecarChange, sidecarName } from '../../src/storage/store';

/** One file on a disk that can fail between the reading and the writing. */
function makeDisk() {
  let bytes: Uint8Array | undefined;
  let fails = false;
  const files: Files = {
    read: async () => bytes,
    async update(name, change) {
      const made = change(bytes);
      if (fails) throw new FileFault('write-failed', name, 'the machine stopped');
      if (made) bytes = made;
    },
  };
  return {
    files,
    get bytes() {
      return bytes;
    },
    set bytes(next) {
      bytes = next;
    },
    async failing<T>(work: () => Promise<T>): Promise<T> {
      fails = true;
      try {
        return await work();
      } finally {
        fails = false;
      }
    },
  };
}

type Model = ReadonlyMap<string, Annotation>;
const file = { name: sidecarName('a.txt'), sourceName: 'a.txt' };
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const idOf = (number: number) => `c-${number.toString().padStart(8, '0')}`;

/** A change that a window makes from what it last saw, and what it makes of the records as they are. */
function changeFor(
  kind: number,
  pick: number,
  next: number,
  seen: Sidecar | undefined,
): SidecarChange | undefined {
  const ids = seen?.records.map(({ id }) => id) ?? [];
  const id = ids[pick % Math.max(1, ids.length)];
  if (kind === 0 || id === undefined) {
    const anchor = {
      quote: `words ${next}`,
      before: '',
      after: '',
      at: { start: next, end: next + 5 },
      base: 'b',
    };
    const annotation = newClaim(idOf(next), anchor, 'event', { by: 'mk', today: '2026-01-01' });
    return { do: 'add', annotation, startOf: (a) => a.anchor.at?.start };
  }
  if (kind === 1) return { do: 'remove', id };
  return changeBy(seen, id, (a) =>
    kind === 2 ? retag(a, `category-${next}`) : setNote(a, `note ${next}\nsecond line`),
  );
}

/** The records after a change, as a set of records knows it. */
function afterwards(model: Model, change: SidecarChange): Model {
  const next = new Map(model);
  if (change.do === 'add') next.set(change.annotation.id, change.annotation);
  if (change.do === 'remove') next.delete(change.id);
  if (change.do === 'change') {
    const present = next.get(change.id);
    const [before, after] = [change.before, change.after] as unknown as Record<string, unknown>[];
    if (!present) next.set(change.id, { ...change.after, conflicted: true });
    else if (before && after) {
      const fields: Record<string, unknown> = { ...present };
      for (const key of ['category', 'note']) {
        if (before[key] === after[key]) continue;
        if (fields[key] !== before[key] && fields[key] !== after[key]) fields.conflicted = true;
        fields[key] = after[key];
      }
      next.set(change.id, fields as unknown as Annotation);
    }
  }
  return next;
}

const recordsIn = (bytes: Uint8Array | undefined): Model => {
  const records = bytes ? readSidecar(bytes, 'a.txt').records : [];
  return new Map(records.flatMap(({ id, annotation }) => (annotation ? [[id, annotation]] : [])));
};

const step = fc.record({
  what: fc.constantFrom('here', 'there', 'here', 'there', 'outside', 'checkout', 'crash', 'reopen'),
  kind: fc.nat(3),
  pick: fc.nat(10),
});

describe('histories of one annotation file', () => {
  it('hold the records that a set of records would hold, whoever writes, fails or goes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const disk = makeDisk();
        let model: Model = new Map();
        let next = 0;
        const seen: Record<string, Sidecar | undefined> = {};
        const commits: { bytes: Uint8Array | undefined; model: Model }[] = [{ bytes: undefined, model }];
        for (const { what, kind, pick } of steps) {
          const window = what === 'there' ? 'there' : 'here';
          const change = changeFor(kind, pick, next++, seen[window]);
          if (what === 'reopen') seen.here = disk.bytes && readSidecar(disk.bytes, 'a.txt');
          else if (what === 'outside' && disk.bytes) {
            disk.bytes = encoder.encode(`# a line of somebody else, ${next}\n${decoder.decode(disk.bytes)}`);
          } else if (what === 'checkout') {
            const commit = commits[pick % commits.length];
            disk.bytes = commit?.bytes;
            model = commit?.model ?? model;
          } else if (what === 'crash' && change) {
            const result = await disk.failing(() => applyChange(disk.files, file, change, seen[window]));
            assert.ok(result.problem);
          } else if ((what === 'here' || what === 'there') && change) {
            const isGone = change.do === 'remove' && !model.has(change.id);
            const result = await applyChange(disk.files, file, change, seen[window]);
            assert.equal(result.problem?.code, isGone ? 'record-gone' : undefined);
            if (result.done) {
              model = afterwards(model, change);
              seen[window] = result.done.sidecar;
              commits.push({ bytes: disk.bytes, model });
            }
          }
          assert.deepEqual(recordsIn(disk.bytes), model);
        }
      }),
      { numRuns: 300 },
    );
  });
});
