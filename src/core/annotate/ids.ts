import type { Kind } from './annotation';

/** Crockford's base 32 in lower case: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const letters: Record<Kind, string> = { claim: 'c', entity: 'e', figure: 'f', quote: 'q', note: 'n' };

const wellFormed = /^[cefqn]-[0-9abcdefghjkmnpqrstvwxyz]{8}$/;

/** Source of random bytes, a port: the core itself knows no randomness. */
export type RandomBytes = (count: number) => Uint8Array;

/** A fresh id of the form `c-7k3m9q2x` that is not among `taken`. */
export function newId(kind: Kind, random: RandomBytes, taken: { has(id: string): boolean }): string {
  for (;;) {
    let id = `${letters[kind]}-`;
    for (const byte of random(8)) id += alphabet[byte & 31];
    if (!taken.has(id)) return id;
  }
}

/** Ids of another form are read and kept, with a warning (format.md, rule 10). */
export function isWellFormedId(id: string): boolean {
  return wellFormed.test(id);
}

/** The only ids that are refused: empty ones, and those with anything but printable ASCII without blanks. */
export function isReadableId(id: string): boolean {
  return /^[!-~]+$/.test(id);
}
