import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../../src/cli/run';
import { atDesk, rows } from './desk';

interface Answer {
  readonly file?: string;
  readonly id?: unknown;
  readonly spans: readonly {
    kind: string;
    start: number;
    end: number;
    text: string;
    core?: [number, number];
  }[];
}

const LINE = 'Around 6,000 officers will be deployed, the ministry said.';

/** Runs detect on one article and gives the answer with what was said. */
async function detectOne(content: string | Uint8Array, ...options: string[]) {
  let result = { code: -1, err: '', spans: [] as Answer['spans'] };
  await atDesk({ 'a.txt': content }, async ({ galley }) => {
    const { code, out, err } = await galley(['detect', 'a.txt', ...options]);
    result = { code, err, spans: rows<Answer>(out)[0]?.spans ?? [] };
  });
  return result;
}

describe('galley detect', () => {
  const disk = `👩🏽‍🌾 says:\r\n${LINE}\r\n“Not 7,000,” a 👮 said.\r\n`;

  it('prints code points of the text on disk: CR LF counts two, a byte-order mark none', async () => {
    for (const mark of ['', '\ufeff']) {
      const { code, spans } = await detectOne(mark + disk);
      assert.equal(code, 0);
      assert.ok(spans.some(({ text }) => text === '“Not 7,000,”'));
      const points = [...disk];
      for (const { start, end, text } of spans) assert.equal(points.slice(start, end).join(''), text);
    }
  });

  it('prints UTF-16 units where asked', async () => {
    const { spans } = await detectOne(disk, '--offsets', 'utf16');
    for (const { start, end, text } of spans) assert.equal(disk.slice(start, end), text);
    const figure = spans.find(({ text }) => text === 'Around 6,000');
    assert.equal(disk.slice(...(figure?.core ?? [0, 0])), '6,000');
  });

  it('looks for the kinds that are named', async () => {
    const { spans } = await detectOne(disk, '--kinds', 'quote');
    assert.deepEqual(new Set(spans.map(({ kind }) => kind)), new Set(['quote']));
    assert.match(
      (await detectOne(disk, '--kinds', 'quote,verb')).err,
      /The kind “verb” is unknown\. There are entity, /,
    );
  });

  it('says of an empty article that it is empty, and goes on', async () => {
    const { code, spans, err } = await detectOne('');
    assert.deepEqual([code, spans], [0, []]);
    assert.equal(
      err,
      'a.txt:1:1: information: The article is empty: there is nothing to find or to annotate.\n',
    );
  });

  it('refuses what is no article, with its place', async () => {
    const cases: [string | Uint8Array, RegExp][] = [
      [new Uint8Array([97, 10, 98, 0, 99]), /^a\.txt:2:2: A NUL character stands here/],
      [new Uint8Array([0, 1, 0xff, 2]), /^a\.txt:1:1: A NUL character stands here/],
      [Buffer.from('café\n', 'latin1'), /^a\.txt:1:4: These bytes are not UTF-8/],
      [Buffer.from('\ufeffa', 'utf16le'), /^a\.txt:1:1: The file is UTF-16/],
      [`a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n`, /^a\.txt:2:1: Git left a merge conflict/],
    ];
    for (const [content, message] of cases) {
      const { code, err, spans } = await detectOne(content);
      assert.deepEqual([code, spans], [2, []]);
      assert.match(err, message);
    }
  });

  it('reads the sources below a folder, and standard input', async () => {
    await atDesk({ 'a.txt': LINE, 'b/c.article': LINE, 'b/d.yaml': LINE }, async ({ galley }) => {
      const { out } = await galley(['detect', '.', '-'], LINE);
      assert.deepEqual(
        rows<Answer>(out).map(({ file }) => file),
        ['a.txt', 'b/c.article', '-'],
      );
    });
  });

  it('names what leads nowhere or in a circle, and goes on', async () => {
    await atDesk({ 'z.txt': LINE }, async ({ galley, folder }) => {
      symlinkSync('gone', join(folder, 'a.txt'));
      symlinkSync('b.txt', join(folder, 'b.txt'));
      const { code, out, err } = await galley(['detect', '.']);
      const files = rows<Answer>(out).map(({ file }) => file);
      assert.deepEqual([code, files], [2, ['z.txt']]);
      assert.match(
        err,
        /^galley: a\.txt: There is no such file\.\nb\.txt:1:1: b\.txt could not be read .*\n$/,
      );
    });
  });
});

describe('galley detect --jsonl', () => {
  it('answers line by line, and names a line that it cannot read', async () => {
    await atDesk({}, async ({ galley }) => {
      const lines = [`{"id":1,"text":"${LINE}"}`, '{"id":2', '', '{"id":3}', '{"id":"é","text":"a 6,000"}'];
      const { code, out, err } = await galley(['detect', '--jsonl'], lines.join('\n'));
      assert.equal(code, 2);
      assert.deepEqual(
        rows<Answer>(out).map(({ id }) => id),
        [1, 'é'],
      );
      assert.match(err, /^-:2:1: This line is not JSON\.\n-:4:1: A line must be .*\n$/);
    });
  });

  it('reads no further ahead than its reader takes', async () => {
    let asked = 0;
    let taken = 0;
    let furthest = 0;
    const line = Buffer.from(`{"id":"é","text":"${LINE}"}\n`);
    const half = 9; // inside the two bytes of é
    async function* stdin() {
      for (; asked < 50; asked++) {
        yield line.subarray(0, half);
        yield line.subarray(half);
      }
    }
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken++;
        furthest = Math.max(furthest, asked - taken);
        setImmediate(done);
      },
    });
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
    assert.equal(await run(['detect', '--jsonl'], { stdin: stdin(), stdout, stderr, cwd: '/', env: {} }), 0);
    stdout.end();
    await once(stdout, 'finish');
    assert.deepEqual([taken, furthest <= 1], [50, true]);
  });
});
