/**
 * What a YAML file holds under the failsafe schema: strings, lists, maps. `1.10`, `0777`, `no` and `12:30` stay what
 * was typed. Maps inherit nothing, so that no key can reach what a prototype holds; `emptyMap` makes them.
 */
export type Value = string | readonly Value[] | ValueMap;
/** A map of a file: no key of it is inherited. */
export type ValueMap = { readonly [key: string]: Value };

/**
 * A map without keys, not even inherited ones. It has a prototype, which is empty for good: the engine keeps an object
 * without any as a hash table, and to fill one and write it as JSON takes it twice as long.
 */
export function emptyMap(): { [key: string]: Value } {
  return new BareMap();
}

function Bare(): void {}
Bare.prototype = Object.freeze(Object.create(null));
const BareMap = Bare as unknown as new () => { [key: string]: Value };

/** What may be written: numbers and booleans are written plain, and read back as strings. */
export type Writable = string | number | boolean | readonly Writable[] | { readonly [key: string]: Writable };

/** True for a list. */
export function isList(value: Writable | undefined): value is readonly Writable[];
export function isList(value: Value | undefined): value is readonly Value[];
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** True for a map. */
export function isMap(value: Value | undefined): value is ValueMap;
export function isMap(value: Writable | undefined): value is { readonly [key: string]: Writable };
export function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a reader of the failsafe schema gets back for what was written. */
export function asRead(value: Writable): Value {
  if (isList(value)) return value.map(asRead);
  if (isMap(value)) {
    const map = emptyMap();
    for (const [key, inner] of Object.entries(value)) map[key] = asRead(inner);
    return map;
  }
  return String(value);
}

/** Deep equality; the order of keys does not count. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i] ?? ''));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [left, right] = [a[key], b[key]];
      return left !== undefined && right !== undefined && sameValue(left, right);
    })
  );
}
