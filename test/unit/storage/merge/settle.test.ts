import assert from 'node:assert/strict';
import type { Side } from '../../../../src/storage/merge/merge';
import { settleConflict } from '../../../../src/storage/merge/settle';
import { readSidecar } from '../../../../src/storage/sidecar';
import { encode } from './sides';

const head = 'galley: 1\nannotations:\n';
const record = (fields: string) => `  - id: c-00000001\n    kind: claim # seen\n    quote: words\n${fields}`;
const after = '  - {id: n-00000002, kind: note, quote: q}\n';

/** Settles the first conflict of a record with these fields. */
function check(fields: string, choice: Side, expected: string | undefined): void {
  const sidecar = readSidecar(encode(head + record(fields) + after), 'a.txt');
  const { text, problem } = settleConflict(sidecar, 'c-00000001', 0, choice);
  assert.equal(problem, undefined);
  assert.equal(text, head + (expected === undefined ? '' : record(expected)) + after);
}

const one = (entry: string) => `    conflicts:\n      - ${entry}\n`;

describe('settling a conflict', () => {
  it('puts the chosen value into the field and takes the entry out', () => {
    const fields = `    category: event # sure\n${one('{field: category, ours: event, theirs: rule, base: other}')}`;
    check(fields, 'ours', '    category: event # sure\n');
    check(fields, 'theirs', '    category: rule # sure\n');
    check(fields, 'base', '    category: other # sure\n');
  });

  it('keeps as ours what somebody made of it since, and not what it was', () => {
    const category = one('{field: category, ours: event, theirs: rule, base: other}');
    check(`    category: newer\n${category}`, 'ours', '    category: newer\n');
    check(category, 'ours', '');
    check(`    category: rule\n${category}`, 'ours', '    category: event\n');
    const citation = one(
      '{field: citations, ours: {ref: a, stance: supports}, theirs: {ref: a, stance: refutes}}',
    );
    const newer = '    citations:\n      - {ref: a, stance: context}\n';
    check(newer + citation, 'ours', newer);
    check(`    citations: [{ref: b}]\n${citation}`, 'ours', '    citations: [{ref: b}]\n');
    const place = one('{field: anchor, ours: {quote: word}, theirs: {quote: other}}');
    check(`    at: 1-6\n${place}`, 'ours', '    at: 1-6\n');
  });

  it('keeps the other entries', () => {
    const two = `${one('{field: category, theirs: rule}')}      - {field: note, theirs: n}\n`;
    check(two, 'theirs', `    category: rule\n${one('{field: note, theirs: n}')}`);
    check(two, 'ours', one('{field: note, theirs: n}'));
  });

  it('takes the record out where the chosen side deleted it', () => {
    const fields = one('{field: "(deleted)", ours: deleted, theirs: changed}');
    check(fields, 'ours', undefined);
    check(fields, 'theirs', '');
  });

  it('changes one citation of the list', () => {
    const conflict =
      '{field: citations, ours: {ref: a, stance: supports}, theirs: {ref: a, stance: refutes}}';
    const citations = (stance: string) =>
      `    citations:\n      - ref: b\n      - ref: a\n        stance: ${stance} # of course\n`;
    check(citations('supports') + one(conflict), 'theirs', citations('refutes'));
    check(citations('supports') + one(conflict), 'ours', citations('supports'));
  });

  it('takes a whole anchor', () => {
    const conflict =
      '{field: anchor, ours: {quote: words, at: 1-6}, theirs: {quote: other, at: 2-7, base: b}}';
    const sidecar = readSidecar(encode(head + record(`    at: 1-6\n${one(conflict)}`)), 'a.txt');
    const { text = '' } = settleConflict(sidecar, 'c-00000001', 0, 'theirs');
    assert.match(text, /quote: other\n {4}at: 2-7\n {4}base: b\n$/);
  });

  it('refuses where there is nothing to settle', () => {
    const sidecar = readSidecar(encode(head + record('')), 'a.txt');
    assert.equal(settleConflict(sidecar, 'c-00000001', 0, 'ours').problem?.code, 'record-gone');
    assert.equal(settleConflict(sidecar, 'x', 0, 'ours').problem?.code, 'record-gone');
  });
});
