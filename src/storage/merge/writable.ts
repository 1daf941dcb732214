import type { WritableMap } from '../yaml/render';
import { isList, isMap, type Value, type ValueMap, type Writable } from '../yaml/value';

const numbers = new Set(['value', 'low', 'high', 'date-parts']);
const flags = new Set(['rejected', 'everywhere']);

/** A record as it is written: the file's plain strings, with numbers and flags where the format has them. */
export function asWritable(map: ValueMap): WritableMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, writable(key, value)]));
}

function writable(key: string, value: Value): Writable {
  if (isList(value)) return value.map((item) => writable(key, item));
  if (isMap(value)) return asWritable(value);
  if (numbers.has(key) && String(Number(value)) === value && Number.isFinite(Number(value)))
    return Number(value);
  return flags.has(key) && (value === 'true' || value === 'false') ? value === 'true' : value;
}
