import assert from 'node:assert/strict';
import { canonical } from '../../../../src/storage/merge/keyed';
import { parseYaml, toValue } from '../../../../src/storage/yaml/parse';
import { merge, parts } from './sides';

/** A file with one claim that has this field; `-` is no such field, `none` no such record. */
function file(field: string, value: string): string {
  const rest = value === '-' ? '' : `    ${field}: ${value}\n`;
  return `galley: 1\nsource: a.txt\nannotations:\n  - id: c-00000001\n    kind: claim\n    quote: words\n${rest}`;
}

/** Checks `base | ours | theirs => result`; `!` after the result says that a person has to decide. */
function check(field: string, line: string): void {
  it(`${field}: ${line}`, () => {
    const { base, ours, theirs, result } = parts(line);
    const { sidecar, undecided } = merge({
      base: base === 'none' ? '' : file(field, base),
      ours: file(field, ours),
      theirs: file(field, theirs),
    });
    const value = sidecar.records[0]?.value[field];
    const expected = result.replace(/ !$/, '');
    assert.equal(canonical(value), expected === '-' ? '' : canonical(toValue(parseYaml(expected).root)));
    assert.deepEqual(
      undecided.map(({ id, conflict }) => `${id} ${conflict.field}`),
      result.endsWith('!') ? [`c-00000001 ${field}`] : [],
    );
  });
}

describe('merging a field', () => {
  describe('the side that changed it wins', () => {
    check('category', 'event | rule | event => rule');
    check('category', 'event | event | rule => rule');
    check('category', 'event | rule | rule => rule');
    check('category', '- | - | rule => rule');
    check('category', 'event | event | - => -');
    check('x-own', '{a: [1, 2]} | {a: [1, 2]} | {a: [2, 1]} => {a: [2, 1]}');
  });

  describe('decided differently, ours stays', () => {
    check('category', 'event | rule | quantity => rule !');
    check('category', '- | rule | quantity => rule !');
    check('category', 'none | rule | quantity => rule !');
    check('category', 'event | - | quantity => - !');
    check('x-own', '[a] | [a, b] | [a, c] => [a, b] !');
    check('constructor', 'a | b | c => b !');
    check(
      'verdict',
      '- | {value: supported, by: mk} | {value: supported, by: rv} => {value: supported, by: mk} !',
    );
    check('review', '{status: draft} | {status: accepted} | {status: disputed} => {status: accepted} !');
  });

  describe('tags and figures are sets', () => {
    check('tags', '[a, b] | [a, b, c] | [b] => [b, c]');
    check('tags', '- | [x] | [y] => [x, y]');
    check('tags', '- | [x, y] | [y, z] => [x, y, z]');
    check('tags', '[a, b] | [a] | [b] => -');
    check('figures', '[f-00000001] | [f-00000001, f-00000002] | [] => [f-00000002]');
    check('tags', '- | [x] | {a: b} => [x] !');
  });

  describe('a note merges by lines', () => {
    check('note', String.raw`"a\nb\nc" | "A\nb\nc" | "a\nb\nC" => "A\nb\nC"`);
    check('note', String.raw`"a\nb" | "A\nb" | "a\nB" => "A\nB"`);
    check('note', String.raw`"a\nb" | "a\nB" | "a\nb\nc" => "a\nB\nc"`);
    check('note', '"a" | "A" | "b" => "A" !');
    check('note', String.raw`"a" | "a\nb" | "a\nc" => "a\nb" !`);
    check('note', '- | same | same => same');
    check('note', '- | one | other => one !');
  });

  describe('citations go by what they cite, then by field', () => {
    check(
      'citations',
      '[{ref: a}] | [{ref: a}, {ref: b}] | [{ref: a}, {ref: c}] => [{ref: a}, {ref: b}, {ref: c}]',
    );
    check('citations', '[{ref: a}, {ref: b}] | [{ref: a}] | [{ref: b}] => -');
    check(
      'citations',
      '[{ref: a}] | [{ref: a, stance: supports}] | [{ref: a, locator: p. 2}] => [{ref: a, stance: supports, locator: p. 2}]',
    );
    check(
      'citations',
      '[{URL: u, title: t}] | [{URL: u, title: T}] | [{URL: u, title: t, stance: context}] => [{URL: u, title: T, stance: context}]',
    );
    check(
      'citations',
      '[{source: b.txt, quote: q}] | [{source: b.txt, quote: q, stance: supports}] | [{source: b.txt, quote: q}, {source: b.txt, quote: r}] => [{source: b.txt, quote: q, stance: supports}, {source: b.txt, quote: r}]',
    );
    check(
      'citations',
      '[{ref: a, locator: p. 1}, {ref: a, locator: p. 2}] | [{ref: a, locator: p. 1, stance: refutes}, {ref: a, locator: p. 2}] | [{ref: a, locator: p. 1}, {ref: a, locator: p. 2, stance: supports}] => [{ref: a, locator: p. 1, stance: refutes}, {ref: a, locator: p. 2, stance: supports}]',
    );
    check(
      'citations',
      '[{ref: a}] | [{ref: a, stance: supports, locator: x}] | [{ref: a, stance: refutes}] => [{ref: a, stance: supports, locator: x}] !',
    );
    check('citations', '[{ref: a}] | - | [{ref: a, stance: refutes}] => [{ref: a, stance: refutes}] !');
  });

  describe('comments are a set, by day', () => {
    const [first, second, third] = [
      '{by: mk, date: "2026-08-21", text: a}',
      '{by: rv, date: "2026-08-22", text: b}',
      '{by: mk, date: "2026-08-23", text: c}',
    ];
    check('comments', `- | [${second}] | [${first}] => [${first}, ${second}]`);
    check(
      'comments',
      `[${first}] | [${first}, ${third}] | [${first}, ${second}] => [${first}, ${second}, ${third}]`,
    );
    check(
      'comments',
      `[${first}, ${second}] | [${first}] | [${first}, ${second}, ${third}] => [${first}, ${third}]`,
    );
  });
});

/** A file with one claim: `at`, `base` and the quote between them. */
const anchored = (anchor: string) => {
  const [at, base, ...quote] = anchor.split(' ');
  return `galley: 1\nannotations:\n  - id: c-00000001\n    kind: claim\n    quote: ${quote.join(' ')}\n    at: ${at}\n    base: ${base}\n`;
};

describe('conflicts that somebody wrote in another form', () => {
  check('conflicts', '- | see the desk | see the desk => see the desk');
  check('conflicts', 'a | a | b => b');
  check('conflicts', 'a | b | [c] => [b, c]');
});

describe('merging an anchor', () => {
  for (const line of [
    '1-5 b1 four | 2-6 b2 four | 1-5 b1 four => 2-6 b2 four',
    '1-5 b1 four | 1-5 b1 four | 3-8 b3 fives => 3-8 b3 fives',
    '1-5 b1 four | 2-6 b2 four | 3-7 b3 four => 2-6 b2 four',
    '1-5 b1 four | 2-6 b2 Four | 3-8 b3 fives => 2-6 b2 Four !',
  ]) {
    it(line, () => {
      const { base, ours, theirs, result } = parts(line);
      const { sidecar, undecided } = merge({
        base: anchored(base),
        ours: anchored(ours),
        theirs: anchored(theirs),
      });
      const { at, base: id, quote } = sidecar.records[0]?.value ?? {};
      assert.equal(`${at} ${id} ${quote}${undecided.length > 0 ? ' !' : ''}`, result);
      assert.deepEqual(
        undecided.map(({ conflict }) => conflict.field),
        result.endsWith('!') ? ['anchor'] : [],
      );
    });
  }
});
