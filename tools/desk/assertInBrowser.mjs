/**
 * Stands in for `node:assert/strict` in the web bundle of the editor tests, so that both hosts run the same
 * test files. Only what tests use; comparison is strict, as there.
 */

/** Thrown by every failed assertion. */
export class AssertionError extends Error {
  constructor(message, actual, expected) {
    super(message);
    this.name = 'AssertionError';
    this.actual = actual;
    this.expected = expected;
  }
}

function show(value) {
  const text = value instanceof Error ? String(value) : JSON.stringify(value, undefined, 2);
  return text ?? String(value);
}

function isPlain(value) {
  return (
    typeof value === 'object' && value !== null && !(value instanceof RegExp) && !(value instanceof Date)
  );
}

function entriesOf(value) {
  return value instanceof Map || value instanceof Set
    ? [...value]
    : Object.keys(value).map((key) => [key, value[key]]);
}

function isSame(a, b) {
  if (Object.is(a, b)) return true;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (!isPlain(a) || !isPlain(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  const left = entriesOf(a);
  const right = entriesOf(b);
  if (left.length !== right.length) return false;
  if (a instanceof Map || a instanceof Set) return left.every((item, index) => isSame(item, right[index]));
  return left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, b[key]));
}

function check(holds, message, fallback, actual, expected) {
  if (holds) return;
  throw message instanceof Error ? message : new AssertionError(message ?? fallback, actual, expected);
}

function compare(holds, actual, expected, message, relation) {
  check(holds, message, `Expected ${show(actual)}\n${relation} ${show(expected)}`, actual, expected);
}

function matches(error, expected) {
  if (expected === undefined) return true;
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected === 'function') {
    return expected.prototype !== undefined && error instanceof expected ? true : expected(error) === true;
  }
  return Object.entries(expected).every(([key, value]) =>
    value instanceof RegExp ? value.test(String(error[key])) : isSame(error[key], value),
  );
}

export function ok(value, message) {
  check(value, message, `Expected something true, not ${show(value)}`, value, true);
}

export function fail(message) {
  check(false, message, 'Failed');
}

export function strictEqual(actual, expected, message) {
  compare(Object.is(actual, expected), actual, expected, message, 'to be');
}

export function notStrictEqual(actual, expected, message) {
  compare(!Object.is(actual, expected), actual, expected, message, 'not to be');
}

export function deepStrictEqual(actual, expected, message) {
  compare(isSame(actual, expected), actual, expected, message, 'to equal');
}

export function notDeepStrictEqual(actual, expected, message) {
  compare(!isSame(actual, expected), actual, expected, message, 'not to equal');
}

export function match(text, pattern, message) {
  check(pattern.test(text), message, `Expected ${show(text)}\nto match ${pattern}`, text, pattern);
}

export function doesNotMatch(text, pattern, message) {
  check(!pattern.test(text), message, `Expected ${show(text)}\nnot to match ${pattern}`, text, pattern);
}

export function throws(work, expected, message) {
  let thrown;
  try {
    work();
  } catch (error) {
    thrown = { error };
  }
  check(thrown, message, 'Expected an exception, but there was none');
  check(matches(thrown.error, expected), message, `Not the expected exception: ${show(thrown.error)}`);
}

export async function rejects(work, expected, message) {
  let thrown;
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    thrown = { error };
  }
  check(thrown, message, 'Expected a rejection, but there was none');
  check(matches(thrown.error, expected), message, `Not the expected rejection: ${show(thrown.error)}`);
}

export {
  deepStrictEqual as deepEqual,
  notDeepStrictEqual as notDeepEqual,
  notStrictEqual as notEqual,
  strictEqual as equal,
};

export default Object.assign((value, message) => ok(value, message), {
  AssertionError,
  deepEqual: deepStrictEqual,
  deepStrictEqual,
  doesNotMatch,
  equal: strictEqual,
  fail,
  match,
  notDeepEqual: notDeepStrictEqual,
  notDeepStrictEqual,
  notEqual: notStrictEqual,
  notStrictEqual,
  ok,
  rejects,
  strictEqual,
  throws,
});
