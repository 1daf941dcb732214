import { sep } from 'node:path';
import { makeCodePointIndex, makeLineIndex, type Problem, type Severity } from '../core';
import type { BytesCode } from '../storage/bytes';
import { FileFault } from '../storage/files';
import { problemText } from '../storage/problemText';
import { visible } from '../storage/sentence';
import { makePaint, type Paint, plain } from './colours';
import { type Io, warn } from './io';
import type { OffsetUnit } from './offsets';

/** A problem at its place in a file, as it is shown. Line and column count from 1; the column in the asked unit. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whose layer the file is; absent for the team's record. */
  readonly annotator?: string;
}

/** Makes findings of the problems of one file, whose text their spans count in. */
export function makeFinder(file: string, text: string, unit: OffsetUnit): (problem: Problem) => Finding {
  const lines = makeLineIndex(text);
  const index = makeCodePointIndex(unit === 'codepoint' ? text : '');
  return (problem) => {
    const offset = Math.min(problem.span?.start ?? 0, text.length);
    const { line, character } = lines.positionAt(offset);
    const start = lines.offsetAt({ line, character: 0 });
    return {
      file,
      line: line + 1,
      column: index.toCodePoint(start + character) - index.toCodePoint(start) + 1,
      code: problem.code,
      severity: problem.severity,
      message: problemText(problem),
    };
  };
}

/** A file that the system does not let be read, so that the others can be; any other error is thrown again. */
export function findFault(error: unknown, { cwd }: Pick<Io, 'cwd'>): Finding {
  if (!(error instanceof FileFault)) throw error;
  const file = error.fileName.replace(`${cwd}${sep}`, '');
  const { code, severity } = error.problem;
  const message = problemText({ code, severity, args: [file, error.message] });
  return { file, line: 1, column: 1, code, severity, message };
}

/** `file:line:column: message`, with the severity named where it is no error; safe for a terminal. */
export function findingLine(finding: Finding, paint: Paint = plain): string {
  const { file, line, column, severity, message } = finding;
  const place = paint('bold', visible(`${file}:${line}:${column}:`));
  const label = severity === 'error' ? '' : `${paint(colours[severity], `${severity}:`)} `;
  const text = visible(message);
  return `${place} ${label}${severity === 'error' ? paint(colours.error, text) : text}`;
}

const colours = { error: 'red', warning: 'yellow', information: 'blue' } as const;

/** Puts findings on standard error, one a line. */
export async function complainOf(io: Io, findings: readonly Finding[]): Promise<void> {
  const paint = makePaint(io.stderr, io);
  for (const finding of findings) await warn(io, `${findingLine(finding, paint)}\n`);
}

/** True for what keeps a file from being taken whole: its bytes, or its YAML. */
export function stopsReading({ code }: Finding): boolean {
  return code.startsWith('yaml-') || unreadableBytes.has(code);
}

const unreadableBytes: ReadonlySet<string> = new Set<BytesCode>([
  'empty-file',
  'too-large',
  'not-utf8',
  'other-encoding',
  'control-character',
  'lone-cr',
  'conflict-markers',
]);

/** A string from an argument or a file inside a sentence of ours: on one line, and not longer than a line. */
export function shown(text: string): string {
  const safe = visible(text.replace(/\s+/g, ' '));
  return safe.length > 80 ? `${safe.slice(0, 79)}…` : safe;
}
