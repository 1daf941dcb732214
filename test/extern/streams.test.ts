import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const cli = join(process.cwd(), 'dist', 'cli.js');

const article = (id: number) =>
  `HARROW, 3 March. Around ${id + 2},000 officers will be deployed in Milan, the mayor, Ann Lee, said. ` +
  `“We need £${id % 90}.5 million,” Lee said on Tuesday. Sales rose ${id % 100} per cent in Leeds.\n` +
  `In ${1990 + (id % 30)}, the Coastal Institute of Harrow counted ${id + 9} homes and 14 bridges.\n`;

async function* articles(count: number) {
  for (let id = 0; id < count; id++) yield `${JSON.stringify({ id, text: article(id) })}\n`;
}

async function text(stream: Readable | null): Promise<string> {
  let all = '';
  for await (const piece of stream ?? []) all += piece;
  return all;
}

async function ended(child: ChildProcess): Promise<unknown> {
  const [code, signal] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode, null];
  return signal ?? code;
}

describe('the command line as a filter', function () {
  this.timeout(300_000);
  let folder = '';

  before(async function () {
    if (!existsSync(cli)) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'galley-streams-'));
  });

  after(async () => {
    if (folder !== '') await rm(folder, { recursive: true });
  });

  /** Sends many articles through `detect --jsonl` with 40 MB for all objects; gives a digest of the answers. */
  async function detectMany(count: number, jobs: string): Promise<{ digest: string; bytes: number }> {
    const child = spawn(process.execPath, [
      '--max-old-space-size=40',
      cli,
      'detect',
      '--jsonl',
      '--jobs',
      jobs,
    ]);
    const hash = createHash('sha256');
    let bytes = 0;
    const reading = (async () => {
      for await (const piece of child.stdout) {
        hash.update(piece);
        bytes += piece.length;
      }
    })();
    const saying = text(child.stderr);
    await pipeline(Readable.from(articles(count)), child.stdin);
    await reading;
    assert.deepEqual([await ended(child), await saying], [0, '']);
    return { digest: hash.digest('hex'), bytes };
  }

  it('20,000 articles go through 40 MB of memory, and through two threads with the same answer', async () => {
    const one = await detectMany(20_000, '1');
    assert.ok(one.bytes > 30_000_000, `${one.bytes} bytes are too few to show anything`);
    assert.deepEqual(await detectMany(20_000, '2'), one);
  });

  it('answers each line while the input is still open', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [cli, 'detect', '--jsonl', '--jobs', jobs]);
      for (const id of [1, 2]) {
        child.stdin.write(`{"id":${id},"text":"a 6,000"}\n`);
        const [answer] = await once(child.stdout, 'data');
        assert.equal(JSON.parse(String(answer)).id, id);
      }
      child.stdin.end();
      assert.equal(await ended(child), 0);
    }
  });

  it('is quiet when its reader has enough, and says so when the disk is full', async () => {
    const child = spawn(process.execPath, [cli, 'detect', '--jsonl']);
    const saying = text(child.stderr);
    child.stdin.on('error', () => undefined);
    Readable.from(articles(5000)).pipe(child.stdin);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    assert.deepEqual([await ended(child), await saying], [0, '']);
    if (!existsSync('/dev/full')) return;
    const full = spawn('sh', [
      '-c',
      `"${process.execPath}" "${cli}" list samples/northline-news.txt > /dev/full`,
    ]);
    const said = await text(full.stderr);
    assert.deepEqual([await ended(full), said.split(': ')[0]], [2, 'galley']);
    assert.match(said, /Standard output cannot be written: .*no space left/);
  });

  it('reads and writes more files than may be open at once', async function () {
    if (process.platform === 'win32') this.skip();
    const many = await mkdtemp(join(folder, 'many-'));
    for (let id = 0; id < 120; id++) {
      const records = `  - {id: c-${id + 10000000}, kind: claim, quote: Milan, by: mk}\n`;
      await mkdir(join(many, `d${id}`));
      await writeFile(join(many, `d${id}`, 'a.txt'), article(id));
      await writeFile(join(many, `d${id}`, 'a.txt.annotations.yaml'), `galley: 1\nannotations:\n${records}`);
    }
    const galley = `ulimit -n 64; "${process.execPath}" "${cli}"`;
    const run = async (argv: string) => {
      const child = spawn('sh', ['-c', `${galley} ${argv}`], { cwd: many });
      return [await text(child.stderr), await ended(child)];
    };
    assert.equal((await run('export --format brat -o out .'))[1], 0);
    assert.deepEqual(await run('import --format brat -o back out'), ['galley: 120 records imported.\n', 0]);
  });

  it('leaves no lock behind where the disk takes not a byte', async function () {
    if (process.platform === 'win32') this.skip();
    const full = await mkdtemp(join(folder, 'full-'));
    await writeFile(join(full, 'a.txt'), article(1));
    const argv = 'annotate a.txt --kind entity --quote Milan --by mk';
    const child = spawn('sh', ['-c', `trap '' XFSZ; ulimit -f 0; "${process.execPath}" "${cli}" ${argv}`], {
      cwd: full,
    });
    assert.match(await text(child.stderr), /a\.txt\.annotations\.yaml could not be read or written/);
    assert.equal(await ended(child), 1);
    assert.deepEqual(await readdir(full), ['a.txt']);
  });

  it('ends with 130 on Ctrl-C, and leaves no half of a file behind', async () => {
    const waiting = spawn(process.execPath, [cli, 'detect', '--jsonl', '--jobs', '2']);
    waiting.stdin.write('{"id":1,"text":"a"}\n');
    await once(waiting.stdout, 'data');
    waiting.kill('SIGINT');
    assert.equal(await ended(waiting), 130);

    const own = await mkdtemp(join(folder, 'stopped-'));
    await writeFile(join(own, 'a.txt'), article(1));
    const printed: string[] = [];
    const codes = new Set<unknown>();
    for (let round = 0; round < 24; round++) {
      const argv = ['annotate', 'a.txt', '--kind', 'entity', '--quote', 'Milan', '--by', 'mk'];
      const child = spawn(process.execPath, [cli, ...argv], { cwd: own });
      const printing = text(child.stdout);
      setTimeout(() => child.kill('SIGINT'), 60 + round * 6);
      codes.add(await ended(child));
      printed.push(...(await printing).split('\n').filter((line) => line !== ''));
    }
    const files = (await readdir(own)).filter((name) => !/^a\.txt(?:\.annotations\.yaml)?$/.test(name));
    assert.deepEqual(files, [], 'no lock and no temporary file is left');
    const sidecar = await readFile(join(own, 'a.txt.annotations.yaml'), 'utf8').catch(() => '');
    for (const id of printed) assert.ok(sidecar.includes(id), `${id} was printed`);
    const known = new Set<unknown>([0, 130, 'SIGINT']);
    assert.ok(
      [...codes].every((code) => known.has(code)),
      [...codes].join(', '),
    );
    const check = spawn(process.execPath, [cli, 'check'], { cwd: own });
    assert.equal(await ended(check), 0);
  });

  it('leaves nothing of an export that was interrupted', async () => {
    for (let round = 0; round < 8; round++) {
      const argv = ['export', '--format', 'jsonl', '-o', 'out.jsonl', ...Array<string>(40).fill('.')];
      const child = spawn(process.execPath, [cli, ...argv], { cwd: folder });
      setTimeout(() => child.kill('SIGINT'), 100 + round * 15);
      await ended(child);
      const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
      assert.deepEqual(left, []);
    }
  });

  it('writes an export whose complaints nobody listens to, and leaves nothing of one whose list of losses has no place', async () => {
    const record = '  - {id: c-00000001, kind: claim, quote: Milan}\n';
    await writeFile(join(folder, 'c.txt'), article(1));
    await writeFile(
      join(folder, 'c.txt.annotations.yaml'),
      `galley: 1\nsource: c.txt\nannotations:\n${record}`,
    );
    const argv = ['export', '--format', 'averitec', '-o', 'out.json', 'c.txt'];
    const unheard = spawn(process.execPath, [cli, ...argv], { cwd: folder });
    unheard.stderr.destroy();
    // The claim has no verdict, which AVeriTeC wants.
    assert.equal(await ended(unheard), 1);
    assert.equal(await readFile(join(folder, 'out.json'), 'utf8'), '[\n]\n');
    const misplaced = spawn(process.execPath, [cli, ...argv, '--losses', 'none/losses.json'], {
      cwd: folder,
    });
    const said = await text(misplaced.stderr);
    assert.deepEqual([await ended(misplaced), said.includes('its folder does not exist')], [2, true]);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('check says the same with two threads, doubled ids of two layers included', async () => {
    const record = '  - {id: e-00000001, kind: entity, quote: Rome}\n';
    for (let file = 0; file < 30; file++) {
      const name = `b${file}.txt`;
      await writeFile(join(folder, name), article(file));
      for (const [layer, head] of [
        ['', ''],
        ['.mk', 'annotator: mk\n'],
      ]) {
        const yaml = `galley: 1\nsource: ${name}\n${head}annotations:\n${record}`;
        await writeFile(join(folder, `${name}${layer}.annotations.yaml`), yaml);
      }
    }
    const said = [];
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [cli, 'check', '--jobs', jobs], { cwd: folder });
      const texts = await Promise.all([text(child.stdout), text(child.stderr)]);
      said.push([await ended(child), ...texts]);
    }
    const [one, two] = said;
    assert.deepEqual(two, one);
    assert.equal(String(one?.[2]).match(/is used twice/g)?.length, 30);
  });
});
