/**
 * Export of 10,000 articles with 20 annotations each to JSON lines: articles a second, and the largest memory of the process
 * that does it, which must not grow with the number of articles. Wanted on two cores: 2,000 articles a second, under 300 MB.
 * The processor's time is that of all threads; where other programs use the machine as well, it says more than the rate.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobId } from '../src/core';
import { report } from './timing';

const cli = join(process.cwd(), 'dist', 'cli.js');
if (!existsSync(cli)) throw new Error('There is no dist/cli.js: npm run build makes it.');

async function measure(): Promise<void> {
  for (const [articles, jobs] of [
    [2_500, 1],
    [10_000, 1],
    [10_000, 2],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'galley-export-'));
    try {
      makeArticles(folder, articles);
      const { seconds, processorSeconds, bytes, megabytes } = await inProcess(folder, jobs);
      const rate = Math.round(articles / seconds);
      const written = (bytes / 1e6).toFixed(0);
      report(
        `${articles} articles, ${jobs} ${jobs === 1 ? 'thread' : 'threads'}`,
        `${rate} a second, ${processorSeconds.toFixed(1)} s of the processor, ${written} MB written, at most ${megabytes.toFixed(0)} MB of memory`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Tells what the process has needed when it ends, over a pipe of its own: kilobytes and microseconds on every system. */
const teller = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]));
});
process.argv.splice(1, 0, ${JSON.stringify(cli)});
require(${JSON.stringify(cli)});`;

function inProcess(
  folder: string,
  jobs: number,
): Promise<{ seconds: number; processorSeconds: number; bytes: number; megabytes: number }> {
  return new Promise((resolve, reject) => {
    const argv = ['-e', teller, 'export', '--format', 'jsonl', '--jobs', String(jobs), '.'];
    const started = performance.now();
    const child = spawn(process.execPath, argv, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    let [bytes, told] = [0, ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0) reject(new Error(`galley export ended with ${code ?? signal}`));
      const seconds = (performance.now() - started) / 1000;
      const [kilobytes, microseconds] = JSON.parse(told) as [number, number];
      resolve({ seconds, processorSeconds: microseconds / 1e6, bytes, megabytes: kilobytes / 1000 });
    });
  });
}

/** Articles of some 4,000 characters, each with 20 records that stand where they say. */
function makeArticles(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const lines = Array.from({ length: 20 }, (_, line) => {
      return `The council of town ${number} said on day ${line} that ${line * 7 + 1} of its ${number + 40} bridges had been closed for repairs. Nobody objected, and the ${line} others stay open until spring.`;
    });
    const text = `${lines.join('\n\n')}\n`;
    const name = join(folder, `article-${number}.txt`);
    const base = blobId(new TextEncoder().encode(text));
    let at = 0;
    const records = lines.map((line, index) => {
      const quote = line.slice(0, line.indexOf('.'));
      const start = at;
      at += line.length + 2;
      return `  - id: c-${String(index).padStart(8, '0')}
    kind: claim
    quote: ${quote}
    after: ${JSON.stringify(text.slice(start + quote.length, start + quote.length + 32))}
    at: ${start}-${start + quote.length}
    base: ${base}
    category: quantity
    citations:
      - URL: https://example.org/${number}
        title: Minutes of the council
    by: mk
    created: "2026-08-20"
    origin: human
`;
    });
    writeFileSync(name, text);
    writeFileSync(
      `${name}.annotations.yaml`,
      `galley: 1\nsource: article-${number}.txt\nannotations:\n${records.join('')}`,
    );
  }
}

exports.done = measure();
