import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { blobId } from '../../../src/core';
import { atDesk, rows } from './desk';

const ARTICLE = 'Around 6,000 officers will be deployed in Milan.\n';
const BASE = blobId(new TextEncoder().encode(ARTICLE));
const MILAN = `quote: Milan, at: 42-47, base: ${BASE}`;

interface Line {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

function sidecar(records: string, source = 'a.txt'): string {
  return `galley: 1\nsource: ${source}\nannotations:\n${records}`;
}

/** Checks one annotation file of ARTICLE, given its records, and gives `exit line:column code` of all but information. */
async function check(
  records: string,
  files: Record<string, string> = {},
  ...argv: string[]
): Promise<string> {
  let said = '';
  const all = { 'a.txt': ARTICLE, 'a.txt.annotations.yaml': sidecar(records), ...files };
  await atDesk(all, async ({ galley }) => {
    const { code, out } = await galley(['check', 'a.txt', '--format', 'json', ...argv]);
    const told = rows<Line>(out).filter(({ severity }) => severity !== 'information');
    said = [String(code), ...told.map((one) => `${one.line}:${one.column} ${one.code}`)].join(' ');
  });
  return said;
}

describe('galley check', () => {
  it('goes on where a file cannot be read', async () => {
    const files = {
      ...{ 'a.txt': ARTICLE, 'a.txt.annotations.yaml/x': 'a folder has this name' },
      ...{ 'b.txt': ARTICLE, 'b.txt.annotations.yaml': sidecar('  - {id: c-00000001}\n', 'b.txt') },
    };
    await atDesk(files, async ({ galley }) => {
      const { code, out } = await galley(['check', 'a.txt', 'b.txt', '--format', 'json']);
      const told = rows<Line>(out).map((one) => `${one.file} ${one.code}`);
      assert.deepEqual(
        [code, told],
        [2, ['a.txt.annotations.yaml write-failed', 'b.txt.annotations.yaml kind-missing']],
      );
      const exported = await galley(['export', 'a.txt', 'b.txt', '--format', 'csv']);
      assert.match(exported.err, /^a\.txt\.annotations\.yaml:1:1: .* it is a folder\nb\.txt/);
      assert.equal(exported.code, 2);
    });
  });

  it('names a folder that it may not look into', async function () {
    if (!process.seteuid || !process.geteuid) return this.skip();
    await atDesk({ 'in/b.txt': ARTICLE }, async ({ galley, folder }) => {
      chmodSync(join(folder, 'in'), 0o000);
      const user = process.geteuid?.();
      chmodSync(folder, 0o755);
      // To the superuser nothing is forbidden.
      if (user === 0) process.seteuid?.(65534);
      try {
        const { code, err } = await galley(['check']);
        assert.deepEqual(
          [code, err],
          [2, 'galley: in: Reading this folder is not allowed. Make it readable, or name other paths.\n'],
        );
      } finally {
        if (user === 0) process.seteuid?.(0);
        chmodSync(join(folder, 'in'), 0o755);
      }
    });
  });

  it('says of a record without a kind, or with a list as one, what is expected', async () => {
    const records = `  - {id: c-00000001, ${MILAN}}\n  - {id: c-00000002, kind: [claim], ${MILAN}}\n`;
    const files = { 'a.txt': ARTICLE, 'a.txt.annotations.yaml': sidecar(records) };
    await atDesk(files, async ({ galley }) => {
      const { err } = await galley(['check']);
      assert.match(err, /The record c-00000001 has no kind: claim, entity, /);
      assert.match(err, /The kind \[claim\] is unknown/);
    });
  });

  it('tells what is wrong from the top of a file to its end', async () => {
    const records = `  - {id: c-00000001, kind: claim, ${MILAN}}\n  - {id: c-00000002, kind: claim, ${MILAN}, category: no}\n`;
    await atDesk(
      { 'a.txt': ARTICLE, 'a.txt.annotations.yaml': sidecar(records, 'b.txt') },
      async ({ galley }) => {
        const told = rows<Line>((await galley(['check', '--format', 'json'])).out);
        assert.deepEqual(
          told.map(({ line, code }) => `${line} ${code}`),
          [
            '2 source-differs',
            '4 claim-no-category',
            '4 claim-uncited',
            '5 claim-uncited',
            '5 category-unknown',
          ],
        );
      },
    );
  });

  it('names a field that is probably a slip, and no key of a newsroom’s own', async () => {
    const record = `  - {id: e-00000001, kind: entity, ${MILAN}, desk: foreign, entitiy: milan}\n`;
    await atDesk({ 'a.txt': ARTICLE, 'a.txt.annotations.yaml': sidecar(record) }, async ({ galley }) => {
      const { code, out } = await galley(['check', '--format', 'json']);
      const told = rows<Line>(out).map((one) => `${one.severity} ${one.code}: ${one.message}`);
      assert.deepEqual(told, [
        'information field-misspelt: e-00000001: entitiy is no field that Galley knows, and is kept. entity may be meant.',
      ]);
      assert.equal(code, 0);
    });
  });

  it('judges the places of records', async () => {
    assert.equal(await check(`  - {id: e-00000001, kind: entity, ${MILAN}}\n`), '0');
    assert.equal(await check(`  - {id: e-00000001, kind: entity, quote: Rome}\n`), '1 4:43 anchor-orphaned');
    assert.equal(await check(`  - {id: e-00000001, kind: entity, quote: e}\n`), '1 4:43 anchor-ambiguous');
    const at = (place: string) =>
      check(`  - {id: e-00000001, kind: entity, quote: Milan, at: ${place}, base: ${BASE}}\n`);
    assert.equal(await at('40-45'), '1 4:54 at-beyond-text');
    assert.equal(await at('420-425'), '1 4:54 at-beyond-text');
    assert.equal(await at('9-4'), '1 4:54 at-malformed');
  });

  it('says nothing of rejected finds whose words are gone', async () => {
    assert.equal(await check('  - {id: e-00000001, kind: entity, quote: Rome, rejected: true}\n'), '0');
  });

  it('judges categories and references by what the folders above say', async () => {
    const claim = (more: string) => `  - {id: c-00000001, kind: claim, ${MILAN}, ${more}}\n`;
    assert.equal(await check(claim('category: budget')), '0 4:118 category-unknown');
    assert.equal(await check(claim('category: budget'), {}, '--strict'), '1 4:118 category-unknown');
    assert.equal(await check(claim('category: budget'), { 'galley.yaml': 'categories: [budget]\n' }), '0');
    const citing = claim('category: other, citations: [{ref: plan}]');
    assert.match(await check(citing), /^1 .* reference-unresolved$/);
    assert.equal(await check(citing, { 'references.yaml': '- {id: plan, title: Plan}\n' }), '0');
    assert.equal(await check(`${citing}references:\n  - {id: plan, title: Plan}\n`), '0');
    assert.match(await check(citing, { 'references.yaml': '- {id: plan' }), /^2 1:\d+ yaml-syntax/);
  });

  it('judges verdicts and types by the lists of the workspace, the defaults or its own', async () => {
    const claim = (value: string) =>
      `  - {id: c-00000001, kind: claim, ${MILAN}, category: other, verdict: {value: ${value}}}\n`;
    const entity = (type: string) => `  - {id: e-00000001, kind: entity, ${MILAN}, type: ${type}}\n`;
    assert.equal(await check(claim('unchecked')), '0');
    assert.equal(await check(claim('bogus')), '0 4:134 verdict-unknown');
    assert.equal(await check(entity('place')), '0');
    assert.equal(await check(entity('bogus')), '0 4:115 entity-type-unknown');
    const own = { 'galley.yaml': 'verdicts: [{id: bogus}]\nentity-types: [bogus]\n' };
    assert.equal(await check(claim('bogus') + entity('bogus'), own), '0');
    assert.match(await check(claim('unchecked'), own), /^0 \S+ verdict-unknown$/);
    assert.match(await check(entity('place'), own, '--strict'), /^1 \S+ entity-type-unknown$/);
  });

  it('names a value that no list has once, and says how many records have it', async () => {
    const entity = (id: number, type: string) =>
      `  - {id: e-0000000${id}, kind: entity, quote: Milan, type: ${type}}\n`;
    const records = [
      entity(1, 'PER'),
      entity(2, 'LOC'),
      entity(3, 'PER'),
      entity(4, 'PER'),
      entity(5, 'LOC'),
    ];
    const files = {
      'a.txt': 'Milan\n',
      'a.txt.annotations.yaml': `galley: 1\nsource: a.txt\nannotations:\n${records.join('')}`,
    };
    await atDesk(files, async ({ galley }) => {
      const { out, err } = await galley(['check']);
      const lines = err.trim().split('\n');
      assert.deepEqual(
        lines.map((line) => / type (\w+),.*\. (\d other records? ha\w+ it too)\.$/.exec(line)?.slice(1)),
        [
          ['PER', '2 other records have it too'],
          ['LOC', '1 other record has it too'],
        ],
      );
      assert.match(out, /5 records: 0 errors, 2 warnings/);
    });
  });

  it('asks nothing of an article in conflict but to resolve it', async () => {
    const files = { 'a.txt': `<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n` };
    assert.equal(
      await check(`  - {id: e-00000001, kind: entity, quote: Rome}\n`, files),
      '2 1:1 source-conflicted',
    );
  });

  it('ends with 2 where a file cannot be taken whole', async () => {
    assert.match(await check('\t- id: e-00000001\n'), /^2 4:\d+ yaml-syntax/);
    assert.equal(await check('<<<<<<< HEAD\n'), '2 4:1 conflict-markers');
  });

  it('takes no id twice, in one file or in two layers', async () => {
    const record = `  - {id: e-00000001, kind: entity, ${MILAN}}\n`;
    assert.equal(await check(record + record), '1 5:10 id-duplicate');
    const layer = sidecar(record).replace('annotations', 'annotator: mk\nannotations');
    assert.equal(await check(record, { 'a.txt.mk.annotations.yaml': layer }), '1 5:10 id-duplicate');
  });

  it('goes through a folder as git sees it, and finds annotations without an article', async () => {
    const orphan = sidecar(`  - {id: e-00000001, kind: entity, quote: Rome}\n`, 'b.txt');
    const files = {
      ...{ '.gitignore': 'drafts/\n*.tmp.txt*\n', 'drafts/b.txt.annotations.yaml': orphan, '.git/HEAD': '' },
      ...{ 'x.tmp.txt.annotations.yaml': orphan, 'news/b.txt.annotations.yaml': orphan },
      ...{ 'news/.gitignore': '!c.tmp.txt.annotations.yaml\n', 'news/c.tmp.txt.annotations.yaml': orphan },
    };
    await atDesk(files, async ({ galley }) => {
      const { code, out, err } = await galley(['check']);
      assert.equal(code, 1);
      assert.deepEqual(
        err
          .split('\n')
          .map((line) => line.split(': ')[0])
          .sort(),
        [
          '',
          'news/b.txt.annotations.yaml:1:1',
          'news/c.tmp.txt.annotations.yaml:1:1',
          'news/c.tmp.txt.annotations.yaml:2:9',
        ],
      );
      assert.match(out, /^2 annotation files, 2 records: 2 errors, 1 warning, 0 for information\n$/);
      const inside = await galley(['check', 'news']);
      assert.equal(inside.out, out);
    });
  });

  it('counts columns in the asked unit', async () => {
    const record = '  - {quote: "👮", id: e-00000001, kind: entity, at: 9-4}\n';
    const points = await check(record);
    const units = await check(record, {}, '--offsets', 'utf16');
    assert.deepEqual(
      [points, units],
      ['1 4:13 anchor-orphaned 4:52 at-malformed', '1 4:13 anchor-orphaned 4:53 at-malformed'],
    );
  });

  it('names the formats that exist where another is asked for', async () => {
    await atDesk({}, async ({ galley }) => {
      const { code, err } = await galley(['check', '--format', 'xml']);
      assert.equal(code, 2);
      assert.match(
        err,
        /'xml' is invalid\. Allowed choices are text, json, sarif, github, gitlab\.\ngalley COMMAND --help/,
      );
      assert.equal((await galley(['check', 'nowhere'])).code, 2);
      assert.equal((await galley(['chekc'])).code, 2);
    });
  });

  it('refuses a file that is neither an article nor an annotation file', async () => {
    const other = 'b.rst.annotations.yaml';
    const files = {
      'a.txt': ARTICLE,
      'o2.yaml': '',
      'in/b.md': '',
      'b.rst': '',
      [other]: sidecar('', 'b.rst'),
    };
    await atDesk(files, async ({ galley }) => {
      const { code, out, err } = await galley(['check', 'a.txt', 'o2.yaml']);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(
        err,
        'galley: o2.yaml is neither an article (.txt, .md, .article) nor an annotation file (….annotations.yaml).\n',
      );
      for (const path of ['a.txt', 'in/b.md', 'in'])
        assert.match((await galley(['check', path])).out, /^0 annotation files, /);
      assert.match((await galley(['check', 'b.rst'])).out, /^1 annotation file, /);
    });
  });
});
