import { blobId } from '../core';
import { type Sentence, sentence } from '../storage/sentence';

/**
 * Cuts a BibTeX file into its entries, so that what is wrong with one says nothing about the others. Behind an entry that
 * does not end the next one is looked for; a file of nothing but such entries is given up after so many steps that it stays
 * O(n).
 */
export interface BibEntry {
  readonly key: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Keys that the entry takes fields from (`crossref`, `xdata`). */
  readonly parents: readonly string[];
}

interface CutBib {
  readonly entries: readonly BibEntry[];
  /** The text of each @string, by its name in lower case. */
  readonly strings: ReadonlyMap<string, string>;
  /** Entries that do not end. */
  readonly faults: readonly { readonly line: number; readonly message: Sentence }[];
}

/**
 * Cuts the text of a BibTeX file into its entries. Linear: what would take longer is cut off as a fault. Never throws.
 */
export function cutEntries(text: string): CutBib {
  const entries: BibEntry[] = [];
  const strings = new Map<string, string>();
  const faults: { line: number; message: Sentence }[] = [];
  const start = /@\s*([A-Za-z]+)\s*([{(])/g;
  const lineOf = makeLineCounter(text);
  let steps = 20 * text.length;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const [head, type = ''] = found;
    const kind = type.toLowerCase();
    if (kind === 'comment') continue;
    const end = endOf(text, found.index + head.length, head.endsWith('(') ? ')' : '}');
    const line = lineOf(found.index);
    steps -= (end ?? text.length) - found.index;
    if (steps < 0) {
      faults.push({
        line,
        message: sentence('Too many entries before this one do not end; the rest of the file is left out.'),
      });
      break;
    }
    if (end === undefined) {
      faults.push({ line, message: sentence('This entry does not end.') });
      continue;
    }
    start.lastIndex = end;
    const inner = withKey(kind, text.slice(found.index + head.length, end - 1));
    // Round brackets are as good as curly ones, but for the library.
    const content = `@${type}{${inner}}`;
    if (kind === 'string') strings.set((/^\s*([^\s=]+)/.exec(inner)?.[1] ?? '').toLowerCase(), content);
    else if (kind !== 'preamble')
      entries.push({ key: keyOf(inner), text: content, line, parents: parentsOf(inner) });
  }
  return { entries, strings, faults };
}

/** Some programs leave the key out: `@article{, …`. What the entry says makes one then. */
function withKey(kind: string, inner: string): string {
  const isKeyless = kind !== 'string' && kind !== 'preamble' && /^\s*,/.test(inner);
  return isKeyless
    ? `entry-${blobId(new TextEncoder().encode(inner)).slice(0, 8)}${inner.trimStart()}`
    : inner;
}

/** Up to the first comma; an entry without a key begins with a field. */
function keyOf(inner: string): string {
  const [, key = ''] = /^\s*([^,={}\s]+)\s*(?:,|$)/.exec(inner) ?? [];
  return key;
}

function parentsOf(inner: string): string[] {
  const fields = inner.matchAll(/\b(?:crossref|xdata)\s*=\s*[{"]([^{}"]*)[}"]/gi);
  return [...fields].flatMap(([, keys = '']) => keys.split(',').map((key) => key.trim()));
}

/**
 * The place behind the bracket that ends an entry. `undefined` where there is none, or where another entry begins at a
 * line's start before it: then the entry has a bracket too few.
 */
function endOf(text: string, from: number, close: '}' | ')'): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '"' && depth === 0) isQuoted = !isQuoted && close === ')';
    else if (isQuoted) continue;
    else if (char === close && depth === 0) return at + 1;
    else if (char === '}') depth--;
    else if (char === '\n' && depth >= 0 && /^@[A-Za-z]+[{(][^\s{}]*,/.test(text.slice(at + 1, at + 200)))
      return undefined;
  }
  return undefined;
}

/** Asked with rising places only. */
function makeLineCounter(text: string): (place: number) => number {
  let [line, at] = [1, 0];
  return (place) => {
    for (let feed = text.indexOf('\n', at); feed >= 0 && feed < place; feed = text.indexOf('\n', at)) {
      line++;
      at = feed + 1;
    }
    return line;
  };
}
