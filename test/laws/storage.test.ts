import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { type Annotation, type Claim, cite, newClaim, retag, setNote } from '../../src/core';
import { readSidecar, type Sidecar } from '../../src/storage/sidecar';
import { changeBy, editSidecar, emptySidecar, type SidecarChange } from '../../src/storage/store';
import { writeLiteral } from '../../src/storage/yaml/scalar';
import { fileOf, nasty } from './nastyText';

/** Text that a valid article or note can hold: no controls but line ends, no halves of pairs. */
const prose = nasty.map((text) => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Cs}/gu, '?'));

/** Each reader with what it must read a file of nasty strings as. */
const readers: Record<string, (yaml: string) => unknown> = {
  'yaml as YAML 1.1': (yaml) => parse(yaml, { version: '1.1' }),
  'yaml as YAML 1.2': (yaml) => parse(yaml, { version: '1.2' }),
  'js-yaml': (yaml) => load(yaml),
  'js-yaml as YAML 1.1': (yaml) => load(yaml, { schema: YAML11_SCHEMA }),
};

describe('scalars', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`40,000 nasty ones are read back equal by ${name}`, () => {
      fc.assert(
        fc.property(fc.array(nasty, { minLength: 100, maxLength: 100 }), (texts) => {
          const { yaml, expected } = fileOf(texts);
          assert.deepEqual(read(yaml), expected);
        }),
        { numRuns: 400 },
      );
    });
  }

  it('of several lines keep every line end', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom('\n', '\r\n'), (text, eol) => {
        const literal = writeLiteral(text, 4, 2, eol);
        if (literal === undefined) return;
        const file = ['r:', `    note: ${literal}`, '    next: x', ''].join(eol);
        assert.equal(parse(file).r.note, text);
      }),
      { numRuns: 10_000 },
    );
  });
});

const idOf = (number: number) => `c-${number.toString().padStart(8, '0')}`;

/** One random change of a file with these ids. */
function changeOf(sidecar: Sidecar, kind: number, text: string, index: number): SidecarChange {
  const ids = sidecar.records.map((record) => record.id);
  const id = ids[index % Math.max(1, ids.length)];
  let number = index;
  while (ids.includes(idOf(number))) number++;
  if (id === undefined || kind === 0) {
    const anchor = {
      quote: text || 'x',
      before: text,
      after: '',
      at: { start: index, end: index + 1 },
      base: 'b',
    };
    const annotation = newClaim(idOf(number), anchor, 'event', {
      by: 'mk',
      today: '2026-01-01',
    });
    return { do: 'add', annotation, startOf: (a) => a.anchor.at?.start };
  }
  if (kind === 1) return { do: 'remove', id };
  const changes: ((a: Annotation) => Annotation)[] = [
    (a) => setNote(a, text),
    (a) => retag(a, text || 'x'),
    (a) => cite(a, { ref: text || 'x', stance: 'supports' }),
    (a) =>
      a.kind === 'claim'
        ? ({ ...a, tags: [text, 'plain'], verdict: { value: 'refuted', why: text } } as Claim)
        : a,
  ];
  const change = changeBy(sidecar, id, changes[kind % changes.length] ?? ((a) => a));
  assert.ok(change);
  return change;
}

const comment = '# a comment of somebody';

describe('edits of an annotation file', () => {
  const change = fc.tuple(fc.nat(5), prose, fc.nat(20));

  it('change what they should and nothing else, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, crlf) => {
        let sidecar: Sidecar = emptySidecar('a.txt');
        const start = `${comment}\n${sidecar.text}x-own: {a: 1}\n`;
        sidecar = readSidecar(
          new TextEncoder().encode(crlf ? start.replaceAll('\n', '\r\n') : start),
          'a.txt',
        );
        for (const [kind, text, index] of changes) {
          const before = new Map(sidecar.records.map(({ id, annotation }) => [id, annotation]));
          const made = changeOf(sidecar, kind, text, index);
          const result = editSidecar(sidecar, 'a.txt', made);
          assert.ok(result.done, JSON.stringify(result.problem));
          sidecar = result.done.sidecar;
          for (const { id, annotation } of sidecar.records) {
            if (id !== result.done.id) assert.deepEqual(annotation, before.get(id));
          }
          if (made.do === 'change') assert.deepEqual(result.done.after, made.after);
          if (made.do === 'add') assert.deepEqual(result.done.after, made.annotation);
          assert.ok(sidecar.text.startsWith(comment) && sidecar.text.includes('x-own: {a: 1}'));
          if (crlf) assert.doesNotMatch(sidecar.text, /[^\r]\n/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are taken back byte for byte by removing and putting back', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(20), (changes, index) => {
        let sidecar = emptySidecar('a.txt');
        for (const [, text, at] of changes) {
          sidecar = editSidecar(sidecar, 'a.txt', changeOf(sidecar, 0, text, at)).done?.sidecar ?? sidecar;
        }
        const id = sidecar.records[index % sidecar.records.length]?.id ?? '';
        const removed = editSidecar(sidecar, 'a.txt', { do: 'remove', id });
        assert.ok(removed.done?.removed);
        const back = editSidecar(removed.done.sidecar, 'a.txt', {
          do: 'restore',
          record: removed.done.removed,
        });
        assert.equal(back.done?.sidecar.text, sidecar.text);
      }),
      { numRuns: 500 },
    );
  });
});
