/**
 * What stands where in an annotation file or a list of references, for help while a person types in it. The file may be
 * half written, so this reads lines and no tree: each `key: value` with the keys above it, by indentation alone; flow
 * maps and lists as far as they stand on one line; a block scalar as no value. What it does not understand it leaves
 * out. One pass, O(characters). Reading for good is the business of `sidecar.ts`.
 */
import type { Span } from '../core';
import { readFlow, readKey } from './outlineLine';

/** A scalar and how it is reached. */
export interface Field {
  /** The key of the root that it stands under: `annotations`, `references`, `galley`; empty in a file that is a list. */
  readonly section: string;
  /** Which entry of the section's list it belongs to, counted from 0; -1 outside lists. */
  readonly item: number;
  /** The keys below the entry, with dots; lists count for nothing: `category`, `citations.ref`, `verdict.value`. */
  readonly path: string;
  /** Without quotation marks; empty where nothing is written yet. */
  readonly value: string;
  /** The value as it is written, with quotation marks; where there is none, the place where it would stand. */
  readonly span: Span;
}

/** One entry of a section's list, from its dash to the end of its last line. */
export interface Item extends Span {
  readonly section: string;
  readonly index: number;
  /** Its `id`; empty where it has none. */
  readonly id: string;
}

/** A key of the root, from its line to the end of what belongs to it. */
interface Section extends Span {
  readonly key: string;
}

/** The fields of the head, the records, and the lists they stand in. */
export interface Outline {
  readonly fields: readonly Field[];
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
}

/** Reads any text; never throws. */
export function outline(text: string): Outline {
  const draft = new Draft();
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (text[end - 1] === '\r') end--;
    draft.readLine(text, start, end);
    start = next;
  }
  return draft;
}

/** The field whose value, or whose place for one, the offset stands in. */
export function fieldAt({ fields }: Outline, offset: number): Field | undefined {
  return fields.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The entry that the offset stands in. */
export function itemAt({ items }: Outline, offset: number): Item | undefined {
  return items.find(({ start, end }) => start <= offset && offset <= end);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class Draft implements Outline {
  readonly fields: Field[] = [];
  readonly items: Writable<Item>[] = [];
  readonly sections: Writable<Section>[] = [];
  /** The keys that the line stands under, the root's first, each with its column. */
  private levels: { readonly column: number; readonly key: string }[] = [];
  /** The column of a key whose value is a block scalar, while its lines last. */
  private scalarColumn: number | undefined;

  readLine(text: string, start: number, end: number): void {
    let at = start;
    while (at < end && text[at] === ' ') at++;
    if (at === end) return;
    if (this.scalarColumn !== undefined && at - start > this.scalarColumn) {
      this.extend(end);
      return;
    }
    this.scalarColumn = undefined;
    if (text[at] === '#') return;
    while (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ')) {
      const column = at - start;
      this.levels = this.levels.filter((level) => level.column <= column);
      if (this.path().length === 0) this.beginItem(at);
      at++;
      while (at < end && text[at] === ' ') at++;
    }
    if (at < end) this.readContent(text, at, end, at - start);
    this.extend(end);
  }

  private readContent(text: string, at: number, end: number, column: number): void {
    const key = readKey(text, at, end);
    if (!key) {
      this.addAll(readFlow(text, at, end));
      return;
    }
    this.levels = this.levels.filter((level) => level.column < column);
    this.levels.push({ column, key: key.name });
    if (column === 0) this.sections.push({ key: key.name, start: at, end });
    if (/^[|>][-+0-9]*\s*(?:#|$)/.test(text.slice(key.value, end))) this.scalarColumn = column;
    else this.addAll(readFlow(text, key.value, end));
  }

  private addAll(values: ReturnType<typeof readFlow>): void {
    const item = this.openItem();
    for (const { keys, value, span } of values) {
      const path = [...this.path(), ...keys].join('.');
      if (item && path === 'id') item.id ||= value;
      this.fields.push({ section: this.section(), item: item?.index ?? -1, path, value, span });
    }
  }

  private beginItem(start: number): void {
    const section = this.section();
    const index = (this.openItem()?.index ?? -1) + 1;
    this.items.push({ section, index, id: '', start, end: start + 1 });
  }

  private extend(end: number): void {
    const [item, section] = [this.openItem(), this.sections[this.sections.length - 1]];
    if (item) item.end = end;
    if (section) section.end = end;
  }

  private openItem(): Writable<Item> | undefined {
    const last = this.items[this.items.length - 1];
    return last?.section === this.section() ? last : undefined;
  }

  private section(): string {
    return this.sections[this.sections.length - 1]?.key ?? '';
  }

  /** The keys below the section. */
  private path(): readonly string[] {
    return this.levels.slice(this.sections.length > 0 ? 1 : 0).map(({ key }) => key);
  }
}
