/** How far a long command is, with rate and time left; on a terminal alone, and not for what is done in a moment. */
import { fstatSync } from 'node:fs';
import type { SingleBar } from 'cli-progress';
import { type Io, isTerminal } from './io';

/** What a bar counts. Of a stream it is bytes, because how many articles come is not known before its end. */
interface ProgressScale {
  /** `undefined` where nobody knows it. */
  readonly total?: number | undefined;
  readonly unit: 'articles' | 'files' | 'bytes';
}

export interface Progress {
  /** @param items What the rate counts, where that differs from `amount`. */
  advance(amount: number, items?: number): void;
  /** Writes something while no bar is in the way. */
  aside(work: () => Promise<void>): Promise<void>;
  /** Takes the bar away; may be called twice. */
  end(): void;
}

const none: Progress = { advance: () => undefined, aside: (work) => work(), end: () => undefined };

/** What takes less time shows no bar. */
const patienceMs = 500;
const clearLine = '\r\x1b[K';

/** @param now Milliseconds from any beginning. */
export function startProgress(
  io: Io,
  { total, unit }: ProgressScale,
  now: () => number = () => performance.now(),
): Progress {
  if (!isTerminal(io.stderr) || io.env.TERM === 'dumb') return none;
  const startMs = now();
  let [done, items, isEnded] = [0, 0, false];
  let bar: SingleBar | 'loading' | undefined;
  const state = () => progressState({ done, items, total, elapsedMs: now() - startMs });
  const show = async () => {
    bar = 'loading';
    const { SingleBar: Bar } = await import('cli-progress');
    if (isEnded) return;
    const counted = `{items} ${unit === 'bytes' ? 'articles' : unit}, {rate} a second`;
    bar = new Bar({
      format: total === undefined ? counted : `{bar} {percentage}%  ${counted}, {left} left`,
      ...{ stream: io.stderr as NodeJS.WriteStream, barsize: 24, fps: 5, forceRedraw: true },
      ...{ barCompleteChar: '#', barIncompleteChar: '-', gracefulExit: false },
      ...{ hideCursor: null, clearOnComplete: true, synchronousUpdate: false },
    });
    bar.start(total ?? 0, done, state());
  };
  return {
    advance(amount, count = amount) {
      done += amount;
      items += count;
      if (bar === undefined && now() - startMs >= patienceMs) void show();
      else if (typeof bar === 'object') bar.update(done, state());
    },
    async aside(work) {
      if (typeof bar === 'object') io.stderr.write(clearLine);
      await work();
    },
    end() {
      isEnded = true;
      if (typeof bar === 'object') bar.stop();
      bar = undefined;
    },
  };
}

interface Measured {
  readonly done: number;
  readonly items: number;
  readonly total: number | undefined;
  readonly elapsedMs: number;
}

/** The words beside the bar; the time left supposes that the rest goes as what is done went. */
function progressState({ done, items, total, elapsedMs }: Measured): Record<string, string> {
  const seconds = Math.max(elapsedMs, 1) / 1000;
  const rate = items / seconds;
  const left = total === undefined || done === 0 ? undefined : ((total - done) / done) * seconds;
  return {
    items: String(items),
    rate: rate < 10 ? rate.toFixed(1) : rate.toFixed(0),
    left: left === undefined ? '?' : duration(left),
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(Math.max(seconds, 0));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** How many bytes a stream will give: known of standard input where it is a file. */
export function sizeOf(stream: Io['stdin']): number | undefined {
  const { fd } = stream as { fd?: unknown };
  if (typeof fd !== 'number') return undefined;
  try {
    const stats = fstatSync(fd);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    // A stream that cannot be asked is one whose size nobody knows.
    return undefined;
  }
}
