import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(process.cwd(), 'dist', 'cli.js');

/** Lines as a person types them up to TAB, and what may stand there. */
const cases: readonly [line: string, expected: readonly string[]][] = [
  ['galley rea', ['reanchor']],
  ['galley check --format ', ['text', 'json', 'sarif', 'github', 'gitlab']],
  ['galley check --format sa', ['sarif']],
  ['galley check --str', ['--strict']],
  ['galley completion z', ['zsh']],
  ['galley check my', ['my articles/']],
  ['galley merge --path my', ['my articles/']],
];

const scripts: Record<string, (line: string) => string> = {
  bash: (line) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    return `source ./galley.bash
COMP_WORDS=(${words.join(' ')}) COMP_CWORD=${words.length - 1}
_galley
for word in "\${COMPREPLY[@]}"; do if [ -d "$word" ]; then echo "$word/"; else echo "$word"; fi; done`;
  },
  fish: (line) => `source ./galley.fish; complete -C '${line}'`,
};

/** A shell that has not answered by then waits for something that does not come. */
const patienceMs = 10_000;

describe('shell completion', () => {
  let folder = '';

  before(async function () {
    if (!existsSync(cli)) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'galley-completion-'));
    await mkdir(join(folder, 'my articles'));
    for (const shell of ['bash', 'zsh', 'fish']) {
      await writeFile(
        join(folder, `galley.${shell}`),
        execFileSync(process.execPath, [cli, 'completion', shell]),
      );
    }
  });

  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  /** What the shell prints; `undefined` where it waits for something that does not come. */
  const run = (shell: string, ...argv: string[]): string | undefined => {
    const env = { ...process.env, HOME: folder, TERM: 'xterm' };
    const { error, stdout, stderr } = spawnSync(shell, argv, {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: patienceMs,
      killSignal: 'SIGKILL',
    });
    if (error && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
    if (error) throw error;
    assert.equal(stderr, '');
    return stdout;
  };

  for (const [shell, script] of Object.entries(scripts)) {
    it(`${shell} completes commands, options, their values and files`, function () {
      if (spawnSync(shell, ['-c', ':']).error) this.skip();
      for (const [line, expected] of cases) {
        const printed = run(shell, '-c', script(line));
        assert.ok(printed !== undefined, `${shell} does not answer`);
        const found = printed.split('\n').map((word) => word.replace(/\t.*/, ''));
        assert.deepEqual(found.filter((word) => word !== '').sort(), [...expected].sort(), line);
      }
    });
  }

  it('zsh completes commands, options, their values and files', function () {
    // An interactive zsh needs a terminal to be typed into, and not every machine gives it one. Where EDITOR is vi, it has
    // the keys of that, so it is told to have those of emacs.
    const probe =
      'zmodload zsh/zpty && zpty z zsh -f -i && zpty -w z "echo REA""DY" && zpty -r z a "*READY*"';
    const { status } = spawnSync('zsh', ['-fc', probe], { timeout: patienceMs, killSignal: 'SIGKILL' });
    if (status !== 0) this.skip();
    for (const [line, expected] of cases) {
      const [only = ''] = expected;
      if (expected.length > 1) continue;
      const typed = `${line}\t\u0001print -r -- "GOT:\u0005:"`;
      // What is typed is echoed, cut where the terminal's line ends: only what is printed says READY whole.
      const script = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'bindkey -e; PS1=; autoload -Uz compinit; compinit -u -D; source ./galley.zsh; echo REA""DY'
zpty -r z answer '*READY*'
zpty -w z $1
zpty -r z answer $'*\\nGOT:*\\n'
print -r -- $answer`;
      // zsh takes the slash of a folder away again when something else is typed.
      const whole = `${line.slice(0, line.lastIndexOf(' ') + 1)}${only.replace('/', '').replaceAll(' ', '\\ ')}`;
      const printed = run('zsh', '-fc', script, 'zsh', typed);
      assert.ok(printed !== undefined, 'zsh does not answer');
      const [, got] = /\nGOT:(.*?)\s*:/.exec(printed.replaceAll('\r', '')) ?? [];
      assert.equal(got, whole);
    }
  });
});
