import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { atDesk } from '../cli/desk';

const guide = readFileSync('docs/ci.md', 'utf8');
const blocks = [...guide.matchAll(/```(yaml|sh)\n(.*?)```/gs)].map(([, language, text = '']) => ({
  language,
  text,
}));
const commands = [...guide.matchAll(/galley ((?:check|merge)[^>`\n]*)/g)].map(([, words = '']) =>
  words.trim().split(' '),
);

describe('the guide to checks on every change', () => {
  it('holds workflow files that parse, each with a check', () => {
    const files = blocks
      .filter(({ language }) => language === 'yaml')
      .map(({ text }) => ({ text, value: parse(text) }));
    assert.equal(files.length, 4);
    for (const { text, value } of files) {
      assert.equal(typeof value, 'object');
      assert.match(text, /npx --no-install galley check/);
    }
    const [github, sarif, gitlab, hooks] = files.map(({ value }) => value);
    for (const { jobs } of [github, sarif]) assert.ok(jobs.check.steps.length >= 4);
    assert.match(
      sarif.jobs.check.steps[3].run,
      new RegExp(`> ${sarif.jobs.check.steps[4].with.sarif_file}$`),
    );
    assert.match(
      gitlab.annotations.script[1],
      new RegExp(`> ${gitlab.annotations.artifacts.reports.codequality}$`),
    );
    assert.equal(hooks.repos[0].hooks[0].language, 'system');
  });

  it('names commands and options that there are', async () => {
    assert.ok(commands.length >= 6);
    await atDesk({}, async ({ galley }) => {
      for (const words of commands) {
        const help = await galley([...words, '--help']);
        assert.equal(help.code, 0, words.join(' '));
        for (const option of words.filter((word) => word.startsWith('--')))
          assert.ok(help.out.includes(option), option);
        const [, format] = /--format (\w+)/.exec(words.join(' ')) ?? [];
        if (format !== undefined) assert.equal((await galley(['check', '--format', format])).code, 0);
      }
    });
  });
});
