import assert from 'node:assert/strict';
import * as csv from '../../../src/formats/csv';
import type { ExportOptions } from '../../../src/formats/format';
import * as tsv from '../../../src/formats/tsv';
import { corpus } from './corpus';
import { fullClaim, lossesOf, modelOf, textOf } from './model';

/** The first record's cells by column, read as RFC 4180 has it. */
async function cells(records: string, options?: ExportOptions): Promise<Record<string, string>> {
  const [header = [], row = []] = readCsv(await textOf(csv, modelOf(records), options));
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
  it('writes a record a row, lists joined, verdict and review over several columns', async () => {
    const row = await cells(fullClaim);
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

  it('ends rows with CR LF and puts quotation marks where a cell needs them', async () => {
    const text = await textOf(csv, modelOf(note('say "a, b"\nc')));
    assert.equal(text.match(/\r\n/g)?.length, 2);
    assert.ok(text.includes(',"say ""a, b""\nc",'));
  });

  it('guards against what a spreadsheet would run, unless told not to', async () => {
    for (const quote of ['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      assert.equal((await cells(note(quote))).quote, `'${quote}`);
      assert.equal((await cells(note(quote), { formulaGuard: false })).quote, quote);
    }
    assert.equal((await cells(note('1=1'))).quote, '1=1');
    const figure = '  - {id: f-00000001, kind: figure, quote: minus one, value: -1}\n';
    assert.equal((await cells(figure)).value, '-1');
  });

  it('says what a row does not hold', async () => {
    const losses = await lossesOf(
      csv,
      modelOf(`${fullClaim}  - {id: x-1, kind: riddle, quote: q, verdict: {value: v}}\n`, '', [
        { id: 'plan' },
      ]),
    );
    const expected = ['x-score', 'citations.excerpt', 'citations.issued'].map(
      (field) => `c-7k3m9q2x ${field}`,
    );
    assert.deepEqual(losses, [...expected, 'x-1 verdict', 'plan references']);
  });

  it('writes the same table with tabs', async () => {
    const model = corpus();
    const rows = readCsv(await textOf(csv, model));
    const text = await textOf(tsv, model);
    const quoted = text.replaceAll(',', '\0').replaceAll('\t', ',');
    assert.equal(rows.length, 1 + model.sources.flatMap(({ records }) => records).length);
    assert.equal(readCsv(quoted)[1]?.join('\t').replaceAll('\0', ','), rows[1]?.join('\t'));
    assert.match(await textOf(tsv, modelOf(note('a\tb'))), /\t"a\tb"\t/);
  });
});
