import assert from 'node:assert/strict';
import { mergeSidecars, type Side, type Undecided } from '../../../../src/storage/merge/merge';
import { readSidecar, type Sidecar } from '../../../../src/storage/sidecar';

export const encode = (text: string) => new TextEncoder().encode(text);

/** What a merge of three texts came to; the test fails where they cannot be merged by record. */
export interface Merge {
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly undecided: readonly Undecided[];
}

export function merge(sides: Record<Side, string>): Merge {
  const bytes = { base: encode(sides.base), ours: encode(sides.ours), theirs: encode(sides.theirs) };
  const merged = mergeSidecars(bytes, 'a.txt');
  assert.ok(merged.bytes, JSON.stringify(merged.unreadable));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(merged.bytes);
  return { text, sidecar: readSidecar(merged.bytes, 'a.txt'), undecided: merged.undecided };
}

/** `base | ours | theirs => result` as its four parts. */
export function parts(line: string): Record<Side | 'result', string> {
  const [sides = '', result = ''] = line.split('=>').map((part) => part.trim());
  const [base = '', ours = '', theirs = ''] = sides.split(' | ').map((part) => part.trim());
  return { base, ours, theirs, result };
}
