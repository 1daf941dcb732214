/**
 * JSON of strangers: of bounded depth, without the key `__proto__`, and as plain data that every reader here may walk
 * through without looking at each type first.
 */
import { type Sentence, sentence } from '../storage/sentence';
import { isMap, type Value, type ValueMap } from '../storage/yaml/value';

/** Deeper than any format here; a walk over it needs no more stack than this. */
const maxDepth = 64;

/** What `parseJson` gives. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
/** An object of JSON; a key that is not there is `undefined`. */
export type JsonMap = { readonly [key: string]: Json | undefined };

type ParsedJson =
  | { readonly value: Json; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: Sentence };

/** Reads one JSON value. `fault` says why it is none. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text))
    return { fault: sentence('Lists and objects are more than {0} deep inside one another.', maxDepth) };
  try {
    const value = JSON.parse(text) as Json;
    const mayHave = /__proto__|\\u005f/i.test(text);
    return mayHave && hasPrototypeKey(value)
      ? { fault: sentence('The key __proto__ is not allowed.') }
      : { value };
  } catch (error) {
    return { fault: sentence('This is not JSON: {0}.', (error as SyntaxError).message.replace(/\s+/g, ' ')) };
  }
}

/** Looks at brackets outside of strings, before anything is built. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}

function hasPrototypeKey(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some((inner) => hasPrototypeKey(inner));
}

/** True for an object, which a list is not. */
export function isJsonMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list, or what stands alone as a list of one; nothing as an empty one. */
export function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

/** Text that says something, else `undefined`. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number from 0, else `undefined`. */
export function asOffset(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** JSON as what an annotation file holds: leaves are strings, `null` and what is not there are left out. */
function asValue(value: Json | undefined): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value))
    return value.map((item: Json) => asValue(item)).filter((item) => item !== undefined);
  if (typeof value !== 'object') return String(value);
  const map: { [key: string]: Value } = {};
  for (const [key, inner] of Object.entries(value as JsonMap)) {
    const own = asValue(inner);
    if (own !== undefined) map[key] = own;
  }
  return map;
}

/** The same of an object; `undefined` for anything else. */
export function asValueMap(value: Json | undefined): ValueMap | undefined {
  const map = asValue(value);
  return isMap(map) ? map : undefined;
}
