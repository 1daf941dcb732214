import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { writeModel } from '../../../src/formats/format';
import { formatById, formats } from '../../../src/formats/formats';
import { atDesk } from '../cli/desk';
import { corpus } from './corpus';

/** The table of the document, made from the list in code. */
function table(): string {
  const rows = formats.map(({ id, name, output, offsets, reads, desktopOnly, holds }) => {
    const where = desktopOnly ? ' Not in browsers.' : '';
    const written = output === 'folder' ? 'a folder of files' : 'a file';
    return [`\`${id}\``, name, written, reads ? 'yes' : '', offsets, holds + where];
  });
  const head = ['format', 'name', 'export writes', 'import', 'offsets', 'what it holds'];
  const widths = head.map((title, i) =>
    Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0), title.length),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

describe('formats', () => {
  it('docs/formats.md has the list that is in code', () => {
    const text = readFileSync('docs/formats.md', 'utf8');
    const wanted = text.replace(/(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/, (_, a: string, b: string) => {
      return `${a}\n${table()}\n\n${b}`;
    });
    if (process.env.UPDATE_GOLDEN) writeFileSync('docs/formats.md', wanted);
    else assert.equal(text, wanted);
  });

  it('the help of export and import has it too', async () => {
    await atDesk({}, async ({ galley }) => {
      const [out, into] = [await galley(['export', '--help']), await galley(['import', '--help'])];
      assert.deepEqual([out.code, into.code], [0, 0]);
      for (const { id, name, use, holds, reads } of formats) {
        const entry = `  ${id.padEnd(12)}${name}, ${use}\n${' '.repeat(14)}${holds}\n`;
        assert.ok(out.out.includes(entry), id);
        assert.equal(into.out.includes(entry), reads !== undefined, id);
      }
    });
  });

  it('written apart come out the same from a writer of its own for each article', async () => {
    const { sources } = corpus();
    const apart = formats.filter((format) => format.apart);
    assert.ok(apart.length >= 10);
    for (const { id, load } of apart) {
      const format = await load();
      const whole = await writeModel(format, { sources, references: [] });
      const each = sources.map((source) => format.openWriter?.({}).article(source));
      const last = format.openWriter?.({});
      const texts = each.flatMap((one) => one?.text || []);
      const end = last?.end([], texts.length === 0);
      const text = (last?.begin ?? '') + texts.join(last?.between ?? '') + (end?.text ?? '');
      assert.equal(text, whole.text, id);
      assert.deepEqual(
        [...each, end].flatMap((one) => one?.files ?? []),
        whole.files,
        id,
      );
    }
  });

  it('without an article are still of their form', async () => {
    const textOf = async (id: string) => {
      const format = await formatById(id)?.load();
      return format && (await writeModel(format, { sources: [], references: [] })).text;
    };
    assert.deepEqual(JSON.parse((await textOf('w3c')) ?? ''), []);
    assert.deepEqual(JSON.parse((await textOf('json')) ?? ''), {
      'galley-export': 1,
      sources: [],
      references: [],
    });
    assert.equal(await textOf('yaml'), 'galley-bundle: 1\nsources: []\n');
  });

  it('each can do what the list says', async () => {
    for (const { id, load, reads, desktopOnly } of formats) {
      // The libraries of these are heavy; test/laws loads them.
      if (desktopOnly || id === 'bibtex' || id === 'ris') continue;
      const { openWriter, write, read } = await load();
      assert.ok((openWriter === undefined) !== (write === undefined), id);
      assert.equal(read !== undefined, reads !== undefined, id);
    }
  });
});
