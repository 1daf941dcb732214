import { dirname, resolve } from 'node:path';
import { canonicalText, detect, type Find, type FindKind, type GazetteerEntry, type Span } from '../../core';
import { readEntityModel } from '../../node/entityModel';
import { isDay } from '../../storage/fieldReader';
import { type OpenedSource, openSource } from '../articles';
import { findFault, findingLine, shown } from '../findings';
import { complaint, type ExitCode, jsonLine } from '../io';
import { type LineGroup, linesOf, parseLine } from '../lines';
import { type Border, makeBorder, type OffsetUnit } from '../offsets';
import { makeSurroundings } from '../surroundings';
import type { TaskContext } from './tasks';

/** What to look for; see `DetectOptions` of the core. */
export interface Detection {
  readonly kinds?: readonly FindKind[];
  readonly date?: string;
  readonly gazetteer?: readonly GazetteerEntry[];
}

/** What is to be written for one file, or for some lines, and with which code the command ends if nothing is worse. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: ExitCode;
  /** How many articles were read. */
  readonly articles: number;
}

/** The spans of articles on disk, one by one, each as a line `{file, spans}`; the names of their newsroom win. */
export function makeFileDetector(context: TaskContext) {
  const surroundingsOf = makeSurroundings(context, context.unit);
  return async (file: string, detection: Detection): Promise<Said> => {
    const { gazetteer } = await surroundingsOf(dirname(resolve(context.cwd, file)));
    const names = gazetteer.length > 0 ? { gazetteer } : {};
    const opened = await openSource(context, file, context.unit).catch((error: unknown) => ({
      findings: [findFault(error, context)],
    }));
    return detectOpened(file, opened, context.unit, { ...detection, ...names });
  };
}

/** The same of an article that is at hand. */
export function detectOpened(
  file: string,
  opened: OpenedSource | undefined,
  unit: OffsetUnit,
  detection: Detection,
): Said {
  if (!opened) {
    const missing = complaint(`galley: ${shown(file)}: There is no such file.`);
    return { out: '', err: missing, code: 2, articles: 1 };
  }
  const err = opened.findings.map((finding) => complaint(findingLine(finding))).join('');
  if (!opened.source) return { out: '', err, code: 2, articles: 1 };
  const spans = spansOf(opened.source.text, makeBorder(opened.source, unit), detection);
  return { out: jsonLine({ file, spans }), err, code: 0, articles: 1 };
}

/** The spans of texts in JSON lines `{id, text, date?}`, as lines `{id, spans}`. */
export function detectLines({ unit }: TaskContext, group: LineGroup, detection: Detection): Said {
  let [out, err, articles]: [string, string, number] = ['', '', 0];
  for (const line of linesOf(group)) {
    const parsed = parseLine(line);
    if (!parsed) continue;
    articles++;
    const request = parsed.fault ?? readRequest(parsed.value);
    if (typeof request === 'string') err += complaint(`-:${line.number}:1: ${request}`);
    else out += answer(request, unit, detection);
  }
  return { out, err, code: err === '' ? 0 : 2, articles };
}

function answer({ id, text, date }: Request, unit: OffsetUnit, detection: Detection): string {
  const canonical = canonicalText(text);
  const border = makeBorder({ ...canonical, disk: text }, unit);
  return jsonLine({ id, spans: spansOf(canonical.text, border, { ...detection, ...(date && { date }) }) });
}

interface Request {
  readonly id: unknown;
  readonly text: string;
  readonly date?: string;
}

function readRequest(value: unknown): Request | string {
  const { id, text, date } = (value ?? {}) as { id?: unknown; text?: unknown; date?: unknown };
  if (id === undefined || typeof text !== 'string') return 'A line must be {"id": …, "text": "…"}.';
  if (date === undefined || date === null) return { id, text };
  if (typeof date !== 'string' || !isCalendarDay(date)) return 'The date must be YYYY-MM-DD.';
  return { id, text, date };
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isCalendarDay(date: string): boolean {
  return date.length === 10 && isDay(date);
}

/** Whether names are looked for, and so the tagger is wanted. */
export function findsNames({ kinds }: Detection): boolean {
  return kinds?.includes('entity') ?? true;
}

function spansOf(text: string, border: Border, detection: Detection): object[] {
  const model = findsNames(detection) ? readEntityModel() : undefined;
  return detect(text, { ...detection, ...(model && { model }) }).map((find) => spanLine(find, border));
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
