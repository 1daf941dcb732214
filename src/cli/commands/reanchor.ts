import type { Command } from 'commander';
import {
  type Anchor,
  type CanonicalText,
  canonicalText,
  type Located,
  locate,
  relocateSpans,
} from '../../core';
import { complain, type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { jsonLines } from '../lines';
import { type Border, makeBorder, type OffsetUnit } from '../offsets';
import { examples, offsetsOption } from '../options';

export function addReanchor(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('reanchor')
    .description('find annotated words again in a newer text')
    .option('--jsonl', 'lines {id, old?, new, spans?, selectors?} → {id, spans, states}')
    .addOption(offsetsOption())
    .addHelpText('after', examples('galley reanchor --jsonl < requests.jsonl'))
    .action(async (options: { jsonl?: boolean; offsets: OffsetUnit }) => {
      if (!options.jsonl) throw new Refusal('reanchor reads JSON lines: say --jsonl.');
      finish(await run(io, options.offsets));
    });
}

interface Request {
  readonly id: unknown;
  readonly old?: string;
  readonly new: string;
  readonly spans?: readonly (readonly [number, number])[];
  readonly selectors?: readonly Selector[];
}

/** As in the W3C Web Annotation model: the words, what stands around them, and where they stood. */
interface Selector {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

async function run(io: Io, unit: OffsetUnit): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const { number, value, fault } of jsonLines(io.stdin)) {
    const answer =
      fault ?? (isRequest(value) ? reanchor(value, unit) : 'A line must be {"id": …, "new": "…", …}.');
    if (typeof answer === 'string') {
      await complain(io, `-:${number}:1: ${answer}`);
      code = 2;
    } else await write(io.stdout, jsonLine(answer));
  }
  return code;
}

/** Selectors are looked for by themselves; spans are followed from the old text into the new one. */
function reanchor(request: Request, unit: OffsetUnit): object | string {
  const now = readText(request.new, unit);
  const found = request.selectors
    ? locate(now, request.selectors.map(anchorOf))
    : followSpans(request, now.text, unit);
  if (!found)
    return request.old === undefined
      ? 'Spans are places in an old text: say “old” as well, or selectors.'
      : 'A span lies outside the old text.';
  return {
    id: request.id,
    spans: found.map(({ span }) => {
      const outside = span && now.border.toOutside(span);
      return outside ? [outside.start, outside.end] : null;
    }),
    states: found.map(({ state }) => state),
  };
}

function followSpans(
  { old = '', spans = [] }: Request,
  now: string,
  unit: OffsetUnit,
): Located[] | undefined {
  const { text, border } = readText(old, unit);
  const inside = spans.flatMap(([start, end]) => border.fromOutside({ start, end }) ?? []);
  return inside.length === spans.length ? relocateSpans(text, now, inside) : undefined;
}

interface ReadText extends CanonicalText {
  readonly border: Border;
}

function readText(disk: string, unit: OffsetUnit): ReadText {
  const canonical = canonicalText(disk);
  const border = makeBorder({ ...canonical, disk }, unit);
  return { ...canonical, border };
}

/** The old place was counted in a text that is not at hand: it tells in which order the selectors stood. */
function anchorOf({ exact, prefix = '', suffix = '', start }: Selector): Anchor {
  const lf = (text: string) => text.replaceAll('\r\n', '\n');
  const words = { quote: lf(exact), before: lf(prefix), after: lf(suffix) };
  return { ...words, ...(start !== undefined && { at: { start, end: start + [...words.quote].length } }) };
}

function isRequest(value: unknown): value is Request {
  const { id, old, new: now, spans, selectors } = (value ?? {}) as Partial<Record<keyof Request, unknown>>;
  const isPair = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger);
  const isText = (text: unknown) => text === undefined || typeof text === 'string';
  const isSelector = (selector: unknown) => {
    const { exact, prefix, suffix, start, end } = (selector ?? {}) as Partial<
      Record<keyof Selector, unknown>
    >;
    const isPlace = [start, end].every((offset) => offset === undefined || Number.isInteger(offset));
    return typeof exact === 'string' && exact !== '' && isText(prefix) && isText(suffix) && isPlace;
  };
  return (
    id !== undefined &&
    typeof now === 'string' &&
    isText(old) &&
    (spans === undefined || (Array.isArray(spans) && spans.every(isPair))) &&
    (selectors === undefined || (Array.isArray(selectors) && selectors.every(isSelector)))
  );
}
