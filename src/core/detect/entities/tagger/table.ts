/** The places of 32-bit keys in a list: open addressing with linear steps, at most half full; 0 stands for "empty". */
export interface Table {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** How many low bits of a hash are no part of a key: fewer bits make a smaller file and few mistaken matches. */
  readonly shift: number;
}

/** A table that gives each key its index. Keys are `keyOf` of hashes. */
export function makeTable(keys: Int32Array, shift: number): Table {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table = { keys: new Int32Array(size), values: new Int32Array(size), shift };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    let slot = spread(key) & (size - 1);
    while (table.keys[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & (size - 1);
    table.keys[slot] = key;
    table.values[slot] = index;
  }
  return table;
}

/** The index of a hash's key, or -1. */
export function lookUp(table: Table, hash: number): number {
  return table.values[slotOf(table, hash)] ?? -1;
}

/** Where a hash's key stands, or -1. */
export function slotOf({ keys, shift }: Pick<Table, 'keys' | 'shift'>, hash: number): number {
  const key = keyOf(hash, shift);
  const last = keys.length - 1;
  let slot = spread(key) & last;
  for (;;) {
    const found = keys[slot];
    if (found === key) return slot;
    if (found === 0 || found === undefined) return -1;
    slot = (slot + 1) & last;
  }
}

export function keyOf(hash: number, shift: number): number {
  return hash >>> shift || 1;
}

function spread(key: number): number {
  return key ^ (key >>> 11);
}
