/** One line of YAML as far as an outline needs it: a key, and the scalars of a value that stands on the line. */
import type { Span } from '../core';

/** A scalar of a flow value and the keys inside the value that lead to it. */
interface FlowScalar {
  readonly keys: readonly string[];
  readonly value: string;
  readonly span: Span;
}

const keyPattern =
  /("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#:{}[\],"'&*!|>%@`-][^:{}[\],#\n]{0,80}?)[ ]*:(?=\s|$)/y;
const quotedPattern = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\n]|'')*'?/y;
/** More than the reader of the format takes (format.md, rule 4). */
const deepest = 20;

/** The key that begins at `at`, and where its value begins: behind the colon and one space. */
export function readKey(text: string, at: number, end: number): { name: string; value: number } | undefined {
  keyPattern.lastIndex = at;
  const [whole, written] = keyPattern.exec(text) ?? [];
  if (whole === undefined || written === undefined || at + whole.length > end) return undefined;
  const behind = at + whole.length;
  let value = behind;
  while (value < end && text[value] === ' ') value++;
  // An empty value would stand one space behind the colon.
  return { name: unquote(written), value: value === end ? Math.min(end, behind + 1) : value };
}

/** The scalars from `start` to `end`, the end of a line: a plain or quoted one, or those of a flow map or list. */
export function readFlow(text: string, start: number, end: number): readonly FlowScalar[] {
  const found: FlowScalar[] = [];
  const keys: string[] = [];
  let at = start;

  const skip = () => {
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  };

  function readValue(depth: number): void {
    skip();
    const open = text[at];
    if ((open !== '{' && open !== '[') || at >= end || depth > deepest) {
      readScalar(depth);
      return;
    }
    const close = open === '{' ? '}' : ']';
    at++;
    for (;;) {
      skip();
      if (at >= end) return;
      if (text[at] === close) {
        at++;
        return;
      }
      const before = at;
      const key = open === '{' ? readKey(text, at, end) : undefined;
      if (key) {
        at = key.value;
        keys.push(key.name);
      }
      readValue(depth + 1);
      if (key) keys.pop();
      skip();
      if (text[at] === ',' && at < end) at++;
      if (at === before) at++;
    }
  }

  function readScalar(depth: number): void {
    const from = at;
    quotedPattern.lastIndex = at;
    const isQuoted = at < end && (text[at] === '"' || text[at] === "'");
    if (isQuoted) at = Math.min(end, from + (quotedPattern.exec(text)?.[0].length ?? 1));
    else while (at < end && !endsPlain(text, at, depth)) at++;
    let to = at;
    while (to > from && text[to - 1] === ' ') to--;
    found.push({ keys: [...keys], value: unquote(text.slice(from, to)), span: { start: from, end: to } });
  }

  readValue(0);
  return found;
}

function endsPlain(text: string, at: number, depth: number): boolean {
  const char = text[at];
  if (char === '#') return text[at - 1] === ' ';
  return depth > 0 && (char === ',' || char === '}' || char === ']');
}

function unquote(written: string): string {
  if (written.startsWith("'")) return written.replace(/^'|'$/g, '').replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, '');
  }
}
