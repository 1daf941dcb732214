import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';

const cli = join(process.cwd(), 'dist', 'cli.js');
const guide = readFileSync('docs/ci.md', 'utf8');
const blocks = [...guide.matchAll(/```(yaml|sh)\n(.*?)```/gs)].map(([, language, text = '']) => ({
  language,
  text,
}));
const workflows = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);

const sound = 'galley: 1\nsource: a.txt\nannotations:\n  - {id: e-00000001, kind: entity, quote: Milan}\n';
const broken = sound.replace('Milan', 'Rome');

describe('the files of docs/ci.md, in a repository', function () {
  this.timeout(120_000);
  let folder = '';

  const run = (command: string, ...argv: string[]) => {
    const settings = join(folder, '..', 'no settings');
    const person = { GIT_AUTHOR_NAME: 'mk', GIT_AUTHOR_EMAIL: 'mk@example.org' };
    const committer = { GIT_COMMITTER_NAME: 'mk', GIT_COMMITTER_EMAIL: 'mk@example.org' };
    const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const env = { ...process.env, ...person, ...committer, GIT_CONFIG_GLOBAL: settings, PATH: path };
    const { status, stdout, stderr } = spawnSync(command, argv, { cwd: folder, env, encoding: 'utf8' });
    return { status, out: stdout, all: stdout + stderr };
  };
  const commit = async (yaml: string) => {
    await writeFile(join(folder, 'a.txt.annotations.yaml'), yaml);
    assert.equal(run('git', 'add', '--all').status, 0);
    return run('git', 'commit', '--message', 'x', '--allow-empty');
  };

  before(function () {
    const isMissing = ['git', 'npx', 'sh'].some((command) => spawnSync(command, ['--version']).error);
    if (isMissing || !existsSync(cli) || process.platform === 'win32') this.skip();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-ci-'));
    await mkdir(join(folder, 'node_modules', '.bin'), { recursive: true });
    await symlink(cli, join(folder, 'node_modules', '.bin', 'galley'));
    await writeFile(join(folder, 'package.json'), '{ "name": "newsroom", "private": true }\n');
    await writeFile(join(folder, '.gitignore'), 'node_modules/\n*.sarif\ngl-*.json\n');
    await writeFile(join(folder, 'a.txt'), 'Around 6,000 officers will be deployed in Milan.\n');
    assert.equal(run('git', 'init', '--quiet').status, 0);
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('the git hook keeps a broken file out, and a sound one passes', async () => {
    const [hook = ''] = blocks.filter(({ text }) => text.startsWith('#!/bin/sh')).map(({ text }) => text);
    await mkdir(join(folder, '.githooks'));
    await writeFile(join(folder, '.githooks', 'pre-commit'), hook);
    await chmod(join(folder, '.githooks', 'pre-commit'), 0o755);
    run('git', 'config', 'core.hooksPath', '.githooks');
    const refused = await commit(broken);
    assert.equal(refused.status, 1);
    assert.match(refused.all, /a\.txt\.annotations\.yaml:4:\d+: “Rome” is no longer in the article/);
    assert.equal((await commit(sound)).status, 0);
  });

  it('pre-commit runs its hook', async function () {
    if (spawnSync('pre-commit', ['--version']).error) this.skip();
    await writeFile(join(folder, '.pre-commit-config.yaml'), workflows[3] ?? '');
    assert.equal(run('pre-commit', 'install').status, 0);
    const refused = await commit(broken);
    assert.equal(refused.status, 1, refused.all);
    assert.match(refused.all, /“Rome” is no longer in the article/);
    const taken = await commit(sound);
    assert.equal(taken.status, 0, taken.all);
  });

  it('the commands of the workflows end with 1 where something is wrong, with 0 where nothing is', async () => {
    const steps = workflows.slice(0, 3).flatMap((text) => {
      const { jobs, annotations } = parse(text);
      const lines: string[] = annotations?.script ?? jobs.check.steps.flatMap(({ run: line = '' }) => line);
      return lines.filter((line) => line.includes('galley'));
    });
    assert.equal(steps.length, 3);
    for (const [yaml, status] of [
      [broken, 1],
      [sound, 0],
    ] as const) {
      await writeFile(join(folder, 'a.txt.annotations.yaml'), yaml);
      for (const step of steps) assert.equal(run('sh', '-e', '-c', step).status, status, step);
    }
    const report = JSON.parse(readFileSync(join(folder, 'galley.sarif'), 'utf8'));
    assert.equal(report.version, '2.1.0');
    assert.ok(Array.isArray(JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'))));
  });
});
