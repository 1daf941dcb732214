import type { Command } from 'commander';
import {
  type Anchor,
  type CanonicalText,
  type CodePointIndex,
  canonicalText,
  describe,
  locate,
  makeCodePointIndex,
} from '../../core';
import { complain, type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { jsonLines } from '../lines';
import { type Border, makeBorder, type OffsetUnit } from '../offsets';
import { offsetsOption } from '../options';

export function addReanchor(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('reanchor')
    .description('find annotated words again in a newer text')
    .option('--jsonl', 'lines {id, old?, new, spans?, selectors?} → {id, spans, states}')
    .addOption(offsetsOption())
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

/** The anchors are those of the selectors, or are described from the old text; the old text is used for nothing else. */
function reanchor(request: Request, unit: OffsetUnit): object | string {
  const now = readText(request.new, unit);
  const anchors =
    request.selectors?.map((selector) => anchorOf(selector, now)) ?? anchorsInOld(request, unit);
  if (!anchors) return 'A span lies outside the old text.';
  const found = locate(now, anchors);
  return {
    id: request.id,
    spans: found.map(({ span }) => {
      const outside = span && now.border.toOutside(span);
      return outside ? [outside.start, outside.end] : null;
    }),
    states: found.map(({ state }) => state),
  };
}

function anchorsInOld({ old = '', spans = [] }: Request, unit: OffsetUnit): Anchor[] | undefined {
  const text = readText(old, unit);
  const inside = spans.map(([start, end]) => text.border.fromOutside({ start, end }));
  if (inside.some((span) => span === undefined)) return undefined;
  return inside.flatMap((span) => (span ? describe(text.text, text.index, span, '') : []));
}

interface ReadText extends CanonicalText {
  readonly border: Border;
  readonly index: CodePointIndex;
}

function readText(disk: string, unit: OffsetUnit): ReadText {
  const canonical = canonicalText(disk);
  const border = makeBorder({ ...canonical, disk }, unit);
  return { ...canonical, border, index: makeCodePointIndex(canonical.text) };
}

/** The old place, which was counted in a text that is not at hand, is a hint where the new text has such a place. */
function anchorOf({ exact, prefix = '', suffix = '', start, end }: Selector, now: ReadText): Anchor {
  const lf = (text: string) => text.replaceAll('\r\n', '\n');
  const words = { quote: lf(exact), before: lf(prefix), after: lf(suffix) };
  const hint = start === undefined || end === undefined ? undefined : now.border.fromOutside({ start, end });
  const at = hint && { start: now.index.toCodePoint(hint.start), end: now.index.toCodePoint(hint.end) };
  return { ...words, ...(at && { at }) };
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
