import assert from 'node:assert/strict';
import { atDesk } from './desk';

async function print(...argv: string[]): Promise<string> {
  let printed = '';
  await atDesk({}, async ({ galley }) => {
    const { code, out } = await galley(argv);
    assert.equal(code, 0, argv.join(' '));
    printed = out;
  });
  return printed;
}

const commandNames = async () => {
  const help = await print('--help');
  const [section = ''] = help.slice(help.indexOf('Commands:')).split('\n\n');
  const listed = section.matchAll(/^ {2}([a-z]+) /gm);
  return [...listed].map(([, name = '']) => name).filter((name) => name !== 'help');
};

describe('galley COMMAND --help', () => {
  it('shows examples, whose options exist', async () => {
    const names = await commandNames();
    assert.ok(names.includes('detect') && names.length > 7);
    for (const name of names) {
      const help = await print(name, '--help');
      const [options = '', lines = ''] = help.split('\nExamples:\n');
      assert.match(
        lines,
        /galley \w/,
        `${name} --help shows no example: say .addHelpText('after', examples(…))`,
      );
      for (const line of lines.trim().split('\n')) {
        assert.match(line, new RegExp(`galley ${name}\\b`));
        for (const [, option = ''] of line.matchAll(/ (--?[a-z][a-z-]*)/g)) {
          assert.ok(options.includes(option), `${option} in: ${line}`);
        }
      }
    }
  });
});

describe('galley --help', () => {
  it('shows how to begin, with commands and options that exist', async () => {
    const [, lines = ''] = (await print('--help')).split('\nExamples:\n');
    const begin = [...lines.matchAll(/^ {2}galley (\w+)(.*)$/gm)];
    assert.ok(begin.length >= 4);
    for (const [, name = '', rest = ''] of begin) {
      const help = await print(name, '--help');
      for (const [option] of rest.matchAll(/--[a-z-]+/g))
        assert.ok(help.includes(option), `${name} ${option}`);
    }
  });
});

describe('galley completion', () => {
  it('knows every command and every option, for each shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const script = await print('completion', shell);
      for (const name of await commandNames()) {
        assert.match(script, new RegExp(`\\b${name}\\b`), `${shell} ${name}`);
        for (const [, option = ''] of (await print(name, '--help')).matchAll(/ --([a-z-]+)/g)) {
          assert.match(script, new RegExp(`(?:--|-l )${option}\\b`), `${shell} ${name} --${option}`);
        }
      }
    }
  });

  it('names the shells that it knows', async () => {
    await atDesk({}, async ({ galley }) => {
      const { code, err } = await galley(['completion', 'powershell']);
      assert.equal(code, 2);
      assert.match(err, /Allowed choices are bash, zsh, fish\./);
    });
  });
});
