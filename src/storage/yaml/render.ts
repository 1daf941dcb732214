import { quoted, writeLiteral, writeScalar } from './scalar';
import { isList, isMap, type Writable } from './value';

/** How the pieces of a file are laid out: its line end, and the order and form of the keys of a map. */
export interface Layout {
  readonly eol: string;
  /** Keys in the order a new map is written in; an unknown key goes last. */
  readonly order: readonly string[];
  /** Keys whose text may become a literal block when it has several lines. */
  readonly prose: ReadonlySet<string>;
  /** Keys of lists with an entry a line: each one a block map, or each one a flow map. */
  readonly blockLists: ReadonlySet<string>;
  readonly flowLists: ReadonlySet<string>;
}

/** A map that is to be written, in this order. */
export type WritableMap = { readonly [key: string]: Writable };

const step = 2;

/** `key: value`, the first line without its indentation, further lines with it; no last line end. */
export function renderPair(key: string, value: Writable, indent: number, layout: Layout): string {
  const name = renderKey(key);
  if (typeof value === 'string') {
    const literal = layout.prose.has(key) ? writeLiteral(value, indent, step, layout.eol) : undefined;
    return `${name}: ${literal ?? writeScalar(value, 'block')}`;
  }
  if (isList(value) && value.length > 0 && (layout.blockLists.has(key) || layout.flowLists.has(key))) {
    const items = value.map((item) => renderItem(key, item, indent + step, layout));
    return [`${name}:`, ...items].join(layout.eol);
  }
  return `${name}: ${renderFlow(value)}`;
}

/** One entry of the list under `key`, with the indentation of its dash. */
export function renderItem(key: string, item: Writable, indent: number, layout: Layout): string {
  const pad = ' '.repeat(indent);
  if (isMap(item) && layout.blockLists.has(key)) return `${pad}- ${renderMap(item, indent + step, layout)}`;
  return `${pad}- ${renderFlow(item)}`;
}

/** The pairs of a block map in their order, the first line without its indentation. */
export function renderMap(map: WritableMap, indent: number, layout: Layout): string {
  const pairs = Object.entries(map).sort(([a], [b]) => rank(a, layout) - rank(b, layout));
  return pairs
    .map(([key, value]) => renderPair(key, value, indent, layout))
    .join(layout.eol + ' '.repeat(indent));
}

/** A value on one line. */
export function renderFlow(value: Writable): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return /^\d+-\d+$/.test(value) ? value : writeScalar(value, 'flow');
  if (isList(value)) return `[${value.map(renderFlow).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${renderKey(key)}: ${renderFlow(inner)}`)
    .join(', ')}}`;
}

/** Where a key stands in the order of a new map. */
export function rank(key: string, layout: Layout): number {
  const index = layout.order.indexOf(key);
  return index < 0 ? layout.order.length : index;
}

/** A key, quoted where it is no plain word. */
export function renderKey(key: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) ? key : quoted(key);
}
