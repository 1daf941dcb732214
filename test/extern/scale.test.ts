import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const cli = join(process.cwd(), 'dist', 'cli.js');
const guide = readFileSync('docs/scale.md', 'utf8');
const scripts = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
const script = (word: string) => scripts.find((text) => text.includes(word)) ?? assert.fail(word);
const count = 20_000;

const article = (id: number) =>
  `LEEDS, ${1 + (id % 28)} March. Around ${id + 2},000 officers will be deployed in Milan, the mayor, Ann Lee, said.\n` +
  `“We need £${id % 90}.5 million,” Lee said on Tuesday. Sales rose ${id % 100} per cent 👮 in Harrow.\n`;

/** The machines have to be somewhere; sshd wants to be called by its whole path. */
const sshd = ['/usr/sbin/sshd', '/usr/bin/sshd', '/usr/local/sbin/sshd'].find((path) => existsSync(path));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until somebody listens. */
async function listening(port: number, server: ChildProcess): Promise<void> {
  for (;;) {
    assert.equal(server.exitCode, null, 'sshd has ended');
    const socket = connect(port, '127.0.0.1');
    const answered = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('docs/scale.md', function () {
  this.timeout(300_000);
  let folder = '';
  let expected = '';
  const servers: ChildProcess[] = [];

  /** Runs a shell script with `galley` on the path; gives what it printed on both streams. */
  const sh = (text: string, env: Record<string, string> = {}) => {
    const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    const all = { ...process.env, HOME: folder, PATH: path, ...env };
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', text], {
      cwd: folder,
      env: all,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  };
  const digest = async (name: string) => {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(join(folder, name))) hash.update(piece);
    return hash.digest('hex');
  };

  before(async function () {
    if (!existsSync(cli) || process.platform === 'win32') this.skip();
    folder = await mkdtemp(join(tmpdir(), 'galley-scale-'));
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin', 'galley'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
    await chmod(join(folder, 'bin', 'galley'), 0o755);
    const lines = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: article(id) })}\n`);
    await writeFile(join(folder, 'articles.jsonl'), lines.join(''));
    sh('galley detect --jsonl < articles.jsonl > one.jsonl');
    expected = await digest('one.jsonl');
    const [last = ''] = (await readFile(join(folder, 'one.jsonl'), 'utf8')).trimEnd().split('\n').slice(-1);
    assert.equal(JSON.parse(last).id, count - 1);
  });

  after(async () => {
    for (const server of servers) server.kill();
    if (folder !== '') await rm(folder, { recursive: true });
  });

  /** Starts an ssh server for this person alone, and gives the line of `hosts` that leads to it. */
  async function startMachine(name: string): Promise<string> {
    const port = await freePort();
    const file = (end: string) => join(folder, `${name}.${end}`);
    sh(`ssh-keygen -q -t ed25519 -N '' -f '${file('key')}'`);
    const path = `${join(folder, 'bin')}:${dirname(process.execPath)}:/usr/bin:/bin`;
    const settings = [
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${file('key')}`,
      'PidFile none',
      'UsePAM no',
    ];
    const access = [
      `AuthorizedKeysFile ${join(folder, 'person.pub')}`,
      'StrictModes no',
      `SetEnv PATH=${path}`,
    ];
    await writeFile(
      file('sshd'),
      [...settings, ...access, 'PermitRootLogin prohibit-password', ''].join('\n'),
    );
    const server = spawn(sshd ?? '', ['-D', '-e', '-f', file('sshd')], { stdio: 'ignore' });
    servers.push(server);
    await listening(port, server);
    const where = [`HostName 127.0.0.1`, `Port ${port}`, `User ${userInfo().username}`, 'BatchMode yes'];
    const trust = [
      `IdentityFile ${join(folder, 'person')}`,
      'StrictHostKeyChecking no',
      'UserKnownHostsFile /dev/null',
    ];
    await writeFile(file('ssh'), [`Host ${name}`, ...where, ...trust, 'LogLevel ERROR', ''].join('\n'));
    return `1/ssh -F ${file('ssh')} ${name}\n`;
  }

  it('GNU parallel spreads 20,000 articles over three machines, with the answer of one process', async function () {
    const missing = ['parallel', 'ssh', 'ssh-keygen'].filter((name) => spawnSync(name, ['-V']).error);
    if (!sshd) missing.push('sshd');
    if (missing.length > 0) {
      console.log(
        `      needs ${missing.join(', ')}: the Debian packages parallel and openssh-server have them`,
      );
      this.skip();
    }
    // As root, sshd wants the folder that its service makes.
    if (userInfo().uid === 0) await mkdir('/run/sshd', { recursive: true });
    sh(`ssh-keygen -q -t ed25519 -N '' -f person`);
    const hosts = [await startMachine('press1'), await startMachine('press2'), await startMachine('press3')];
    await writeFile(join(folder, 'hosts'), hosts.join(''));
    const started = performance.now();
    sh(script('--sshloginfile'));
    console.log(`      three machines: ${Math.round((performance.now() - started) / 1000)} s`);
    assert.equal(await digest('spans.jsonl'), expected);
  });

  it('the array job of Slurm gives the answer of one process', async () => {
    const [prepare = '', gather = ''] = script('sbatch').split(/sbatch.*\n/);
    const job = script('#SBATCH');
    // Few and large parts: what is tried is the script, and a process takes a moment to start.
    sh(prepare.replace('l/100', 'l/4'));
    for (let task = 0; task < 4; task++) {
      sh(job, { SLURM_ARRAY_TASK_ID: String(task), SLURM_CPUS_PER_TASK: '2' });
    }
    sh(gather);
    assert.equal(await digest('spans.jsonl'), expected);
  });
});
