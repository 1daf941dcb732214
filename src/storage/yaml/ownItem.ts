/**
 * Reads one item of a block list, or the keys of the file itself, in the very shape in which `render.ts` writes it: a key a line, plain or JSON-quoted
 * strings, literal blocks of step two, flow collections with single spaces, entries of lists a step deeper. Anything
 * else (comments, single quotes, other indentation, blank lines between fields, a key given twice) is not read: the
 * caller then asks the `yaml` library, which knows all of YAML and needs twenty times as long.
 *
 * Linear in the length of the item. A property test holds both readers equal: values, ends, places of the fields.
 */
import type { Span } from '../../core';
import { emptyMap, type Value, type ValueMap } from './value';

interface OwnItem {
  readonly value: ValueMap;
  /** The end of the last value. */
  readonly end: number;
}

/**
 * @param start The item's first line; `end` is the start of the line after its last.
 * @param indent Column of the dash.
 * @param places Takes where the value of each of the item's own keys stands, when given.
 */
export function readOwnItem(
  text: string,
  start: number,
  end: number,
  indent: number,
  places?: Map<string, Span>,
): OwnItem | undefined {
  const reader = new ItemReader(text, start, end);
  if (!reader.step(indent, true)) return undefined;
  const value = reader.map(indent + 2, places);
  return value && reader.isAtEnd() ? { value, end: reader.valueEnd } : undefined;
}

/**
 * Lines of nothing but keys of the file itself, with their values; an empty map where there is no line.
 * @param end The start of the line after the last.
 */
export function readOwnKeys(text: string, start: number, end: number): ValueMap | undefined {
  if (start === end) return emptyMap();
  const reader = new ItemReader(text, start, end);
  if (!reader.step(0, false)) return undefined;
  const value = reader.map(0);
  return value && reader.isAtEnd() ? value : undefined;
}

