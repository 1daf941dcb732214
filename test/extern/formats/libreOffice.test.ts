import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import * as csv from '../../../src/formats/csv';
import { writeModel } from '../../../src/formats/format';
import * as xlsx from '../../../src/formats/xlsx';
import { corpus } from '../../unit/formats/corpus';
import { fullClaim, modelOf } from '../../unit/formats/model';

/** CSV in UTF-8 of the first sheet, numbers as they are stored: the numbered options of LibreOffice's filter. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';

/** The cells of a CSV text; line breaks in cells are LF, and LibreOffice shouts its booleans. */
function cells(text: string): string[][] {
  const { SheetNames, Sheets } = read(text, { type: 'string', raw: true });
  const sheet = Sheets[SheetNames[0] ?? ''];
  const rows: unknown[][] = sheet ? utils.sheet_to_json(sheet, { header: 1, raw: true, defval: '' }) : [];
  return rows.map((row) =>
    row.map((cell) => {
      const shown = String(cell).replaceAll('\r\n', '\n');
      return /^(?:TRUE|FALSE)$/.test(shown) ? shown.toLowerCase() : shown;
    }),
  );
}

describe('LibreOffice', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'galley-libreoffice-'));

  before(function () {
    if (spawnSync('soffice', ['--version']).status === 0) return;
    console.log('    left out: LibreOffice (soffice) is not there');
    this.skip();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a workbook and finds in it the cells of the CSV, formulas none', async () => {
    const dangerous = '  - {id: n-00000001, kind: note, quote: "=1+1", note: "@SUM(1;2)"}\n';
    for (const [index, model] of [corpus(), modelOf(fullClaim), modelOf(dangerous)].entries()) {
      const name = join(folder, `book-${index}`);
      const { bytes = new Uint8Array() } = await writeModel(xlsx, model);
      writeFileSync(`${name}.xlsx`, bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, `${name}.xlsx`];
      const { status, stdout, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
      const own = cells((await writeModel(csv, model)).text ?? '');
      const theirs = readFileSync(`${name}.csv`, 'utf8');
      assert.deepEqual(cells(theirs), own);
    }
  });
});
