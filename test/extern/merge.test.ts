import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(process.cwd(), 'dist', 'cli.js');
const name = 'a.txt.annotations.yaml';
const env = {
  ...process.env,
  ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' },
  ...{ GIT_AUTHOR_NAME: 'desk', GIT_AUTHOR_EMAIL: 'desk@example.org' },
  ...{ GIT_COMMITTER_NAME: 'desk', GIT_COMMITTER_EMAIL: 'desk@example.org' },
};

/** A record a letter; the category follows a colon. */
function file(words: string): string {
  const records = words.split(' ').map((word) => {
    const [id, category = 'event'] = word.split(':');
    return `  - id: ${id}\n    kind: claim\n    quote: words\n    category: ${category}\n`;
  });
  return `galley: 1\nsource: a.txt\nannotations:\n${records.join('')}`;
}

describe('galley merge in a git repository', function () {
  this.timeout(60_000);
  let folder = '';

  before(function () {
    if (spawnSync('git', ['--version']).status !== 0 || !existsSync(cli)) this.skip();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-git-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (program: string, ...argv: string[]) =>
    spawnSync(program, argv, { cwd: folder, env, encoding: 'utf8' });
  const git = (...argv: string[]) => run('git', '-c', 'commit.gpgsign=false', ...argv);
  const galley = (...argv: string[]) => run(process.execPath, cli, ...argv);

  async function commit(words: string): Promise<void> {
    await writeFile(join(folder, name), file(words));
    git('add', '-A');
    assert.equal(git('commit', '-qm', words).status, 0);
  }

  /** Two branches from one base, with the driver of this build. */
  async function branches(base: string, ours: string, theirs: string): Promise<void> {
    git('init', '-q', '-b', 'main');
    assert.equal(galley('merge', '--install', '--yes').status, 0);
    git('config', 'merge.galley.driver', `"${process.execPath}" "${cli}" merge %O %A %B --path %P`);
    await commit(base);
    git('checkout', '-qb', 'other');
    await commit(theirs);
    git('checkout', '-q', 'main');
    await commit(ours);
  }

  const operations = {
    merge: ['merge', '-q', '--no-edit', 'other'],
    rebase: ['rebase', '-q', 'other'],
    'cherry-pick': ['cherry-pick', 'other'],
  };

  for (const [operation, argv] of Object.entries(operations)) {
    it(`${operation}: what nobody has to decide goes through`, async () => {
      await branches('a b', 'a:rule x b', 'a y b:quantity');
      const { status, stderr } = git(...argv);
      assert.equal(status, 0, stderr);
      const text = await readFile(join(folder, name), 'utf8');
      const records = ['a:rule', 'x', 'y', 'b:quantity'].map(
        (word) => file(word).split('annotations:\n')[1] ?? '',
      );
      for (const record of records) assert.ok(text.includes(record), text);
      assert.equal(text.length, file('a:rule x y b:quantity').length);
    });

    it(`${operation}: a decision stops it, without markers in the YAML`, async () => {
      await branches('a b', 'a:rule b', 'a:quantity b');
      assert.notEqual(git(...argv).status, 0);
      const text = await readFile(join(folder, name), 'utf8');
      assert.match(text, /- \{field: category, ours: \w+, theirs: \w+, base: event\}/);
      assert.doesNotMatch(text, /^[<=>]{7}/m);
    });
  }

  it('a damaged side is merged by lines, and nothing of either is lost', async () => {
    await branches('a b', 'a:rule b', 'a:"quantity b');
    assert.notEqual(git(...operations.merge).status, 0);
    const text = await readFile(join(folder, name), 'utf8');
    assert.match(
      text,
      /<{7} ours\n {4}category: rule\n\|{7} base\n {4}category: event\n={7}\n {4}category: "quantity/,
    );
  });

  it('--install writes the configuration once, and not outside a repository', async () => {
    const outside = galley('merge', '--install', '--yes');
    assert.equal(outside.status, 2);
    assert.match(outside.stderr, /not in a git repository/);
    git('init', '-q');
    await writeFile(join(folder, '.gitattributes'), '*.png binary');
    const asked = galley('merge', '--install');
    assert.equal(asked.status, 1);
    assert.match(asked.stderr, /--yes/);
    assert.equal(git('config', '--get', 'merge.galley.driver').stdout, '');
    for (const expected of [/Written/, /already/])
      assert.match(galley('merge', '--install', '--yes').stdout, expected);
    assert.equal(git('config', '--get', 'merge.galley.driver').stdout, 'galley merge %O %A %B --path %P\n');
    assert.equal(
      await readFile(join(folder, '.gitattributes'), 'utf8'),
      '*.png binary\n*.annotations.yaml merge=galley\n',
    );
  });
});
