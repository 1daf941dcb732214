/**
 * Cuts the block list of a file's records into blocks, one a record, by looking at the first characters of each line and
 * at nothing else: a line at the indentation of the first dash begins a block, deeper lines, blank ones and comments
 * belong to the block above. Linear, and without a tree.
 *
 * A cut is only a guess until each block was read by itself without a problem, and the rest of the file, with the list
 * taken out, was too (`sidecar.ts`): what opens in one block and closes in another (a quotation mark, a bracket) cannot
 * be read there, and then the library reads the file whole.
 */

/** Where the list of records stands in a file, by lines. */
export interface ListCut {
  /** Where `annotations:` stands. */
  readonly key: number;
  /** The list's own lines, comments above the first record included. */
  readonly start: number;
  readonly end: number;
  /** Column of the dashes. */
  readonly indent: number;
  /** Where the first line of each block begins. */
  readonly starts: readonly number[];
}

/** `undefined` where the file has no such list of blocks. */
export function cutList(text: string, key: string): ListCut | undefined {
  const at = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  const head = new RegExp(`${key}:(?: +#[^\\n]*| *)\\r?\\n`, 'y');
  head.lastIndex = at;
  const start = at + (head.exec(text)?.[0].length ?? 0);
  if (start === at) return undefined;
  const indent = firstDash(text, start);
  if (indent === undefined) return undefined;
  const { starts, end } = scan(text, start, text.length, indent);
  return starts.length === 0 ? undefined : { key: at, start, end, indent, starts };
}

/** Cuts lines that are known to belong to one list; `undefined` where some of them do not. */
export function cutBlocks(text: string, start: number, end: number, indent: number): number[] | undefined {
  const found = scan(text, start, end, indent);
  return found.end === end ? found.starts : undefined;
}

/** Index of the last of ascending numbers that is not beyond `limit`; -1 for none. */
export function lastAtOrBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Column of the first dash. */
function firstDash(text: string, start: number): number | undefined {
  const found = /(?:[ ]*(?:#[^\n]*)?\r?\n)*([ ]*)-[ \r\n]/y;
  found.lastIndex = start;
  return found.exec(text)?.[1]?.length;
}

/** Where blocks begin, up to the first line that belongs to none. */
function scan(text: string, start: number, limit: number, indent: number): { starts: number[]; end: number } {
  const starts: number[] = [];
  let line = start;
  while (line < limit) {
    let at = line;
    while (text[at] === ' ') at++;
    const char = text[at] ?? '\n';
    const isBlank = char === '\n' || char === '\r' || char === '#';
    if (!isBlank) {
      const column = at - line;
      if (column === indent && char === '-' && ' \r\n'.includes(text[at + 1] ?? '\n')) starts.push(line);
      else if (column <= indent || starts.length === 0) break;
    }
    const feed = text.indexOf('\n', at);
    line = feed < 0 ? limit : feed + 1;
  }
  return { starts, end: Math.min(line, limit) };
}
