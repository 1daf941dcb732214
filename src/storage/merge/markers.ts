/** Git's conflict markers: made where there is no git to make them, and read to get the three sides back. */
import type { Side } from './merge';

/** Both files whole, one after the other. Bytes, because a side need not be text. */
export function wholeFileMarkers(sides: Record<Side, Uint8Array>): Uint8Array {
  const line = (text: string) => new TextEncoder().encode(`${text}\n`);
  const closed = (bytes: Uint8Array) =>
    bytes.length === 0 || bytes.at(-1) === 10 ? [bytes] : [bytes, line('')];
  const parts = [
    line('<<<<<<< ours'),
    ...closed(sides.ours),
    line('||||||| base'),
    ...closed(sides.base),
    line('======='),
    ...closed(sides.theirs),
    line('>>>>>>> theirs'),
  ];
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The three sides of a file with conflict markers; `undefined` where the markers do not pair up. Where git wrote no
 * base (its default style), `base` is empty.
 */
export function splitMarkers(text: string): Record<Side, string> | undefined {
  const sides: Record<Side, string[]> = { base: [], ours: [], theirs: [] };
  let part: Side | undefined;
  let [found, bases] = [0, 0];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const next = nextPart(line, part);
    if (next === 'broken') return undefined;
    if (next === undefined) {
      for (const side of part ? [part] : (['base', 'ours', 'theirs'] as const)) sides[side].push(line);
      continue;
    }
    if (next === 'ours') found++;
    if (next === 'base') bases++;
    part = next === 'none' ? undefined : next;
  }
  if (part !== undefined || found === 0) return undefined;
  const whole = (side: Side) => sides[side].join('');
  return { base: bases === found ? whole('base') : '', ours: whole('ours'), theirs: whole('theirs') };
}

/** What begins with a marker line; `undefined` for any other line. */
function nextPart(line: string, part: Side | undefined): Side | 'none' | 'broken' | undefined {
  const mark = /^(<{7}|\|{7}|={7}|>{7})(?: |\r?\n|$)/.exec(line)?.[1]?.[0];
  if (mark === '<') return part === undefined ? 'ours' : 'broken';
  if (mark === '|') return part === 'ours' ? 'base' : part === undefined ? undefined : 'broken';
  if (mark === '=')
    return part === 'ours' || part === 'base' ? 'theirs' : part === undefined ? undefined : 'broken';
  if (mark === '>') return part === 'theirs' ? 'none' : 'broken';
  return undefined;
}
