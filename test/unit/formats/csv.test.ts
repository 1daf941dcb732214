import assert from 'node:assert/strict';
import { type CsvOptions, writeCsv } from '../../../src/formats/csv';
import { fullClaim, modelOf } from './model';

/** The first record's cells by column, read as RFC 4180 has it. */
function cells(records: string, options?: CsvOptions): Record<string, string> {
  const [header = [], row = []] = readCsv(writeCsv(modelOf(records), options).text);
  assert.equal(row.length, header.length);
  return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const note = (quote: string) => `  - {id: n-00000001, kind: note, quote: ${JSON.stringify(quote)}}\n`;

describe('csv', () => {
  it('writes a record a row, lists joined, verdict and review over several columns', () => {
    const row = cells(fullClaim);
    assert.deepEqual(
      [row.file, row.layer, row.state, row.start, row.end],
      ['news/budget.txt', '', 'anchored', '3', '8'],
    );
    assert.deepEqual([row.claim, row.tags, row.before], ['About 6,000, she said', 'security; games', 'x\n']);
    assert.deepEqual(
      [row.verdict, row.verdict_why, row.review, row.review_by],
      ['supported', 'Two reports', 'accepted', 'rv'],
    );
    assert.equal(row.comments, 'rv, 2026-08-22: All venues?');
    assert.equal(
      row.citations,
      'plan, page 2 (supports); A, https://example.org/a; other.txt: “About 6,000” (context)',
    );
  });

  it('ends rows with CR LF and puts quotation marks where a cell needs them', () => {
    const { text } = writeCsv(modelOf(note('say "a, b"\nc')));
    assert.equal(text.match(/\r\n/g)?.length, 2);
    assert.ok(text.includes(',"say ""a, b""\nc",'));
  });

  it('guards against what a spreadsheet would run, unless told not to', () => {
    for (const quote of ['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      assert.equal(cells(note(quote)).quote, `'${quote}`);
      assert.equal(cells(note(quote), { formulaGuard: false }).quote, quote);
    }
    assert.equal(cells(note('1=1')).quote, '1=1');
    const figure = '  - {id: f-00000001, kind: figure, quote: minus one, value: -1}\n';
    assert.equal(cells(figure).value, '-1');
  });

  it('says what a row does not hold', () => {
    const { losses } = writeCsv(
      modelOf(`${fullClaim}  - {id: x-1, kind: riddle, quote: q, verdict: {value: v}}\n`),
    );
    assert.deepEqual(
      losses.map(({ id, field }) => `${id} ${field}`),
      ['c-7k3m9q2x x-score', 'c-7k3m9q2x citations.excerpt', 'c-7k3m9q2x citations.issued', 'x-1 verdict'],
    );
  });
});