const step = 2;
/** Lists and maps inside one another on one line; the writer needs two. */
const maxFlowDepth = 6;
const key = /[A-Za-z][A-Za-z0-9_-]{0,99}(?=:)/y;
const word = /(?:[A-Za-z][A-Za-z0-9_-]*|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\d+-\d+)(?=[,\]}])/y;
const plainStart = /^(?:[\p{L}\d(/_$€£“‘«„—…]|-\d)/u;

/** A place in the lines of one item. A class for this state alone; every method gives `undefined` for a foreign shape. */
class ItemReader {
  /** The end of the last value read. */
  valueEnd = 0;
  /** The present line, without its line end. */
  private from = 0;
  private to = 0;
  private next: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
  ) {
    this.next = start;
  }

  /** Goes to the next line if it stands at this indentation, with a dash or with something else. */
  step(indent: number, dash: boolean): boolean {
    const { text, next } = this;
    const at = next + indent;
    if (at >= this.end) return false;
    for (let i = next; i < at; i++) if (text[i] !== ' ') return false;
    if (dash ? text[at] !== '-' || text[at + 1] !== ' ' : !isLetter(text.charCodeAt(at))) return false;
    this.goTo(next);
    return true;
  }

  /** True where nothing but empty lines is left. */
  isAtEnd(): boolean {
    for (let i = this.next; i < this.end; i++) {
      if (this.text[i] !== '\n' && this.text[i] !== '\r') return false;
    }
    return true;
  }

  /** The map whose first key stands on the present line, in column `indent`. */
  map(indent: number, places?: Map<string, Span>): ValueMap | undefined {
    const map = emptyMap();
    do {
      const at = this.from + indent;
      key.lastIndex = at;
      const name = key.exec(this.text)?.[0];
      if (name === undefined || name in map) return undefined;
      const start = at + name.length + 1;
      const value = this.value(start, indent);
      if (value === undefined) return undefined;
      map[name] = value;
      places?.set(name, { start: this.placeOf(start), end: this.valueEnd });
    } while (this.step(indent, false));
    return map;
  }

  /** Where a value begins: after the blank, or at the dash of the line below. */
  private placeOf(afterColon: number): number {
    let at = afterColon;
    while (' \r\n'.includes(this.text[at] ?? '')) at++;
    return at;
  }

  private value(afterColon: number, indent: number): Value | undefined {
    if (afterColon === this.to) return this.list(indent + step);
    if (this.text[afterColon] !== ' ') return undefined;
    const at = afterColon + 1;
    const char = this.text[at];
    if (char === '|') return this.literal(at, indent + step);
    if (char === '"' || char === '[' || char === '{') return this.wholeFlow(at);
    return this.plain(at);
  }

  private list(indent: number): Value[] | undefined {
    const list: Value[] = [];
    while (this.step(indent, true)) {
      const at = this.from + indent + 2;
      const isFlow = this.text[at] === '{' || this.text[at] === '[';
      const item = isFlow ? this.wholeFlow(at) : this.map(indent + 2);
      if (item === undefined) return undefined;
      list.push(item);
    }
    return list.length > 0 ? list : undefined;
  }

  private plain(at: number): string | undefined {
    const value = this.text.slice(at, this.to);
    const isForeign =
      !plainStart.test(value) ||
      value.includes(': ') ||
      value.includes(' #') ||
      value.includes('\t') ||
      value.endsWith(':') ||
      value.endsWith(' ');
    if (isForeign) return undefined;
    this.valueEnd = this.to;
    return value;
  }

  /** A literal block with explicit indentation and chomping, `|2-` or `|2+`, its lines in column `indent`. */
  private literal(at: number, indent: number): string | undefined {
    const header = this.text.slice(at, this.to);
    if (header !== '|2-' && header !== '|2+') return undefined;
    const keeps = header === '|2+';
    const lines: string[] = [];
    let filled = 0;
    let end = this.to;
    while (this.next < this.end) {
      const line = this.contentOf(indent);
      if (line === undefined) break;
      if (line !== '') {
        if (line[0] === '\t' || line.trim() === '') return undefined;
        filled = lines.length + 1;
      }
      lines.push(line);
      this.goTo(this.next);
      if (line !== '' || keeps) end = this.to;
    }
    // Without a line of content, or without a last line end to keep, the library decides what the text is.
    if (filled === 0 || (keeps && this.text[this.to] !== '\n' && this.text[this.to] !== '\r'))
      return undefined;
    this.valueEnd = end;
    return keeps ? `${lines.join('\n')}\n` : lines.slice(0, filled).join('\n');
  }

  /** The next line without its indentation; `undefined` where it is no line of the literal. */
  private contentOf(indent: number): string | undefined {
    const { text, next } = this;
    if (text[next] === '\n' || (text[next] === '\r' && text[next + 1] === '\n')) return '';
    for (let i = next; i < next + indent; i++) if (text[i] !== ' ') return undefined;
    return text.slice(next + indent, this.lineEnd(next));
  }

  private wholeFlow(at: number): Value | undefined {
    const value = this.flow(at, 0);
    return this.valueEnd === this.to ? value : undefined;
  }

  /** The flow collection, quoted string or word that begins here; sets `valueEnd`. */
  private flow(at: number, depth: number): Value | undefined {
    const char = this.text[at];
    if (char === '"') return this.quoted(at);
    if (depth > maxFlowDepth) return undefined;
    if (char === '[') return this.flowList(at, depth);
    if (char === '{') return this.flowMap(at, depth);
    word.lastIndex = at;
    const found = word.exec(this.text)?.[0];
    if (found !== undefined) this.valueEnd = at + found.length;
    return found;
  }

  private flowList(start: number, depth: number): Value[] | undefined {
    const list: Value[] = [];
    let at = start + 1;
    while (this.text[at] !== ']') {
      if (list.length > 0) {
        if (!this.text.startsWith(', ', at)) return undefined;
        at += 2;
      }
      const item = this.flow(at, depth + 1);
      if (item === undefined) return undefined;
      list.push(item);
      at = this.valueEnd;
    }
    this.valueEnd = at + 1;
    return list;
  }

  private flowMap(start: number, depth: number): ValueMap | undefined {
    const map = emptyMap();
    let at = start + 1;
    for (let isFirst = true; this.text[at] !== '}'; isFirst = false) {
      if (!isFirst) {
        if (!this.text.startsWith(', ', at)) return undefined;
        at += 2;
      }
      key.lastIndex = at;
      const name = key.exec(this.text)?.[0];
      if (name === undefined || name in map || this.text[at + name.length + 1] !== ' ') return undefined;
      const value = this.flow(at + name.length + 2, depth + 1);
      if (value === undefined) return undefined;
      map[name] = value;
      at = this.valueEnd;
    }
    this.valueEnd = at + 1;
    return map;
  }

  private quoted(start: number): string | undefined {
    const { text, to } = this;
    let escaped = false;
    let at = start + 1;
    for (; at < to && text[at] !== '"'; at++) {
      if (text[at] === '\t') return undefined;
      if (text[at] === '\\') {
        escaped = true;
        at++;
      }
    }
    if (at >= to) return undefined;
    this.valueEnd = at + 1;
    return escaped ? fromJson(text.slice(start, at + 1)) : text.slice(start + 1, at);
  }

  private goTo(line: number): void {
    this.from = line;
    this.to = this.lineEnd(line);
    const feed = this.text.indexOf('\n', this.to);
    this.next = feed < 0 || feed >= this.end ? this.end : feed + 1;
  }

  private lineEnd(line: number): number {
    const feed = this.text.indexOf('\n', line);
    if (feed < 0 || feed >= this.end) return this.end;
    return feed > line && this.text[feed - 1] === '\r' ? feed - 1 : feed;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** `undefined` for an escape that YAML has and JSON has not. */
function fromJson(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
