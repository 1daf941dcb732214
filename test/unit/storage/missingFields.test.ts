import assert from 'node:assert/strict';
import { missingFields } from '../../../src/storage/missingFields';

const head = 'galley: 1\nannotations:\n';

/** The names at the bar in a text, and the letters that they take the place of. */
function at(marked: string) {
  const found = missingFields(marked.replace('|', ''), marked.indexOf('|'));
  return (
    found && { names: found.names, typed: marked.replace('|', '').slice(found.span.start, found.span.end) }
  );
}

describe('the names of fields that a record has not yet', () => {
  const claim = '  - id: c-00000001\n    kind: claim\n    quote: One\n    citations:\n      - ref: a\n';

  it('are those of its kind, then those of all', () => {
    const found = at(`${head}${claim}    |\n  - id: f-00000001\n    kind: figure\n`);
    assert.deepEqual(found?.names.slice(0, 2), ['category', 'claim']);
    assert.ok(found?.names.includes('note'));
    for (const name of ['id', 'quote', 'citations', 'ref', 'currency'])
      assert.ok(!found?.names.includes(name), name);
    assert.ok(at(`${head}${claim}  - id: f-00000001\n    kind: figure\n    |`)?.names.includes('currency'));
    assert.ok(!at(`${head}  - id: f-00000001\n    |\n`)?.names.includes('currency'));
  });

  it('take the place of what is typed', () => {
    assert.equal(at(`${head}${claim}    cat|\n    by: mk\n`)?.typed, 'cat');
    assert.equal(at(`${head}${claim}    ca|te\r\n`)?.typed, 'cate');
  });

  it('are none elsewhere', () => {
    for (const text of [
      `${head}${claim}  |\n`,
      `${head}${claim}      |\n`,
      `${head}${claim}    note: |\n`,
      `${head}${claim}    |: x\n`,
      `${head}    |\n`,
      `${head}${claim}references:\n  - id: a\n    |\n`,
      '|',
    ])
      assert.equal(at(text), undefined, text);
  });
});
