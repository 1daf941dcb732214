import type { ImportRecord, ImportSource } from './format';
import type { Fields } from './model';

interface Growing {
  readonly file: string;
  readonly layer?: string;
  readonly records: ImportRecord[];
  readonly references: Fields[];
  head: Fields;
}

/** Gathers what a file says of its articles in any order. A class for its state. */
export class SourceCollector {
  private readonly sources = new Map<string, Growing>();
  private readonly shared: Fields[] = [];

  /** The team's record of an article, or a layer of it. */
  of(file: string, layer: string | undefined): Growing {
    const key = JSON.stringify([file, layer]);
    const known = this.sources.get(key);
    if (known) return known;
    const made = { file, ...(layer !== undefined && { layer }), records: [], references: [], head: {} };
    this.sources.set(key, made);
    return made;
  }

  /** A reference of an article's own list, or of a shared one where no file is named. */
  addReference(file: string | undefined, layer: string | undefined, reference: Fields): void {
    const list = file === undefined ? this.shared : this.of(file, layer).references;
    list.push(reference);
  }

  gathered(): { sources: ImportSource[]; references: Fields[] } {
    return { sources: [...this.sources.values()], references: this.shared };
  }
}
