import assert from 'node:assert/strict';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { atDesk } from './desk';

/** A team whose report has a claim in Rome, which the article does not name, and another without a category. */
const files = {
  '.git/HEAD': '',
  'news desk/a.txt': 'Around 6,000 officers 👮 will be deployed in Milan.\n',
  'news desk/a.txt.annotations.yaml': [
    'galley: 1\nsource: a.txt\nannotations:',
    '  - {note: "👮", quote: Rome, id: e-00000001, kind: entity}',
    '  - {id: c-00000001, kind: claim, category: "100%: a, b", quote: "Milan"}\n',
  ].join('\n'),
};

async function check(format: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let result = { code: -1, out: '', err: '' };
  await atDesk(files, async ({ galley }) => {
    result = await galley(['check', '--format', format, ...argv]);
  });
  return result;
}

async function sarif(...argv: string[]): Promise<Log> {
  return JSON.parse((await check('sarif', ...argv)).out) as Log;
}

describe('galley check --format sarif', () => {
  // The schema is written in draft 4, of which only its own address is not known to this validator.
  const { $schema: _, id: __, ...plain } = schema;
  const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(plain);

  it('is valid, with findings and without any', async () => {
    for (const log of [await sarif(), await sarif('news desk/a.txt', '--offsets', 'utf16')]) {
      assert.ok(isValid(log), JSON.stringify(isValid.errors));
      assert.ok((log.runs[0]?.results?.length ?? 0) >= 3);
    }
    await atDesk({}, async ({ galley }) => {
      const { code, out } = await galley(['check', '--format', 'sarif']);
      assert.equal(code, 0);
      assert.ok(isValid(JSON.parse(out)), JSON.stringify(isValid.errors));
    });
    assert.ok(!isValid({ version: '2.1.0', runs: [{ results: [] }] }), 'the schema refuses something');
  });

  it('gives place, rule and help of each finding, columns as asked', async () => {
    const columns: unknown[] = [];
    for (const unit of ['codepoint', 'utf16']) {
      const [run] = (await sarif('--offsets', unit)).runs;
      const [result] = run?.results ?? [];
      assert.deepEqual([result?.ruleId, result?.level], ['anchor-orphaned', 'error']);
      const place = result?.locations?.[0]?.physicalLocation;
      assert.equal(place?.artifactLocation?.uri, 'news%20desk/a.txt.annotations.yaml');
      const rule = run?.tool.driver.rules?.[result?.ruleIndex ?? -1];
      assert.equal(rule?.id, 'anchor-orphaned');
      assert.match(rule?.help?.text ?? '', /^“…” is no longer in the article\. Attach/);
      columns.push([run?.columnKind, place?.region?.startLine, place?.region?.startColumn]);
    }
    assert.deepEqual(columns, [
      ['unicodeCodePoints', 4, 24],
      ['utf16CodeUnits', 4, 25],
    ]);
  });

  it('says where a file could not be read whole', async () => {
    await atDesk({ 'a.txt.annotations.yaml': '\t- x' }, async ({ galley }) => {
      const { code, out } = await galley(['check', '--format', 'sarif']);
      const [run] = (JSON.parse(out) as Log).runs;
      assert.deepEqual([code, run?.invocations?.[0]?.executionSuccessful], [2, false]);
    });
  });
});

describe('galley check --format github', () => {
  it('prints a workflow command a finding, with its characters escaped', async () => {
    const { code, out, err } = await check('github');
    assert.deepEqual([code, err], [1, '']);
    const [first = '', second = ''] = out.split('\n');
    assert.equal(
      first,
      '::error file=news desk/a.txt.annotations.yaml,line=4,col=24,title=galley%3A anchor-orphaned' +
        '::“Rome” is no longer in the article. Attach the annotation to other words, or remove it.',
    );
    assert.match(
      second,
      /^::warning .*,title=galley%3A category-unknown::.* the category 100%25: a, b, which/,
    );
    assert.match(out, /^::notice /m);
    assert.match(out, /\n1 annotation file, 2 records: 1 error, 1 warning, \d for information\n$/);
  });

  it('names files from the top of the repository', async () => {
    await atDesk(files, async ({ galley }) => {
      const { out } = await galley(['check', 'a.txt', '--format', 'github'], '', 'news desk');
      assert.match(out, /^::error file=news desk\/a\.txt\.annotations\.yaml,/);
    });
  });
});

describe('galley check --format gitlab', () => {
  it('lists issues, each with a fingerprint that does not change when the lines move', async () => {
    const issuesOf = async (before: string) => {
      const path = 'news desk/a.txt.annotations.yaml';
      const record = '  - {quote: Rome, id: e-00000001, kind: entity}\n';
      const yaml = `galley: 1\n${before}source: a.txt\nannotations:\n${record}${record}`;
      let issues: Record<string, unknown>[] = [];
      await atDesk({ ...files, [path]: yaml }, async ({ galley }) => {
        issues = JSON.parse((await galley(['check', '--format', 'gitlab'])).out);
      });
      return issues;
    };
    const [issues, moved] = [await issuesOf(''), await issuesOf('# a remark\n')];
    const fingerprints = issues.map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(fingerprints).size, issues.length);
    assert.deepEqual(
      moved.map(({ fingerprint }) => fingerprint),
      fingerprints,
    );
    const lines = ({ location }: Record<string, unknown>) =>
      (location as { lines: { begin: number } }).lines.begin;
    assert.deepEqual(
      moved.map(lines),
      issues.map((issue) => lines(issue) + 1),
    );
    const { fingerprint: _, ...first } =
      issues.find(({ check_name }) => check_name === 'anchor-orphaned') ?? {};
    assert.deepEqual(first, {
      description: '“Rome” is no longer in the article. Attach the annotation to other words, or remove it.',
      check_name: 'anchor-orphaned',
      severity: 'critical',
      location: { path: 'news desk/a.txt.annotations.yaml', lines: { begin: 4 } },
    });
  });
});
