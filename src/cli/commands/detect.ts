import type { Command } from 'commander';
import { canonicalText, detect, type Find, type FindKind, type Span } from '../../core';
import { isDay } from '../../storage/record';
import { openSource, readOpened } from '../articles';
import { complainOf, shown } from '../findings';
import { complain, type ExitCode, type Io, jsonLine, Refusal, write } from '../io';
import { jsonLines, readAll } from '../lines';
import { type Border, makeBorder, type OffsetUnit } from '../offsets';
import { offsetsOption } from '../options';
import { sourcesAt } from '../paths';

interface Options {
  readonly kinds?: string;
  readonly date?: string;
  readonly jsonl?: boolean;
  readonly offsets: OffsetUnit;
}

interface Detection {
  readonly kinds?: readonly FindKind[];
  readonly date?: string;
}

export function addDetect(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('detect')
    .description('find entities, figures and quotations: one JSON line a file, {file, spans}')
    .argument('[FILE...]', 'articles or folders; - is standard input')
    .option('--kinds <LIST>', 'only these kinds: entity, figure, quote, claim')
    .option('--date <YYYY-MM-DD>', 'the day that relative dates count from')
    .option('--jsonl', 'read lines {id, text, date?} from standard input, write lines {id, spans}')
    .addOption(offsetsOption())
    .action(async (files: string[], options: Options) => finish(await run(io, files, options)));
}

async function run(io: Io, files: readonly string[], options: Options): Promise<ExitCode> {
  const detection = {
    ...readKinds(options.kinds),
    ...(options.date !== undefined && readDate(options.date)),
  };
  if (options.jsonl) {
    if (files.length > 0) throw new Refusal('With --jsonl the texts come from standard input; name no FILE.');
    return detectLines(io, detection, options.offsets);
  }
  if (files.length === 0) throw new Refusal('Name a FILE or folder, or - for standard input.');
  let code: ExitCode = 0;
  for (const path of files) {
    for (const file of path === '-' ? ['-'] : await sourcesAt(io, path)) {
      if (!(await detectFile(io, file, detection, options.offsets))) code = 2;
    }
  }
  return code;
}

async function detectFile(io: Io, file: string, detection: Detection, unit: OffsetUnit): Promise<boolean> {
  const opened =
    file === '-' ? readOpened(file, await readAll(io.stdin), unit) : await openSource(io, file, unit);
  await complainOf(io, opened?.findings ?? []);
  if (!opened?.source) return false;
  const spans = spansOf(opened.source.text, makeBorder(opened.source, unit), detection);
  await write(io.stdout, jsonLine({ file, spans }));
  return true;
}

/** One text at a time: nothing of a line is kept once its answer is written. */
async function detectLines(io: Io, detection: Detection, unit: OffsetUnit): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const { number, value, fault } of jsonLines(io.stdin)) {
    const request = fault === undefined ? readRequest(value) : fault;
    if (typeof request === 'string') {
      await complain(io, `-:${number}:1: ${request}`);
      code = 2;
      continue;
    }
    const { id, text, date } = request;
    const canonical = canonicalText(text);
    const border = makeBorder({ ...canonical, disk: text }, unit);
    const spans = spansOf(canonical.text, border, { ...detection, ...(date !== undefined && { date }) });
    await write(io.stdout, jsonLine({ id, spans }));
  }
  return code;
}

function readRequest(value: unknown): { id: unknown; text: string; date?: string } | string {
  const { id, text, date } = (value ?? {}) as { id?: unknown; text?: unknown; date?: unknown };
  if (id === undefined || typeof text !== 'string') return 'A line must be {"id": …, "text": "…"}.';
  if (date === undefined || date === null) return { id, text };
  if (typeof date !== 'string' || !isCalendarDay(date)) return 'The date must be YYYY-MM-DD.';
  return { id, text, date };
}

/** Every kind that may be asked for; `claim` finds nothing yet. */
const knownKinds = ['entity', 'figure', 'quote', 'claim'];

function readKinds(list: string | undefined): Detection {
  if (list === undefined) return {};
  const kinds = list.split(',').map((kind) => kind.trim());
  const unknown = kinds.find((kind) => !knownKinds.includes(kind));
  if (unknown !== undefined) {
    throw new Refusal(`The kind “${shown(unknown)}” is unknown. There are ${knownKinds.join(', ')}.`);
  }
  return { kinds: kinds.filter((kind): kind is FindKind => kind !== 'claim') };
}

function readDate(date: string): Detection {
  if (!isCalendarDay(date)) throw new Refusal(`--date ${shown(date)} is not a day that exists (YYYY-MM-DD).`);
  return { date };
}

function isCalendarDay(date: string): boolean {
  return date.length === 10 && isDay(date);
}

function spansOf(text: string, border: Border, detection: Detection): object[] {
  return detect(text, detection).map((find) => spanLine(find, border));
}

/** A find as the contract prints it: places as in the text on disk, and the words that stand there. */
function spanLine(find: Find, border: Border): object {
  const { kind, type, start, end, text: _, recogniser: __, score, ...fields } = find;
  const { core, speaker, cue, parts, ...plain } = fields as typeof fields & SpanFields;
  const pair = (span: Span) => {
    const outside = border.toOutside(span);
    return [outside.start, outside.end];
  };
  const part = ({ start: from, end: to, text: __, ...rest }: Span & { readonly text: string }) => {
    const span = { start: from, end: to };
    return { ...border.toOutside(span), text: border.words(span), ...rest };
  };
  const span = { start, end };
  return {
    ...{ kind, type, ...border.toOutside(span), text: border.words(span) },
    ...(core && { core: pair(core) }),
    ...plain,
    ...(speaker && { speaker: part(speaker) }),
    ...(cue && { cue: part(cue) }),
    ...(parts && { parts: parts.map(pair) }),
    score,
  };
}

interface SpanFields {
  readonly core?: Span;
  readonly speaker?: Span & { readonly text: string };
  readonly cue?: Span & { readonly text: string };
  readonly parts?: readonly Span[];
}
